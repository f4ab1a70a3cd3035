// The real Electron, where there is one: what the typed double cannot know. Skipped, and said so, where there is none.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { electronProgram } from '../../src-main/commands/electron-program.ts';

const root = join(import.meta.dirname, '../..');
const program = electronProgram(root, process.env);
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const missing =
  program === undefined
    ? 'there is no Electron binary (type: npx install-electron, or set ELECTRON_OVERRIDE_DIST_PATH)'
    : 'there is no display';
const isSkipped = program === undefined || !hasDisplay;

// once for the whole run, not once a worker
if (isSkipped && process.env['TEST_WORKER_INDEX'] === undefined) {
  console.warn(`\nSKIPPED: every test of the real Electron shell, because ${missing}\n`);
}

test.skip(isSkipped, missing);
test.describe.configure({ mode: 'serial' });

let app: ElectronApplication;
let page: Page;
let data: string;

const words = (folder: string): string[] => [
  // as root there is no sandbox; this is for tests only
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  join(root, 'out/main/electron.js'),
  ...['--media', join(root, 'media'), '--data', folder],
];

test.beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'vitrine-electron-'));
  app = await _electron.launch({
    ...(program === undefined ? {} : { executablePath: program }),
    args: words(data),
    cwd: root,
  });
  page = await app.firstWindow();
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'attract');
});

test.afterEach(async () => {
  await app.close();
  rmSync(data, { recursive: true, force: true });
});

/** What the page says of itself, asked through the shell: Playwright loses a page whose renderer died. */
const screen = (): Promise<string> =>
  app.evaluate(async ({ BrowserWindow }): Promise<string> => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return String(await contents?.executeJavaScript('document.documentElement.dataset.screen'));
  });

test('shows the attract loop, full screen, at its own address', async () => {
  expect(page.url()).toMatch(/^vitrine:\/\/kiosk\/#k=[0-9a-f]{32}$/u);
  const window = await app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    return { count: windows.length, isKiosk: windows[0]?.isKiosk() };
  });
  expect(window).toEqual({ count: 1, isKiosk: true });
  const isDrawn = await page
    .locator('img')
    .evaluateAll((images: HTMLImageElement[]) => images.some((image) => image.complete && image.naturalWidth > 0));
  expect(isDrawn).toBe(true);
});

test('runs under the same policy as in a browser, without any power of Node', async () => {
  const answer = await page.evaluate(async () => {
    const response = await fetch('/api/health');
    return {
      status: response.status,
      policy: response.headers.get('content-security-policy'),
      powers: ['require', 'process', 'module', 'electron'].filter((name) => name in globalThis),
    };
  });
  expect(answer.status).toBe(200);
  expect(answer.policy).toContain("default-src 'none'");
  expect(answer.powers).toEqual([]);
});

test('hears a visitor’s keys and none that reload, zoom, print, close or open tools', async () => {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    addEventListener('keydown', (event) => heard.push(event.key), { capture: true });
  });
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const press = (keyCode: string, ...modifiers: ('control' | 'meta' | 'alt' | 'shift')[]): void => {
      contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
      contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
    };
    for (const key of ['R', 'P', 'W', 'Q', 'Plus', '0']) press(key, 'control');
    for (const key of ['R', 'Q', 'W']) press(key, 'meta');
    press('I', 'control', 'shift');
    press('F4', 'alt');
    press('Left', 'alt');
    for (const key of ['F5', 'F11', 'F12']) press(key);
    press('Tab');
  });
  await expect.poll(() => page.evaluate('globalThis.heard')).toEqual(['Tab']);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())).toBe(
    1,
  );
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('shows the page again after its renderer died, and keeps showing it after the second time', async () => {
  for (const time of [1, 2]) {
    const before = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const pid = contents?.getOSProcessId();
      contents?.forcefullyCrashRenderer();
      return pid;
    });
    await expect.poll(screen, { message: `after death ${time}` }).toBe('attract');
    const after = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    expect(after).not.toBe(before);
  }
});

test('reaches no other origin, neither as a page nor as a request', async () => {
  const loaded = await app.evaluate(async ({ BrowserWindow, session }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const outcome = (answer: Promise<unknown> | undefined): Promise<string> =>
      (answer ?? Promise.resolve()).then(() => 'reached', String);
    return [
      await outcome(contents?.loadURL('http://127.0.0.1:9/')),
      await outcome(session.fromPartition('kiosk').fetch('http://127.0.0.1:9/')),
    ];
  });
  for (const answer of loaded) expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
  await expect.poll(screen).toBe('attract');
});

test('is not led away from the page, not even to an answer of its own', async () => {
  await page.evaluate(() => {
    globalThis.open('https://example.org/');
    globalThis.location.href = '/api/health';
  });
  await page.evaluate(() => {
    globalThis.location.href = 'https://example.org/';
  });
  expect(page.url()).toMatch(/^vitrine:\/\/kiosk\/#k=/u);
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'attract');
  expect(app.windows()).toHaveLength(1);
});

test('is put back when it is put away, taken out of full screen or moved, and not closed by hand', async () => {
  const place = () =>
    app.evaluate(({ BrowserWindow, screen }) => {
      const [window] = BrowserWindow.getAllWindows();
      const { width } = screen.getPrimaryDisplay().bounds;
      return (
        window?.isVisible() && !window.isMinimized() && window.isFullScreen() && window.getBounds().width === width
      );
    });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await expect.poll(place, { message: 'after it was minimised' }).toBe(true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setFullScreen(false));
  await expect.poll(place, { message: 'after full screen was ended' }).toBe(true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await expect.poll(place, { message: 'after it was hidden' }).toBe(true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await screen()).toBe('attract');
});

test('grants no permission and no device, not even when asked by the page itself', async () => {
  const answers = await page.evaluate(async () => {
    const { mediaDevices, clipboard, geolocation } = navigator;
    const devices = navigator as unknown as Record<
      'usb' | 'hid' | 'serial',
      Record<string, (filter: object) => object>
    >;
    const asked: Record<string, () => unknown> = {
      microphone: () => mediaDevices.getUserMedia({ audio: true }),
      screen: () => mediaDevices.getDisplayMedia(),
      clipboard: () => clipboard.readText(),
      place: () => new Promise((found, failed) => geolocation.getCurrentPosition(found, failed)),
      usb: () => devices.usb['requestDevice']?.({ filters: [] }),
      serial: () => devices.serial['requestPort']?.({}),
      hid: async () => {
        // refused is an empty list here
        if (((await devices.hid['requestDevice']?.({ filters: [] })) as object[]).length === 0) throw new Error('none');
      },
    };
    const names = Object.entries(asked).map(async ([name, ask]) => {
      const isGranted = await Promise.resolve()
        .then(ask)
        .then(
          () => true,
          () => false,
        );
      return isGranted ? [name] : [];
    });
    return { granted: (await Promise.all(names)).flat(), notifications: await Notification.requestPermission() };
  });
  expect(answers).toEqual({ granted: [], notifications: 'denied' });
});

test('shows no dialog, opens no tools, downloads nothing, reads no file', async () => {
  expect(await page.evaluate(() => [alert('x'), confirm('x'), prompt('x')])).toEqual([undefined, false, null]);
  const outcome = await app.evaluate(async ({ BrowserWindow, session }) => {
    const kiosk = session.fromPartition('kiosk');
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.openDevTools();
    const download = new Promise<boolean>((seen) =>
      kiosk.once('will-download', (event) => seen(event.defaultPrevented)),
    );
    contents?.downloadURL('vitrine://kiosk/api/health');
    const file = await kiosk.fetch('file:///etc/hostname').then(
      () => 'read',
      () => 'refused',
    );
    const isRefused = await download;
    return { file, isRefused, hasTools: contents?.isDevToolsOpened(), spells: kiosk.isSpellCheckerEnabled() };
  });
  expect(outcome).toEqual({ file: 'refused', isRefused: true, hasTools: false, spells: false });
  expect(await screen()).toBe('attract');
});

test('is not zoomed, neither by a wheel with Control nor by what the zoom keys send', async () => {
  await page.keyboard.down('Control');
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, -500);
  await page.keyboard.up('Control');
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel())).toBe(
    0,
  );
});

test('plays a narration, and goes on from its middle', async () => {
  const played = await page.evaluate(async () => {
    const exhibition = await (await fetch('/api/exhibition')).json();
    const ids: string[] = exhibition.rooms.map((room: { id: string }) => room.id);
    const rooms = ids.map(async (id) =>
      (await fetch(`/api/rooms/${exhibition.revision}/${encodeURIComponent(id)}`)).text(),
    );
    const url = /\/media\/[^"]+\.(?:opus|m4a|mp3)/u.exec((await Promise.all(rooms)).join('\n'))?.[0];
    const sound = new Audio(url);
    const until = (name: string): Promise<unknown> =>
      new Promise((resolve) => sound.addEventListener(name, resolve, { once: true }));
    const ready = until('canplaythrough');
    sound.load();
    await ready;
    const middle = sound.duration / 2;
    const sought = until('seeked');
    sound.currentTime = middle;
    await sought;
    await sound.play();
    while (sound.currentTime < middle + 0.5) await until('timeupdate');
    return { middle, end: sound.duration };
  });
  expect(played.end).toBeGreaterThan(played.middle);
});

test('is alone with its data folder', async () => {
  // 1: a service manager tries again
  const second = await promisify(execFile)(program ?? '', words(data), { cwd: root }).catch((error: unknown) => error);
  const { stdout } = second as { readonly stdout: string };
  expect(second).toMatchObject({ code: 1 });
  expect(stdout).toContain('Another Vitrine already uses the data folder');
  expect(await screen()).toBe('attract');
});

test('ends when it is told to', async () => {
  const child = app.process();
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  // Windows knows no such word and simply ends it
  expect(child.exitCode).toBe(process.platform === 'win32' ? null : 143);
});
