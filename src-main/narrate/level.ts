// Loudness as in broadcasting, and the file format: −16 LUFS, peaks under −1.5 dBTP, Opus at 24 kbit/s.
import { bytesOf, RATE } from './sound.ts';
import type { Run } from './program.ts';
import { PlainError } from '../plain-error.ts';

const TARGET = { loudness: -16, range: 11 } as const;
/** Below the limit of −1.5 by what the codec may add. */
const PEAK = -3.2;
const AIM = `loudnorm=I=${TARGET.loudness}:TP=${PEAK}:LRA=${TARGET.range}`;
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

/** Writes `samples` to `file` as levelled Opus with `tags`. */
export async function encode(
  run: Run,
  samples: Float32Array,
  file: string,
  tags: Readonly<Record<string, string>>,
): Promise<void> {
  const plain = bytesOf(samples);
  const first = await measure(run, plain);
  const gain = TARGET.loudness - first.loudness;
  for (const limit of first.peak + gain > PEAK ? HELD : [undefined, ...HELD]) {
    await write(run, limit === undefined ? plain : await held(run, plain, gain, limit), file, tags);
    // the codec adds to peaks, more with some voices than with others
    if ((await measure(run, await decode(run, file))).peak <= CEILING) return;
  }
}

async function write(run: Run, input: Uint8Array, file: string, tags: Readonly<Record<string, string>>): Promise<void> {
  const { values } = await measure(run, input);
  const filter = `${AIM}:${values}:linear=true,aresample=${RATE}`;
  const metadata = Object.entries(tags).flatMap(([key, value]) => ['-metadata', `${key}=${value}`]);
  const codec = ['-c:a', 'libopus', '-b:a', '24k', '-application', 'audio', '-ac', '1', '-ar', String(RATE)];
  const made = ['-map_metadata', '-1', ...metadata, ...codec, '-f', 'ogg', '-y', file];
  await run([...QUIET, ...RAW, '-i', 'pipe:0', '-af', filter, ...made], input);
}

interface Measured {
  /** LUFS and dBTP. */
  readonly loudness: number;
  readonly peak: number;
  /** All findings, as options of the second pass. */
  readonly values: string;
}

async function measure(run: Run, input: Uint8Array): Promise<Measured> {
  const { stderr } = await run(
    [...QUIET, ...RAW, '-i', 'pipe:0', '-af', `${AIM}:print_format=json`, '-f', 'null', '-'],
    input,
  );
  const value = (key: string): string => {
    const found = new RegExp(`"${key}"\\s*:\\s*"(-?[\\d.]+|-?inf)"`, 'u').exec(stderr)?.[1];
    if (found === undefined || found.includes('inf'))
      throw new PlainError(
        'The recording holds no sound that can be levelled.',
        'Try the speech command by hand and listen to what it makes.',
      );
    return found;
  };
  return {
    loudness: Number(value('input_i')),
    peak: Number(value('input_tp')),
    values: `measured_I=${value('input_i')}:measured_TP=${value('input_tp')}:measured_LRA=${value('input_lra')}:measured_thresh=${value('input_thresh')}:offset=${value('target_offset')}`,
  };
}

/** True peaks are seen at four times the rate. */
async function held(run: Run, input: Uint8Array, gain: number, at: number): Promise<Buffer> {
  const limit = `alimiter=limit=${(10 ** (at / 20)).toFixed(4)}:attack=2:release=40:level=false`;
  const filter = `volume=${gain.toFixed(2)}dB,aresample=${RATE * 4},${limit},aresample=${RATE}`;
  const { stdout } = await run([...QUIET, ...RAW, '-i', 'pipe:0', '-af', filter, ...RAW, 'pipe:1'], input);
  return stdout;
}
