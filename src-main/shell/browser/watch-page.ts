// Keeps the one page alive and alone in its browser, by the pipe: crashes are noticed, foreign pages closed.
import { z } from 'zod';
import type { Log } from '../../kiosk/log.ts';
import { judge } from './page-guard.ts';
import type { Pipe, PipeEvent } from './pipe.ts';
import { putBack } from './put-back.ts';

export interface WatchedPage {
  /** PNG of what the page shows. Rejects when there is no page. */
  readonly screenshot: () => Promise<Buffer>;
  /** Takes full screen and the front again: gives what the window was, undefined where it was in its place. Never rejects. */
  readonly putBack: () => Promise<string | undefined>;
  /** Process ids of the page's renderers, where the browser tells them. */
  readonly rendererPids: () => Promise<readonly number[]>;
}

export interface WatchOptions {
  readonly pipe: Pipe;
  /** The page with its key. */
  readonly url: string;
  /** Runs `load` now or, after several crashes in a row, later. */
  readonly pace: (load: () => void) => void;
  readonly log: Log;
}

const target = z.object({ targetId: z.string(), type: z.string(), url: z.string() });
const withInfo = z.object({ targetInfo: target });
const attached = z.object({ sessionId: z.string(), targetInfo: target });
const withId = z.object({ targetId: z.string() });
const processes = z.object({ processInfo: z.array(z.object({ type: z.string(), id: z.number() })) });
const picture = z.object({ data: z.string() });

export async function watchPage({ pipe, url, pace, log }: WatchOptions): Promise<WatchedPage> {
  const origin = new URL(url).origin;
  const sessions = new Map<string, string>();
  let ours: string | undefined;

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
    if (verdict === 'home') {
      log.warn('browser', `the page has left the exhibition and is sent back: ${info.url}`);
      pace(() => order('send the page back', pipe.send('Page.navigate', { url }, sessions.get(info.targetId))));
    }
  };

  const crashed = (targetId: string): void => {
    if (targetId !== ours) return;
    log.error('browser', 'the page crashed and is loaded again');
    pace(() => order('load the page again', pipe.send('Page.reload', {}, sessions.get(targetId))));
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
  await pipe.send('Target.setDiscoverTargets', { discover: true });
  await pipe.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });

  return {
    async screenshot() {
      const session = ours === undefined ? undefined : sessions.get(ours);
      if (session === undefined) throw new Error('browser: there is no page to take a picture of');
      const { data } = picture.parse(await pipe.send('Page.captureScreenshot', { format: 'png' }, session));
      return Buffer.from(data, 'base64');
    },
    async putBack() {
      return ours && putBack(pipe, { targetId: ours, session: sessions.get(ours) }, log);
    },
    async rendererPids() {
      const { processInfo } = processes.parse(await pipe.send('SystemInfo.getProcessInfo'));
      return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
    },
  };
}
