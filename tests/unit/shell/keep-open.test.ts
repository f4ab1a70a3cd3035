// Keeping the window open, with programs in the browser's place that misbehave.
import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../../src-main/kiosk/log.ts';
import type { Failure, Hand } from '../../../src-main/kiosk/watch/watchdog.ts';
import { keepOpen } from '../../../src-main/shell/browser/keep-open.ts';

const [PAGE, RESTING] = ['http://127.0.0.1:1/#k=KEY', 'http://127.0.0.1:1/resting'];

/** The decisions are the test's: `decide` hears of each failure. */
async function opening(script: string, decide: (failure: Failure, hand: Hand) => void = () => undefined) {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-keep-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'browser.sh');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);

  const stop = new AbortController();
  const lines: string[] = [];
  const noted: number[] = [];
  const failures: Failure[] = [];
  let [opened, isOver] = [0, false];
  let hand: Hand | undefined;
  const done = keepOpen(
    {
      browser: { kind: 'chromium', path, snap: false },
      window: { windowed: false },
      display: async () => undefined,
      folder,
      claim: { note: (pid) => noted.push(pid), release: () => undefined },
      watchdog: {
        start: (given) => ((hand = given), PAGE),
        opened: () => (opened += 1),
        failed(failure) {
          failures.push(failure);
          if (hand) decide(failure, hand);
        },
        doubt: () => undefined,
        restarts: () => ({ page: 0, browser: 0, kiosk: 0 }),
        restart: () => undefined,
        end: () => (isOver = true),
      },
      end: () => stop.abort(),
      log: createLog((line) => lines.push(line)),
    },
    stop.signal,
  );
  const until = async (isSo: () => boolean): Promise<void> => expect.poll(isSo, { timeout: 15_000 }).toBe(true);
  return {
    ...{ folder, lines, noted, failures, until, done },
    hand: () => hand,
    opened: () => opened,
    isOver: () => isOver,
    stop: () => (stop.abort(), done),
  };
}

describe.skipIf(process.platform === 'win32')('keepOpen', () => {
  it('tells of a browser that ends by itself, with its last words, and opens what is wanted then', async () => {
    const kept = await opening('echo "$2" >> "$(dirname "$0")/shown"; echo "no X server" >&2; exit 1', (_, hand) => {
      hand.open(kept.failures.length < 3 ? PAGE : RESTING);
    });
    await kept.until(() => kept.failures.length >= 4);
    await kept.stop();
    expect(kept.failures[0]).toEqual({
      what: 'browser',
      reason: 'The browser window was closed or died.',
      details: 'no X server',
      isGone: true,
    });
    const shown = (await readFile(join(kept.folder, 'shown'), 'utf8')).trim().split('\n');
    expect(shown.slice(0, 4)).toEqual([PAGE, PAGE, PAGE, RESTING].map((url) => `--app=${url}`));
    expect(kept.opened()).toBe(kept.noted.length);
  });

  it('leaves the screen as it is until something is decided', async () => {
    const kept = await opening('exit 0');
    await kept.until(() => kept.failures.length === 1);
    expect(kept.noted).toHaveLength(1);
    await kept.stop();
    expect(kept.noted).toHaveLength(1);
    expect(await readdir(kept.folder)).toEqual(['browser.sh']);
    expect(kept.isOver()).toBe(true);
  });

  it('puts a browser away that is to be replaced, without telling of its end', async () => {
    const kept = await opening('exec sleep 600');
    await kept.until(() => kept.noted.length === 1);
    kept.hand()?.open(RESTING);
    await kept.until(() => kept.noted.length === 2);
    expect(() => process.kill(kept.noted[0] ?? 0, 0)).toThrow('ESRCH');
    await kept.stop();
    expect(kept.failures).toEqual([]);
  });

  it('ends a browser that does not listen, with everything it started', async () => {
    const kept = await opening('trap "" TERM INT HUP; sleep 600 & sleep 600');
    await kept.until(() => kept.noted.length === 1);
    await kept.stop();
    const [pid = 0] = kept.noted;
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('ends when a new process is to take its place', async () => {
    const kept = await opening('exit 0', (_, hand) => hand.end());
    await kept.done;
    expect(await readdir(kept.folder)).toEqual(['browser.sh']);
  });

  it('tells when the program cannot be started', async () => {
    const kept = await opening('exit 0', (_, hand) => {
      if (kept.failures.length < 2) hand.open(PAGE);
    });
    await rm(join(kept.folder, 'browser.sh'));
    await kept.until(() => kept.failures.length >= 2);
    expect(kept.failures.at(-1)).toMatchObject({
      what: 'browser',
      details: expect.stringContaining('ENOENT') as string,
    });
    await kept.stop();
  });

  it('gives no page and no picture where there is no browser', async () => {
    const kept = await opening('exit 0');
    await kept.until(() => kept.failures.length === 1);
    await expect(kept.hand()?.load()).rejects.toThrow();
    await expect(kept.hand()?.picture()).rejects.toThrow();
    await kept.stop();
  });
});
