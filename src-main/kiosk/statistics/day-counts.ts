// What is counted of one of the museum's days, and how a report of the page becomes counts. Nothing in them can name a visitor.
import { z } from 'zod';
import type { VisitReport } from '#contract/api';
import type { StaffDay } from '#contract/staff';

const counts = z.record(z.string(), z.number().int().nonnegative());

export const dayCountsSchema = z.object({
  /** Event → how often. */
  events: counts,
  /** Id of the room → how often it was entered. */
  rooms: counts,
  /** `room/exhibit` → how often it was opened. */
  exhibits: counts,
  /** Language in which a visit ended → how many. */
  languages: counts,
  /** What a visitor changed, once a visit → how many visits. */
  settings: counts,
  /** Why visits ended → how many. */
  ends: counts,
  /** `hall`, a room or `room/exhibit` → how many visits ended there. */
  endedAt: counts,
});

export type DayCounts = Readonly<z.output<typeof dayCountsSchema>>;
export type Kind = keyof DayCounts;
/** YYYY-MM-DD → counts. */
export type Days = ReadonlyMap<string, DayCounts>;

export const KINDS = Object.keys(dayCountsSchema.shape) as readonly Kind[];
/** Where what was told is nothing that the exhibition has. */
export const OTHER = 'other';
/** Of each kind a day: an exhibition may be exchanged often, and its counts must not grow for ever. */
const MOST_KEYS = 5000;

export const nothingCounted = (): DayCounts => ({
  events: {},
  rooms: {},
  exhibits: {},
  languages: {},
  settings: {},
  ends: {},
  endedAt: {},
});

/** A report that was held against the exhibition already. */
export function countsOf({ event, room, exhibit, lang, detail }: VisitReport): DayCounts {
  const one = (key: string | undefined): Readonly<Record<string, number>> => (key === undefined ? {} : { [key]: 1 });
  const place = room !== undefined && exhibit !== undefined ? `${room}/${exhibit}` : room;
  return {
    events: one(event),
    rooms: event === 'room' ? one(room) : {},
    exhibits: event === 'exhibit' ? one(place) : {},
    languages: event === 'end' ? one(lang) : {},
    settings: event === 'setting' ? one(detail) : {},
    ends: event === 'end' ? one(detail) : {},
    endedAt: event === 'end' ? one(place ?? 'hall') : {},
  };
}

export function added(a: DayCounts, b: DayCounts): DayCounts {
  return Object.fromEntries(KINDS.map((kind) => [kind, sum(a[kind], b[kind])])) as Record<Kind, DayCounts[Kind]>;
}

export function mergedDays(a: Days, b: Days): Days {
  const all = new Map(a);
  for (const [day, counted] of b) all.set(day, added(all.get(day) ?? nothingCounted(), counted));
  return all;
}

export function staffDay(day: string, { events, ...rest }: DayCounts): StaffDay {
  return { day, visits: events['begin'] ?? 0, slidesFinished: events['slide-finished'] ?? 0, ...rest };
}

function sum(a: DayCounts[Kind], b: DayCounts[Kind]): DayCounts[Kind] {
  if (Object.keys(b).length === 0) return a;
  const all = new Map(Object.entries(a));
  for (const [key, number] of Object.entries(b)) {
    const known = all.has(key) || all.size < MOST_KEYS ? key : OTHER;
    all.set(known, Math.min((all.get(known) ?? 0) + number, Number.MAX_SAFE_INTEGER));
  }
  return Object.fromEntries(all);
}
