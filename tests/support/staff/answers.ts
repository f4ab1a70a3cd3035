// What a kiosk answers its staff: typed as the contract says, with figures of a real week. Until the server of a test is given to
// the panel, these take its place.
import type { CompletenessRow } from '../../../src-main/contract/completeness.ts';
import type { Problem } from '../../../src-main/contract/problem.ts';
import type {
  StaffContent,
  StaffDay,
  StaffDoor,
  StaffLog,
  StaffStatistics,
  StaffStatus,
} from '../../../src-main/contract/staff.ts';

const ROOMS = [
  ['harbour', 'The harbour', '港湾', '港', 'Гавань'],
  ['war-1894', 'The first war', '第一次战争', '最初の戦争', 'Первая война'],
  ['november-1894', 'November 1894', '1894年11月', '1894年11月', 'Ноябрь 1894'],
  ['lease-1898', 'The lease', '租借地', '租借', 'Аренда'],
  ['siege-1904', 'The siege', '围城', '包囲', 'Осада'],
  ['ryojun', 'Ryojun', '旅顺', '旅順', 'Рёдзюн'],
  ['august-1945', 'August 1945', '1945年8月', '1945年8月', 'Август 1945'],
  ['base-and-memory', 'Base and memory', '基地与记忆', '基地と記憶', 'База и память'],
] as const;
const LANGS = ['en', 'zh-Hans', 'ja', 'ru'] as const;
const titles = ([, en, zh, ja, ru]: (typeof ROOMS)[number]) => ({ en, 'zh-Hans': zh, ja, ru });

const problem = (
  code: string,
  severity: Problem['severity'],
  path: string,
  message: string,
  fix: string,
  line?: number,
): Problem => ({
  code,
  severity,
  path,
  message,
  fix,
  ...(line === undefined ? {} : { line }),
});

export const PROBLEMS: readonly Problem[] = [
  problem(
    'picture-damaged',
    'error',
    'rooms/50-siege-1904/50-hill-203/02.jpg',
    'This picture cannot be read: the file ends in the middle.',
    'Copy it again, and look at it in a picture viewer.',
  ),
  problem(
    'translation-missing',
    'warning',
    'rooms/70-august-1945/60-who-came-first/03.ja.md',
    'Slide 3 of “Who came first, and when?” has no Japanese label. Visitors see English, with a note.',
    'Add the file, or remove ja from the languages of this room.',
  ),
  problem(
    'captions-past-end',
    'warning',
    'rooms/50-siege-1904/50-hill-203/01.ru.vtt',
    'The last caption starts after the recording has ended.',
    'Shorten it to end at 00:51.2 or before.',
    61,
  ),
  problem(
    'draft',
    'note',
    '',
    'The folder “_drafts” begins with a low line: it is a draft and is not shown.',
    'Nothing has to be done.',
  ),
];

const row = (room: (typeof ROOMS)[number], lang: string, less: number): CompletenessRow => ({
  room: room[0],
  title: titles(room),
  lang,
  slides: 24,
  text: { have: 24 - less, of: 24 },
  narration: { have: 22 - less, of: 24 - less, synthetic: lang === 'en' ? 0 : 4 },
  captions: { have: 22 - less, of: 22 - less },
  alt: { have: 20, of: 20 },
});

export const CONTENT: StaffContent = {
  revision: '41c0ffee7a12',
  title: { en: 'Port Arthur · Lüshunkou', 'zh-Hans': '旅顺口', ja: '旅順', ru: 'Порт-Артур' },
  rooms: ROOMS.length,
  doing: 'as-shown',
  problems: PROBLEMS,
  problemCount: { error: 1, warning: 2, note: 1 },
  completeness: ROOMS.flatMap((room, index) =>
    LANGS.map((lang) => row(room, lang, lang === 'ja' && index === 6 ? 1 : 0)),
  ),
  revisions: [
    { id: '41c0ffee7a12', made: '2026-11-21T08:02:00+08:00', files: 1412, bytes: 2_310_000_000, shown: true, onTrial: false }, // prettier-ignore
    { id: '40decade11aa', made: '2026-11-14T17:40:00+08:00', files: 1398, bytes: 2_290_000_000, shown: false, onTrial: false }, // prettier-ignore
    { id: '39facade0b0b', made: '2026-10-30T09:15:00+08:00', files: 1377, bytes: 2_180_000_000, shown: false, onTrial: false }, // prettier-ignore
  ],
};

export const DOOR: StaffDoor = {
  kiosk: 'Gallery 2, window side',
  health: {
    status: 'ok',
    revision: CONTENT.revision,
    screen: 'attract',
    uptime: 12 * 86_400 + 500,
    problems: { errors: 0, warnings: 2 },
    machine: [],
  },
  pinSet: true,
  waitSeconds: 0,
};

/** All is well. */
export const STATUS: StaffStatus = {
  kiosk: DOOR.kiosk,
  version: '0.1.0',
  shell: 'browser',
  health: DOOR.health,
  beatAgo: 2,
  restarts: { page: 0, browser: 0, kiosk: 0 },
  content: { ...CONTENT, problems: PROBLEMS.slice(1), problemCount: { error: 0, warning: 2, note: 1 } },
  sound: {
    isLost: false,
    used: 'HDMI / DisplayPort 2 (Built-in Audio Digital Stereo)',
    sinks: [
      { id: '51', name: 'HDMI / DisplayPort 2 (Built-in Audio Digital Stereo)', isDefault: true },
      { id: '58', name: 'USB Audio Device Analog Stereo', isDefault: false },
    ],
    volume: 60,
    ceiling: 80,
  },
  hours: {
    now: 'open',
    because: 'plan',
    changesAt: '2026-11-21T18:00:00+08:00',
    today: ['10:00–13:00', '14:00–18:00'],
    clock: '2026-11-21T15:14:00+08:00',
  },
  disk: { writable: true, freeBytes: 212_000_000_000 },
};

/** As much as can be wrong at once. */
export const BAD_DAY: StaffStatus = {
  ...STATUS,
  health: { ...STATUS.health, status: 'degraded', problems: { errors: 1, warnings: 2 } },
  restarts: { page: 2, browser: 1, kiosk: 0 },
  content: {
    ...CONTENT,
    doing: 'refused',
    refused: problem(
      'exhibition-empty',
      'error',
      'exhibition.yaml',
      'The folder holds no room that can be shown.',
      'Put at least one picture or text into a folder under rooms/.',
    ),
  },
  sound: { ...STATUS.sound, asked: 'Gallery amplifier', wanted: 'Gallery amplifier', isLost: true },
  hours: { ...STATUS.hours, because: 'clock-wrong' },
  disk: { writable: true, freeBytes: 420_000_000 },
};

/** Sixty days up to a Saturday; Mondays are quiet. */
function day(before: number): StaffDay {
  const date = new Date(Date.UTC(2026, 10, 21 - before, 12));
  const weekday = date.getUTCDay();
  const visits = weekday === 1 ? 0 : 60 + weekday * 18 + ((before * 37) % 23);
  const share = (part: number): number => Math.round(visits * part);
  return {
    day: date.toISOString().slice(0, 10),
    visits,
    slidesFinished: visits * 5,
    rooms: Object.fromEntries(ROOMS.map(([id], index) => [id, share(0.8 / (1 + index * 0.45))])),
    exhibits: {},
    languages: { en: share(0.41), 'zh-Hans': share(0.38), ja: share(0.14), ru: share(0.07) },
    settings: {},
    ends: { hall: share(0.5), exhibit: share(0.3), room: share(0.2) },
    endedAt: {
      hall: share(0.35),
      ...Object.fromEntries(ROOMS.map(([id], index) => [index % 2 ? id : `${id}/first`, share(0.3 / (1 + index))])),
    },
  };
}

export const STATISTICS: StaffStatistics = {
  today: '2026-11-21',
  days: Array.from({ length: 60 }, (_, before) => day(before)),
  rooms: ROOMS.map((room) => ({ id: room[0], title: titles(room) })),
  events: ['begin', 'room', 'exhibit', 'slide-finished', 'language', 'setting', 'end'],
};

const NOTED = [
  ['info', 'heartbeat', 'the page is on “siege-1904/hill-203/1”'],
  ['info', 'revisions', 'revision 41c0ffee is shown'],
  ['warn', 'page', 'the screen was held for more than 20 s'],
  ['info', 'hours', 'open until 18:00'],
  [
    'error',
    'media',
    '“rooms/50-siege-1904/50-hill-203/02.jpg” could not be cut into tiles: the file ends in the middle',
  ],
] as const;

export const LOG: StaffLog = {
  lines: Array.from({ length: 60 }, (_, index) => {
    const [level, module, message] = NOTED[index % NOTED.length] ?? NOTED[0];
    const time = new Date(Date.parse('2026-11-21T15:14:00+08:00') - index * 7 * 60_000).toISOString();
    return { time, level, module, message };
  }),
};
