// One Vitrine a data folder may open a window. What an earlier one left behind is ended and removed, never anybody else's.
import { readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PlainError } from '../../plain-error.ts';
import { endProcesses } from './end-processes.ts';
import { identify } from './process-identity.ts';
import { removeProfiles } from './profile.ts';

export interface ScreenClaim {
  /** Notes the browser that now belongs to us, so that the next start can end it if we cannot. */
  readonly note: (pid: number, profile: string) => void;
  readonly release: () => void;
}

const owner = z.object({ pid: z.number().int().positive(), started: z.string() });
const record = z.object({ vitrine: owner, browser: owner.extend({ profile: z.string() }).optional() });
type Claimed = z.infer<typeof record>;

/** `folder` belongs to the browser shell alone. Throws PlainError when another Vitrine is showing from it. */
export async function claimScreen(folder: string): Promise<ScreenClaim> {
  const file = join(folder, 'running.json');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const before = readRecord(file);
  if (before && isSame(before.vitrine)) {
    throw new PlainError(
      `Another Vitrine (process ${before.vitrine.pid}) already shows its window from this data folder.`,
      'Stop it first, or give this one a data folder of its own: --data DIR',
    );
  }
  if (before?.browser && isSame(before.browser, before.browser.profile)) await endProcesses(before.browser.pid);
  await removeProfiles(folder);

  const vitrine = { pid: process.pid, started: identify(process.pid)?.started ?? '' };
  const write = (claimed: Claimed): void => writeFileSync(file, JSON.stringify(claimed));
  write({ vitrine });
  return {
    note: (pid, profile) => write({ vitrine, browser: { pid, started: identify(pid)?.started ?? '', profile } }),
    release: () => rmSync(file, { force: true }),
  };
}

/** Still the very process that was noted, and for a browser: the one that holds our profile. */
function isSame(noted: z.infer<typeof owner>, profile = ''): boolean {
  const now = identify(noted.pid);
  return now !== undefined && now.started === noted.started && now.command.includes(profile);
}

function readRecord(file: string): Claimed | undefined {
  try {
    return record.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    // absent, or cut off by a power failure: then its processes are gone as well
    const isUnreadable = error instanceof SyntaxError || error instanceof z.ZodError;
    if (isUnreadable || (error instanceof Error && 'code' in error && error.code === 'ENOENT')) return undefined;
    throw error;
  }
}
