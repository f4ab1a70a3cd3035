// The kiosk and a command beside it (`vitrine rollback`) change the same small file: what one has read must be true when it writes.
import { setTimeout as wait } from 'node:timers/promises';
import { lock, type LockOptions } from 'proper-lockfile';

/** A process that was killed holds nothing longer than this. */
const STALE_MS = 2_000;
const AGAIN_MS = 20;
const PATIENCE_MS = 3_000;
const OPTIONS: LockOptions = {
  stale: STALE_MS,
  update: STALE_MS / 2,
  // there may be no such file yet
  realpath: false,
  // taken away from a process that slept: what it writes, it writes whole
  onCompromised: () => undefined,
};

/**
 * Runs `run` while no other process does so for `file`. Where that cannot be had, it runs all the same: a disk that refuses says so itself,
 * and a lock whose time lies in the future, because the clock was set back, must not stop a kiosk.
 */
export async function alone<Value>(file: string, run: () => Promise<Value>): Promise<Value> {
  const release = await held(file);
  try {
    return await run();
  } finally {
    await release?.().catch(() => undefined);
  }
}

/** Undefined where there is no lock to be had. */
async function held(file: string): Promise<(() => Promise<void>) | undefined> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await lock(file, OPTIONS);
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'ELOCKED';
      if (!isTaken || performance.now() > until) return undefined;
      await wait(AGAIN_MS);
    }
  }
}
