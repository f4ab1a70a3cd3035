// What staff do with the folder and its revisions at the screen, on the store and the keeper that the commands use as well.
import type { Problem } from '#contract/problem';
import type { StaffRevision } from '#contract/staff';
import type { FolderPort, Objection } from '../kiosk/staff/ports.ts';
import type { Keeper } from './keeper.ts';
import { heldIn, type Store } from './store.ts';

export interface ByHandOptions {
  readonly keeper: Pick<Keeper, 'shown' | 'doing' | 'refused' | 'shownId' | 'look' | 'lookAtOnce'>;
  readonly store: Pick<Store, 'pointer' | 'manifest' | 'pin' | 'unpin' | 'pardon'>;
  readonly clock: () => Date;
  /** Staff are answered after so many milliseconds, also where copying takes longer: it goes on, and the status says so. */
  readonly patienceMs?: number;
  readonly onError: (cause: unknown) => void;
}

const PATIENCE_MS = 7000;

export function createByHand({ keeper, store, clock, patienceMs = PATIENCE_MS, onError }: ByHandOptions): FolderPort {
  /** A manifest never changes, and may name thousands of files. */
  const known = new Map<string, Pick<StaffRevision, 'made' | 'files' | 'bytes'>>();

  async function factsOf(id: string): Promise<Pick<StaffRevision, 'made' | 'files' | 'bytes'> | undefined> {
    const manifest = known.has(id) ? undefined : await store.manifest(id);
    if (manifest) {
      const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
      known.set(id, { made: manifest.made, files: manifest.files.length, bytes });
    }
    return known.get(id);
  }

  async function promoted(): Promise<Objection | undefined> {
    let doing = await keeper.lookAtOnce();
    // something was written there in that very moment: once more
    if (doing.kind === 'changing') doing = await keeper.lookAtOnce();
    if (doing.kind === 'changing') return CHANGING;
    return doing.kind === 'refused' ? objectionOf(doing.problem) : undefined;
  }

  return {
    doing: keeper.doing,
    refused: keeper.refused,
    async revisions() {
      const pointer = await store.pointer();
      const held = heldIn(pointer);
      for (const id of known.keys()) if (!held.includes(id)) known.delete(id);
      const rows = await Promise.all(
        held.map(async (id): Promise<StaffRevision | undefined> => {
          const facts = await factsOf(id);
          return facts && { id, ...facts, shown: id === keeper.shownId(), onTrial: id === pointer.trial?.id };
        }),
      );
      return rows.filter((one) => one !== undefined);
    },
    promote: () =>
      written(async () => ((await store.pointer()).pinned ? PINNED : soon(promoted(), patienceMs, onError))),
    show: (asked) =>
      written(async () => {
        const [id, ...more] = heldIn(await store.pointer()).filter((one) => one.startsWith(asked));
        if (id === undefined || more.length > 0) return UNKNOWN;
        if (!(await store.pin(id))) return NOT_WHOLE;
        const shown = keeper.lookAtOnce().then(() => undefined);
        return soon(shown, patienceMs, onError);
      }),
    follow: () =>
      written(async () => {
        await store.unpin();
        await store.pardon(clock().toISOString());
        return soon(
          keeper.look().then(() => undefined),
          patienceMs,
          onError,
        );
      }),
  };
}

/** Undefined as well where it is not over by then. */
async function soon(
  work: Promise<Objection | undefined>,
  patienceMs: number,
  onError: (cause: unknown) => void,
): Promise<Objection | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      // nobody waits for it any more
      work.catch(onError);
      resolve(undefined);
    }, patienceMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A disk that refuses is told of in words. */
async function written(work: () => Promise<Objection | undefined>): Promise<Objection | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
    return {
      code: 'not-written',
      message: `This machine’s disk refused (${error.code}). What is shown stays as it is.`,
      fix: 'See whether the disk of the data folder is full or read-only.',
    };
  }
}

const objectionOf = ({ code, message, fix }: Problem): Objection => ({ code, message, fix });

const PINNED: Objection = {
  code: 'pinned',
  message: 'The exhibition on the screen is being kept, so the folder is not taken over.',
  fix: 'Follow the folder again first.',
};
const CHANGING: Objection = {
  code: 'folder-changing',
  message: 'Files are being written in the folder at this moment.',
  fix: 'Wait until copying has ended, then try again.',
};
const UNKNOWN: Objection = {
  code: 'revision-unknown',
  message: 'This machine holds no such exhibition any more.',
  fix: 'Choose one of the list.',
};
const NOT_WHOLE: Objection = {
  code: 'revision-not-whole',
  message: 'Files of this exhibition are missing on this machine.',
  fix: 'Choose another one of the list.',
};

const NOT_FOLLOWED: Objection = {
  code: 'not-followed',
  message: 'The folder is shown as it lay at the start, because nothing can be kept on this machine’s disk.',
  fix: 'See whether the disk of the data folder is full or read-only, then restart the kiosk.',
};

/** Where there is no store, the folder is shown as it lies: it was read at the start, and is not followed. */
export const notFollowed: FolderPort = {
  doing: () => 'not-followed',
  refused: () => undefined,
  revisions: () => Promise.resolve([]),
  promote: () => Promise.resolve(NOT_FOLLOWED),
  show: () => Promise.resolve(NOT_FOLLOWED),
  follow: () => Promise.resolve(NOT_FOLLOWED),
};
