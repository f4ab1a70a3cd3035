// A parent that was killed leaves its kiosk process behind for the moment it needs to put everything away. The next start waits for that, or
// it would find the port and the screen taken.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { identify } from '../shell/browser/process-identity.ts';

const who = z.object({ pid: z.number().int().positive(), started: z.string() });
const record = z.object({ parent: who, kiosk: who });

const STEP_MS = 50;
const PATIENCE_MS = 10_000;

const fileIn = (dataFolder: string): string => join(dataFolder, 'kiosk-process.json');

/** `onError` hears of a disk that refuses, which keeps nobody from starting. */
export function noteKioskProcess(dataFolder: string, pid: number, onError: (cause: Error) => void): void {
  const identity = (of: number): z.infer<typeof who> => ({ pid: of, started: identify(of)?.started ?? '' });
  try {
    writeFileSync(fileIn(dataFolder), JSON.stringify({ parent: identity(process.pid), kiosk: identity(pid) }));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    onError(error);
  }
}

/** Ends it if it does not end by itself. One whose parent lives is left alone. */
export async function awaitOrphan(dataFolder: string, patienceMs: number = PATIENCE_MS): Promise<void> {
  const noted = readRecord(fileIn(dataFolder));
  if (noted === undefined || isThere(noted.parent)) return;
  for (let waited = 0; isThere(noted.kiosk); waited += STEP_MS) {
    if (waited >= patienceMs) end(noted.kiosk.pid);
    await wait(STEP_MS);
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // it has just ended by itself
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

const isThere = ({ pid, started }: z.infer<typeof who>): boolean => identify(pid)?.started === started;

function readRecord(file: string): z.infer<typeof record> | undefined {
  try {
    return record.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    // absent, or cut off by a power failure: then its processes are gone as well
    const isUnreadable = error instanceof SyntaxError || error instanceof z.ZodError;
    if (isUnreadable || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}
