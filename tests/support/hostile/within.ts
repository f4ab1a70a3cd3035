// A deadline for what reads hostile files. The machine may be busy with other things, so processor time is what counts; work that never
// ends is stopped, so that the test fails with the file that was read instead of hanging.
import { createContext, Script } from 'node:vm';
import { isLongSuite } from '../suite.ts';

const MOST_MS = 1000;
/** On the clock: far more than a second of work takes on a busy machine. */
const STOP_MS = 60_000;

/** Collecting garbage, and a neighbour on the same core, can double the time of one reading: what is slow is slow each time. */
const TRIES = 3;

/** What `read` gives, which may be asked again. Throws if it takes more than a second of work, its waiting for the disk not counted. */
export async function withinSecond<Value>(read: () => Value | Promise<Value>): Promise<Value> {
  const took: number[] = [];
  for (let turn = 0; turn < TRIES; turn += 1) {
    const before = process.cpuUsage();
    // only code that is run in a context of its own can be stopped from outside
    const running = new Script('read()').runInContext(createContext({ read }), { timeout: STOP_MS }) as ReturnType<
      typeof read
    >;
    const value = await running;
    const { user, system } = process.cpuUsage(before);
    took.push(Math.round((user + system) / 1000));
    if ((took.at(-1) ?? 0) <= MOST_MS) return value;
  }
  throw new Error(`reading took ${took.join(', ')} ms of processor time`);
}

/** How many cases a property is tried with: `few` in `npm test`, `many` in the long suite. */
export const runs = (few: number, many: number): { readonly numRuns: number } => ({
  numRuns: isLongSuite ? many : few,
});
