// Which process a number means: numbers are used again, the moment of a start and a command line are not.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ProcessIdentity {
  /** In the system's own notation; equal for the same process, different for another of the same number. */
  readonly started: string;
  readonly command: string;
}

/** Undefined when there is no such process, or only its remains. */
export function identify(pid: number, platform: NodeJS.Platform = process.platform): ProcessIdentity | undefined {
  if (platform === 'linux') return fromProc(pid);
  const output = platform === 'win32' ? powershell(pid) : ps(pid);
  const [, started, command] = /^(.{24})\s+([^]*)$/.exec(output.trim()) ?? [];
  return started === undefined || command === undefined ? undefined : { started, command };
}

function fromProc(pid: number): ProcessIdentity | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the name in brackets may hold blanks and brackets itself
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, started] = [fields[0], fields[19]];
    if (state === 'Z' || started === undefined) return undefined;
    return { started, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** `lstart` is always 24 characters long. */
function ps(pid: number): string {
  return (
    spawnSync('ps', ['-ww', '-o', 'lstart=,command=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    }).stdout ?? ''
  );
}

function powershell(pid: number): string {
  const query =
    `$p = Get-CimInstance Win32_Process -Filter "ProcessId=${pid}"; ` +
    `if ($p) { $p.CreationDate.ToUniversalTime().ToString('yyyyMMddTHHmmss.fffffffZ ') + $p.CommandLine }`;
  return (
    spawnSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8', windowsHide: true }).stdout ?? ''
  );
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');
}
