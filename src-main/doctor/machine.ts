// What the doctor asks a machine: other programs' answers, and files of the system. None of it changes anything.
import { execFile } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SandboxFacts } from './check-sandbox.ts';

/** Output of a program; undefined where it is missing, fails, or takes too long. */
export type Ask = (program: string, ...args: readonly string[]) => Promise<string | undefined>;

const PATIENCE_MS = 5_000;

export const ask: Ask = (program, ...args) =>
  new Promise((resolve) => {
    const options = { timeout: PATIENCE_MS, env: { ...process.env, LC_ALL: 'C' }, windowsHide: true };
    execFile(program, [...args], options, (error, stdout) => resolve(error ? undefined : stdout));
  });

/** What each connected screen sends of itself. Undefined where this system does not tell. */
export async function readEdids(folder = '/sys/class/drm'): Promise<readonly Uint8Array[] | undefined> {
  const outputs = await orNothing(readdir(folder));
  if (outputs === undefined) return undefined;
  const read = await Promise.all(outputs.sort().map((output) => orNothing(readFile(join(folder, output, 'edid')))));
  return read.flatMap((bytes) => (bytes !== undefined && bytes.length > 0 ? [bytes] : []));
}

/** logind.conf, and what lies in the folder for additions, in the order in which it counts. */
export async function readLogind(folder = '/etc/systemd'): Promise<string | undefined> {
  const additions = (await orNothing(readdir(join(folder, 'logind.conf.d')))) ?? [];
  const names = [
    'logind.conf',
    ...additions
      .filter((name) => name.endsWith('.conf'))
      .sort()
      .map((name) => join('logind.conf.d', name)),
  ];
  const texts = await Promise.all(names.map((name) => orNothing(readFile(join(folder, name), 'utf8'))));
  const found = texts.filter((text) => text !== undefined);
  return found.length === 0 ? undefined : found.join('\n');
}

const SETUID = 0o4000;

/** `electron` is its program, if there is one. */
export async function readSandbox(electron: string | undefined, proc = '/proc/sys'): Promise<SandboxFacts> {
  const path = join(dirname(electron ?? ''), 'chrome-sandbox');
  const found = electron === undefined ? undefined : await orNothing(stat(path));
  const setting = (name: string): Promise<string | undefined> => orNothing(readFile(join(proc, name), 'utf8'));
  return {
    helper: found && { path, isRoots: found.uid === 0 && (found.mode & SETUID) !== 0 },
    system: {
      clone: await setting('kernel/unprivileged_userns_clone'),
      most: await setting('user/max_user_namespaces'),
      apparmor: await setting('kernel/apparmor_restrict_unprivileged_userns'),
    },
  };
}

async function orNothing<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
