// A small file in the data folder that holds what has to outlive a restart. A file that cannot be read or written stops nothing: then
// it is remembered as long as the kiosk runs.
import { readFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

export interface KeptState<State> {
  readonly now: () => State;
  /** Holds at once; it is on disk a little later, whole or not at all. */
  readonly save: (next: State) => void;
  /** When all of it is on disk, or the disk has refused. */
  readonly written: () => Promise<void>;
}

export interface KeptOptions<State> {
  readonly file: string;
  readonly schema: z.ZodType<State>;
  /** Where there is no such file, or a broken one. */
  readonly first: State;
  readonly onError: (cause: unknown) => void;
}

const VERSION = 1;

export async function openState<State extends object>(options: KeptOptions<State>): Promise<KeptState<State>> {
  const { file, schema, first, onError } = options;
  let state: State = await read(file, schema, first);
  let turn: Promise<void> = Promise.resolve();
  return {
    now: () => state,
    save(next) {
      state = next;
      const text = `${JSON.stringify({ version: VERSION, ...next })}\n`;
      turn = turn.then(() => writeFileAtomic(file, text)).catch(onError);
    },
    written: () => turn,
  };
}

async function read<State>(file: string, schema: z.ZodType<State>, first: State): Promise<State> {
  try {
    const held: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (!z.object({ version: z.literal(VERSION) }).safeParse(held).success) return first;
    const found = schema.safeParse(held);
    return found.success ? found.data : first;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return first;
    throw error;
  }
}
