// Takes full screen, and the front, again where a hand or the window manager ended it.
import { z } from 'zod';
import type { Log } from '../../kiosk/log.ts';
import type { Pipe } from './pipe.ts';
import { within } from './within.ts';

/** A page that hangs is somebody else's affair. */
const ANSWER_MS = 5_000;

const place = z.object({ windowId: z.number(), bounds: z.object({ windowState: z.string() }) });
const said = z.object({ result: z.object({ value: z.boolean() }) });

export interface PlacedPage {
  readonly targetId: string;
  readonly session: string | undefined;
}

/** Gives what the window of this page was, undefined where it is in its place. Never rejects. */
export async function putBack(
  pipe: Pick<Pipe, 'send'>,
  { targetId, session }: PlacedPage,
  log: Log,
  answerMs = ANSWER_MS,
): Promise<string | undefined> {
  const send = (method: string, params: object, to?: string): Promise<unknown> =>
    within(answerMs, method, pipe.send(method, params, to));
  try {
    const { windowId, bounds } = place.parse(await send('Browser.getWindowForTarget', { targetId }));
    if (bounds.windowState !== 'fullscreen') {
      // one that was put away cannot become full screen in one step
      for (const windowState of ['normal', 'fullscreen'])
        await send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
      return bounds.windowState;
    }
    if (session === undefined) return undefined;
    // put away while it was full screen, it still calls itself so, and visible: it only has lost the keyboard
    const { result } = said.parse(await send('Runtime.evaluate', { expression: 'document.hasFocus()' }, session));
    if (result.value) return undefined;
    await send('Page.bringToFront', {}, session);
    return 'put away, or behind another';
  } catch (error) {
    // the page may be gone between question and answer; whoever waits for the browser's end hears of it
    log.info('browser', `where the window is could not be found out: ${String(error)}`);
    return undefined;
  }
}
