// What was read last time, by path, size, time and inode: a later start reads only what has changed.
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { FileFacts, Task } from './facts.ts';
import type { FileEntry } from './scan.ts';

/** Raised whenever the same bytes would be read differently: old facts are then forgotten. */
export const READING_VERSION = 6;

interface Row {
  readonly key: string;
  readonly facts: FileFacts;
}

export type FactIndex = ReadonlyMap<string, Row>;

/** Everything that must be unchanged for the facts to hold. */
export const keyOf = (entry: FileEntry, task: Task): string =>
  [task.kind, task.type, entry.bytes, entry.mtimeMs, entry.ino, ...drawnKey(task)].join(' ');

/** A drawing holds for its languages and as long as nothing beside it changes. */
const drawnKey = ({ drawn }: Task): readonly (string | number)[] =>
  drawn === undefined
    ? []
    : [
        drawn.form,
        ...drawn.languages,
        ...drawn.beside.flatMap((file) => [file.path, file.bytes, file.mtimeMs, file.ino]),
      ];

/** An index that is missing, broken or of another version is empty: everything is read anew. */
export async function loadIndex(file: string): Promise<FactIndex> {
  try {
    const read: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isIndex(read) ? new Map(read.rows) : new Map();
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error;
    if (!(isMissing || error instanceof SyntaxError)) throw error;
    return new Map();
  }
}

/** Replaces the index in one step. A disk that refuses is no reason not to open: the next start is slower. */
export async function saveIndex(file: string, index: FactIndex): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFileAtomic(file, JSON.stringify({ version: READING_VERSION, rows: [...index] }));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

function isIndex(read: unknown): read is { rows: [string, Row][] } {
  if (typeof read !== 'object' || read === null || !('version' in read) || !('rows' in read)) return false;
  return read.version === READING_VERSION && Array.isArray(read.rows) && read.rows.every(isRow);
}

function isRow(row: unknown): boolean {
  const [path, held] = Array.isArray(row) ? (row as unknown[]) : [];
  return typeof path === 'string' && typeof held === 'object' && held !== null && 'key' in held && 'facts' in held;
}
