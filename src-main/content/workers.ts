// Many files → their facts, in worker threads where that pays.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FileFacts, Task } from './facts.ts';
import { readFacts } from './read-file.ts';

/** Starting threads costs about as much as reading this many files. */
const WORTH_THREADS = 200;
const AT_ONCE = 8;
const BATCH = 32;

export interface ReadOptions {
  /** Threads; 0 reads here. Default: one a processor, at most eight. */
  readonly workers?: number;
  readonly onProgress?: (done: number, total: number) => void;
  /** The worker's bundle; default: the one beside this program, if there is one. */
  readonly script?: string;
}

/** The facts of every task, in order. */
export async function readAll(tasks: readonly Task[], options: ReadOptions = {}): Promise<readonly FileFacts[]> {
  const script = options.script ?? workerScript('content-worker.js');
  const wanted = options.workers ?? (tasks.length < WORTH_THREADS ? 0 : Math.min(8, availableParallelism()));
  const facts: FileFacts[] = new Array<FileFacts>(tasks.length);
  let next = 0;
  let done = 0;
  const takeFrom = async (
    read: (batch: readonly Task[]) => Promise<readonly FileFacts[]>,
    size: number,
  ): Promise<void> => {
    while (next < tasks.length) {
      const from = next;
      next += size;
      const found = await read(tasks.slice(from, next));
      found.forEach((one, index) => (facts[from + index] = one));
      options.onProgress?.((done += found.length), tasks.length);
    }
  };
  const here = (batch: readonly Task[]): Promise<readonly FileFacts[]> => Promise.all(batch.map(readFacts));
  if (script === undefined || wanted === 0) {
    await Promise.all(Array.from({ length: AT_ONCE }, () => takeFrom(here, 1)));
    return facts;
  }
  const threads = Array.from({ length: wanted }, () => startThread(script));
  try {
    // a thread that cannot start or runs out of memory is no reason not to open: its files are read here
    await Promise.all(threads.map(({ ask }) => takeFrom((batch) => ask(batch).catch(() => here(batch)), BATCH)));
  } finally {
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }
  return facts;
}

interface Thread {
  readonly worker: Worker;
  /** One question, one answer: a thread holds one batch at a time. Rejects once the thread has ended. */
  readonly ask: (batch: readonly Task[]) => Promise<readonly FileFacts[]>;
}

function startThread(script: string): Thread {
  const worker = new Worker(script);
  const ended = new Promise<never>((_resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`content: a worker thread ended with code ${code}`)));
  });
  // it ends after the last answer, too, when nobody is waiting any more
  ended.catch(() => undefined);
  const ask = (batch: readonly Task[]): Promise<readonly FileFacts[]> => {
    const answer = new Promise<readonly FileFacts[]>((resolve) => worker.once('message', resolve));
    worker.postMessage(batch);
    return Promise.race([answer, ended]);
  };
  return { worker, ask };
}

/** A worker's bundle: beside this one, or one folder above a chunk of it; absent when the sources run unbuilt (tests). */
export function workerScript(name: string): string | undefined {
  return ['.', '..'].map((folder) => join(import.meta.dirname, folder, name)).find(existsSync);
}
