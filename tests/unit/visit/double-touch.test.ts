import { expect, test } from 'vitest';
import { createDoubleTouchWatch } from '../../../src-renderer/visit/double-touch.ts';

const pane = { name: 'pane' };
const exhibit = { name: 'exhibit' };

test.each([
  ['on what has come under the finger', { x: 110, y: 95, at: 220, on: exhibit }, true],
  ['on the same key, which is pressed twice', { x: 110, y: 95, at: 220, on: pane }, false],
  ['elsewhere', { x: 400, y: 95, at: 220, on: exhibit }, false],
  ['later, when what came has been seen', { x: 110, y: 95, at: 301, on: exhibit }, false],
])('a second touch %s', (_, second, is) => {
  const isSecond = createDoubleTouchWatch(() => 50);
  expect(isSecond({ x: 100, y: 100, at: 0, on: pane })).toBe(false);
  expect(isSecond(second)).toBe(is);
});
