// How much memory a process holds.
import { readFile } from 'node:fs/promises';

/** MB. Only Linux tells; NaN elsewhere. */
export async function residentOf(pid: number): Promise<number> {
  if (process.platform !== 'linux') return Number.NaN;
  const kB = /^VmRSS:\s*(\d+)/mu.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kB) / 1000;
}
