// A revision that is shown for the first time has to prove itself: the page draws every changed place once, and shows the exhibition
// for a minute without dying. Time in which nobody could have seen it does not count.
import type { Beat } from '../kiosk/heartbeat.ts';
import type { Trial } from './store.ts';

export type Verdict =
  | { readonly kind: 'pending' }
  | { readonly kind: 'passed' }
  /** `at`: the places where it happened, as far as they are known. */
  | { readonly kind: 'failed'; readonly why: 'died' | 'threw'; readonly at: readonly string[] };

export interface Probation {
  /** As it goes on after a restart. */
  readonly trial: () => Trial;
  /** What the page said. True where the trial has changed. */
  readonly beat: (beat: Beat) => boolean;
  /** The page died on it. `at` is what it showed, empty where nobody knows. */
  readonly died: (at: string) => void;
  readonly verdict: () => Verdict;
  /** Places that have yet to be drawn. */
  readonly left: () => readonly string[];
}

/** Two beats further apart than this are no proof of the time between them. */
const LONGEST_MS = 10_000;
/** Once may be chance. */
const TWICE = 2;

export interface OnProbation {
  /** What the page calls it. */
  readonly revision: string;
  /** To be drawn, as `room` or `room/exhibit/slide`; and addresses to be tried. */
  readonly places: readonly string[];
  /** Which of them the page can come to at all, on the day it is asked. */
  readonly openToday: () => (place: string) => boolean;
  /** All it has. */
  readonly rooms: readonly string[];
  /** For so long it must be shown without a fault, in ms. */
  readonly goodMs: number;
}

export function createProbation(before: Trial, { revision, places, openToday, rooms, goodMs }: OnProbation): Probation {
  let trial = before;
  const undrawn = new Set(places);
  const left = (): readonly string[] => [...undrawn].filter(openToday());
  let good = 0;
  let last: Beat | undefined;

  return {
    trial: () => trial,
    beat(beat) {
      if (beat.revision !== revision) {
        last = undefined;
        return false;
      }
      const isGood = beat.frame && beat.visibility === 'visible' && beat.screen !== 'closed';
      const since = last?.page === beat.page ? beat.at - (last?.at ?? beat.at) : 0;
      if (isGood && since <= LONGEST_MS) good += since;
      last = isGood ? beat : undefined;
      for (const place of beat.tried?.drawn ?? []) undrawn.delete(place);
      // a beat may still tell of a room that is left out by now
      const threw = (beat.tried?.threw ?? []).filter((place) => rooms.includes(roomOf(place)));
      if (threw.length === 0) return false;
      trial = { ...trial, threw: [...trial.threw, ...threw] };
      return true;
    },
    died(at) {
      trial = { ...trial, died: [...trial.died, at] };
    },
    verdict() {
      const known = (list: readonly string[]): readonly string[] => [...new Set(list.filter((at) => at !== ''))];
      if (trial.died.length >= TWICE) return { kind: 'failed', why: 'died', at: known(trial.died) };
      const again = trial.threw.filter((at) => times(trial.threw, roomOf(at)) >= TWICE);
      if (again.length > 0) return { kind: 'failed', why: 'threw', at: known(again) };
      return good >= goodMs && left().length === 0 ? { kind: 'passed' } : { kind: 'pending' };
    },
    left,
  };
}

export const roomOf = (place: string): string => place.split('/')[0] ?? '';
const times = (places: readonly string[], room: string): number =>
  places.filter((place) => roomOf(place) === room).length;
