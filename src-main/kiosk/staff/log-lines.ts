// The last lines of the log, for the panel: without causes, and without a path of this machine in them.
import { open } from 'node:fs/promises';
import { z } from 'zod';
import type { StaffLogLine } from '#contract/staff';
import { withoutPaths } from './without-paths.ts';
import { asJson } from '../../as-json.ts';

/** As much of the end as 300 lines need, but for lines that carry long causes. */
const TAIL_BYTES = 256 * 1024;

const schema = z.object({
  time: z.string().max(40),
  level: z.enum(['info', 'warn', 'error']),
  module: z.string().max(40),
  message: z.string(),
});

/**
 * Newest first, at most `most`; `file` is the log, which becomes `FILE.1` when it is full. What is no line of it is left out. `roots` are
 * folders of this machine.
 */
export async function logLines(
  file: string,
  most: number,
  roots: readonly string[] = [],
): Promise<readonly StaffLogLine[]> {
  const newest = linesOf(await tailOf(file), roots);
  const lines = newest.length < most ? [...newest, ...linesOf(await tailOf(`${file}.1`), roots)] : newest;
  return lines.slice(0, most);
}

function linesOf(text: string, roots: readonly string[]): readonly StaffLogLine[] {
  return text
    .split('\n')
    .reverse()
    .flatMap((line) => {
      const found = schema.safeParse(asJson(line));
      return found.success ? [{ ...found.data, message: withoutPaths(found.data.message, roots) }] : [];
    });
}

/** Empty where there is none, or none that can be read. */
async function tailOf(file: string): Promise<string> {
  try {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      const from = Math.max(0, size - TAIL_BYTES);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}
