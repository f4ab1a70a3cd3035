// The counts on the disk: a file of JSON for each month. What cannot be read as one is set aside, never overwritten.
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { type Days, dayCountsSchema } from './day-counts.ts';

const VERSION = 1;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const FILE = /^(\d{4}-\d{2})\.json$/u;
/** What an atomic write leaves that was cut off. */
const UNFINISHED = /^\d{4}-\d{2}\.json\.\d+$/u;

const schema = z.object({ version: z.literal(VERSION), days: z.record(z.string().regex(DAY), dayCountsSchema) });

export interface MonthFiles {
  /** Months that have a file, newest first. */
  readonly months: () => Promise<readonly string[]>;
  /** Empty where there is none, `damaged` where it cannot be understood. Rejects with the disk's own error. */
  readonly read: (month: string) => Promise<Days | 'damaged'>;
  /** The old file or the new one, whatever happens; removed where there is nothing to keep. */
  readonly write: (month: string, days: Days) => Promise<void>;
  /** Gives its new name. */
  readonly setAside: (month: string) => Promise<string>;
  readonly removeUnfinished: () => Promise<void>;
}

export const monthOf = (day: string): string => day.slice(0, 7);

export function monthFiles(folder: string): MonthFiles {
  const file = (month: string): string => join(folder, `${month}.json`);
  return {
    months: async () =>
      (await names(folder))
        .flatMap((name) => FILE.exec(name)?.[1] ?? [])
        .sort()
        .reverse(),
    async read(month) {
      const text = await readFile(file(month), 'utf8').catch(orNothing);
      return text === undefined ? new Map() : parse(text);
    },
    async write(month, days) {
      if (days.size === 0) return rm(file(month), { force: true });
      await mkdir(folder, { recursive: true });
      const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
      await writeFileAtomic(file(month), `${JSON.stringify({ version: VERSION, days: Object.fromEntries(sorted) })}\n`);
    },
    async setAside(month) {
      const taken = await names(folder);
      let number = 1;
      while (taken.includes(`${month}.json.damaged-${number}`)) number += 1;
      const name = `${month}.json.damaged-${number}`;
      await rename(file(month), join(folder, name));
      return name;
    },
    async removeUnfinished() {
      for (const name of await names(folder)) if (UNFINISHED.test(name)) await rm(join(folder, name), { force: true });
    },
  };
}

function parse(text: string): Days | 'damaged' {
  try {
    const found = schema.safeParse(JSON.parse(text));
    return found.success ? new Map(Object.entries(found.data.days)) : 'damaged';
  } catch (error) {
    if (error instanceof SyntaxError) return 'damaged';
    throw error;
  }
}

const names = async (folder: string): Promise<readonly string[]> => (await readdir(folder).catch(orNothing)) ?? [];

function orNothing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
