// How often a wrong PIN was entered in a row, in the data folder: switching the kiosk off and on is no way to guess faster.
import { readFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import type { GuessFile } from './guesses.ts';

const schema = z.object({ failures: z.number().int().nonnegative() });

export const guessFile = (file: string): GuessFile => ({
  async read() {
    try {
      return schema.parse(JSON.parse(await readFile(file, 'utf8'))).failures;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  },
  write: (failures) => writeFileAtomic(file, `${JSON.stringify({ failures })}\n`, { mode: 0o600 }),
});
