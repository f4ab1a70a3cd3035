// Copies that were broken off and bytes that fell over: a recording or a picture that is not whole must not pass as whole.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../../../src-main/content/facts.ts';
import { loadExhibition } from '../../../../src-main/content/load.ts';
import { readPicture } from '../../../../src-main/content/picture-facts.ts';
import { readSound, readVideo } from '../../../../src-main/content/sound-facts.ts';
import { faultOf } from '../../../../src-main/content/whole/whole.ts';
import { folderWith } from '../../../support/folders.ts';
import { largePicture } from '../../../support/large-picture.ts';
import { listFirstTiff } from '../../../support/list-first-tiff.ts';
import { createRandom } from '../../../support/random.ts';
import { withinSecond } from '../../../support/hostile/within.ts';
import { isLongSuite } from '../../../support/suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'vitrine-cut-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TONE = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=4'];
const FILM = ['-f', 'lavfi', '-i', 'testsrc=size=160x120:rate=10:duration=4'];

/** As `ffmpeg` makes it. */
function made(name: string, from: readonly string[], as: readonly string[] = []): Buffer {
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...from, ...as, join(folder, name)]);
  return readFileSync(join(folder, name));
}

const SOUNDS: readonly (readonly [string, string, Buffer])[] = [
  ['opus', 'audio/ogg', made('a.opus', TONE, ['-c:a', 'libopus'])],
  ['ogg', 'audio/ogg', made('a.ogg', TONE)],
  ['mp3', 'audio/mpeg', made('a.mp3', TONE)],
  ['mp3 of changing rate', 'audio/mpeg', made('v.mp3', TONE, ['-q:a', '4'])],
  ['m4a', 'audio/mp4', made('a.m4a', TONE)],
  ['wav', 'audio/wav', made('a.wav', TONE)],
  ['flac', 'audio/flac', made('a.flac', TONE)],
];
const VIDEOS: readonly (readonly [string, string, Buffer])[] = [
  ['webm', 'video/webm', made('a.webm', [...FILM, ...TONE], ['-c:v', 'libvpx', '-c:a', 'libopus'])],
  ['mp4', 'video/mp4', made('a.mp4', [...FILM, ...TONE])],
  ['mp4 with its table first', 'video/mp4', made('f.mp4', [...FILM, ...TONE], ['-movflags', '+faststart'])],
  ['mp4 in pieces', 'video/mp4', made('g.mp4', FILM, ['-movflags', 'frag_keyframe+empty_moov'])],
];

/** A picture with detail everywhere. */
const detailed = (side: number): Sharp => {
  const dice = createRandom(side);
  const bytes = Uint8Array.from({ length: side * side * 3 }, () => 80 + Math.floor(dice() * 60));
  return sharp(bytes, { raw: { width: side, height: side, channels: 3 } });
};
const PICTURES: readonly (readonly [string, Buffer])[] = [
  ['jpg', await detailed(300).jpeg().toBuffer()],
  ['jpg in passes', await detailed(300).jpeg({ progressive: true }).toBuffer()],
  ['png', await detailed(300).png().toBuffer()],
  ['webp', await detailed(300).webp().toBuffer()],
  ['tiff', await detailed(300).tiff().toBuffer()],
  ['tiff in tiles', await detailed(300).tiff({ compression: 'lzw', tile: true, bigtiff: true }).toBuffer()],
  ['tiff with its list first', listFirstTiff(300, 300, 16)],
  ['avif', await detailed(64).avif().toBuffer()],
];

const PARTS = isLongSuite ? Array.from({ length: 97 }, (_, index) => (index + 1) / 100) : [0.02, 0.3, 0.5, 0.8, 0.95];
const cuts = (whole: Buffer): readonly Buffer[] =>
  PARTS.map((part) => whole.subarray(0, Math.floor(part * whole.length)));

/** Copies with one bit turned over. */
function* flipped(whole: Buffer, count: number): Generator<Buffer> {
  const dice = createRandom(whole.length);
  for (let round = 0; round < count; round += 1) {
    const copy = Buffer.from(whole);
    const at = Math.floor(dice() * copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(dice() * 8));
    yield copy;
  }
}
const FLIPS = isLongSuite ? 2000 : 20;

const told = ({ content, problems }: Reading): string =>
  content.kind === 'nothing' ? problems.map((one) => one.code).join() : '';

describe('a whole file', { timeout: 300_000 }, () => {
  it.each(SOUNDS)('passes as whole: %s', async (_name, type, whole) => {
    expect(await readSound(whole, 'x', type)).toMatchObject({ content: { kind: 'sound' }, problems: [] });
  });

  it.each(VIDEOS)('passes as whole: %s', async (_name, type, whole) => {
    expect(await readVideo(whole, 'x', type)).toMatchObject({ content: { kind: 'video' }, problems: [] });
  });

  it.each(PICTURES)('passes as whole: %s', async (_name, whole) => {
    expect(await readPicture(whole, 'x')).toMatchObject({ content: { kind: 'picture' }, problems: [] });
  });

  it('is looked through on the disk as it is in memory', async () => {
    for (const name of ['a.opus', 'a.mp3', 'a.m4a', 'a.wav', 'a.flac', 'a.webm', 'a.mp4']) {
      expect(await faultOf(join(folder, name))).toBeUndefined();
    }
  });

  it('passes though it was recorded without knowing how long it would be', async () => {
    const wav = execFileSync('ffmpeg', ['-v', 'error', ...TONE, '-f', 'wav', '-']);
    const live = ['-c:v', 'libvpx', '-live', '1', '-f', 'webm', '-'];
    const webm = execFileSync('ffmpeg', ['-v', 'error', ...FILM, ...live]);
    expect([await faultOf(wav), await faultOf(webm)]).toEqual([undefined, undefined]);
  });
});

describe('a file that was broken off', { timeout: 600_000 }, () => {
  it.each(SOUNDS)('is told of and left out: %s', async (_name, type, whole) => {
    for (const cut of cuts(whole)) {
      expect(told(await withinSecond(() => readSound(cut, 'x', type)))).toBe('sound-unreadable');
    }
  });

  it.each(VIDEOS)('is told of and left out: %s', async (_name, type, whole) => {
    for (const cut of cuts(whole)) {
      expect(told(await withinSecond(() => readVideo(cut, 'x', type)))).toBe('video-unreadable');
    }
  });

  it.each(PICTURES)('is told of and left out: %s', async (_name, whole) => {
    for (const cut of cuts(whole)) {
      expect(told(await withinSecond(() => readPicture(Buffer.from(cut), 'x')))).toBe('picture-unreadable');
    }
  });
});

describe('a picture of more than a hundred megapixels', { timeout: 120_000 }, () => {
  it('is decoded like any other: what is not whole is told of, and its slide does without it', async () => {
    const scan = await largePicture(11_000, 10_000);
    const png = await sharp(scan).png({ compressionLevel: 1 }).toBuffer();
    const [half, quarter] = [Math.floor(png.length / 2), Math.floor(png.length / 4)];
    const { exhibition, problems } = await loadExhibition(
      await folderWith({
        'rooms/1-a/1-b/01.jpg': scan,
        // its beginning and its end are those of a picture
        'rooms/1-a/1-b/02.png': Buffer.concat([png.subarray(0, half), png.subarray(half + quarter)]),
        'rooms/1-a/1-b/02.en.md': '# B\n',
        'rooms/1-a/1-b/03.tiff': listFirstTiff(11_000, 10_000, 64).subarray(0, 109_900_000),
      }),
    );
    const found = problems.filter(({ code }) => code.startsWith('picture-'));
    expect(found.map(({ code, path }) => `${path.slice('rooms/1-a/1-b/'.length)} ${code}`)).toEqual([
      '01.jpg picture-huge',
      '02.png picture-unreadable',
      '03.tiff picture-unreadable',
    ]);
    const slides = exhibition.rooms[0]?.exhibits[0]?.slides ?? [];
    expect(slides.map(({ id, visual }) => [id, visual['*']?.kind])).toEqual([
      ['1', 'picture'],
      ['2', undefined],
    ]);
  });
});

describe('a bit that fell over', { timeout: 1_200_000 }, () => {
  it.each(SOUNDS.filter(([name]) => ['opus', 'ogg'].includes(name)))(
    'is found wherever the format has a checksum: %s',
    async (_name, type, whole) => {
      for (const bad of flipped(whole, FLIPS)) expect(told(await readSound(bad, 'x', type))).toBe('sound-unreadable');
    },
  );

  it.each([...SOUNDS, ...VIDEOS])('never stops the reading: %s', async (_name, type, whole) => {
    const read = type.startsWith('video') ? readVideo : readSound;
    for (const bad of flipped(whole, FLIPS)) {
      const { content, problems } = await withinSecond(() => read(bad, 'x', type));
      expect(problems).toHaveLength(content.kind === 'nothing' ? 1 : 0);
    }
  });

  it.each(PICTURES)('never stops the reading: %s', async (_name, whole) => {
    for (const bad of flipped(whole, FLIPS)) {
      const { content, problems } = await withinSecond(() => readPicture(bad, 'x'));
      expect(content.kind === 'picture' || problems.length > 0).toBe(true);
    }
  });
});
