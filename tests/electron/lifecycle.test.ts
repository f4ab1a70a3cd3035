import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src-main/kiosk/log.ts';
import { END_SIGNALS, SIGNAL_CODES } from '../../src-main/kiosk/watch/signal-codes.ts';
import {
  endAfter,
  endForAnother,
  keepRunning,
  prepareApp,
  type Signals,
} from '../../src-main/shell/electron/lifecycle.ts';
import { openWindow } from '../../src-main/shell/electron/window.ts';
import { createElectron } from './double.ts';

function run(windowed = false) {
  const double = createElectron();
  const signals: EventEmitter & Pick<Signals, 'exitCode'> = new EventEmitter();
  const stop = new AbortController();
  const lines: string[] = [];
  prepareApp(double.electron, '/var/lib/vitrine');
  const window = openWindow(double.electron, { windowed });
  const log = createLog((line) => void lines.push(line));
  keepRunning(double.electron, { signals, stop: stop.signal, window: () => window, windowed, log });
  return { ...double, signals, stop, lines };
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

  it('ends with its window where it is one, and full screen does not', () => {
    const { app } = run(true);
    expect(app.exitCode).toBeUndefined();
    app.emit('window-all-closed');
    expect(app.exitCode).toBe(0);

    const full = run();
    full.app.emit('window-all-closed');
    expect(full.app.exitCode).toBeUndefined();
  });

  it('ends when its parent wants it to, or is gone', () => {
    const { app, stop } = run();
    expect(app.exitCode).toBeUndefined();
    stop.abort();
    expect(app.exitCode).toBe(0);
  });

  it('leaves it to its parent to start another one, and without a parent to Electron; first it puts away what is to be written', async () => {
    const kept = run();
    let done = (): void => undefined;
    endForAnother(kept.app, true, () => new Promise((resolve) => (done = resolve)));
    await new Promise(setImmediate);
    expect(kept.app.exitCode).toBeUndefined();
    done();
    await expect.poll(() => kept.app.exitCode).toBe(75);
    expect(kept.app.calls).not.toContain('relaunch');
    const alone = run();
    endForAnother(alone.app, false, () => Promise.reject(new Error('the disk is gone')));
    await expect.poll(() => alone.app.exitCode).toBe(75);
    expect(alone.app.calls).toContain('relaunch');
  });

  it.each(END_SIGNALS)('ends when it is sent %s, and says so, to whoever starts it again too', async (signal) => {
    const { app, signals, lines } = run();
    endAfter(app, signals, () => Promise.resolve());
    signals.emit(signal);
    await expect.poll(() => app.exitCode).toBe(SIGNAL_CODES[signal]);
    expect(lines.join()).toContain(signal);
  });

  it('puts away what is still to be written before it ends, once', async () => {
    const { app } = run();
    let away = 0;
    let done = (): void => undefined;
    endAfter(app, {}, () => {
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
