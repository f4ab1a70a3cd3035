// Whose kiosk the service manager is to run.
import { spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { PlainError } from '../plain-error.ts';

export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly home: string;
}

/** `name` or whoever types. Throws PlainError for one that is not there, and for the administrator. */
export function serviceAccount(name: string | undefined, lookUp: (name: string) => string = getent): Account {
  const own = userInfo();
  const found =
    name === undefined || name === own.username
      ? { name: own.username, uid: own.uid, home: own.homedir }
      : asAccount(name, lookUp(name));
  if (found.uid === 0) {
    throw new PlainError(
      'The administrator (root) cannot show an exhibition: no browser runs with its sandbox there.',
      'Name the account of the kiosk: --account kiosk (make one on Debian: sudo adduser kiosk)',
    );
  }
  return found;
}

/** Reads `kiosk:x:1001:1001:Kiosk:/home/kiosk:/bin/sh`. */
function asAccount(name: string, line: string): Account {
  const [found, , uid = '', , , home = ''] = line.split('\n')[0]?.split(':') ?? [];
  if (found !== name || !/^\d+$/u.test(uid) || home === '') {
    throw new PlainError(`There is no account “${name}” on this machine.`, `Make it (on Debian: sudo adduser ${name})`);
  }
  return { name, uid: Number(uid), home };
}

const getent = (name: string): string => spawnSync('getent', ['passwd', '--', name], { encoding: 'utf8' }).stdout ?? '';
