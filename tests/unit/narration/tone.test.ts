import { expect, it } from 'vitest';
import { toneWave } from '../../../src-renderer/narration/tone.ts';

it('the tone is a soft one: 0.7 s, half as loud as can be, begun and ended in silence', () => {
  const bytes = toneWave();
  const view = new DataView(bytes.buffer);
  const samples = Array.from({ length: (bytes.length - 44) / 2 }, (_, index) => view.getInt16(44 + index * 2, true));
  expect(new TextDecoder('latin1').decode(bytes.subarray(0, 16))).toBe(
    'RIFF' + new TextDecoder('latin1').decode(bytes.subarray(4, 8)) + 'WAVEfmt ',
  );
  expect(samples.length / view.getUint32(24, true)).toBeCloseTo(0.7, 3);
  const peak = Math.max(...samples.map(Math.abs));
  expect(peak).toBeGreaterThan(8000);
  expect(peak).toBeLessThanOrEqual(16_384);
  expect(Math.abs(samples[0] ?? 1)).toBeLessThan(100);
  expect(Math.max(...samples.slice(-100).map(Math.abs))).toBeLessThan(600);
});
