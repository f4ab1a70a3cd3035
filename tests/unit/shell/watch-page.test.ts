// The hand on the page, with a pipe whose other end the test holds.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../../src-main/kiosk/log.ts';
import type { Failure } from '../../../src-main/kiosk/watch/watchdog.ts';
import type { Pipe, PipeEvent } from '../../../src-main/shell/browser/pipe.ts';
import { watchPage } from '../../../src-main/shell/browser/watch-page.ts';

const URL = 'http://127.0.0.1:1/#k=KEY';
const OURS = { targetId: 'T1', type: 'page', url: URL };

type Answers = Readonly<Record<string, unknown>>;

function watching(answers: Answers = {}, windowed = false) {
  const [sent, lines]: [string[], string[]] = [[], []];
  const failures: Failure[] = [];
  const listeners: ((event: PipeEvent) => void)[] = [];
  const pipe: Pipe = {
    send(method, params = {}, sessionId) {
      sent.push(`${method}${sessionId === undefined ? '' : `@${sessionId}`} ${JSON.stringify(params)}`);
      const answer = answers[method] ?? {};
      return answer === 'never' ? new Promise(() => undefined) : Promise.resolve(answer);
    },
    onEvent: (listener) => listeners.push(listener),
  };
  const page = watchPage({
    ...{ pipe, url: URL, windowed, display: async () => undefined },
    failed: (failure) => failures.push(failure),
    log: createLog((line) => lines.push(line)),
  });
  const event = (method: string, params: object): void =>
    listeners.forEach((listener) => listener({ method, params, sessionId: undefined }));
  event('Target.targetCreated', { targetInfo: OURS });
  event('Target.attachedToTarget', { sessionId: 'S1', targetInfo: OURS });
  sent.length = 0;
  return { page, sent, failures, event, lines };
}

/** Processes in a renderer's place, one of them stopped. */
async function renderers(): Promise<readonly { readonly pid: number; readonly ended: Promise<unknown> }[]> {
  return Promise.all(
    [false, true].map(async (isStopped) => {
      const child = spawn('sleep', ['600'], { stdio: 'ignore' });
      onTestFinished(() => void child.kill('SIGKILL'));
      await once(child, 'spawn');
      if (isStopped) child.kill('SIGSTOP');
      return { pid: child.pid ?? 0, ended: once(child, 'exit') };
    }),
  );
}

describe.skipIf(process.platform === 'win32')('watchPage', () => {
  it('ends every renderer, also one that is stopped, and then has the page loaded', async () => {
    const running = await renderers();
    const processInfo = [
      { type: 'browser', id: process.pid },
      ...running.map(({ pid }) => ({ type: 'renderer', id: pid })),
    ];
    const { page, sent, event, failures } = watching({ 'SystemInfo.getProcessInfo': { processInfo } });
    const loaded = page.load();
    expect(await Promise.all(running.map(({ ended }) => ended))).toEqual([
      [null, 'SIGKILL'],
      [null, 'SIGKILL'],
    ]);
    expect(sent).toEqual(['SystemInfo.getProcessInfo {}']);
    event('Target.targetCrashed', { targetId: 'T1' });
    await loaded;
    expect(sent.slice(1)).toEqual(['Page.reload@S1 {}']);
    // told, as any crash; that it was ours is the watchdog's knowledge
    expect(failures).toHaveLength(1);
  });

  it('loads a page that crashed by itself without ending anything', async () => {
    const { page, sent, event, failures } = watching();
    event('Target.targetCrashed', { targetId: 'another' });
    expect(failures).toEqual([]);
    event('Target.targetCrashed', { targetId: 'T1' });
    expect(failures).toEqual([{ what: 'page', reason: 'The page crashed.', isGone: true }]);
    await page.load();
    expect(sent).toEqual(['Page.reload@S1 {}']);
  });

  it('sends a page home that has left, and tells of it once', async () => {
    const { page, sent, event, failures } = watching();
    const away = { targetInfo: { ...OURS, url: 'chrome-error://chromewebdata/' } };
    event('Target.targetInfoChanged', away);
    event('Target.targetInfoChanged', away);
    expect(failures).toMatchObject([{ what: 'page', reason: 'The page has left the exhibition.' }]);
    await page.load();
    expect(sent).toEqual([`Page.navigate@S1 ${JSON.stringify({ url: URL })}`]);
  });

  it('closes what is not the exhibition', () => {
    const { sent, event, failures } = watching();
    event('Target.targetCreated', { targetInfo: { targetId: 'T2', type: 'page', url: 'chrome://version/' } });
    expect(sent).toEqual(['Target.closeTarget {"targetId":"T2"}']);
    expect(failures).toEqual([]);
  });

  it('does not wait for a browser that hangs', async () => {
    const { page } = watching({ 'SystemInfo.getProcessInfo': 'never' });
    await expect(page.load()).rejects.toThrow('no answer to its processes within 5000 ms');
  });

  it.each([
    [false, ['normal', 'fullscreen']],
    [true, ['normal']],
  ])('brings a window to the front that was put away (windowed: %s)', async (windowed, states) => {
    const { page, sent } = watching(
      { 'Browser.getWindowForTarget': { windowId: 7, bounds: { windowState: 'minimized' } } },
      windowed,
    );
    page.raise();
    await expect.poll(() => sent.at(-1)).toBe('Page.bringToFront@S1 {}');
    expect(sent.slice(0, -1)).toEqual([
      'Browser.getWindowForTarget {"targetId":"T1"}',
      ...states.map(
        (windowState) => `Browser.setWindowBounds {"windowId":7,"bounds":{"windowState":"${windowState}"}}`,
      ),
    ]);
  });

  it('takes a picture of the page', async () => {
    const { page } = watching({ 'Page.captureScreenshot': { data: Buffer.from('PNG').toString('base64') } });
    expect(String(await page.screenshot())).toBe('PNG');
  });
});
