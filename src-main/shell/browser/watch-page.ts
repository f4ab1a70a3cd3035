// Keeps the one page alone in its browser, by the pipe: crashes are reported, foreign pages closed, a page that hangs is replaced.
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Log } from '../../kiosk/log.ts';
import type { Failure } from '../../kiosk/watch/watchdog.ts';
import type { KeptDisplay } from './keep-display.ts';
import { judge } from './page-guard.ts';
import type { Pipe, PipeEvent } from './pipe.ts';
import { putBack } from './put-back.ts';
import { bringToFront } from './raise.ts';
import { within } from './within.ts';

export interface WatchedPage {
  /** Ends the page's renderer, which may hang, and loads the page anew. Rejects when the browser does not answer. */
  readonly load: () => Promise<void>;
  readonly raise: () => void;
  /** PNG of what the page shows. Rejects when there is no page. */
  readonly screenshot: () => Promise<Buffer>;
  /** Takes full screen, its display and the front again: gives what the window was, undefined where it was in its place. Never rejects. */
  readonly putBack: () => Promise<string | undefined>;
}

export interface WatchOptions {
  readonly pipe: Pipe;
  /** The page with its key. */
  readonly url: string;
  readonly windowed: boolean;
  readonly display: KeptDisplay;
  readonly failed: (failure: Failure) => void;
  readonly log: Log;
}

const ANSWER_MS = 5_000;
/** From the kill of a renderer to the browser's word that it is gone. */
const GONE_MS = 1_000;

const target = z.object({ targetId: z.string(), type: z.string(), url: z.string() });
const withInfo = z.object({ targetInfo: target });
const attached = z.object({ sessionId: z.string(), targetInfo: target });
const withId = z.object({ targetId: z.string() });
const processes = z.object({ processInfo: z.array(z.object({ type: z.string(), id: z.number() })) });
const picture = z.object({ data: z.string() });

export function watchPage({ pipe, url, windowed, display, failed, log }: WatchOptions): WatchedPage {
  const origin = new URL(url).origin;
  const sessions = new Map<string, string>();
  let ours: string | undefined;
  let state: 'home' | 'away' | 'crashed' = 'home';
  let gone = (): void => undefined;

  const send = (method: string, params: object = {}): Promise<unknown> => {
    const session = ours === undefined ? undefined : sessions.get(ours);
    if (session === undefined) return Promise.reject(new Error('browser: there is no page'));
    return within(ANSWER_MS, method, pipe.send(method, params, session));
  };
  const order = (what: string, answer: Promise<unknown>): void => {
    // the page or the browser may be gone before the order arrives; whoever waits for the browser's end hears of it
    answer.catch((error: unknown) => log.warn('browser', `could not ${what}: ${String(error)}`));
  };

  const look = (info: z.infer<typeof target>): void => {
    const verdict = judge(info, ours, origin);
    if (verdict === 'adopt') ours = info.targetId;
    if (verdict === 'close') {
      log.warn('browser', `a page that is not the exhibition is closed: ${info.url}`);
      order('close a foreign page', pipe.send('Target.closeTarget', { targetId: info.targetId }));
    }
    if (verdict === 'home' && state === 'home') {
      state = 'away';
      failed({ what: 'page', reason: 'The page has left the exhibition.', details: info.url, isGone: false });
    }
  };

  const crashed = (targetId: string): void => {
    if (targetId !== ours) return;
    state = 'crashed';
    gone();
    failed({ what: 'page', reason: 'The page crashed.', isGone: true });
  };

  pipe.onEvent(({ method, params }: PipeEvent) => {
    if (method === 'Target.targetCreated' || method === 'Target.targetInfoChanged')
      look(withInfo.parse(params).targetInfo);
    if (method === 'Target.targetCrashed') crashed(withId.parse(params).targetId);
    if (method === 'Target.attachedToTarget') {
      const { sessionId, targetInfo } = attached.parse(params);
      sessions.set(targetInfo.targetId, sessionId);
    }
  });
  // a visitor's download would fill the disk; there is no flag for it
  order('refuse downloads', pipe.send('Browser.setDownloadBehavior', { behavior: 'deny' }));
  order('watch the page', pipe.send('Target.setDiscoverTargets', { discover: true }));
  const everyTarget = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
  order('hold the page', pipe.send('Target.setAutoAttach', everyTarget));

  return {
    async load() {
      const isAway = state === 'away';
      if (state === 'home') await endRenderers();
      state = 'home';
      // a crashed page keeps its address, and to be sent where it already is would load nothing
      await (isAway ? send('Page.navigate', { url }) : send('Page.reload'));
    },
    raise: () => order('bring the window to the front', bringToFront(pipe, send, { ours, windowed })),
    async screenshot() {
      const { data } = picture.parse(await send('Page.captureScreenshot', { format: 'png' }));
      return Buffer.from(data, 'base64');
    },
    async putBack() {
      return ours && putBack(pipe, { targetId: ours, session: sessions.get(ours) }, display, log);
    },
  };

  /** A renderer that hangs, or is stopped, does not hear a reload. */
  async function endRenderers(): Promise<void> {
    const told = await within(ANSWER_MS, 'its processes', pipe.send('SystemInfo.getProcessInfo'));
    const isGone = new Promise<void>((resolve) => (gone = resolve));
    for (const { type, id } of processes.parse(told).processInfo) if (type === 'renderer') kill(id);
    await Promise.race([isGone, wait(GONE_MS, undefined, { ref: false })]);
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // it ended while we were asking
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
