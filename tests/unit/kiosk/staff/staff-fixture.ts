// A kiosk with its staff panel on a real data folder, asked by requests only, with a clock of its own.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { STAFF_URLS, type StaffAct, type StaffDoor, type StaffToken } from '#contract/staff';
import { openHours } from '../../../../src-main/commands/open-hours.ts';
import { openStaff, type OpenStaffOptions } from '../../../../src-main/commands/open-staff.ts';
import type { KioskOptions } from '../../../../src-main/kiosk/kiosk.ts';
import { zoneNamed } from '../../../../src-main/kiosk/hours/zone.ts';
import { createLog } from '../../../../src-main/kiosk/log.ts';
import { loadSettings } from '../../../../src-main/kiosk/settings.ts';
import { hashPin } from '../../../../src-main/kiosk/staff/pin-hash.ts';
import { notFollowed } from '../../../../src-main/revisions/by-hand.ts';
import { createSound, openChoice, type Sound } from '../../../../src-main/sound/sound.ts';
import { toolRunner } from '../../../../src-main/sound/run-tool.ts';
import { folderWith } from '../../../support/folders.ts';
import { createFixture, type Fixture } from '../kiosk-fixture.ts';

export const PIN = '270519';
/** The same sum as for a real one, at a thousandth of its cost. */
export const PIN_HASH = await hashPin(PIN, { N: 16, r: 1, p: 1 });

export interface StaffKiosk extends Fixture {
  readonly dataFolder: string;
  readonly world: { at: number; readonly said: string[]; readonly lived: string[] };
  readonly sound: Sound;
  readonly staff: Awaited<ReturnType<typeof openStaff>>;
  /** The token of who has entered with the PIN. */
  readonly enter: (pin?: string) => Promise<string>;
  readonly ask: (path: string, token?: string) => Promise<Response>;
  readonly act: (act: StaffAct | object, token?: string) => Promise<Response>;
  /** One look at what lies in the data folder, as the running kiosk does each second. */
  readonly noticed: () => Promise<void>;
}

export interface StaffKioskOptions {
  /** kiosk.yaml; a PIN is set in it where it is not given. */
  readonly yaml?: string;
  /** Of a kiosk that ran before. */
  readonly dataFolder?: string;
  readonly folder?: OpenStaffOptions['folder'];
  readonly kiosk?: Partial<KioskOptions>;
  /** Where the programs of its sound system are found; without them it has none. */
  readonly sound?: NodeJS.ProcessEnv;
}

export async function staffKiosk(options: StaffKioskOptions = {}): Promise<StaffKiosk> {
  const dataFolder = options.dataFolder ?? (await folderWith({}));
  const { yaml = options.dataFolder === undefined ? `staffPin: ${PIN_HASH}\n` : undefined } = options;
  if (yaml !== undefined) await writeFile(join(dataFolder, 'kiosk.yaml'), yaml);
  const { settings } = await loadSettings(dataFolder);
  const world = { at: 0, said: [] as string[], lived: [] as string[] };
  const now = (): number => world.at;
  const logged: string[] = [];
  const log = createLog((line) => logged.push(line));
  const onError = (cause: unknown): void => log.error('test', 'the disk refused', cause);
  const sound = createSound({
    ...{ asked: settings.sound.device, platform: 'linux', run: toolRunner(options.sound ?? { PATH: dataFolder }), log },
    choice: await openChoice(join(dataFolder, 'sound.json'), onError),
  });
  const staff = await openStaff({
    ...{ dataFolder, settings, now, log },
    shell: 'browser',
    folder: options.folder ?? notFollowed,
    opening: await openHours({
      ...{ dataFolder, settings, zone: zoneNamed(settings.timezone), now, log },
      logged: join(dataFolder, 'logs', 'vitrine.jsonl'),
    }),
    sound,
    days: () => Promise.resolve([]),
    roots: [dataFolder],
    say: (sentence) => world.said.push(sentence),
  });
  const fixture = await createFixture({ now, log, staff: staff.routes, volume: staff.volume, ...options.kiosk });
  onTestFinished(() => fixture.remove());
  const headers = (token: string | undefined): Record<string, string> => ({
    'content-type': 'application/json',
    ...(token === undefined ? {} : { 'x-vitrine-staff': token }),
  });
  return {
    ...fixture,
    ...{ logged, dataFolder, world, sound, staff },
    async enter(pin = PIN) {
      const answer: StaffToken = await (await fixture.post('/api/staff/enter', { pin })).json();
      return answer.token;
    },
    ask: (path, token) => fixture.get(path, token === undefined ? {} : { 'x-vitrine-staff': token }),
    act: (act, token) => fixture.post('/api/staff/act', act, headers(token)),
    noticed: () => staff.look(),
  };
}

export const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { error: { code: string } }).error.code;

export const doorOf = async (kiosk: { ask: (path: string) => Promise<Response> }): Promise<StaffDoor> =>
  (await kiosk.ask(STAFF_URLS.door)).json();
