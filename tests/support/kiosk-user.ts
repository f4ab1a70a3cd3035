// An ordinary user with a desktop of its own, and a copy of the program that it can read: what a kiosk in a gallery has.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const ROOT = resolve(import.meta.dirname, '../..');

export interface KioskUser {
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  readonly cli: string;
  readonly media: string;
  /** Ends the desktop and removes user, home and program. */
  readonly remove: () => Promise<void>;
}

/** Why there can be none here; undefined where there can. */
export function noKioskUser(): string | undefined {
  if (process.platform !== 'linux') return 'only Linux can make a throw-away user here';
  return process.getuid?.() === 0 ? undefined : 'the tests do not run as root, so they cannot make a user';
}

/** `openbox: false` leaves the desktop without a window manager. */
export async function makeKioskUser(width: number, height: number, { openbox = true } = {}): Promise<KioskUser> {
  const name = `vitrine-test-${process.pid}`;
  execFileSync('useradd', ['--create-home', '--shell', '/bin/sh', name]);
  const number = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  const home = join('/home', name);
  const program = await readableProgram();
  const [server, display] = await startXvfb(width, height);
  const env = { PATH: process.env['PATH'], HOME: home, DISPLAY: display, LANG: 'C.UTF-8' };
  const [uid, gid] = [number('-u'), number('-g')];
  const windows = openbox ? spawn('openbox', [], { env, uid, gid, stdio: 'ignore' }) : undefined;
  return {
    uid,
    gid,
    home,
    env,
    cli: join(program, 'out/main/cli.js'),
    media: join(program, 'media'),
    async remove() {
      if (windows) await end(windows);
      await end(server);
      execFileSync('userdel', ['--remove', name], { stdio: 'ignore' });
      await rm(program, { recursive: true });
    },
  };
}

/** Command lines of this user's processes by their number; without those that only wait to be collected. */
export function processesOf(uid: number): ReadonlyMap<number, string> {
  const found = readdirSync('/proc').flatMap((name): [number, string][] => {
    if (!/^\d+$/.test(name)) return [];
    try {
      if (statSync(`/proc/${name}`).uid !== uid || /^State:\s+[ZX]/m.test(readFileSync(`/proc/${name}/status`, 'utf8')))
        return [];
      return [[Number(name), readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')]];
    } catch (error) {
      if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
      throw error;
    }
  });
  return new Map(found);
}

/** What is needed at run time, where everybody may read it: the checkout may belong to root alone. */
async function readableProgram(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-program-'));
  for (const name of ['out', 'media', 'package.json', ...nativeModules()]) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  await chmod(folder, 0o755);
  return folder;
}

/** sharp and what it brings along, as paths below the checkout. */
function nativeModules(): readonly string[] {
  const seen = new Set<string>();
  const visit = (name: string, from: string): void => {
    const file = createRequire(join(from, 'package.json'))
      .resolve.paths(name)
      ?.map((folder) => join(folder, name, 'package.json'))
      .find((path) => statSync(path, { throwIfNoEntry: false }));
    if (file === undefined || seen.has(dirname(file))) return;
    seen.add(dirname(file));
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      object
    >;
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) visit(next, dirname(file));
  };
  visit('sharp', ROOT);
  return [...seen].map((folder) => folder.slice(ROOT.length + 1));
}

async function startXvfb(width: number, height: number): Promise<[ChildProcess, string]> {
  // as under startx, which stays connected: else each last program that leaves takes the screen's settings along
  const stays = ['-noreset', '-nolisten', 'tcp', '-ac'];
  const args = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, ...stays];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await once(createInterface({ input: server.stdio[3] as Readable }), 'line');
  return [server, `:${String(number)}`];
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
