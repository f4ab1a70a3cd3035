// How much work something is, whatever the machine: calls of functions and rounds of loops, as V8 counts them for coverage. What is done
// inside V8 itself (a search through a list by `includes`) is one call.
import { Session } from 'node:inspector/promises';

/** Calls in the product's own files of which the path holds `where` while `run` is under way. */
export async function countCalls(where: string, run: () => Promise<unknown>): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    await run();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    await session.post('Profiler.stopPreciseCoverage');
    const ours = result.filter(({ url }) => url.includes(where));
    return ours
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  } finally {
    session.disconnect();
  }
}
