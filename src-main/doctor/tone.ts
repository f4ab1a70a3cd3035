// A tone to hear: first from the left, then from the right. Played by whichever program this system has.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ask } from './machine.ts';

const RATE = 48_000;
const HERTZ = 440;
const SECONDS = 1;
const LOUD = 0.3;
const FADE = 0.05;

/** A WAV file: 16 bits, two channels, one second each. */
export function toneFile(): Uint8Array {
  const frames = RATE * SECONDS * 2;
  const bytes = Buffer.alloc(44 + frames * 4);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(2, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE * 4, 28);
  bytes.writeUInt16LE(4, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(frames * 4, 40);
  for (let at = 0; at < frames; at += 1) {
    const time = (at / RATE) % SECONDS;
    // without the clicks of a sudden begin and end
    const swell = Math.min(1, time / FADE, (SECONDS - time) / FADE);
    const level = Math.round(Math.sin(2 * Math.PI * HERTZ * time) * swell * LOUD * 0x7fff);
    bytes.writeInt16LE(level, 44 + at * 4 + (at < RATE * SECONDS ? 0 : 2));
  }
  return bytes;
}

/** The program that played it; undefined where none could. */
export async function playTone(platform: NodeJS.Platform, ask: Ask): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-tone-'));
  try {
    const file = join(folder, 'tone.wav');
    await writeFile(file, toneFile());
    for (const [program, ...args] of playersFor(platform, file))
      if ((await ask(program, ...args)) !== undefined) return program;
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function playersFor(platform: NodeJS.Platform, file: string): readonly (readonly [string, ...string[]])[] {
  if (platform === 'darwin') return [['afplay', file]];
  if (platform === 'win32') {
    const quoted = `'${file.replaceAll("'", "''")}'`;
    return [['powershell', '-NoProfile', '-Command', `(New-Object Media.SoundPlayer ${quoted}).PlaySync()`]];
  }
  return [
    ['pw-play', file],
    ['paplay', file],
    ['aplay', '-q', file],
  ];
}
