import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src-main/kiosk/log.ts';
import { keepRunning, prepareApp } from '../../src-main/shell/electron/lifecycle.ts';
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
});
