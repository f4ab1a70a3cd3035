// Looks through one folder again and again: names, sizes and times, nothing opened. The same object as long as nothing has changed.
import { Worker } from 'node:worker_threads';
import type { LookAnswer } from './look-worker.ts';
import { type Folder, scan } from './scan.ts';
import { shareTree } from './share-tree.ts';
import { workerScript } from './workers.ts';

export interface Looker {
  /** Rejects with the disk's own error where the folder cannot be read. */
  readonly look: () => Promise<Folder>;
  readonly close: () => void;
}

/** A thread of its own costs some memory: it is worth that for so many files. */
const WORTH_A_THREAD = 4000;

/** `script` is the worker's bundle; default: the one beside this program, if there is one. */
export function createLooker(root: string, script: string | undefined = workerScript('look-worker.js')): Looker {
  let last: Folder | undefined;
  let worker: Worker | undefined;
  const isLarge = (): boolean => last !== undefined && countOf(last) > WORTH_A_THREAD;

  async function ask(path: string): Promise<Folder> {
    if (worker === undefined) {
      worker = new Worker(path);
      worker.unref();
      // what it knows of the folder begins anew, and so does what is compared with it
      last = undefined;
    }
    const answer = await answerOf(worker, root);
    if ('tree' in answer) return answer.tree;
    if ('same' in answer && last !== undefined) return last;
    throw Object.assign(new Error(`content: ${root} cannot be read`), { code: 'code' in answer ? answer.code : 'EIO' });
  }

  return {
    async look() {
      const before = last;
      const useThread = script !== undefined && (worker !== undefined || isLarge());
      const now = useThread
        ? await ask(script).catch((error: unknown) => {
            if (error instanceof Error && 'code' in error && worker !== undefined) throw error;
            return scan(root, () => undefined);
          })
        : await scan(root, () => undefined);
      return (last = shareTree(before, now));
    },
    close() {
      void worker?.terminate();
      worker = undefined;
    },
  };

  /** Rejects once the thread has ended; the next look begins another. */
  function answerOf(asked: Worker, path: string): Promise<LookAnswer> {
    return new Promise((resolve, reject) => {
      const ended = (cause: unknown): void => {
        if (worker === asked) worker = undefined;
        reject(cause instanceof Error ? cause : new Error('content: the thread that looks has ended'));
      };
      asked.once('error', ended);
      asked.once('exit', ended);
      asked.once('message', (answer: LookAnswer) => {
        asked.off('error', ended);
        asked.off('exit', ended);
        resolve(answer);
      });
      asked.postMessage(path);
    });
  }
}

const countOf = ({ files, folders }: Folder): number =>
  folders.reduce((sum, folder) => sum + countOf(folder), files.length);
