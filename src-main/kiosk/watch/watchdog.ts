// Keeps the exhibition on the screen, whatever shows it: takes the page's proofs and the shell's reports, decides by the ladder, and has the
// shell do it.
import { assertNever } from '#contract/assert-never';
import type { StaffRestarts } from '#contract/staff';
import type { Beat } from '../heartbeat.ts';
import type { Log } from '../log.ts';
import type { BlackBox } from './black-box.ts';
import type { Clock } from './clock.ts';
import { afterRest, climb, type Counts, remembered, type Step } from './ladder.ts';
import { createPageWatch, type PageFault } from './page-watch.ts';
import { REST_OVER, restGoesOn, saidOf } from './sentences.ts';
import type { WatchTimes } from './times.ts';

/** What a shell can do. */
export interface Hand {
  /** Ends the page's renderer, which may hang, and loads the page anew. Rejects when the browser does not hear of it. */
  readonly load: () => Promise<void>;
  /** Shows this address in a new browser or window, and ends the one that is there. Reports {@link Watchdog.opened}. */
  readonly open: (url: string) => void;
  /** Ends this process in good order, for another one to take its place. */
  readonly end: () => void;
  /** Brings the window to the front. */
  readonly raise: () => void;
  readonly picture: () => Promise<Uint8Array>;
}

export interface Failure {
  readonly what: 'page' | 'browser';
  /** A sentence. */
  readonly reason: string;
  /** For the log alone. */
  readonly details?: string;
  /** There is nothing left that could be pictured. */
  readonly isGone: boolean;
}

export interface Watchdog {
  /** What is to be opened at first: the page, or the resting screen. */
  readonly start: (hand: Hand) => string;
  /** The shell has opened what it was told to: the page's first sign of life is due. */
  readonly opened: () => void;
  /** Passed over while something is being done already. */
  readonly failed: (failure: Failure) => void;
  /** Something happened after which the page has to prove soon that it draws. */
  readonly doubt: () => void;
  readonly restarts: () => StaffRestarts;
  /** Somebody wants it to begin anew: not counted, and it ends a rest. */
  readonly restart: (what: 'browser' | 'kiosk') => void;
  readonly end: () => void;
}

export interface WatchdogOptions {
  /** The page with its key. */
  readonly url: string;
  /** A page without script, shown while the exhibition cannot be. */
  readonly restingUrl: string;
  readonly times: WatchTimes;
  readonly clock: Clock;
  readonly counts: Counts;
  /** Hears of every change of the counts, before anything is done. */
  readonly keep: (counts: Counts) => void;
  readonly blackBox: BlackBox;
  readonly onBeat: (listener: (beat: Beat) => void) => () => void;
  readonly log: Log;
  /** A sentence for the person who started it. */
  readonly say: (sentence: string) => void;
}

/** Of `launching` the shell reports the end ({@link Watchdog.opened}): until then beats are those of the page that was there before. */
type State = 'launching' | 'opening' | 'loading' | 'shown' | 'stepping' | 'resting' | 'ended';

const KEPT_BEATS = 12;
const FAULTS: Readonly<Record<PageFault, string>> = {
  'never-shown': 'The page gave no first sign of life in time.',
  hung: 'The page gives no sign of life any more.',
  'not-drawing': 'The page lives, but draws nothing any more.',
};

export function createWatchdog(options: WatchdogOptions): Watchdog {
  const { url, restingUrl, times, clock, keep, blackBox, onBeat, log, say } = options;
  let counts = remembered(options.counts, clock.now(), times);
  let state: State = 'launching';
  let hand: Hand | undefined;
  let since = clock.now();
  let wasShown = false;
  let beats: readonly Beat[] = [];
  let cancel = (): void => undefined;

  const watch = createPageWatch({
    times,
    clock,
    onFault(fault) {
      // a browser that never showed anything does not get better by another load
      const what = fault === 'never-shown' && state === 'opening' ? 'browser' : 'page';
      failed({ what, reason: FAULTS[fault], isGone: false });
    },
    onRaise() {
      log.warn('watch', 'the page is hidden; its window is brought to the front');
      hand?.raise();
    },
  });
  const forget = onBeat((beat) => {
    if (!beat.keyed || (state !== 'opening' && state !== 'loading' && state !== 'shown')) return;
    beats = [...beats.slice(1 - KEPT_BEATS), beat];
    watch.beat(beat);
    if (state !== 'shown') shown();
  });

  return {
    start(given) {
      hand = given;
      if (counts.restUntil <= clock.now()) return url;
      const left = counts.restUntil - clock.now();
      log.warn('watch', restGoesOn(left));
      beginRest(left);
      return restingUrl;
    },
    opened() {
      if (state !== 'launching') return;
      state = 'opening';
      watch.expect();
    },
    failed,
    doubt: watch.doubt,
    restarts: () => remembered(counts, clock.now(), times).restarts,
    restart(what) {
      if (state === 'stepping' || state === 'ended') return;
      cancel();
      watch.rest();
      if (state === 'resting') set(afterRest(counts, clock.now()));
      log.info('watch', `the ${what} is begun anew, as asked`);
      if (what === 'browser') return open();
      state = 'stepping';
      hand?.end();
    },
    end() {
      state = 'ended';
      cancel();
      forget();
      watch.end();
    },
  };

  function shown(): void {
    const ms = Math.round(clock.now() - since);
    log.info('watch', state === 'loading' ? `the page is back after ${ms} ms` : `shows the page after ${ms} ms`);
    if (!wasShown) say('The exhibition is on the screen.');
    [state, wasShown] = ['shown', true];
  }

  function failed(failure: Failure): void {
    if (state === 'resting') return reopenResting(failure);
    if (state === 'stepping' || state === 'ended') return;
    state = 'stepping';
    since = clock.now();
    watch.rest();
    const { step, counts: next } = climb(counts, failure.what, since, times);
    set(next);
    const sentence = saidOf(failure.reason, step, counts.restUntil - since);
    log.error('watch', `${sentence}${failure.details ? ` Its last words: ${failure.details}` : ''}`);
    if (step !== 'page') say(sentence);
    void proceed(step, failure);
  }

  async function proceed(step: Step, { reason, isGone }: Failure): Promise<void> {
    const picture = isGone || !hand ? {} : { picture: hand.picture };
    await blackBox.record({ step, reason, counts, beats, ...picture });
    if (state === 'stepping') await take(step);
  }

  async function take(step: Step): Promise<void> {
    switch (step) {
      case 'page':
        return load();
      case 'browser':
        return open();
      case 'kiosk':
        return hand?.end();
      case 'rest':
        beginRest(Math.max(0, counts.restUntil - clock.now()));
        return hand?.open(restingUrl);
      default:
        return assertNever(step);
    }
  }

  async function load(): Promise<void> {
    try {
      await hand?.load();
    } catch (error) {
      if (state !== 'stepping') return;
      state = 'shown';
      return failed({ what: 'browser', reason: 'The browser does not answer.', details: String(error), isGone: true });
    }
    if (state !== 'stepping') return;
    state = 'loading';
    watch.expect();
  }

  function open(): void {
    since = clock.now();
    state = 'launching';
    hand?.open(url);
  }

  function beginRest(ms: number): void {
    state = 'resting';
    watch.rest();
    cancel = clock.after(ms, () => {
      set(afterRest(counts, clock.now()));
      say(REST_OVER);
      log.info('watch', 'the rest is over; the exhibition is tried again');
      open();
    });
  }

  /** Not counted: there is nothing calmer to be shown instead. */
  function reopenResting({ reason, details = '' }: Failure): void {
    log.warn('watch', `while resting: ${reason} ${details}`);
    clock.after(times.reopen, () => {
      if (state === 'resting') hand?.open(restingUrl);
    });
  }

  function set(next: Counts): void {
    counts = next;
    keep(next);
  }
}
