// The browser's window is put back, and a window manager that knows no full screen is not fought.
import { expect, it } from 'vitest';
import { createLog } from '../../../src-main/kiosk/log.ts';
import { keepInPlace } from '../../../src-main/shell/browser/keep-in-place.ts';

/** What is found at each look, `undefined` for a window in its place; then it is over. */
async function looks(...found: readonly (string | undefined)[]) {
  const over = new AbortController();
  const pauses: number[] = [];
  const lines: string[] = [];
  let looked = 0;
  await keepInPlace(
    { putBack: async () => found[looked++] },
    over.signal,
    createLog((line) => void lines.push(line)),
    async (ms) => {
      pauses.push(ms);
      if (looked === found.length) over.abort();
    },
  );
  return { pauses, lines, looked };
}

it('looks every three seconds, once the window has had its time, and says nothing of a window in its place', async () => {
  expect(await looks(undefined, undefined)).toEqual({ pauses: [15_000, 3000, 3000], lines: [], looked: 2 });
});

it('says what it found, and goes on in its old pace when the window stays', async () => {
  const { pauses, lines } = await looks('minimized', undefined, 'maximized', undefined);
  expect(pauses).toEqual([15_000, 6000, 3000, 6000, 3000]);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('the window was minimized: it is put back full screen');
});

it('takes longer and longer over one that never stays, and says it once', async () => {
  const { pauses, lines } = await looks(...Array.from({ length: 8 }, () => 'normal'));
  expect(pauses).toEqual([15, 6, 12, 24, 48, 96, 96, 96, 96].map((seconds) => seconds * 1000));
  expect(lines).toHaveLength(1);
});
