// When the log was last written: it cannot be earlier now.
import { open } from 'node:fs/promises';

/** Enough for the longest line, with its cause. */
const TAIL_BYTES = 16 * 1024;

/** Milliseconds since 1970; 0 where there is no log, or none that can be read. */
export async function lastLogTime(file: string): Promise<number> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      const length = Math.min(size, TAIL_BYTES);
      const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
      const times = [...buffer.toString('utf8').matchAll(/^\{"time":"([^"]+)"/gmu)].map(([, time]) =>
        Date.parse(time ?? ''),
      );
      return times.findLast((time) => Number.isFinite(time)) ?? 0;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 0;
    throw error;
  }
}
