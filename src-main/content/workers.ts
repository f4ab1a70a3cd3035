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
}

/** The facts of every task, in order. */
export async function readAll(tasks: readonly Task[], options: ReadOptions = {}): Promise<readonly FileFacts[]> {
  const script = workerScript();
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
  if (script === undefined || wanted === 0) {
    const here = (batch: readonly Task[]): Promise<readonly FileFacts[]> => Promise.all(batch.map(readFacts));
    await Promise.all(Array.from({ length: AT_ONCE }, () => takeFrom(here, 1)));
    return facts;
  }
  const threads = Array.from({ length: wanted }, () => new Worker(script));
  try {
    await Promise.all(threads.map((thread) => takeFrom((batch) => ask(thread, batch), BATCH)));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return facts;
}

/** One question, one answer: a thread holds one batch at a time. */
function ask(thread: Worker, batch: readonly Task[]): Promise<readonly FileFacts[]> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => reject(error);
    const ended = (code: number): void => reject(new Error(`content: a worker thread ended with code ${code}`));
    thread.once('error', failed);
    thread.once('exit', ended);
    thread.once('message', (facts: readonly FileFacts[]) => {
      thread.off('error', failed);
      thread.off('exit', ended);
      resolve(facts);
    });
    thread.postMessage(batch);
  });
}

/** Beside the bundle, or one folder above a chunk of it; absent when the sources run unbuilt (tests). */
function workerScript(): string | undefined {
  return ['.', '..'].map((folder) => join(import.meta.dirname, folder, 'content-worker.js')).find(existsSync);
}
