// What staff can look at once they have entered: status, statistics, log.
import { type StaffLog, type StaffStatistics, type StaffStatus, STAFF_URLS } from '#contract/staff';
import type { Zone } from '../hours/zone.ts';
import { jsonAnswer } from '../json.ts';
import type { Resource } from '../router.ts';
import { contentOf } from './content.ts';
import { needToken } from './need.ts';
import type { ActPorts } from './act.ts';
import type { DiskPort, KioskParts, RecordsPort } from './ports.ts';
import type { Tokens } from './tokens.ts';

export interface LookOptions extends Pick<ActPorts, 'folder' | 'opening' | 'volume' | 'sinks' | 'life'> {
  readonly name: string;
  readonly version: string;
  /** `sound: device` of kiosk.yaml. */
  readonly asked: string | undefined;
  /** In which all times are told. */
  readonly zone: Zone;
  readonly records: RecordsPort;
  readonly disk: DiskPort;
  readonly kiosk: KioskParts;
  readonly tokens: Tokens;
}

const EVENTS: StaffStatistics['events'] = ['begin', 'room', 'exhibit', 'slide-finished', 'language', 'setting', 'end'];
const MOST_DAYS = 60;
const MOST_LINES = 300;

export function createLook(options: LookOptions): Readonly<Record<string, Resource>> {
  const { records, kiosk, tokens, zone } = options;
  const forStaff = (answer: () => Promise<object>): Resource => ({
    async get({ request }) {
      needToken(request, tokens);
      return jsonAnswer(await answer());
    },
  });
  return {
    [STAFF_URLS.status]: forStaff(() => statusOf(options)),
    [STAFF_URLS.statistics]: forStaff(async (): Promise<StaffStatistics> => ({
      today: kiosk.today(),
      days: await records.days(MOST_DAYS),
      rooms: kiosk.content().exhibition.rooms.map(({ id, title }) => ({ id, title })),
      events: EVENTS,
    })),
    [STAFF_URLS.log]: forStaff(async (): Promise<StaffLog> => {
      const lines = await records.log(MOST_LINES);
      return { lines: lines.map((line) => ({ ...line, time: toldIn(zone, line.time) })) };
    }),
  };
}

async function statusOf(options: LookOptions): Promise<StaffStatus> {
  const { name, version, asked, zone, folder, opening, volume, sinks, life, disk, kiosk } = options;
  const content = await contentOf(kiosk.content(), folder);
  const beat = kiosk.beat();
  const sound = (await sinks?.sinks()) ?? { isLost: false, sinks: [] };
  return {
    kiosk: name,
    version,
    shell: life.shell,
    health: kiosk.health(),
    ...(beat ? { beatAgo: Math.max(0, Math.round((kiosk.now() - beat.at) / 1000)) } : {}),
    restarts: life.restarts(),
    content: {
      ...content,
      revisions: content.revisions.map((one) => ({ ...one, made: toldIn(zone, one.made) })),
    },
    sound: { ...(asked === undefined ? {} : { asked }), ...sound, volume: volume.volume(), ceiling: volume.ceiling },
    hours: opening.hours(),
    disk: await disk.facts(),
  };
}

/** With the museum's own offset; what is no time stays as it is. */
function toldIn(zone: Zone, iso: string): string {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? iso : zone.isoOf(at);
}
