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
  | { readonly kind: 'changing' }
  | { readonly kind: 'staging' }
  | { readonly kind: 'waits-for-visit' }
  | { readonly kind: 'refused'; readonly problem: FolderProblem };

/** A look at the folder: path → what a change would change. `undefined`: it cannot be read, or is empty. */
export type Look = ReadonlyMap<string, string> | undefined;

export interface FollowOptions {
  readonly root: string;
  readonly look: () => Promise<Look>;
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
  let before: Look;
  /** When it last changed, and since when it has been changing. */
  let changedAt = 0;
  let restlessSince: number | undefined;
  let lastChanged: readonly string[] = [];
  /** The look that was staged last, and what came of it. */
  let done: Look;
  let outcome: Doing = doing;
  /** What the disk refused, and when it is tried again. */
  let retry: { readonly seen: ReadonlyMap<string, string>; readonly at: number; readonly doing: Doing } | undefined;
  let ready: { readonly manifest: Manifest; readonly loaded: LoadedExhibition } | undefined;

  async function next(atOnce: boolean): Promise<Doing> {
    const seen = await look();
    if (seen === undefined) {
      ready = undefined;
      before = undefined;
      return { kind: 'refused', problem: folderProblems.gone(name) };
    }
    const changes = before === undefined ? [...seen.keys()] : differences(before, seen);
    before = seen;
    if (changes.length > 0) {
      changedAt = now();
      restlessSince ??= changedAt;
      lastChanged = changes.slice(0, NAMED);
      ready = undefined;
    }
    if (done !== undefined && differences(done, seen).length === 0) {
      restlessSince = undefined;
      return ready ? promoted(ready) : outcome;
    }
    if (!atOnce && now() - changedAt < stillMs) return restless();
    restlessSince = undefined;
    const isTooSoon = retry && now() < retry.at && differences(retry.seen, seen).length === 0;
    if (retry && isTooSoon && !atOnce) return retry.doing;
    return staged(seen);
  }

  function restless(): Doing {
    const since = now() - (restlessSince ?? now());
    return since < neverStillMs
      ? { kind: 'changing' }
      : { kind: 'refused', problem: folderProblems.neverStill(name, Math.floor(since / 60_000), lastChanged) };
  }

  async function staged(seen: ReadonlyMap<string, string>): Promise<Doing> {
    doing = { kind: 'staging' };
    const made = await stage();
    // changed meanwhile: the next look finds out, and waits for stillness again
    if (made.kind === 'moved') return { kind: 'changing' };
    if (made.kind === 'refused') {
      // room may be made on the disk without the folder changing: tried again, but not at every look
      retry = { seen, at: now() + RETRY_MS, doing: { kind: 'refused', problem: made.problem } };
      return retry.doing;
    }
    retry = undefined;
    done = seen;
    outcome = { kind: 'as-shown' };
    const id = revisionId(made.manifest);
    if (id === shown()) return outcome;
    if (await isRefused(id)) {
      outcome = { kind: 'refused', problem: folderProblems.refused(name, 'before', []) };
      return outcome;
    }
    const loaded = await load(made.manifest);
    if (loaded.exhibition.rooms.length === 0) {
      outcome = { kind: 'refused', problem: folderProblems.nothingToShow(name) };
      return outcome;
    }
    ready = { manifest: made.manifest, loaded };
    return promoted(ready);
  }

  async function promoted(one: NonNullable<typeof ready>): Promise<Doing> {
    if (!isFree()) return { kind: 'waits-for-visit' };
    await promote(one.manifest, one.loaded);
    ready = undefined;
    return { kind: 'as-shown' };
  }

  return {
    async step(atOnce = false) {
      doing = await next(atOnce);
      return doing;
    },
    doing: () => doing,
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
