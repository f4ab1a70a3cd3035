// Which process shows its window from a data folder, by what each shell notes there.
import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { identify } from '../shell/browser/process-identity.ts';
import { asJson } from '../as-json.ts';

const claim = z.object({ vitrine: z.object({ pid: z.number().int().positive(), started: z.string() }) });

export const showingFrom = (dataFolder: string): number | undefined => byBrowser(dataFolder) ?? byElectron(dataFolder);

function byBrowser(dataFolder: string): number | undefined {
  const text = orNothing(() => readFileSync(join(dataFolder, 'browser', 'running.json'), 'utf8'));
  const read = claim.safeParse(asJson(text ?? ''));
  if (!read.success) return undefined;
  const { pid, started } = read.data.vitrine;
  return identify(pid)?.started === started ? pid : undefined;
}

/** Chromium's own lock: a link to `HOST-PID`. */
function byElectron(dataFolder: string): number | undefined {
  const link = orNothing(() => readlinkSync(join(dataFolder, 'electron', 'SingletonLock')));
  const pid = Number(/-(\d+)$/u.exec(link ?? '')?.[1] ?? 0);
  return pid > 0 && identify(pid) !== undefined ? pid : undefined;
}

function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
