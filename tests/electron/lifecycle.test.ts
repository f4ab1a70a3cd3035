import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src-main/kiosk/log.ts';
import { endAfter, keepRunning, lifeOf, prepareApp } from '../../src-main/shell/electron/lifecycle.ts';
import { openWindow } from '../../src-main/shell/electron/window.ts';
import { createElectron } from './double.ts';

function run() {
  const double = createElectron();
  const signals = new EventEmitter();
  const lines: string[] = [];
  prepareApp(double.electron, '/var/lib/vitrine');
  const window = openWindow(double.electron, { windowed: false });
  keepRunning(
    double.electron,
    window,
    signals,
    createLog((line) => void lines.push(line)),
  );
  return { ...double, signals, lines };
}

describe('the app', () => {
  it('keeps its data in the data folder, also the lock of the single instance', () => {
    const { app } = run();
    expect(app.paths.get('userData')).toBe('/var/lib/vitrine');
    expect(app.paths.get('sessionData')).toBe(join('/var/lib/vitrine', 'electron'));
    expect(app.calls).toEqual(['path userData', 'path sessionData', 'lock']);
  });

  it('gives its scheme what a page and playing media need, and nothing more', () => {
    expect(run().schemes).toEqual([
      { scheme: 'vitrine', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ]);
  });

  it('steps back when another kiosk holds the data folder', () => {
    const { electron, app } = createElectron();
    app.isFirst = false;
    expect(prepareApp(electron, '/var/lib/vitrine')).toBe(false);
  });

  it('comes to the front when it is started a second time', () => {
    const { app, windows } = run();
    app.emit('second-instance');
    expect(windows[0]?.focused).toBe(1);
  });

  it('does what staff order: an end, a new start by who started it, a new renderer', () => {
    const gone: unknown[] = [];
    const order = (what: 'quit' | 'restart-kiosk' | 'restart-browser'): number | undefined => {
      const { app, electron, windows } = run();
      const contents = windows[0]?.webContents;
      contents?.on('render-process-gone', (...told: unknown[]) => gone.push(told));
      if (contents) lifeOf(electron.app, contents, true)[what]?.();
      return app.exitCode;
    };
    expect(['quit', 'restart-kiosk', 'restart-browser'].map((what) => order(what as 'quit'))).toEqual([
      0,
      75,
      undefined,
    ]);
    expect(gone).toHaveLength(1);
  });

  it('is not ended for a new start where nothing would start it again', () => {
    const { electron, windows } = run();
    const [contents] = windows.map((window) => window.webContents);
    if (!contents) throw new Error('no window');
    expect(Object.keys(lifeOf(electron.app, contents, false))).toEqual(['quit', 'restart-browser']);
  });

  it('ends with its window', () => {
    const { app } = run();
    expect(app.exitCode).toBeUndefined();
    app.emit('window-all-closed');
    expect(app.exitCode).toBe(0);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'])('ends when it is sent %s, and says so', (signal) => {
    const { app, signals, lines } = run();
    signals.emit(signal);
    expect(app.exitCode).toBe(0);
    expect(lines.join()).toContain(signal);
  });

  it('writes down that a helper process died', () => {
    const { app, lines } = run();
    app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 1 });
    expect(lines.join()).toContain('a GPU process is gone: crashed');
  });

  it('puts away what is still to be written before it ends, once', async () => {
    const { app } = run();
    let away = 0;
    let done = (): void => undefined;
    endAfter(app, () => {
      away += 1;
      return new Promise((resolve) => (done = resolve));
    });
    expect(app.refuses('will-quit')).toBe(true);
    expect([away, app.exitCode]).toEqual([1, undefined]);
    expect(app.refuses('will-quit')).toBe(false);
    done();
    await expect.poll(() => app.exitCode).toBe(0);
    expect(away).toBe(1);
  });
});
