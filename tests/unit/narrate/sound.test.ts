// Caption times are true because every piece is counted in samples.
import { describe, expect, it } from 'vitest';
import { bytesOf, join, RATE, samplesOf, withoutSilence } from '../../../src-main/narrate/sound.ts';

const tone = (seconds: number): Float32Array =>
  new Float32Array(Math.round(seconds * RATE)).map((_, index) => 0.5 * Math.sin(index / 10));
const quiet = (seconds: number): Float32Array => new Float32Array(Math.round(seconds * RATE));
const chain = (...parts: readonly Float32Array[]): Float32Array =>
  Float32Array.from(parts.flatMap((part) => [...part]));

describe('pieces joined into one recording', () => {
  it('stand exactly where their captions say', () => {
    const { samples, times } = join([
      { samples: chain(quiet(1), tone(0.5), quiet(1)), closes: false },
      { samples: tone(0.25), closes: true },
    ]);
    for (const { start, end } of times) {
      const [from, to] = [Math.round(start * RATE), Math.round(end * RATE)];
      expect(Math.max(...samples.subarray(from, to).map(Math.abs))).toBeGreaterThan(0.4);
      expect(Math.max(...samples.subarray(from - 400, from).map(Math.abs))).toBe(0);
      expect(Math.max(...samples.subarray(to, to + 400).map(Math.abs))).toBe(0);
    }
    expect(times[1]?.start).toBeGreaterThan(times[0]?.end ?? Infinity);
  });

  it('begin and end with little silence, whatever the voice left there', () => {
    const { samples, times } = join([{ samples: chain(quiet(3), tone(1), quiet(3)), closes: true }]);
    expect(times[0]?.start).toBeLessThan(0.3);
    expect(samples.length / RATE - (times[0]?.end ?? 0)).toBeLessThan(0.4);
  });

  it('leave time to see a caption of one short word', () => {
    const short = { samples: tone(0.2), closes: true };
    const { times } = join([short, short]);
    expect((times[1]?.start ?? 0) - (times[0]?.start ?? 0)).toBeGreaterThan(0.8);
  });

  it('keep no long silence inside', () => {
    const cut = withoutSilence(chain(tone(0.3), quiet(4), tone(0.3)));
    expect(cut.length / RATE).toBeGreaterThan(1.2);
    expect(cut.length / RATE).toBeLessThan(1.5);
  });

  it('are nothing where there is only silence', () => {
    expect(withoutSilence(quiet(1))).toHaveLength(0);
  });

  it('come through ffmpeg’s raw format unchanged', () => {
    expect(samplesOf(bytesOf(tone(0.01)))).toEqual(tone(0.01));
  });
});
