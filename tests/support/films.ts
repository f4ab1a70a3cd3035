// Real films for tests: a test picture with a tone, seconds long, with captions.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Files } from './exhibition.ts';

export const FILM_SECONDS = 8;
export const FILMS = 'rooms/1-sea/3-films';

const cue = (from: string, to: string, text: string): string => `00:0${from}.000 --> 00:0${to}.000\n${text}\n`;
const captions = (first: string, second: string): string =>
  `WEBVTT\n\n${cue('0', '4', first)}\n${cue('4', '8', second)}`;

/** The words of an exhibit with a film alone, one with its own sound, and one under a voice. */
export const filmWords: Files = {
  [`${FILMS}/exhibit.yaml`]: 'title: {en: Films, ja: 映画}\n',
  [`${FILMS}/01.yaml`]: 'alt: {en: Waves, ja: 波}\n',
  [`${FILMS}/01.en.md`]: '# Alone\n\nA film.\n',
  [`${FILMS}/01.en.vtt`]: captions('The first wave.', 'The second wave.'),
  [`${FILMS}/01.ja.vtt`]: captions('一つ目の波。', '二つ目の波。'),
  [`${FILMS}/02.yaml`]: 'alt: {en: Waves, ja: 波}\nsound: own\n',
  [`${FILMS}/02.en.md`]: '# Described\n\nA film with its own sound.\n',
  [`${FILMS}/03.yaml`]: 'alt: {en: Waves, ja: 波}\nsound: under\n',
  [`${FILMS}/03.en.md`]: '# Under\n\nA film under a voice.\n',
};

/** Needs ffmpeg, which the tests install. */
export async function makeFilm(path: string, seconds = FILM_SECONDS): Promise<void> {
  const picture = ['-f', 'lavfi', '-i', `testsrc=size=320x240:rate=15:duration=${seconds}`];
  const sound = ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`];
  const codecs = ['-c:v', 'libvpx', '-b:v', '200k', '-c:a', 'libopus', '-shortest'];
  await promisify(execFile)('ffmpeg', ['-loglevel', 'error', ...picture, ...sound, ...codecs, path]);
}

/** As long as a recording, and nothing to hear in it. */
export async function makeSilence(path: string, seconds: number): Promise<void> {
  const sound = ['-f', 'lavfi', '-i', 'anullsrc=r=48000:cl=mono', '-t', String(seconds)];
  await promisify(execFile)('ffmpeg', ['-y', '-loglevel', 'error', ...sound, '-c:a', 'libopus', '-b:a', '24k', path]);
}
