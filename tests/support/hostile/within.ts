// A deadline for what reads hostile files. The machine may be busy with other things, so processor time is what counts; work that never
// ends is stopped, so that the test fails with the file that was read instead of hanging.
import { createContext, Script } from 'node:vm';
import { isLongSuite } from '../suite.ts';

const MOST_MS = 1000;
/** On the clock: far more than a second of work takes on a busy machine. */
const STOP_MS = 60_000;

/** What `read` gives. Throws if it takes more than a second of work, its waiting for the disk not counted. */
export async function withinSecond<Value>(read: () => Value | Promise<Value>): Promise<Value> {
  const before = process.cpuUsage();
  // only code that is run in a context of its own can be stopped from outside
  const running = new Script('read()').runInContext(createContext({ read }), { timeout: STOP_MS }) as ReturnType<
    typeof read
  >;
  const value = await running;
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1000;
  if (ms > MOST_MS) throw new Error(`reading took ${Math.round(ms)} ms of processor time`);
  return value;
}

/** How many cases a property is tried with: `few` in `npm test`, `many` in the long suite. */
export const runs = (few: number, many: number): { readonly numRuns: number } => ({
  numRuns: isLongSuite ? many : few,
});
