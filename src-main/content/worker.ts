// Worker thread of the content side: reads batches of files and answers with their facts.
import { parentPort } from 'node:worker_threads';
import type { Task } from './facts.ts';
import { readFacts } from './read-file.ts';

parentPort?.on('message', (batch: readonly Task[]) => {
  void Promise.all(batch.map(readFacts)).then((facts) => parentPort?.postMessage(facts));
});
