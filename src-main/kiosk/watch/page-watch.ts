// Proof that the page is on the screen: its beats, and the frames they tell of, against deadlines on a monotonic clock.
import type { Beat } from '../heartbeat.ts';
import type { Clock } from './clock.ts';
import type { ProofTimes } from './times.ts';

export type PageFault = 'never-shown' | 'hung' | 'not-drawing';

export interface PageWatchOptions {
  readonly times: ProofTimes;
  readonly clock: Clock;
  /** Nothing is expected after it until {@link PageWatch.expect}. */
  readonly onFault: (fault: PageFault) => void;
  /** The page is hidden: its window is to come to the front. */
  readonly onRaise: () => void;
}

export interface PageWatch {
  /** The page was opened or loaded: its first sign of life is due. */
  readonly expect: () => void;
  readonly beat: (beat: Pick<Beat, 'frame' | 'visibility'>) => void;
  /** Something happened after which a frame has to come soon. */
  readonly doubt: () => void;
  /** Nothing is expected until further notice. */
  readonly rest: () => void;
  readonly end: () => void;
}

type Expected = 'nothing' | 'first' | 'next';

export function createPageWatch({ times, clock, onFault, onRaise }: PageWatchOptions): PageWatch {
  let expected: Expected = 'nothing';
  let hidden = false;
  let beatDue = Infinity;
  let frameDue = Infinity;
  let raiseDue = Infinity;
  let ticked = clock.now();
  let cancel = clock.after(times.tick, tick);

  return {
    expect() {
      [expected, hidden] = ['first', false];
      beginAnew(clock.now());
    },
    beat({ frame, visibility }) {
      if (expected === 'nothing') return;
      const now = clock.now();
      const isNew = expected === 'first';
      const isHidden = visibility === 'hidden';
      if (isHidden && !hidden) raiseDue = now + times.raise;
      [expected, hidden] = ['next', isHidden];
      beatDue = now + patience();
      // a hidden page draws nothing, and is right not to
      if (isNew || frame || hidden) frameDue = now + times.frameless;
    },
    doubt() {
      if (expected === 'next') frameDue = Math.min(frameDue, clock.now() + times.doubt);
    },
    rest: () => (expected = 'nothing'),
    end() {
      expected = 'nothing';
      cancel();
    },
  };

  function tick(): void {
    cancel = clock.after(times.tick, tick);
    const now = clock.now();
    // we could not have heard anything meanwhile
    if (now - ticked > times.tick + times.late) beginAnew(now);
    ticked = now;
    if (expected === 'nothing') return;
    if (now > beatDue) return fault(expected === 'first' ? 'never-shown' : 'hung');
    if (now > frameDue && !hidden) return fault('not-drawing');
    if (hidden && now >= raiseDue) {
      raiseDue = now + times.raise;
      onRaise();
    }
  }

  function fault(what: PageFault): void {
    expected = 'nothing';
    onFault(what);
  }

  function beginAnew(now: number): void {
    beatDue = now + patience();
    frameDue = now + times.frameless;
    raiseDue = now + times.raise;
  }

  function patience(): number {
    if (expected === 'first') return times.firstBeat;
    return hidden ? times.hiddenSilence : times.silence;
  }
}
