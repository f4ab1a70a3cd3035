// Ends a browser with all its helpers, and nothing else.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const GONE_MS = 3_000;
const STEP_MS = 20;

/** `pid` leads a process group of its own (on Windows: a tree). Comes back when no process of it is left, 3 s at most. */
export async function endProcesses(pid: number, platform: NodeJS.Platform = process.platform): Promise<void> {
  if (platform === 'win32') {
    spawnSync('taskkill', ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  for (let waited = 0; endGroup(pid) && waited < GONE_MS; waited += STEP_MS) {
    // what nobody has collected yet still counts as a process for kill, but does nothing any more
    if (platform === 'linux' && !isAlive(pid)) return;
    await wait(STEP_MS);
  }
}

/** False when there is nobody left to hear it. */
function endGroup(pid: number): boolean {
  try {
    process.kill(-pid, 'SIGKILL');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

function isAlive(group: number): boolean {
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && isLivingMember(name, group));
}

function isLivingMember(pid: string, group: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, , pgrp] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(pgrp) === group && state !== 'Z' && state !== 'X';
  } catch (error) {
    // it ended while we were looking
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return false;
    throw error;
  }
}
