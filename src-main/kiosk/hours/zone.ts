// Between instants and what the museum's clock on the wall shows, on both days a year on which it is put forward and back.

/** What the clock on the wall shows. */
export interface Wall {
  /** Days since 1970-01-01 of the calendar there. */
  readonly day: number;
  /** Of the day. */
  readonly minute: number;
}

export interface Zone {
  readonly wallAt: (at: number) => Wall;
  /**
   * When the wall shows this minute of this day (more than 1440: of the days after). A minute that comes twice has a first and a last
   * time; one that is left out comes when the clock is put forward.
   */
  readonly instantOf: (day: number, minute: number, which: 'first' | 'last') => number;
  /** ISO 8601 with the offset that holds there then. */
  readonly isoOf: (at: number) => string;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** `name` as the IANA has it; without one the machine's own. Instants are milliseconds since 1970. */
export function zoneNamed(name?: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    ...(name === undefined ? {} : { timeZone: name }),
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  /** What the wall shows, as if it hung in Greenwich. */
  const shownAt = (at: number): number => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
  const offsetAt = (at: number): number => shownAt(at) - Math.floor(at / 1000) * 1000;

  /** The clock is put forward between the two: the first instant with the offset that holds at `after`. */
  function forwardBetween(before: number, after: number): number {
    let [low, high] = [before, after];
    const offset = offsetAt(after);
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (offsetAt(middle) === offset) high = middle;
      else low = middle;
    }
    return high;
  }

  return {
    wallAt(at) {
      const shown = shownAt(at);
      const day = Math.floor(shown / DAY);
      return { day, minute: Math.floor((shown - day * DAY) / MINUTE) };
    },
    instantOf(day, minute, which) {
      const shown = day * DAY + minute * MINUTE;
      const offsets = [offsetAt(shown - DAY), offsetAt(shown + DAY)];
      const found = offsets.map((offset) => shown - offset).filter((at) => shownAt(at) === shown);
      if (found.length > 0) return which === 'first' ? Math.min(...found) : Math.max(...found);
      return forwardBetween(shown - Math.max(...offsets), shown - Math.min(...offsets));
    },
    isoOf(at) {
      const minutes = Math.round(offsetAt(at) / MINUTE);
      const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
      const sign = minutes < 0 ? '-' : '+';
      const shown = new Date(shownAt(at)).toISOString().slice(0, 19);
      return `${shown}${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
    },
  };
}

/** YYYY-MM-DD of a day of {@link Wall}. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
