// Brings the kiosk's window to the front again, also from where windows are put away.
import { z } from 'zod';
import type { Pipe } from './pipe.ts';

const window = z.object({ windowId: z.number(), bounds: z.object({ windowState: z.string().optional() }) });

export interface RaisedWindow {
  /** The page's target. */
  readonly ours: string | undefined;
  readonly windowed: boolean;
}

/** `send` speaks to the page itself. Rejects when there is no page, or the browser does not answer. */
export async function bringToFront(
  pipe: Pipe,
  send: (method: string, params?: object) => Promise<unknown>,
  { ours, windowed }: RaisedWindow,
): Promise<void> {
  const found = window.parse(await pipe.send('Browser.getWindowForTarget', { targetId: ours }));
  const set = (windowState: string): Promise<unknown> =>
    pipe.send('Browser.setWindowBounds', { windowId: found.windowId, bounds: { windowState } });
  if (found.bounds.windowState === 'minimized') {
    await set('normal');
    // a kiosk's window forgets that it was full screen
    if (!windowed) await set('fullscreen');
  }
  await send('Page.bringToFront');
}
