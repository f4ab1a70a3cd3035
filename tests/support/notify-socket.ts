// A socket like the one at which systemd hears of its services. Perl's own modules know such sockets; Node does not.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

export const missingNotifyTools = ['systemd-notify', 'perl'].filter(
  (tool) => spawnSync(tool, ['--version']).status !== 0,
);

export interface NotifySocket {
  readonly path: string;
  /** Each message so far, its lines joined by `|`; without those by which the tool waits until it has been heard. */
  readonly heard: () => readonly string[];
}

const SCRIPT = `use Socket; umask 0; socket(my $s, AF_UNIX, SOCK_DGRAM, 0) or die; bind($s, pack_sockaddr_un($ARGV[0])) or die;
  $| = 1; print "bound\\n"; while (defined recv($s, my $m, 4096, 0)) { $m =~ s/\\n$//; $m =~ s/\\n/|/g; print "$m\\n"; }`;

/** Gone with the test. Everybody may write to it. */
export async function notifySocket(): Promise<NotifySocket> {
  const folder = mkdtempSync(shortEnough(join(tmpdir(), 'vitrine-notify-')));
  spawnSync('chmod', ['755', folder]);
  const path = join(folder, 'socket');
  const perl = spawn('perl', ['-e', SCRIPT, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(async () => {
    perl.kill();
    await once(perl, 'exit');
    rmSync(folder, { recursive: true });
  });
  const lines = createInterface({ input: perl.stdout });
  const [first] = await once(lines, 'line');
  if (first !== 'bound') throw new Error(`no socket: ${String(first)}`);
  const messages: string[] = [];
  lines.on('line', (line) => {
    if (line !== 'BARRIER=1') messages.push(line);
  });
  return { path, heard: () => messages };
}

/** The name of a socket holds 107 bytes; a machine that runs tests may keep its temporary files deeper than that. */
const shortEnough = (start: string): string => (start.length < 90 ? start : '/tmp/vitrine-notify-');

/** Why the tool itself cannot reach a socket on this machine, with nothing of ours between; nothing if it can. */
export async function notifyToolFails(): Promise<string | undefined> {
  const { path, heard } = await notifySocket();
  const { status, stderr, error } = spawnSync('systemd-notify', ['--ready'], {
    env: { ...process.env, NOTIFY_SOCKET: path },
    encoding: 'utf8',
    timeout: 10_000,
  });
  for (let turn = 0; turn < 100 && heard().length === 0; turn += 1) await wait(20);
  if (heard().length > 0) return undefined;
  return `systemd-notify told a plain socket nothing: exit ${String(status)}, ${stderr.trim()} ${String(error ?? '')}`;
}
