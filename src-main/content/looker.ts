// Looks through one folder again and again: names, sizes and times, nothing opened. The same object as long as nothing has changed.
import { Worker } from 'node:worker_threads';
import type { Problem } from '#contract/problem';
import type { LookAnswer } from './look-worker.ts';
import { type Folder, scan, type Seen } from './scan.ts';
import { shareSeen } from './share-tree.ts';
import { workerScript } from './workers.ts';

export interface Looker {
  /** Rejects with the disk's own error where the folder cannot be read. */
  readonly look: () => Promise<Seen>;
  readonly close: () => void;
}

/** A thread of its own costs some memory: it is worth that for so many files. */
const WORTH_A_THREAD = 1000;

/** `script` is the worker's bundle; default: the one beside this program, if there is one. */
export function createLooker(root: string, script: string | undefined = workerScript('look-worker.js')): Looker {
  let last: Seen | undefined;
  let thread: Thread | undefined;

  async function here(): Promise<Seen> {
    const problems: Problem[] = [];
    const tree = await scan(root, (found) => problems.push(found));
    return { tree, problems };
  }

  /** Undefined where the thread cannot tell: then this one looks, and the next time another thread. */
  async function there(path: string): Promise<Seen | undefined> {
    const known = thread === undefined ? undefined : last;
    thread ??= startThread(path);
    try {
      const answer = await thread.ask(root);
      if ('code' in answer) throw Object.assign(new Error(`content: ${root} cannot be read`), answer);
      return 'seen' in answer ? answer.seen : known;
    } catch (error) {
      if (error instanceof Error && 'code' in error) throw error;
      thread = undefined;
      return undefined;
    }
  }

  return {
    async look() {
      const isLarge = last !== undefined && countOf(last.tree) > WORTH_A_THREAD;
      const found = script !== undefined && (isLarge || thread !== undefined) ? await there(script) : undefined;
      return (last = shareSeen(last, found ?? (await here())));
    },
    close() {
      thread?.end();
      thread = undefined;
    },
  };
}

interface Thread {
  /** Rejects with an error that is not the disk's once the thread has ended. */
  readonly ask: (root: string) => Promise<LookAnswer>;
  readonly end: () => void;
}

function startThread(script: string): Thread {
  const worker = new Worker(script);
  // whoever only looks keeps no program running
  worker.unref();
  const ended = new Promise<never>((_resolve, reject) => {
    const gone = (): void => reject(new Error('content: the thread that looks has ended'));
    worker.once('error', gone);
    worker.once('exit', gone);
  });
  ended.catch(() => undefined);
  return {
    ask(root) {
      const answer = new Promise<LookAnswer>((resolve) => worker.once('message', resolve));
      worker.postMessage(root);
      return Promise.race([answer, ended]);
    },
    end: () => void worker.terminate(),
  };
}

const countOf = ({ files, folders }: Folder): number =>
  folders.reduce((sum, folder) => sum + countOf(folder), files.length);
