// A hall of more rooms than a visitor looks through stands in groups first: the curator's own, else centuries.
import { choose } from '#contract/choose';
import { ANY_LANG, type Lang, type RoomSummary, type Words } from '#contract/content';

/** So many rooms are turned through page by page; with more, one looks for a group first. */
const MOST_ROOMS = 24;

export interface HallGroup {
  /** Shown like a room: its words, its years, its place in the turn of palettes. */
  readonly pane: RoomSummary;
  readonly rooms: readonly RoomSummary[];
  /** The numbers of its rooms, in the corner where a room has its own. */
  readonly numbers: string;
}

interface Begun {
  readonly title: Words;
  readonly century?: number;
  readonly rooms: RoomSummary[];
}

/** In the rooms' order, centuries in their own; empty where the rooms are few or nothing tells them apart. `lang`: for eras before ours. */
export function hallGroups(rooms: readonly RoomSummary[], lang: Lang, fallback: Lang): readonly HallGroup[] {
  if (rooms.length <= MOST_ROOMS) return [];
  const groups = rooms.some(({ group }) => group !== undefined) ? byWords(rooms, fallback) : byCentury(rooms, lang);
  if (groups.length < 2) return [];
  return groups.map((group, index) => ({
    pane: paneOf(group, index),
    rooms: group.rooms,
    numbers: numbersOf(group.rooms, rooms),
  }));
}

function byWords(rooms: readonly RoomSummary[], fallback: Lang): readonly Begun[] {
  return gathered(rooms, (room) => {
    const name = room.group && choose(room.group, fallback, fallback)?.value;
    return name === undefined || room.group === undefined ? undefined : { key: name, title: room.group };
  });
}

function byCentury(rooms: readonly RoomSummary[], lang: Lang): readonly Begun[] {
  const groups = gathered(rooms, ({ years }) => {
    if (years === undefined) return undefined;
    const century = Math.floor(years.start / 100) * 100;
    return { key: String(century), century, title: { [ANY_LANG]: centuryWords(century, lang) } };
  });
  return [...groups].sort((a, b) => (a.century ?? 0) - (b.century ?? 0));
}

/** A room that says nothing of its group stands where the one before it does, as in the curator's folder. */
function gathered(
  rooms: readonly RoomSummary[],
  groupOf: (room: RoomSummary) => (Omit<Begun, 'rooms'> & { readonly key: string }) | undefined,
): readonly Begun[] {
  const groups = new Map<string, Begun>();
  const early: RoomSummary[] = [];
  let last: Begun | undefined;
  for (const room of rooms) {
    const named = groupOf(room);
    if (named !== undefined) {
      const { key, ...begun } = named;
      last = groups.get(key) ?? { ...begun, rooms: [] };
      groups.set(key, last);
    }
    (last?.rooms ?? early).push(room);
  }
  // those before the first that is named go with it
  groups
    .values()
    .next()
    .value?.rooms.unshift(...early);
  return [...groups.values()];
}

function paneOf({ title, century, rooms }: Begun, index: number): RoomSummary {
  const years = rooms.flatMap((room) => (room.years ? [room.years] : []));
  const start = Math.min(...years.map((one) => one.start));
  const end = Math.max(...years.map((one) => one.end));
  const isDated = years.length === rooms.length;
  return {
    id: `group-${index}`,
    title,
    // a century is its own years
    period: isDated && century === undefined ? { [ANY_LANG]: span(start, end) } : {},
    ...(isDated ? { years: { start, end } } : {}),
    theme: { palette: '', tokens: {} },
    cover: {},
  };
}

function numbersOf(rooms: readonly RoomSummary[], all: readonly RoomSummary[]): string {
  const places = rooms.map((room) => all.indexOf(room) + 1);
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  if (places.length === 1) return `${first}`;
  // rooms of one group that lie apart have no numbers of their own to be found by
  return last - first === places.length - 1 ? `${first}–${last}` : `${first}…`;
}

/** The end of 1894 is 1895.0. */
const span = (start: number, end: number): string => {
  const [first, last] = [Math.floor(start), Math.ceil(end) - 1];
  return first === last ? `${first}` : `${first}–${last}`;
};

/** `1800–1899`; before our era in the words of the language. Curators write −44 for 44 BC; `Date` counts a year 0 between. */
function centuryWords(first: number, lang: Lang): string {
  if (first >= 0) return `${first}–${first + 99}`;
  const year = new Intl.DateTimeFormat(lang, { year: 'numeric', era: 'short', timeZone: 'UTC' });
  const at = (number: number): Date => {
    const date = new Date(0);
    date.setUTCFullYear(number + 1, 6, 1);
    return date;
  };
  return year.formatRange(at(first), at(first + 99));
}
