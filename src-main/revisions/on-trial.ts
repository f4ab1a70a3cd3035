// Keeps watch over what is shown: ends the probation of a revision, goes back where it fails, and leaves out what stops the screen.
import type { TrialAnswer } from '#contract/api';
import type { LoadedExhibition } from '../content/loaded.ts';
import type { Beat } from '../kiosk/heartbeat.ts';
import { type FolderProblem, folderProblems } from './folder-problems.ts';
import type { LeftOut } from './left-out.ts';
import { changedSince, createOpenToday } from './places.ts';
import { createProbation, type Probation, roomOf } from './probation.ts';
import type { Kept, Store } from './store.ts';

export interface WatchOptions {
  /** What the exhibition folder is called. */
  readonly name: string;
  /** For so long it must be shown without a fault, in ms. */
  readonly goodMs: number;
  readonly store: Store;
  readonly leftOut: LeftOut;
  /** Reads the staged files as an exhibition. */
  readonly load: (kept: Kept) => Promise<LoadedExhibition>;
  /** What was read of the files that are shown, before anything was left out of it. */
  readonly whole: () => LoadedExhibition;
  /** Shows it at once, but for a visit that has begun; gives what is shown of it. */
  readonly show: (loaded: LoadedExhibition, kept?: Kept) => LoadedExhibition;
  /** The museum's own calendar day, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly onRefused: (problem: FolderProblem) => void;
  /** Good revisions have changed: what none of them holds may go. */
  readonly onPassed: () => void;
  readonly onError: (cause: unknown) => void;
  readonly say: (sentence: string) => void;
}

export interface Watch {
  /** This one is shown now; `before` is what was shown until now, as far as there was something. */
  readonly begin: (kept: Kept, loaded: LoadedExhibition, before: LoadedExhibition | undefined) => Promise<void>;
  /** Nothing is on probation any more: somebody has chosen by hand. */
  readonly end: () => void;
  /** What has yet to be tried. */
  readonly trial: () => TrialAnswer | undefined;
  readonly beat: (beat: Beat) => void;
  /** The page died. `last` is what it had said of itself. */
  readonly died: (last: Beat) => void;
  /** When everything that was said so far has been dealt with. */
  readonly settled: () => Promise<void>;
}

interface Running {
  readonly kept: Kept;
  readonly revision: string;
  readonly probation: Probation;
}

export function createWatch(options: WatchOptions): Watch {
  const { name, goodMs, store, leftOut, load, whole, show, today, onRefused, onPassed, onError, say } = options;
  let running: Running | undefined;
  let turn: Promise<void> = Promise.resolve();
  const queue = (work: () => Promise<void>): void => {
    turn = turn.then(work).catch(onError);
  };

  async function begin(kept: Kept, loaded: LoadedExhibition, before: LoadedExhibition | undefined): Promise<void> {
    const { trial } = await store.pointer();
    running = undefined;
    if (trial?.id !== kept.id) return;
    const { revision } = loaded.exhibition;
    const rooms = loaded.exhibition.rooms.map(({ id }) => id);
    const { places, media } = changedSince(loaded.exhibition, before?.exhibition);
    running = {
      kept,
      revision,
      probation: createProbation(trial, {
        ...{ revision, rooms, goodMs },
        places: [...places, ...media],
        openToday: createOpenToday(loaded.exhibition, today),
      }),
    };
  }

  async function judge(one: Running): Promise<void> {
    const verdict = one.probation.verdict();
    if (running !== one || verdict.kind === 'pending') return;
    running = undefined;
    if (verdict.kind === 'passed') {
      await store.pass(one.kept.id);
      return onPassed();
    }
    const back = await store.proven();
    if (!back) return goOnWithout(one, verdict.at);
    await store.refuse(one.kept.id);
    const problem = folderProblems.refused(name, verdict.why, verdict.at);
    show(await load(back), back);
    onRefused(problem);
    say(`${problem.message} ${problem.fix}`);
  }

  /** There is nothing to go back to: the rooms at fault are left out, and what remains is on probation again. */
  async function goOnWithout({ kept }: Running, places: readonly string[]): Promise<void> {
    const { exhibition } = whole();
    for (const room of new Set(places.map(roomOf))) await leftOut.leaveOut(exhibition, room);
    await store.note({ id: kept.id, died: [], threw: [] });
    await begin(kept, show(whole()), undefined);
    say(
      `Left out because they stopped the screen: ${places.map((place) => `“${place}”`).join(', ') || 'nothing that is known'}.`,
    );
  }

  async function diedOutside(place: string): Promise<void> {
    if (!place.includes('/') || !(await leftOut.died(whole().exhibition, place))) return;
    show(whole());
    const { message, fix } = folderProblems.stopsTheScreen(place);
    say(`${message} ${fix}`);
  }

  return {
    begin,
    end: () => void (running = undefined),
    trial() {
      const left = running?.probation.left() ?? [];
      if (!running || left.length === 0) return undefined;
      const isMedium = (one: string): boolean => one.startsWith('/');
      return {
        revision: running.revision,
        places: left.filter((one) => !isMedium(one)),
        media: left.filter(isMedium),
      };
    },
    beat(beat) {
      const one = running;
      if (!one) return;
      const isChanged = one.probation.beat(beat);
      queue(async () => {
        if (isChanged && running === one) await store.note(one.probation.trial());
        await judge(one);
      });
    },
    died(last) {
      const { place = '', revision } = last;
      const one = running;
      if (one?.revision !== revision) return queue(() => diedOutside(place));
      one.probation.died(place);
      queue(async () => {
        if (running === one) await store.note(one.probation.trial());
        await judge(one);
      });
    },
    settled: () => turn,
  };
}
