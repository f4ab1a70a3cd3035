// Every narration file of the sample by its own data: it plays to its end, at one loudness, with captions that fit.
import { readFile } from 'node:fs/promises';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from 'music-metadata';
import { describe, expect, it } from 'vitest';
import { readCaptions } from '../../../src-main/content/captions.ts';
import { readMarkdown, plainBlock } from '../../../src-main/content/markdown.ts';
import { decode } from '../../../src-main/narrate/level.ts';
import { runProgram } from '../../../src-main/narrate/program.ts';
import { RATE, samplesOf } from '../../../src-main/narrate/sound.ts';
import { which } from '../../support/machine.ts';

const MEDIA = join(import.meta.dirname, '../../../media');
const files = readdirSync(MEDIA, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
const recordings = files.filter((name) => name.endsWith('.opus')).sort();
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

  it('is small: all recordings together under 6 MB', () => {
    const bytes = recordings.reduce((sum, name) => sum + statSync(join(MEDIA, name)).size, 0);
    expect(bytes).toBeLessThan(6_000_000);
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

describe.skipIf(!hasFfmpeg)('the sound of the narration', () => {
  it.each(recordings)('%s is at −16 LUFS, its peaks under −1.5 dBTP', async (recording) => {
    const command = ['ffmpeg', '-hide_banner', '-nostdin', '-i', join(MEDIA, recording)];
    const { stderr } = await runProgram([...command, '-af', 'ebur128=peak=true', '-f', 'null', '-']);
    const summary = stderr.slice(stderr.lastIndexOf('Summary:'));
    const [, loudness = NaN] = /I:\s+(-?[\d.]+) LUFS/u.exec(summary)?.map(Number) ?? [];
    const [, peak = NaN] = /Peak:\s+(-?[\d.]+) dBFS/u.exec(summary)?.map(Number) ?? [];
    expect(Math.abs(loudness + 16)).toBeLessThanOrEqual(1);
    expect(peak).toBeLessThanOrEqual(-1.5);
  });

  it.each(recordings)(
    '%s decodes to its end, without a silence that a listener takes for the end',
    async (recording) => {
      const samples = samplesOf(await decode(runProgram, join(MEDIA, recording)));
      const { format } = await parseFile(join(MEDIA, recording), { duration: true });
      expect(Math.abs(samples.length / RATE - (format.duration ?? 0))).toBeLessThan(0.1);
      const loud = [...samples.keys()].filter((at) => Math.abs(samples[at] ?? 0) > 0.005);
      const [first = Infinity, last = 0] = [loud[0], loud.at(-1)];
      expect(first / RATE).toBeLessThanOrEqual(0.4);
      expect((samples.length - last) / RATE).toBeLessThanOrEqual(0.4);
      const longest = loud.reduce((most, at, index) => Math.max(most, at - (loud[index - 1] ?? at)), 0);
      expect(longest / RATE).toBeLessThan(2);
    },
  );
});
