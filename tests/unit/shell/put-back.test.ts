// What a browser says of its window, and what it is told then.
import { expect, it } from 'vitest';
import { createLog } from '../../../src-main/kiosk/log.ts';
import type { Area } from '../../../src-main/shell/choose-display.ts';
import { putBack } from '../../../src-main/shell/browser/put-back.ts';

const BOUNDS = { left: 960, top: 0, width: 960, height: 540 };
const NOWHERE: Area | undefined = undefined as Area | undefined;
const PAGE = { targetId: 'T', session: 'S' };

/** A browser whose window is in this state and has the keyboard or not; `hangs` is what it never answers. */
async function look(windowState: string, hasFocus: boolean, { page = PAGE, hangs = '', area = NOWHERE } = {}) {
  const asked: Area[] = [];
  const orders: unknown[] = [];
  const lines: string[] = [];
  const send = (method: string, params: object = {}, session?: string): Promise<unknown> => {
    if (method === hangs) return new Promise(() => undefined);
    if (method === 'Browser.getWindowForTarget')
      return Promise.resolve({ windowId: 7, bounds: { windowState, ...BOUNDS } });
    if (method === 'Runtime.evaluate') return Promise.resolve({ result: { type: 'object', value: [hasFocus, 2] } });
    orders.push([method, params, session]);
    return Promise.resolve({});
  };
  const log = createLog((line) => void lines.push(line));
  const display = async (window: Area): Promise<Area | undefined> => (asked.push(window), area);
  return { was: await putBack({ send }, page, display, log, 50), orders, lines, asked };
}
const state = (windowState: string) => ['Browser.setWindowBounds', { windowId: 7, bounds: { windowState } }, undefined];

it('leaves a window alone that is in its place', async () => {
  expect(await look('fullscreen', true)).toMatchObject({ was: undefined, orders: [], lines: [] });
});

it.each(['normal', 'maximized', 'minimized'])('takes full screen again from %s', async (windowState) => {
  const { was, orders } = await look(windowState, true);
  expect(was).toBe(windowState);
  expect(orders).toEqual([state('normal'), state('fullscreen')]);
});

it('brings one to the front that was put away while it was full screen, which only the lost keyboard tells', async () => {
  const { was, orders } = await look('fullscreen', false);
  expect(was).toBe('put away, or behind another');
  expect(orders).toEqual([['Page.bringToFront', {}, 'S']]);
});

it('takes one that is on another display to its own, in its own pixels, which are larger', async () => {
  const area = { x: 0, y: 100, width: 1920, height: 1080 };
  const { was, orders, asked } = await look('fullscreen', true, { area });
  expect(asked).toEqual([{ x: 1920, y: 0, width: 1920, height: 1080 }]);
  expect(was).toBe('on another display');
  const there = { windowId: 7, bounds: { left: 0, top: 50, width: 960, height: 540 } };
  expect(orders).toEqual([state('normal'), ['Browser.setWindowBounds', there, undefined], state('fullscreen')]);
});

it.each(['Browser.getWindowForTarget', 'Runtime.evaluate'])('does not wait without end for %s', async (hangs) => {
  const { was, orders, lines } = await look('fullscreen', false, { hangs });
  expect([was, orders]).toEqual([undefined, []]);
  expect(lines.join()).toContain(hangs);
});
