// A socket like the one at which systemd hears of its services. Perl's own modules know such sockets; Node does not.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-notify-'));
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
