// The page's part of the lockdown in a real Chromium: whatever a keyboard, a mouse, two fingers or dragged files do, it stays
// this page, as it was, and asks nobody else.
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type CDPSession, type Page } from '@playwright/test';
import { html, wake } from '../faults/visitor.ts';
import { fingersOn } from '../support/fingers.ts';
import { sampleKiosk } from '../support/kiosk.ts';
import { test } from '../support/visitor-test.ts';

const SHORTCUTS = [
  ...['r', 'p', 's', 'o', 't', 'n', 'w', 'f', 'g', 'h', 'j', 'u', 'd', 'l', 'a', 'c', 'v', 'x'].map(
    (key) => `Control+${key}`,
  ),
  ...['Equal', 'Minus', 'Digit0', 'NumpadAdd', 'NumpadSubtract', 'F4', 'F5', 'Tab'].map((key) => `Control+${key}`),
  ...['i', 'j', 'c', 'n', 't', 'r', 'Delete'].map((key) => `Control+Shift+${key}`),
  ...['ArrowLeft', 'ArrowRight', 'Home', 'd', 'f', 'F4', 'Space'].map((key) => `Alt+${key}`),
  ...['r', 'w', 'q', 'm', 'Equal'].map((key) => `Meta+${key}`),
  ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
  ...['ContextMenu', 'PrintScreen'],
  ...['Shift+Escape', 'Shift+Insert', 'Shift+F10'],
];

interface Seen {
  readonly mark: string;
  readonly entries: number;
  /** `keydown Control+r` for whatever was not cancelled when it had gone all its way. */
  readonly open: string[];
  readonly heard: string[];
}

/** A page in the hall, which notes whatever is not cancelled; the note is gone if the page is loaded anew. */
async function lockedPage(page: Page): Promise<CDPSession> {
  await page.goto(sampleKiosk());
  await wake(page);
  await page.evaluate(() => {
    const seen: Seen = { mark: 'still here', entries: history.length, open: [], heard: [] };
    Object.assign(globalThis, { seen });
    const kinds = [
      'keydown',
      'wheel',
      'contextmenu',
      'selectstart',
      'mousedown',
      'mouseup',
      'auxclick',
      'paste',
      'copy',
    ];
    for (const kind of [...kinds, 'dragenter', 'dragover', 'drop']) {
      addEventListener(kind, (event) => {
        const isButton = event instanceof MouseEvent && ['mousedown', 'mouseup', 'auxclick'].includes(kind);
        const name =
          event instanceof KeyboardEvent ? `${kind} ${event.key}` : isButton ? `${kind} ${event.button}` : kind;
        seen.heard.push(name);
        if (!event.defaultPrevented) seen.open.push(name);
      });
    }
  });
  return page.context().newCDPSession(page);
}

const seen = (page: Page): Promise<Seen> => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

/** Still the very same page at the same place and size, alone. */
async function expectSamePage(page: Page): Promise<void> {
  const { mark, entries } = await seen(page);
  expect(mark).toBe('still here');
  expect(page.url()).toBe(sampleKiosk());
  expect(page.context().pages()).toHaveLength(1);
  expect(await page.evaluate(() => [window.visualViewport?.scale, devicePixelRatio, history.length])).toEqual([
    1,
    1,
    entries,
  ]);
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');
}

test('every shortcut of a browser is cancelled', async ({ page }) => {
  const session = await lockedPage(page);
  for (const shortcut of SHORTCUTS) await page.keyboard.press(shortcut);
  for (const key of ['BrowserBack', 'BrowserRefresh', 'BrowserHome', 'LaunchMail', 'ZoomIn', 'Close'])
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key });
  const { heard, open } = await seen(page);
  // the modifiers themselves are keys as well
  expect(heard.length).toBeGreaterThan(SHORTCUTS.length);
  expect(heard).toEqual(expect.arrayContaining(['keydown F5', 'keydown BrowserRefresh', 'keydown r']));
  // by itself Shift does nothing, and is a visitor's
  expect(open.filter((name) => name !== 'keydown Shift')).toEqual([]);
  await expectSamePage(page);
});

test('keys that are a visitor’s, and those of audio keypads, are left alone', async ({ page }) => {
  await lockedPage(page);
  await page.evaluate(() => {
    for (const key of ['F13', 'F22', 'a', '1', 'Backspace'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  expect((await seen(page)).open).toEqual(['F13', 'F22', 'a', '1', 'Backspace'].map((key) => `keydown ${key}`));
  // nor does it lead back in the history
  await page.keyboard.press('Backspace');
  await expectSamePage(page);
});

test('neither two fingers nor a wheel with Control zoom', async ({ page }) => {
  const session = await lockedPage(page);
  const fingers = await fingersOn(page);
  await fingers.pinch({ x: 960, y: 540 }, 400);
  await session.send('Input.synthesizePinchGesture', { x: 960, y: 300, scaleFactor: 2, gestureSourceType: 'touch' });
  await page.keyboard.down('Control');
  await page.mouse.move(960, 540);
  for (const by of [-400, 400, -400]) await page.mouse.wheel(0, by);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await seen(page)).heard.filter((name) => name === 'wheel').length).toBeGreaterThan(0);
  expect((await seen(page)).open).toEqual([]);
  await expectSamePage(page);
});

test('a menu, a selection, a middle click and the buttons at the side of a mouse do nothing', async ({ page }) => {
  const session = await lockedPage(page);
  const words = page.locator('h1, h2, p, span').filter({ visible: true, hasText: /\w{4}/u }).first();
  const box = await words.boundingBox();
  if (!box) throw new Error('there are no words on the screen');
  const [x, y] = [box.x + 4, box.y + box.height / 2];
  await page.mouse.click(x, y, { button: 'right' });
  await page.mouse.click(x, y, { button: 'middle' });
  for (const button of ['back', 'forward'] as const)
    for (const type of ['mousePressed', 'mouseReleased'] as const)
      await session.send('Input.dispatchMouseEvent', { type, x, y, button, clickCount: 1 });
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 300, y + 40, { steps: 4 });
  // left to the page: the press itself, which is a visitor's
  const { open, heard } = await seen(page);
  expect(open.filter((name) => name !== 'mousedown 0')).toEqual([]);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
  expect(heard).toEqual(expect.arrayContaining(['contextmenu', 'mousedown 1', 'auxclick 1', 'mouseup 3', 'mouseup 4']));
});

test('files and words dropped on the page stay outside', async ({ page }) => {
  const session = await lockedPage(page);
  const items = [
    { mimeType: 'text/uri-list', data: 'https://example.org/' },
    { mimeType: 'text/plain', data: 'https://example.org/' },
    { mimeType: 'text/html', data: '<img src=x onerror=alert(1)>' },
  ];
  for (const data of [
    { items: [], files: [import.meta.filename], dragOperationsMask: 19 },
    { items, dragOperationsMask: 19 },
  ]) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 960, y: 540, data });
  }
  // drawn once more: whatever would take the place of the page has had the time
  await page.screenshot();
  expect((await seen(page)).heard).toContain('dragover');
  expect((await seen(page)).open).toEqual([]);
  await expectSamePage(page);
});

test('what is printed is empty', async ({ page }) => {
  await lockedPage(page);
  await page.emulateMedia({ media: 'print' });
  expect(await html(page).evaluate((node) => getComputedStyle(node).display)).toBe('none');
});

test('an arrow shows while a mouse moves, and a finger brings none', async ({ page }) => {
  await page.clock.install();
  await page.goto(sampleKiosk());
  const cursor = () =>
    page.evaluate(() => {
      const under = document.elementFromPoint(240, 240);
      return under ? getComputedStyle(under).cursor : undefined;
    });
  await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  await expect.poll(cursor).toBe('none');
  await page.clock.pauseAt(Date.now() + 10_000);
  await page.touchscreen.tap(600, 400);
  expect(await cursor()).toBe('none');
  await page.mouse.move(200, 200);
  await page.mouse.move(240, 240, { steps: 3 });
  await expect.poll(cursor).toBe('default');
  await page.clock.runFor(2900);
  expect(await cursor()).toBe('default');
  await page.clock.runFor(200);
  expect(await cursor()).toBe('none');
});

/** Everything markup can do to get at another origin, as if it had come into the page all the same. */
const hostile = (elsewhere: string): string => `
  <img src="${elsewhere}img" onerror="window.open('${elsewhere}open')"><img srcset="${elsewhere}set 1x">
  <script>window.open('${elsewhere}script')</script><script src="${elsewhere}src"></script>
  <iframe src="${elsewhere}frame"></iframe><iframe srcdoc="<script>open('${elsewhere}doc')</script>"></iframe>
  <object data="${elsewhere}object"></object><embed src="${elsewhere}embed">
  <video src="${elsewhere}video" autoplay></video><audio src="${elsewhere}audio" autoplay></audio>
  <link rel="stylesheet" href="${elsewhere}css"><style>@import '${elsewhere}import'; body { background: url(${elsewhere}style) }</style>
  <link rel="icon" href="${elsewhere}icon"><link rel="manifest" href="${elsewhere}manifest">
  <link rel="prefetch" href="${elsewhere}prefetch"><link rel="preload" as="image" href="${elsewhere}preload">
  <p style="background: url(${elsewhere}inline)"></p><svg><image href="${elsewhere}svg"/><use href="${elsewhere}use#a"/></svg>
  <form action="${elsewhere}form"><button id="send">x</button></form>
  <a id="run" href="javascript:window.open('${elsewhere}link')" onclick="window.open('${elsewhere}click')">x</a>`;

test.describe('beside another server', () => {
  let server: Server;
  let asked: string[];
  test.beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*');
      response.end('reached');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  test.afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  test('no request leaves the page for it, whatever comes into the page', async ({ page }) => {
    const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await lockedPage(page);
    await page.evaluate(
      async ({ markup, to }) => {
        const corner = document.createElement('div');
        corner.innerHTML = markup;
        document.body.append(corner);
        for (const text of ['window.open(to)', 'location.href = to']) {
          const script = document.createElement('script');
          script.textContent = text.replaceAll('to', JSON.stringify(to));
          document.body.append(script);
        }
        for (const type of ['', 'module'])
          document.body.append(Object.assign(document.createElement('script'), { type, src: `${to}script` }));
        document.getElementById('send')?.click();
        document.getElementById('run')?.click();
        const far: (() => unknown)[] = [
          () => fetch(`${to}fetch`, { mode: 'no-cors' }),
          () => new WebSocket(`${to.replace('http', 'ws')}socket`),
          () => new EventSource(`${to}events`),
          () => navigator.sendBeacon(`${to}beacon`, 'x'),
          () => new Worker(`${to}worker`),
          () => navigator.serviceWorker.register(`${to}service`),
          () => new FontFace('x', `url(${to}font)`).load(),
        ];
        for (const reach of far)
          await Promise.resolve()
            .then(reach)
            .catch(() => undefined);
      },
      { markup: hostile(elsewhere), to: elsewhere },
    );
    // the own server is asked after all of them, and answers
    expect(await page.evaluate(async () => (await fetch('/api/health')).status)).toBe(200);
    expect(asked).toEqual([]);
    expect((await seen(page)).mark).toBe('still here');
    expect(page.context().pages()).toHaveLength(1);
    // that it can be reached at all
    await page.request.get(`${elsewhere}by-hand`);
    expect(asked).toEqual(['/by-hand']);
  });
});

test('no file outside of the exhibition is served, however its path is written', async () => {
  const { port } = new URL(sampleKiosk());
  const paths = [
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
  ].flatMap((path) => [path, `/media${path}`, `/assets${path}`, `/media/${'0'.repeat(64)}${path}`]);
  for (const path of [...paths, '/package.json', '/cli.js', '/../main/cli.js', '/media/', '/api/../../package.json']) {
    const asking = get({ host: '127.0.0.1', port, path });
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    let text = '';
    for await (const chunk of answer) text += String(chunk);
    expect(answer.statusCode, path).toBeGreaterThanOrEqual(400);
    expect(text, path).not.toMatch(/root:|"dependencies"|import /u);
  }
});
