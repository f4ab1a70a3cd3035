// Fingers on the screen as the browser's own input gets them: touch events through the devtools protocol.
import type { CDPSession, Page } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Fingers {
  tap(at: Point): Promise<void>;
  /** In four steps. */
  drag(from: Point, to: Point): Promise<void>;
  /** Rests for this many frames. */
  hold(at: Point, frames: number): Promise<void>;
  /** Two fingers, moved in opposite ways; the second goes down later and up earlier. */
  pinch(at: Point, apart: number): Promise<void>;
}

const STEPS = 4;

export async function fingersOn(page: Page): Promise<Fingers> {
  const session = await page.context().newCDPSession(page);
  const send = sender(session);
  const line = (from: Point, to: Point, part: number): Point => ({
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
  });
  return {
    async tap(at) {
      await send('touchStart', [at]);
      await send('touchEnd', []);
    },
    async drag(from, to) {
      await send('touchStart', [from]);
      for (let step = 1; step <= STEPS; step += 1) await send('touchMove', [line(from, to, step / STEPS)]);
      await send('touchEnd', []);
    },
    async hold(at, frames) {
      await send('touchStart', [at]);
      await page.evaluate(async (count) => {
        for (let frame = 0; frame < count; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
      }, frames);
      await send('touchEnd', []);
    },
    async pinch(at, apart) {
      const other = (part: number): Point => ({ x: at.x + 60 + apart * part, y: at.y + 10 });
      await send('touchStart', [at]);
      await send('touchStart', [at, other(0)]);
      for (let step = 1; step <= STEPS; step += 1) await send('touchMove', [at, other(step / STEPS)]);
      await send('touchEnd', [at]);
      await send('touchEnd', []);
    },
  };
}

type Sent = 'touchStart' | 'touchMove' | 'touchEnd';

/** `points` are the contacts that are down after the event. */
const sender =
  (session: CDPSession) =>
  async (type: Sent, points: readonly Point[]): Promise<void> => {
    await session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((point, id) => ({ ...point, id })),
    });
  };
