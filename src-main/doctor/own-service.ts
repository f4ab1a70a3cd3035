// Finds what starts Vitrine on this machine, where `vitrine service` says to put it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ServiceFacts, filesNamedIn } from './check-service.ts';
import type { Ask } from './machine.ts';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly ask: Ask;
  /** For tests: where the system's own files lie. */
  readonly root?: string;
}

/** The task's and the agent's names are those of `vitrine service`. */
export async function ownService({ platform, home, ask, root = '/' }: Machine): Promise<ServiceFacts['service']> {
  if (platform === 'win32')
    return (await ask('schtasks', '/query', '/tn', 'Vitrine')) === undefined
      ? undefined
      : { where: 'the task “Vitrine”', gone: [] };
  const places =
    platform === 'darwin'
      ? [join(home, 'Library/LaunchAgents/org.vitrine.kiosk.plist')]
      : [join(home, '.config/systemd/user/vitrine.service'), join(root, 'etc/systemd/system/vitrine.service')];
  const file = places.find((place) => existsSync(place));
  if (file === undefined) return 'none';
  return { where: file, gone: filesNamedIn(readFileSync(file, 'utf8')).filter((path) => !existsSync(path)) };
}
