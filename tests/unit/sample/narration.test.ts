// Every narration file of the sample by its own data: it plays to its end, at one loudness, with captions that fit.
import { readFile } from 'node:fs/promises';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from 'music-metadata';
import { describe, expect, it } from 'vitest';
import { readCaptions } from '../../../src-main/content/captions.ts';
import { readMarkdown, plainBlock } from '../../../src-main/content/markdown.ts';
import { runProgram } from '../../../src-main/narrate/program.ts';
import { RATE, samplesOf } from '../../../src-main/narrate/sound.ts';
import { which } from '../../support/machine.ts';
import { isLongSuite } from '../../support/suite.ts';

const MEDIA = join(import.meta.dirname, '../../../media');
const files = readdirSync(MEDIA, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
// what read-aloud says lies in voice/, see voice.test.ts
const recordings = files.filter((name) => name.startsWith('rooms/') && name.endsWith('.opus')).sort();
const hasFfmpeg = which('ffmpeg') !== undefined;
if (!hasFfmpeg) console.warn('SKIPPED: loudness and silence of the narration, because ffmpeg is not on this machine');

const beside = (recording: string, ending: string): string => join(MEDIA, recording.replace(/\.opus$/u, ending));
const langOf = (recording: string): string => /\.([a-zA-Z-]+)\.opus$/u.exec(recording)?.[1] ?? '';
/** Characters a line of captions holds, by language. */
const LINE: Readonly<Record<string, number>> = { en: 42, ru: 42, 'zh-Hans': 16, ja: 13 };
const gapless = (recording: string): boolean => ['zh-Hans', 'ja'].includes(langOf(recording));
/** Where no gap parts words, lines are joined without one. */
const oneLine = (text: string, recording: string): string =>
  text.replaceAll(/\s+/gu, gapless(recording) ? '' : ' ').trim();

async function cuesOf(recording: string): Promise<readonly { start: number; end: number; text: string }[]> {
  const { content } = await readCaptions(await readFile(beside(recording, '.vtt'), 'utf8'), recording);
  return content.kind === 'captions' ? content.cues : [];
}

describe('the narration of the sample', () => {
  it('speaks every label in all four languages', () => {
    const labels = files.filter((name) => /\d\.(?:en|zh-Hans|ja|ru)\.md$/u.test(name));
    expect(recordings).toEqual(labels.map((name) => name.replace(/\.md$/u, '.opus')).sort());
    expect(new Set(recordings.map(langOf))).toEqual(new Set(Object.keys(LINE)));
  });

  it('is small: the whole exhibition is under 60 MB, and its recordings take less than half of that', () => {
    const size = (names: readonly string[]): number =>
      names.reduce((sum, name) => sum + statSync(join(MEDIA, name)).size, 0);
    expect(size(files)).toBeLessThan(60_000_000);
    expect(size(recordings)).toBeLessThan(30_000_000);
  });

  it.each(recordings)('%s ends when its last caption ends', async (recording) => {
    const { format } = await parseFile(join(MEDIA, recording), { duration: true });
    const end = (await cuesOf(recording)).at(-1)?.end ?? 0;
    expect(Math.abs((format.duration ?? 0) - end)).toBeLessThan(0.5);
  });

  it.each(recordings)('%s says that a machine speaks', async (recording) => {
    const { native, format } = await parseFile(join(MEDIA, recording));
    const tags = Object.values(native).flat();
    expect(tags).toContainEqual(expect.objectContaining({ id: 'ENCODED_BY', value: 'vitrine narrate' }));
    // ffmpeg writes a comment under this name
    expect(tags).toContainEqual(expect.objectContaining({ id: 'DESCRIPTION', value: 'synthetic speech' }));
    expect([format.numberOfChannels, format.sampleRate]).toEqual([1, RATE]);
  });

  it.each(recordings)('%s is captioned word for word, in lines that can be read', async (recording) => {
    const cues = await cuesOf(recording);
    const label = readMarkdown(await readFile(beside(recording, '.md'), 'utf8'), recording).content;
    const said = cues.map((cue) => cue.text).join('\n');
    expect(oneLine(said, recording)).toBe(oneLine(label.blocks.map(plainBlock).join('\n'), recording));
    cues.forEach(({ start, end, text }, index) => {
      const lines = text.split('\n');
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) {
        expect([...line].length).toBeLessThanOrEqual(LINE[langOf(recording)] ?? 0);
        expect(line).not.toMatch(/^[、。，；：！？）」』”]/u);
      }
      expect(Math.round((end - start) * 1000)).toBeGreaterThanOrEqual(800);
      expect(end - start).toBeLessThanOrEqual(7);
      expect(start).toBeGreaterThanOrEqual(cues[index - 1]?.end ?? 0);
    });
  });
});

/** Quieter than this (−46 dBFS) nobody speaks. */
const FLOOR = 0.005;

interface Heard {
  readonly samples: Float32Array;
  /** LUFS, and dBTP. */
  readonly loudness: number;
  readonly peak: number;
}

/** Decoded once: the samples and what the measuring filter says of them. */
async function listenTo(recording: string): Promise<Heard> {
  const command = [
    'ffmpeg',
    '-hide_banner',
    '-nostdin',
    '-i',
    join(MEDIA, recording),
    '-af',
    'ebur128=peak=true:framelog=verbose',
  ];
  const { stdout, stderr } = await runProgram([...command, '-f', 'f32le', '-ar', String(RATE), '-ac', '1', 'pipe:1']);
  const summary = stderr.slice(stderr.lastIndexOf('Summary:'));
  const [, loudness = NaN] = /I:\s+(-?[\d.]+) LUFS/u.exec(summary)?.map(Number) ?? [];
  const [, peak = NaN] = /Peak:\s+(-?[\d.]+) dBFS/u.exec(summary)?.map(Number) ?? [];
  return { samples: samplesOf(stdout), loudness, peak };
}

/** Seconds: before the first sound, after the last, the longest between two, and sound while no caption is shown. */
function gapsOf(
  samples: Float32Array,
  cues: readonly { readonly start: number; readonly end: number }[],
): {
  readonly before: number;
  readonly after: number;
  readonly longest: number;
  readonly uncaptioned: number;
} {
  let [first, last, longest, uncaptioned, cue] = [-1, 0, 0, 0, 0];
  for (let at = 0; at < samples.length; at++) {
    if (Math.abs(samples[at] ?? 0) <= FLOOR) continue;
    if (first < 0) first = at;
    else longest = Math.max(longest, at - last);
    last = at;
    while (cue < cues.length && at / RATE > (cues[cue]?.end ?? 0)) cue++;
    if (at / RATE < (cues[cue]?.start ?? Infinity)) uncaptioned++;
  }
  const seconds = (count: number): number => count / RATE;
  return {
    before: seconds(first < 0 ? samples.length : first),
    after: seconds(samples.length - last),
    longest: seconds(longest),
    uncaptioned: seconds(uncaptioned),
  };
}

/** All are decoded in `test:all`; in `npm test` every thirteenth, which takes the four languages in turn. */
const listened = isLongSuite ? recordings : recordings.filter((_name, index) => index % 13 === 3);

describe.skipIf(!hasFfmpeg)('the sound of the narration', () => {
  it('is listened to in every language', () => {
    expect(new Set(listened.map(langOf))).toEqual(new Set(Object.keys(LINE)));
  });

  it.each(listened)(
    '%s is loud enough, whole, without a silence like an end, and captioned throughout',
    async (recording) => {
      const { samples, loudness, peak } = await listenTo(recording);
      expect(Math.abs(loudness + 16)).toBeLessThanOrEqual(1);
      expect(peak).toBeLessThanOrEqual(-1.5);
      const { format } = await parseFile(join(MEDIA, recording), { duration: true });
      expect(Math.abs(samples.length / RATE - (format.duration ?? 0))).toBeLessThan(0.1);
      const { before, after, longest, uncaptioned } = gapsOf(samples, await cuesOf(recording));
      expect(before).toBeLessThanOrEqual(0.4);
      expect(after).toBeLessThanOrEqual(0.4);
      expect(longest).toBeLessThan(2);
      expect(uncaptioned).toBeLessThan(0.3);
    },
  );
});
