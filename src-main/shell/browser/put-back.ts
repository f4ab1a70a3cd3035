// Takes full screen again where a hand or the window manager ended it.
import { z } from 'zod';
import type { Log } from '../../kiosk/log.ts';
import type { Pipe } from './pipe.ts';

const place = z.object({ windowId: z.number(), bounds: z.object({ windowState: z.string() }) });

/** Gives what the window of this page was, undefined where it is in its place. Never rejects. */
export async function putBack(pipe: Pick<Pipe, 'send'>, targetId: string, log: Log): Promise<string | undefined> {
  try {
    const { windowId, bounds } = place.parse(await pipe.send('Browser.getWindowForTarget', { targetId }));
    if (bounds.windowState === 'fullscreen') return undefined;
    // one that was put away cannot become full screen in one step
    for (const windowState of ['normal', 'fullscreen'])
      await pipe.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
    return bounds.windowState;
  } catch (error) {
    // the page may be gone between question and answer; whoever waits for the browser's end hears of it
    log.info('browser', `where the window is could not be found out: ${String(error)}`);
    return undefined;
  }
}
