// Whether the exhibit is open now, and why: the opening hours, what staff have set, and how far the clock can be believed.
import type { OpeningAnswer } from '#contract/opening';
import type { StaffHours } from '#contract/staff';
import type { Problem } from '#contract/problem';
import type { Hours } from './hours-schema.ts';
import { clockWrong } from './problems.ts';
import { planAt, type Planned, spansOn, spanText } from './plan.ts';
import type { TrustedClock } from './trusted-clock.ts';
import type { WishFile } from './wishes.ts';
import type { Zone } from './zone.ts';

export interface OpeningOptions {
  /** From kiosk.yaml; without it the exhibit is always open. */
  readonly hours: Hours | undefined;
  readonly zone: Zone;
  readonly clock: TrustedClock;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly wishes: WishFile;
}

export interface KioskOpening {
  /** For a page on which somebody is in a visit, or nobody is. */
  readonly answer: (visiting: boolean) => OpeningAnswer;
  readonly staffHours: (visiting: boolean) => StaffHours;
  /** Open or closed until the plan changes by itself; `plan` takes it back. */
  readonly set: (to: 'open' | 'closed' | 'plan') => void;
  readonly maintenance: (on: boolean) => void;
  /** What is wrong with the clock. */
  readonly problems: () => readonly Problem[];
  /** For what is to be done once a day while nobody is there. */
  readonly times: () => Times;
}

export interface Times {
  readonly at: number;
  readonly believed: boolean;
  readonly open: boolean;
  /** When the plan changes by itself. */
  readonly until?: number;
}

/** So long may a visit that has begun go on. */
const LAST_VISIT_MS = 10 * 60_000;
/** A plan that never changes as far as one can see. */
const ASKED_AGAIN_MS = 3_600_000;

type State = Planned & { readonly because: StaffHours['because'] };

export function createOpening({ hours, zone, clock, now, wishes }: OpeningOptions): KioskOpening {
  let held: State | undefined;
  let opens: { readonly until: number; readonly at: number | undefined } | undefined;
  let plan: { readonly from: number; readonly planned: Planned } | undefined;
  /** Monotonic: a visit goes on for ten minutes, whatever the clock does meanwhile. */
  let closedSince: number | undefined;

  function planned(at: number): Planned {
    if (!hours) return { open: true };
    if (!plan || at < plan.from || at >= (plan.planned.until ?? plan.from + ASKED_AGAIN_MS))
      plan = { from: at, planned: planAt(hours, zone, at) };
    return plan.planned;
  }

  /** What holds without staff. A clock that has just jumped is given a minute: until then all stays as it is. */
  function byItself(): State & { readonly at: number } {
    const { at, believed, settled } = clock.read();
    if (!settled && held) return { ...held, at };
    if (!hours) held = { open: true, because: 'no-hours' };
    else if (!believed) held = { open: true, because: 'clock-wrong' };
    else held = { ...planned(at), because: 'plan' };
    return { ...held, at };
  }

  function state(): State & { readonly at: number } {
    const own = byItself();
    const { set } = wishes.now();
    if (!set) return own;
    if (own.because === 'plan' && set.until === undefined && own.until !== undefined) {
      // set while nobody knew what was planned
      wishes.change({ set: { ...set, until: own.until } });
      return state();
    }
    if (own.because === 'plan' && set.until !== undefined && own.at >= set.until) {
      wishes.unset();
      return own;
    }
    const { to, until, at: since } = set;
    return {
      open: to === 'open',
      because: 'staff',
      at: own.at,
      ...(to === 'closed' ? { since } : {}),
      ...(until === undefined ? {} : { until }),
    };
  }

  function closingLeft({ open, since, at }: State & { readonly at: number }): number {
    if (open) {
      closedSince = undefined;
      return 0;
    }
    closedSince ??= now() - Math.max(0, at - (since ?? Number.NEGATIVE_INFINITY));
    return LAST_VISIT_MS - (now() - closedSince);
  }

  function nextOpening({ until }: State): number | undefined {
    if (until === undefined || !hours) return until;
    // asked every few seconds all night long
    if (opens?.until === until) return opens.at;
    const then = planAt(hours, zone, until);
    opens = { until, at: then.open ? until : then.until };
    return opens.at;
  }

  function answer(visiting: boolean): OpeningAnswer {
    const current = state();
    const left = closingLeft(current);
    if (wishes.now().maintenance) return { now: 'maintenance' };
    if (current.open) return { now: 'open' };
    const opens = nextOpening(current);
    const opensAt = opens === undefined ? {} : { opensAt: zone.isoOf(opens) };
    if (!visiting || left <= 0) return { now: 'closed', ...opensAt };
    return { now: 'closing', endsIn: Math.ceil(left / 1000), ...opensAt };
  }

  return {
    answer,
    staffHours(visiting) {
      const { because, until, at } = state();
      const { now: opening } = answer(visiting);
      // a clock can be set to what no calendar has
      const isTime = Number.isFinite(at);
      const isMaintained = opening === 'maintenance';
      return {
        now: opening,
        because: isMaintained ? 'staff' : because,
        ...(until === undefined || isMaintained ? {} : { changesAt: zone.isoOf(until) }),
        today: hours && isTime ? spansOn(hours, zone.wallAt(at).day).map(spanText) : [],
        clock: isTime ? zone.isoOf(at) : '',
      };
    },
    set(to) {
      if (to === 'plan') return wishes.unset();
      const { at, because, until } = byItself();
      const known = because === 'plan' && until !== undefined ? { until } : {};
      wishes.change({ set: { to, at: Number.isFinite(at) ? Math.max(0, Math.floor(at)) : 0, ...known } });
    },
    maintenance: (on) => wishes.change({ maintenance: on }),
    problems() {
      const { at, believed, settled } = clock.read();
      return believed || !settled ? [] : [clockWrong(Number.isFinite(at) ? zone.isoOf(at) : 'no time at all')];
    },
    times() {
      const { open, at } = state();
      const { believed } = clock.read();
      const own = byItself();
      const isOpen = open && !wishes.now().maintenance;
      return { at, believed, open: isOpen, ...(own.until === undefined ? {} : { until: own.until }) };
    },
  };
}
