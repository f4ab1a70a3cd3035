// Takes full screen, its display and the front again where a hand, a cable or the window manager ended it.
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Log } from '../../kiosk/log.ts';
import type { Area } from '../choose-display.ts';
import type { KeptDisplay } from './keep-display.ts';
import type { Pipe } from './pipe.ts';
import { within } from './within.ts';

/** A page that hangs is somebody else's affair. */
const ANSWER_MS = 5_000;
const SETTLED_MS = 500;

const place = z.object({
  windowId: z.number(),
  bounds: z.object({
    windowState: z.string(),
    left: z.number().default(0),
    top: z.number().default(0),
    width: z.number().default(0),
    height: z.number().default(0),
  }),
});
const said = z.object({ result: z.object({ value: z.tuple([z.boolean(), z.number().positive()]) }) });
type Place = z.infer<typeof place>;

export interface PlacedPage {
  readonly targetId: string;
  readonly session: string | undefined;
}

type Send = (method: string, params: object, session?: string) => Promise<unknown>;

/** Gives what the window of this page was, undefined where it is in its place. Never rejects. */
export async function putBack(
  pipe: Pick<Pipe, 'send'>,
  { targetId, session }: PlacedPage,
  display: KeptDisplay,
  log: Log,
  answerMs = ANSWER_MS,
): Promise<string | undefined> {
  const send: Send = (method, params, to) => within(answerMs, method, pipe.send(method, params, to));
  try {
    const found = place.parse(await send('Browser.getWindowForTarget', { targetId }));
    if (found.bounds.windowState !== 'fullscreen') {
      await fill(send, found);
      return found.bounds.windowState;
    }
    if (session === undefined) return undefined;
    // put away while it was full screen, it still calls itself so, and visible: it only has lost the keyboard
    const ask = { expression: '[document.hasFocus(), devicePixelRatio]', returnByValue: true };
    const [hasFocus, ratio] = said.parse(await send('Runtime.evaluate', ask, session)).result.value;
    const area = await display(scaled(areaOf(found), ratio));
    if (area) {
      await fill(send, found, scaled(area, 1 / ratio));
      return 'on another display';
    }
    if (hasFocus) return undefined;
    await send('Page.bringToFront', {}, session);
    return 'put away, or behind another';
  } catch (error) {
    // the page may be gone between question and answer; whoever waits for the browser's end hears of it
    log.info('browser', `where the window is could not be found out: ${String(error)}`);
    return undefined;
  }
}

/** One that was put away cannot become full screen in one step, and one that is full screen cannot be moved. */
async function fill(send: Send, { windowId }: Place, area?: Area): Promise<void> {
  const set = (bounds: object): Promise<unknown> => send('Browser.setWindowBounds', { windowId, bounds });
  await set({ windowState: 'normal' });
  if (area) {
    // the window manager is still giving it its old size back, and would take this move along (tried, with openbox)
    await wait(SETTLED_MS);
    await set({ left: area.x, top: area.y, width: area.width, height: area.height });
    await wait(SETTLED_MS);
  }
  await set({ windowState: 'fullscreen' });
}

const areaOf = ({ bounds: { left, top, width, height } }: Place): Area => ({ x: left, y: top, width, height });

/** A browser counts in pixels of the page, of which one may be several of the display. */
const scaled = ({ x, y, width, height }: Area, by: number): Area => ({
  ...{ x: Math.round(x * by), y: Math.round(y * by) },
  ...{ width: Math.round(width * by), height: Math.round(height * by) },
});
