// The machine, as far as a fault may lie in it.
import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { arch, cpus, freemem, loadavg, release, totalmem, uptime, version as systemVersion } from 'node:os';
import { hasDisplay } from '../commands/choose-shell.ts';
import { electronProgram } from '../commands/electron-program.ts';
import { findBrowser } from '../shell/browser/find-browser.ts';

/** `root` is our program folder. */
export async function machineFacts(root: string, dataFolder: string): Promise<Readonly<Record<string, unknown>>> {
  const { platform, env } = process;
  const disk = await statfs(dataFolder).catch(() => undefined);
  const [first] = cpus();
  return {
    system: `${platform} ${arch()}, ${release()}, ${systemVersion()}`,
    node: process.version,
    processors: `${cpus().length} × ${first?.model.trim() ?? 'unknown'}`,
    memoryMB: { whole: megabytes(totalmem()), free: megabytes(freemem()) },
    load: loadavg(),
    upSeconds: Math.round(uptime()),
    clock: new Date().toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    languages: [env['LANG'], Intl.DateTimeFormat().resolvedOptions().locale],
    diskMB: disk
      ? { whole: megabytes(disk.blocks * disk.bsize), free: megabytes(disk.bavail * disk.bsize) }
      : 'unknown',
    dataFolder,
    programFolder: root,
    hasDisplay: hasDisplay({ platform, env }),
    session: env['XDG_SESSION_TYPE'] ?? 'unknown',
    isAdministrator: process.getuid?.() === 0,
    electron: electronProgram(root, env) ?? 'not fetched',
    browser: findBrowser({ platform, env, exists: existsSync }) ?? 'none found',
  };
}

const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000);
