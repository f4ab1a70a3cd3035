// Loudness as in broadcasting, and the file format: −16 LUFS, peaks under −1.5 dBTP, Opus at 28 kbit/s.
import { bytesOf, RATE } from './sound.ts';
import type { Run } from './program.ts';
import { PlainError } from '../plain-error.ts';

const TARGET = { loudness: -16, range: 11 } as const;
/** Below the limit of −1.5 by what the codec may add. */
const PEAK = -3.2;
const RAW = ['-f', 'f32le', '-ar', String(RATE), '-ac', '1'] as const;
const QUIET = ['ffmpeg', '-hide_banner', '-nostdin', '-loglevel', 'info'] as const;

/** Any recording as mono samples at 48 kHz. */
export async function decode(run: Run, file: string): Promise<Buffer> {
  const { stdout } = await run([...QUIET, '-i', file, '-map', '0:a:0', ...RAW, 'pipe:1']);
  return stdout;
}

/** Writes `samples` to `file` as levelled Opus with `tags`. */
export async function encode(
  run: Run,
  samples: Float32Array,
  file: string,
  tags: Readonly<Record<string, string>>,
): Promise<void> {
  const input = bytesOf(samples);
  const aim = `loudnorm=I=${TARGET.loudness}:TP=${PEAK}:LRA=${TARGET.range}`;
  const { stderr } = await run(
    [...QUIET, ...RAW, '-i', 'pipe:0', '-af', `${aim}:print_format=json`, '-f', 'null', '-'],
    input,
  );
  const filter = `${aim}:${measured(stderr)}:linear=true,aresample=${RATE}`;
  const metadata = Object.entries(tags).flatMap(([key, value]) => ['-metadata', `${key}=${value}`]);
  const codec = ['-c:a', 'libopus', '-b:a', '28k', '-application', 'voip', '-ac', '1', '-ar', String(RATE)];
  await run(
    [
      ...QUIET,
      ...RAW,
      '-i',
      'pipe:0',
      '-af',
      filter,
      '-map_metadata',
      '-1',
      ...metadata,
      ...codec,
      '-f',
      'ogg',
      '-y',
      file,
    ],
    input,
  );
}

/** The first pass's findings as options of the second. */
function measured(stderr: string): string {
  const value = (key: string): string => {
    const found = new RegExp(`"${key}"\\s*:\\s*"(-?[\\d.]+|-?inf)"`, 'u').exec(stderr)?.[1];
    if (found === undefined || found.includes('inf'))
      throw new PlainError(
        'The recording holds no sound that can be levelled.',
        'Try the speech command by hand and listen to what it makes.',
      );
    return found;
  };
  return `measured_I=${value('input_i')}:measured_TP=${value('input_tp')}:measured_LRA=${value('input_lra')}:measured_thresh=${value('input_thresh')}:offset=${value('target_offset')}`;
}
