// The counts of the ladder on disk: the next process, and the next start, go on with them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { type Counts, NO_FAILURES } from './ladder.ts';

const count = z.number().int().nonnegative();
const time = z.number().nonnegative();
const schema = z.object({
  restarts: z.object({ page: count, browser: count, kiosk: count }),
  pages: z.array(time).max(100),
  browsers: count,
  kiosks: count,
  rests: count,
  restUntil: time,
  last: time,
}) satisfies z.ZodType<Counts>;

export const countsFile = (dataFolder: string): string => join(dataFolder, 'restarts.json');

/** None where there is no file, or one that nobody can read. */
export function readCounts(file: string): Counts {
  try {
    return parseCounts(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return NO_FAILURES;
    throw error;
  }
}

export function parseCounts(text: string): Counts {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return NO_FAILURES;
    throw error;
  }
}

/** At once: the process may end right after. A disk that refuses keeps nobody from going on; `onError` hears of it. */
export function writeCounts(file: string, counts: Counts, onError: (cause: unknown) => void): void {
  try {
    writeFileAtomic.sync(file, `${JSON.stringify(counts)}\n`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    onError(error);
  }
}
