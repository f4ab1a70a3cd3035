// The staff's side of a kiosk, on its data folder: PIN and guesses, actions and their files, and what is noticed while it runs.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import program from '../../package.json';
import { watchDeaths } from '../kiosk/deaths.ts';
import { editSettings } from '../kiosk/edit-settings.ts';
import type { KioskOpening } from '../kiosk/hours/opening.ts';
import { zoneNamed } from '../kiosk/hours/zone.ts';
import type { Kiosk } from '../kiosk/kiosk.ts';
import type { Log } from '../kiosk/log.ts';
import type { Resource } from '../kiosk/router.ts';
import type { KioskSettings } from '../kiosk/settings-schema.ts';
import { createDisk } from '../kiosk/staff/disk.ts';
import { guessFile } from '../kiosk/staff/guess-file.ts';
import { openGuesses } from '../kiosk/staff/guesses.ts';
import { createLife, type Life } from '../kiosk/staff/life.ts';
import { logLines } from '../kiosk/staff/log-lines.ts';
import { createOneTimeCode } from '../kiosk/staff/one-time-code.ts';
import { openingPort, sinkPort } from '../kiosk/staff/from-kiosk.ts';
import { clearOrders, takeOrders } from '../kiosk/staff/orders.ts';
import { openPin } from '../kiosk/staff/pin.ts';
import { createPinFiles } from '../kiosk/staff/pin-files.ts';
import type { FolderPort, KioskParts, LifePort, RecordsPort } from '../kiosk/staff/ports.ts';
import { createStaff, type Staff } from '../kiosk/staff/staff.ts';
import { createTokens } from '../kiosk/staff/tokens.ts';
import { createVolume } from '../kiosk/staff/volume.ts';
import type { Sound } from '../sound/sound.ts';

export interface OpenStaffOptions {
  readonly dataFolder: string;
  readonly settings: KioskSettings;
  readonly shell: LifePort['shell'];
  readonly opening: KioskOpening;
  readonly sound: Sound;
  readonly folder: FolderPort;
  readonly days: RecordsPort['days'];
  /** Folders of this machine, whose names leave it in no answer. */
  readonly roots: readonly string[];
  readonly now: () => number;
  readonly say: (sentence: string) => void;
  readonly log: Log;
}

export interface OpenedStaff {
  readonly routes: (parts: KioskParts) => Readonly<Record<string, Resource>>;
  /** How loud a visit begins, 0–1. */
  readonly volume: () => number;
  /** The shell says what it can do. */
  readonly life: Life;
  /** One look at what is asked for by files. */
  readonly look: () => Promise<void>;
  /** Notices what is asked for by files, until `stop` fires. */
  readonly watch: (kiosk: Pick<Kiosk, 'onBeat'>, stop: AbortSignal) => Promise<void>;
}

const LOOK_EVERY_MS = 1000;
/** Deaths of the page that lie further back are forgotten. */
const QUIET_MS = 30 * 60_000;

export async function openStaff(options: OpenStaffOptions): Promise<OpenedStaff> {
  const { dataFolder, settings, shell, opening, sound, folder, days, roots, now, say, log } = options;
  const file = join(dataFolder, 'kiosk.yaml');
  const onError = (cause: unknown): void => log.warn('staff', `the disk refused: ${String(cause)}`);
  const tell = (sentence: string): void => {
    say(sentence);
    log.info('staff', sentence);
  };
  const tokens = createTokens(now);
  const guesses = await openGuesses({ file: guessFile(join(dataFolder, 'staff-guesses.json')), now, onError });
  const codeFile = join(dataFolder, 'staff-code.txt');
  const pin = await openPin({
    hash: settings.staffPin,
    code: createOneTimeCode({ file: codeFile, onError }),
    keep: (hash) => editSettings(file, [{ key: ['staffPin'], value: hash }]),
    onCode: (code) =>
      say(`There is no staff PIN yet. It is set in the staff panel with the code ${code} (${codeFile}).`),
    onChange: tokens.revoke,
  });
  const pinFiles = createPinFiles({ dataFolder, pin, guesses, tell });
  await pinFiles().catch(onError);
  await clearOrders(dataFolder).catch(onError);

  let parts: KioskParts | undefined;
  let obey: Staff['obey'] | undefined;
  const volume = createVolume({
    ...settings.sound,
    keep: (percent) => editSettings(file, [{ key: ['sound', 'volume'], value: percent }]),
    onChange: () => parts?.order('fetch'),
  });
  let deaths: readonly number[] = [];
  const pageDeaths = (): number => (now() - (deaths.at(-1) ?? -Infinity) < QUIET_MS ? deaths.length : 0);
  const life = createLife({ shell, pageDeaths, later: (milliseconds, run) => void setTimeout(run, milliseconds) });

  const look = async (): Promise<void> => {
    await pinFiles();
    if (obey) await takeOrders(dataFolder, obey);
  };

  return {
    routes(given) {
      parts = given;
      const staff = createStaff(
        {
          ...{ name: settings.name, version: program.version, asked: settings.sound.device },
          ...{ pin, guesses, tokens, folder, volume, life, log },
          zone: zoneNamed(settings.timezone),
          opening: openingPort(opening, given.inVisit),
          sinks: sinkPort(sound),
          records: {
            days,
            log: (most) => logLines(join(dataFolder, 'logs', 'vitrine.jsonl'), most, [...roots, homedir()]),
          },
          disk: createDisk(dataFolder, now),
        },
        given,
      );
      obey = staff.obey;
      return staff.routes;
    },
    volume: () => volume.volume() / 100,
    life,
    look,
    async watch(kiosk, stop) {
      const forget = kiosk.onBeat(watchDeaths(() => (deaths = pageDeaths() === 0 ? [now()] : [...deaths, now()])));
      let refused = '';
      while (!stop.aborted) {
        try {
          await look();
        } catch (error) {
          // a disk that goes on refusing is told of once
          if (String(error) !== refused) log.error('staff', 'what was asked for by files could not be done', error);
          refused = String(error);
        }
        await wait(LOOK_EVERY_MS, undefined, { signal: stop }).catch((error: unknown) => {
          if (!stop.aborted) throw error;
        });
      }
      forget();
    },
  };
}
