// A browser that hangs does not answer either: nobody waits for it for ever.
import { setTimeout as wait } from 'node:timers/promises';

/** Rejects when `answer` has not come in time. */
export async function within<Answer>(ms: number, what: string, answer: Promise<Answer>): Promise<Answer> {
  const timer = new AbortController();
  const late = wait(ms, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw new Error(`browser: no answer to ${what} within ${ms} ms`);
  });
  // called off below, which is no error
  late.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    timer.abort();
    // whoever has given up waiting does not want to hear of it later
    answer.catch(() => undefined);
  }
}
