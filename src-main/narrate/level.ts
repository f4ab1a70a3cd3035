// Loudness as in broadcasting, and the file format: −16 LUFS, peaks under −1.5 dBTP, Opus at 24 kbit/s, 32 where peaks want it; words for read-aloud at 12.
import { bytesOf, RATE, samplesOf } from './sound.ts';
import type { Run } from './program.ts';
import { PlainError } from '../plain-error.ts';

/** LUFS. */
const LOUDNESS = -16;
/** dBTP: below the limit of −1.5 by what the codec may add. */
const PEAK = -3.2;
const RAW = ['-f', 'f32le', '-ar', String(RATE), '-ac', '1'] as const;
const QUIET = ['ffmpeg', '-hide_banner', '-nostdin', '-loglevel', 'info'] as const;

/** Any recording as mono samples at 48 kHz. */
export async function decode(run: Run, file: string): Promise<Buffer> {
  const { stdout } = await run([...QUIET, '-i', file, '-map', '0:a:0', ...RAW, 'pipe:1']);
  return stdout;
}

/** What the finished file may reach, dBTP. */
const CEILING = -1.6;
/** Where a voice is too peaky to be made loud enough by one plain gain, its peaks are held first: here, else lower (dBFS). */
const HELD = [-5.5, -7, -8.5] as const;
/** Seconds the meter is given at least. */
const MEASURED = 4;
/** kbit/s: the more, the less the codec adds to peaks; taken where holding them is not enough. */
const RATES = ['24k', '32k'] as const;

/** Writes `samples` to `file` as levelled Opus with `tags`. */
export async function encode(
  run: Run,
  samples: Float32Array,
  file: string,
  tags: Readonly<Record<string, string>>,
): Promise<void> {
  const plain = bytesOf(samples);
  const first = await measure(run, plain);
  const gain = LOUDNESS - first.loudness;
  const tries = RATES.flatMap((rate) => [undefined, ...HELD].map((limit) => ({ rate, limit })));
  for (const { rate, limit } of tries) {
    if (limit === undefined && first.peak + gain > PEAK) continue;
    const input = limit === undefined ? plain : await held(run, plain, gain, limit);
    const { loudness } = limit === undefined ? first : await measure(run, input);
    await write(run, input, { gain: LOUDNESS - loudness, rate }, file, tags);
    // the codec adds to peaks, more with some voices than with others
    if ((await measure(run, await decode(run, file))).peak <= CEILING) return;
  }
}

/** Samples at the same loudness as a narration, their peaks held where they would be too high. A single word is too short to be measured: many of one voice at once. */
export async function levelled(run: Run, samples: Float32Array): Promise<Float32Array> {
  const plain = bytesOf(samples);
  // the meter wants some seconds
  const times = Math.max(1, Math.ceil((MEASURED * RATE) / Math.max(1, samples.length)));
  const repeated = (bytes: Uint8Array): Uint8Array => Buffer.concat(Array.from({ length: times }, () => bytes));
  const { loudness, peak } = await measure(run, repeated(plain));
  const gain = LOUDNESS - loudness;
  if (peak + gain <= PEAK) return samples.map((value) => value * 10 ** (gain / 20));
  const input = await held(run, plain, gain, HELD[0]);
  const after = await measure(run, repeated(input));
  const rest = Math.min(LOUDNESS - after.loudness, PEAK - after.peak);
  return samplesOf(input).map((value) => value * 10 ** (rest / 20));
}

/** A machine's voice holds little that this loses; what read-aloud says of one exhibition is hours. */
const WORDS = ['-b:a', '12k', '-application', 'voip', '-frame_duration', '60'] as const;

/** A stretch of samples and the file it becomes. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly file: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** All of them at one start of the encoder. */
export async function encodeCuts(run: Run, samples: Float32Array, cuts: readonly Cut[]): Promise<void> {
  const seconds = (at: number): string => (at / RATE).toFixed(5);
  const outputs = cuts.flatMap(({ from, to, file, tags }) => [
    ...['-af', `atrim=${seconds(from)}:${seconds(to)},asetpts=PTS-STARTPTS`],
    ...outputOf(tags, WORDS, file),
  ]);
  await run([...QUIET, ...RAW, '-i', 'pipe:0', ...outputs], bytesOf(samples));
}

function outputOf(tags: Readonly<Record<string, string>>, coding: readonly string[], file: string): readonly string[] {
  const metadata = Object.entries(tags).flatMap(([key, value]) => ['-metadata', `${key}=${value}`]);
  const codec = ['-c:a', 'libopus', ...coding, '-ac', '1', '-ar', String(RATE)];
  return ['-map_metadata', '-1', ...metadata, ...codec, '-f', 'ogg', '-y', file];
}

/** One plain gain (dB) over the whole: the voice keeps its own loud and soft. */
async function write(
  run: Run,
  input: Uint8Array,
  { gain, rate }: { readonly gain: number; readonly rate: string },
  file: string,
  tags: Readonly<Record<string, string>>,
): Promise<void> {
  const made = outputOf(tags, ['-b:a', rate, '-application', 'audio'], file);
  await run([...QUIET, ...RAW, '-i', 'pipe:0', '-af', `volume=${gain.toFixed(2)}dB`, ...made], input);
}

interface Measured {
  /** LUFS and dBTP. */
  readonly loudness: number;
  readonly peak: number;
}

/** By EBU R 128. */
async function measure(run: Run, input: Uint8Array): Promise<Measured> {
  const meter = ['-af', 'ebur128=peak=true:framelog=verbose', '-f', 'null', '-'];
  const { stderr } = await run([...QUIET, ...RAW, '-i', 'pipe:0', ...meter], input);
  const summary = stderr.slice(stderr.lastIndexOf('Summary:'));
  const value = (pattern: RegExp): number => Number(pattern.exec(summary)?.[1] ?? NaN);
  const [loudness, peak] = [value(/I:\s+(-?[\d.]+) LUFS/u), value(/Peak:\s+(-?[\d.]+) dBFS/u)];
  // −70 is what the meter gives for silence
  if (Number.isNaN(loudness + peak) || loudness <= -70)
    throw new PlainError(
      'The recording holds no sound that can be levelled.',
      'Try the speech command by hand and listen to what it makes.',
    );
  return { loudness, peak };
}

/** True peaks are seen at four times the rate. */
async function held(run: Run, input: Uint8Array, gain: number, at: number): Promise<Buffer> {
  const limit = `alimiter=limit=${(10 ** (at / 20)).toFixed(4)}:attack=2:release=40:level=false`;
  const filter = `volume=${gain.toFixed(2)}dB,aresample=${RATE * 4},${limit},aresample=${RATE}`;
  const { stdout } = await run([...QUIET, ...RAW, '-i', 'pipe:0', '-af', filter, ...RAW, 'pipe:1'], input);
  return stdout;
}
