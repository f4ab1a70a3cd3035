// Worker thread that looks through a large folder: a question to the disk that may wait costs a third of one that may not, and here nobody
// else has to wait for it. Answers with what it has seen where that has changed since the last look.
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { Problem } from '#contract/problem';
import { type Disk, scan, type Seen } from './scan.ts';
import { shareSeen } from './share-tree.ts';

/** `same`: as it was the last time. `code` is the disk's own. */
export type LookAnswer = { readonly seen: Seen } | { readonly same: true } | { readonly code: string };

const DISK: Disk = {
  readdir: (path) => readdirSync(path, { withFileTypes: true }),
  stat: (path) => statSync(path),
  realpath: (path) => realpathSync(path),
};

let last: Seen | undefined;

async function answer(root: string): Promise<LookAnswer> {
  try {
    const before = last;
    const problems: Problem[] = [];
    const tree = await scan(root, (found) => problems.push(found), DISK);
    last = shareSeen(before, { tree, problems });
    return last === before ? { same: true } : { seen: last };
  } catch (error) {
    last = undefined;
    if (error instanceof Error && 'code' in error) return { code: String(error.code) };
    throw error;
  }
}

parentPort?.on('message', (root: string) => {
  void answer(root).then((found) => parentPort?.postMessage(found));
});
