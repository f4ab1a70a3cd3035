// Looks at the exhibition folder: names, sizes and times, and nothing opened.
import type { Problem } from '#contract/problem';
import { isOfKnownFormat } from '../content/formats.ts';
import { createLooker } from '../content/looker.ts';
import { type FileEntry, filesOf, type Folder, type Seen, stampOf } from '../content/scan.ts';
import type { Look } from './follow.ts';

export interface FolderLook {
  /** Undefined where it cannot be read, or holds nothing. */
  readonly look: () => Promise<Look | undefined>;
  /** What that look found. */
  readonly seen: () => Folder | undefined;
  /** Once more, for whoever copies it. Rejects with the disk's own error. */
  readonly again: () => Promise<Folder>;
  /** What is wrong there and cannot be seen in a copy, which does not hold it. */
  readonly problems: () => readonly Problem[];
  readonly close: () => void;
}

const UNREAD = 'file-unreadable';

/** `recover`: the folder is gone, and perhaps can be put back. */
export function createFolderLook(root: string, recover: () => Promise<void>): FolderLook {
  const looker = createLooker(root);
  let seen: Seen | undefined;
  let problems: readonly Problem[] = [];

  async function lookNow(): Promise<Look | undefined> {
    try {
      seen = await looker.look();
    } catch (error) {
      seen = undefined;
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
    if (seen) problems = seen.problems.filter(({ code }) => code !== UNREAD);
    return seen && lookOf(seen);
  }

  return {
    async look() {
      const found = await lookNow();
      if (found !== undefined) return found;
      await recover();
      return lookNow();
    },
    seen: () => seen?.tree,
    again: async () => (await looker.look()).tree,
    problems: () => problems,
    close: looker.close,
  };
}

/** What a change of a file changes. What nobody can show may change as it likes, such as the log of a copying program. */
export const stampToFollow = (file: FileEntry): string => (isOfKnownFormat(file.name) ? stampOf(file) : '');

const looks = new WeakMap<Folder, Look['files']>();

/** The same folder gives the same files: then nobody has to compare them. */
function lookOf({ tree, problems }: Seen): Look | undefined {
  const files = looks.get(tree) ?? new Map(filesOf(tree).map((file) => [file.path, stampToFollow(file)]));
  looks.set(tree, files);
  const unread = problems.flatMap(({ code, path }) => (code === UNREAD ? path : []));
  return files.size + unread.length === 0 ? undefined : { files, unread };
}
