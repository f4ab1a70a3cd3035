// Keeping the window open, with programs in the browser's place that misbehave.
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../../src-main/kiosk/log.ts';
import type { Beat } from '../../../src-main/kiosk/heartbeat.ts';
import { keepOpen } from '../../../src-main/shell/browser/keep-open.ts';

const URL = 'http://127.0.0.1:1/#k=KEY';

async function opening(script: string) {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-keep-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'browser.sh');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);

  const stop = new AbortController();
  const listeners = new Set<(beat: Beat) => void>();
  const lines: string[] = [];
  const said: string[] = [];
  const noted: number[] = [];
  const restarts = new EventTarget();
  const waiting = new Set<() => void>();
  const note = (): void => waiting.forEach((look) => look());
  const done = keepOpen(
    {
      browser: { kind: 'chromium', path, snap: false },
      url: URL,
      window: { windowed: false },
      folder,
      claim: { note: (pid) => (noted.push(pid), note()), release: () => undefined },
      onBeat: (listener) => (listeners.add(listener), () => listeners.delete(listener)),
      restarts,
      now: () => performance.now(),
      say: (sentence) => (said.push(sentence), note()),
      log: createLog((line) => lines.push(line)),
    },
    stop.signal,
  );
  const until = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (isSo()) resolve();
      };
      waiting.add(look);
      look();
    });
  const beat = (keyed: boolean): void => {
    const given = {
      screen: 'attract',
      revision: 'r',
      frame: true,
      visibility: 'visible',
      errors: [],
      at: 0,
      keyed,
    } as const;
    listeners.forEach((listener) => listener(given));
  };
  return { folder, said, lines, noted, restarts, beat, until, stop: () => (stop.abort(), done), listeners };
}

describe.skipIf(process.platform === 'win32')('keepOpen', () => {
  it('opens a browser that ends by itself again, twice at once and then after a pause', async () => {
    const kept = await opening('echo "no X server" >&2; exit 1');
    await kept.until(() => kept.said.length === 3);
    expect(kept.said).toEqual([
      'The browser ended before it showed the page. It is opened again.',
      'The browser ended before it showed the page. It is opened again.',
      'The browser ended before it showed the page. It is opened again in 5 s.',
    ]);
    expect(kept.lines.filter((line) => line.includes('Its last words: no X server'))).toHaveLength(3);
    // the pause does not hold up the end
    await kept.stop();
    expect(await readdir(kept.folder)).toEqual(['browser.sh']);
    expect(kept.listeners.size).toBe(0);
  });

  it('believes only the page with the key', async () => {
    const kept = await opening('exec sleep 600');
    await kept.until(() => kept.noted.length === 1);
    kept.beat(false);
    expect(kept.said).toEqual([]);
    kept.beat(true);
    await kept.until(() => kept.said.length === 1);
    expect(kept.said).toEqual(['The exhibition is on the screen.']);
    await kept.stop();
  });

  it('opens it anew at once when staff ask for that, and calls it no death', async () => {
    const kept = await opening('exec sleep 600');
    for (let times = 1; times <= 4; times++) {
      await kept.until(() => kept.noted.length === times);
      kept.beat(true);
      await new Promise(setImmediate);
      kept.restarts.dispatchEvent(new Event('restart'));
    }
    await kept.until(() => kept.noted.length === 5);
    expect(kept.said.filter((sentence) => sentence.includes('again'))).toEqual([]);
    const [first = 0] = kept.noted;
    expect(() => process.kill(first, 0)).toThrow('ESRCH');
    await kept.stop();
  });

  it('ends a browser that does not listen, with everything it started', async () => {
    const kept = await opening('trap "" TERM INT HUP; sleep 600 & sleep 600');
    await kept.until(() => kept.noted.length === 1);
    await kept.stop();
    const [pid = 0] = kept.noted;
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('says so when the program cannot be started', async () => {
    const kept = await opening('exit 0');
    await rm(join(kept.folder, 'browser.sh'));
    await kept.until(() => kept.said.length >= 3);
    expect(kept.lines.join('\n')).toContain('ENOENT');
    await kept.stop();
  });
});
