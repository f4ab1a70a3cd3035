// Spoken pieces → one recording: silence trimmed, pauses set, so that the time of every piece is known to the sample.

export const RATE = 48_000;
/** Seconds. */
const PAUSE = { lead: 0.15, piece: 0.16, sentence: 0.45, tail: 0.3, longest: 0.7 } as const;
/** From one piece to the next at least: a caption of one word must be seen. */
const SHORTEST = 0.81;
/** Quieter than this is silence (-46 dBFS). */
const FLOOR = 0.005;
const EDGE = 0.03;

export interface Spoken {
  readonly samples: Float32Array;
  readonly closes: boolean;
}

export interface Joined {
  readonly samples: Float32Array;
  /** Seconds, one pair a piece. */
  readonly times: readonly { readonly start: number; readonly end: number }[];
}

/** Joins pieces with a breath between clauses and a pause between sentences. */
export function join(pieces: readonly Spoken[]): Joined {
  const parts: Float32Array[] = [silence(PAUSE.lead)];
  const times: { start: number; end: number }[] = [];
  let at = samplesIn(PAUSE.lead);
  pieces.forEach(({ samples, closes }, index) => {
    const trimmed = withoutSilence(samples);
    const breath = index === pieces.length - 1 ? PAUSE.tail : closes ? PAUSE.sentence : PAUSE.piece;
    const pause = silence(Math.max(breath, SHORTEST - trimmed.length / RATE));
    times.push({ start: at / RATE, end: (at + trimmed.length) / RATE });
    parts.push(trimmed, pause);
    at += trimmed.length + pause.length;
  });
  return { samples: concatenated(parts), times };
}

/** Silence at both ends goes, silence inside is cut to what a listener takes for a pause. */
export function withoutSilence(samples: Float32Array): Float32Array {
  const first = samples.findIndex(isLoud);
  if (first < 0) return new Float32Array(0);
  const last = samples.findLastIndex(isLoud);
  const edge = samplesIn(EDGE);
  const inner = samples.subarray(Math.max(0, first - edge), Math.min(samples.length, last + edge + 1));
  return shortened(inner);
}

function shortened(samples: Float32Array): Float32Array {
  const longest = samplesIn(PAUSE.longest);
  const parts: Float32Array[] = [];
  let from = 0;
  let quiet = 0;
  samples.forEach((value, index) => {
    quiet = isLoud(value) ? 0 : quiet + 1;
    if (quiet === longest) parts.push(samples.subarray(from, index + 1));
    if (quiet >= longest) from = index + 1;
  });
  return concatenated([...parts, samples.subarray(from)]);
}

/** 32-bit floats as ffmpeg writes them (`-f f32le`). */
export function samplesOf(bytes: Buffer): Float32Array {
  const samples = new Float32Array(Math.floor(bytes.length / 4));
  for (let index = 0; index < samples.length; index += 1) samples[index] = bytes.readFloatLE(index * 4);
  return samples;
}

export function bytesOf(samples: Float32Array): Buffer {
  const bytes = Buffer.alloc(samples.length * 4);
  samples.forEach((value, index) => bytes.writeFloatLE(value, index * 4));
  return bytes;
}

const isLoud = (value: number): boolean => Math.abs(value) > FLOOR;
const samplesIn = (seconds: number): number => Math.round(seconds * RATE);
const silence = (seconds: number): Float32Array => new Float32Array(samplesIn(seconds));

function concatenated(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
