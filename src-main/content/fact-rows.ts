// What was read of one file, and everything that must be unchanged for it to hold: path, size, time and inode.
import type { FileFacts, Task } from './facts.ts';
import { type FileEntry, stampOf } from './scan.ts';

/** Raised whenever the same bytes would be read differently: old facts are then forgotten. */
export const READING_VERSION = 9;

export interface Row {
  readonly key: string;
  readonly facts: FileFacts;
}

/** By path. */
export type Rows = ReadonlyMap<string, Row>;

export const keyOf = (entry: FileEntry, task: Task): string =>
  [task.kind, task.type, stampOf(entry), ...drawnKey(task)].join(' ');

/** A drawing holds for its languages and as long as nothing beside it changes. */
const drawnKey = ({ drawn }: Task): readonly string[] =>
  drawn === undefined
    ? []
    : [drawn.form, ...drawn.languages, ...drawn.beside.flatMap((file) => [file.path, stampOf(file)])];

/** For the disk; a file that could not be read has no facts that hold. */
export const packRows = (rows: Rows): Buffer =>
  Buffer.from(JSON.stringify([...rows].filter(([, { facts }]) => facts.hash !== '')));

/** What is broken is no row: its files are read anew. */
export function unpackRows(packed: Uint8Array | undefined): Rows {
  if (packed === undefined || packed.length === 0) return new Map();
  try {
    return new Map(JSON.parse(new TextDecoder().decode(packed)) as readonly [string, Row][]);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    return new Map();
  }
}
