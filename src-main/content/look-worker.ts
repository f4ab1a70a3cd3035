// Worker thread that looks through a large folder: a question to the disk that may wait costs a third of one that may not, and here nobody
// else has to wait for it. Answers with the tree where it has changed since the last look.
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { type Disk, type Folder, scan } from './scan.ts';
import { shareTree } from './share-tree.ts';

/** `same`: as it was the last time. `code` is the disk's own. */
export type LookAnswer = { readonly tree: Folder } | { readonly same: true } | { readonly code: string };

const DISK: Disk = {
  readdir: (path) => readdirSync(path, { withFileTypes: true }),
  stat: (path) => statSync(path),
  realpath: (path) => realpathSync(path),
};

let last: Folder | undefined;

async function answer(root: string): Promise<LookAnswer> {
  try {
    const before = last;
    last = shareTree(before, await scan(root, () => undefined, DISK));
    return last === before ? { same: true } : { tree: last };
  } catch (error) {
    last = undefined;
    if (error instanceof Error && 'code' in error) return { code: String(error.code) };
    throw error;
  }
}

parentPort?.on('message', (root: string) => {
  void answer(root).then((found) => parentPort?.postMessage(found));
});
