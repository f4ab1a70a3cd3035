// Follows a folder: looks at it every few seconds, waits until it is still, stages it, and shows it between two visits. The truth is what a
// scan finds, never what a watcher says: `mv old; mv new` leaves watchers deaf, and shares never report.
import { basename } from 'node:path';
import type { LoadedExhibition } from '../content/loaded.ts';
import { type FolderProblem, folderProblems } from './folder-problems.ts';
import { type Manifest, revisionId } from './manifest.ts';
import type { Staged } from './stage.ts';

/** What the folder is doing, for staff. */
export type Doing =
  | { readonly kind: 'as-shown' }
  /** `isFirstSight`: it may have been still for long; nobody has watched it yet. */
  | { readonly kind: 'changing'; readonly isFirstSight?: true }
  | { readonly kind: 'staging' }
  | { readonly kind: 'waits-for-visit' }
  | { readonly kind: 'refused'; readonly problem: FolderProblem };

/** A look at the folder. */
export interface Look {
  /** Path → what a change would change. */
  readonly files: ReadonlyMap<string, string>;
  /** Paths of what is there and cannot be read. */
  readonly unread: readonly string[];
}

export interface FollowOptions {
  readonly root: string;
  /** Undefined where it cannot be read, or is empty. */
  readonly look: () => Promise<Look | undefined>;
  readonly stage: () => Promise<Staged>;
  /** Reads the staged files as an exhibition. */
  readonly load: (manifest: Manifest) => Promise<LoadedExhibition>;
  /** The id that is shown now; undefined before there is a revision. */
  readonly shown: () => string | undefined;
  readonly isRefused: (id: string) => Promise<boolean>;
  /** Whether nobody is in a visit. */
  readonly isFree: () => boolean;
  readonly promote: (manifest: Manifest, loaded: LoadedExhibition) => Promise<void>;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly stillMs?: number;
  readonly neverStillMs?: number;
}

export interface Follower {
  /** One look, and what follows from it. Looks never overlap. `atOnce`: somebody says that the folder is as it should be. */
  readonly step: (atOnce?: boolean) => Promise<Doing>;
  readonly doing: () => Doing;
  /** Whether something was staged that is shown when the visit has ended: no revision holds its files yet. */
  readonly isWaiting: () => boolean;
  /** What was promoted last has not stood the test. */
  readonly refuse: (problem: FolderProblem) => void;
}

const STILL_MS = 5_000;
const NEVER_STILL_MS = 600_000;
const RETRY_MS = 60_000;
const NAMED = 3;

export function createFollower(options: FollowOptions): Follower {
  const { root, look, stage, load, shown, isRefused, isFree, promote, now } = options;
  const { stillMs = STILL_MS, neverStillMs = NEVER_STILL_MS } = options;
  const name = basename(root);
  let doing: Doing = { kind: 'as-shown' };
  let before: Look['files'] | undefined;
  /** When it last changed, and since when it has been changing. */
  let changedAt = 0;
  let restlessSince: number | undefined;
  /** Whether all its looks so far saw the same. */
  let isFirstSight = false;
  let lastChanged: readonly string[] = [];
  /** The look that was staged last, and what came of it. */
  let done: Look['files'] | undefined;
  let outcome: Doing = doing;
  /** What the disk refused, and when it is tried again. */
  let retry: { readonly seen: Look['files']; readonly at: number; readonly doing: Doing } | undefined;
  let ready: { readonly manifest: Manifest; readonly loaded: LoadedExhibition } | undefined;

  async function next(atOnce: boolean): Promise<Doing> {
    const seen = await look();
    if (seen === undefined || seen.unread.length > 0) {
      letGo();
      before = undefined;
      const problem = seen ? folderProblems.partlyUnreadable(name, seen.unread) : folderProblems.gone(name);
      return { kind: 'refused', problem };
    }
    const { files } = seen;
    const isFirst = before === undefined;
    const changes = before === undefined ? [...files.keys()] : differences(before, files);
    before = files;
    if (changes.length > 0) {
      isFirstSight = isFirst;
      changedAt = now();
      restlessSince ??= changedAt;
      lastChanged = changes.slice(0, NAMED);
      letGo();
    }
    if (done !== undefined && differences(done, files).length === 0) {
      restlessSince = undefined;
      const waiting = ready;
      return waiting ? unlessRefused(files, () => promoted(waiting)) : outcome;
    }
    if (!atOnce && now() - changedAt < stillMs) return restless();
    const isTooSoon = retry && now() < retry.at && differences(retry.seen, files).length === 0;
    if (retry && isTooSoon && !atOnce) {
      restlessSince = undefined;
      return retry.doing;
    }
    return unlessRefused(files, () => staged(files));
  }

  /** What waits for the end of a visit is not what the folder holds any more. Where it does again, it is staged again. */
  function letGo(): void {
    if (ready) [ready, done] = [undefined, undefined];
  }

  function restless(): Doing {
    const since = now() - (restlessSince ?? now());
    return since < neverStillMs
      ? { kind: 'changing', ...(isFirstSight ? { isFirstSight } : {}) }
      : { kind: 'refused', problem: folderProblems.neverStill(name, Math.floor(since / 60_000), lastChanged) };
  }

  async function staged(seen: Look['files']): Promise<Doing> {
    doing = { kind: 'staging' };
    const made = await stage();
    // changed meanwhile: the next look finds out, and waits for stillness again
    if (made.kind === 'moved') return restless();
    restlessSince = undefined;
    if (made.kind === 'refused') return laterAgain(seen, made.problem);
    retry = undefined;
    const id = revisionId(made.manifest);
    const ended = (as: Doing): Doing => {
      [done, outcome] = [seen, as];
      return outcome;
    };
    if (id === shown()) return ended({ kind: 'as-shown' });
    if (await isRefused(id)) return ended({ kind: 'refused', problem: folderProblems.refused(name, 'before', []) });
    const loaded = await load(made.manifest);
    if (loaded.exhibition.rooms.length === 0)
      return ended({ kind: 'refused', problem: folderProblems.nothingToShow(name) });
    ready = { manifest: made.manifest, loaded };
    done = seen;
    return promoted(ready);
  }

  async function promoted(one: NonNullable<typeof ready>): Promise<Doing> {
    if (!isFree()) return { kind: 'waits-for-visit' };
    await promote(one.manifest, one.loaded);
    ready = undefined;
    // while this one waited, the one before it may have been refused
    outcome = { kind: 'as-shown' };
    return outcome;
  }

  /** Room may be made on the disk without the folder changing: tried again, but not at every look. */
  function laterAgain(seen: Look['files'], problem: FolderProblem): Doing {
    letGo();
    retry = { seen, at: now() + RETRY_MS, doing: { kind: 'refused', problem } };
    return retry.doing;
  }

  /** A disk that does not take the revision or the pointer to it is no end, and staff are told. */
  async function unlessRefused(seen: Look['files'], work: () => Promise<Doing>): Promise<Doing> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      return laterAgain(seen, folderProblems.stagingFailed(name, String(error.code)));
    }
  }

  return {
    async step(atOnce = false) {
      doing = await next(atOnce);
      return doing;
    },
    doing: () => doing,
    isWaiting: () => ready !== undefined,
    refuse(problem) {
      outcome = { kind: 'refused', problem };
      doing = outcome;
    },
  };
}

/** Paths that one look has otherwise than the other. */
function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  if (before === after) return [];
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path));
}
