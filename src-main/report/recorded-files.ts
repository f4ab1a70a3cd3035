// What lies in the data folder that tells of the past: logs, black box, counts. Never more than a mail can carry.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from './write-zip.ts';

export interface Recorded {
  readonly entries: readonly Entry[];
  /** What was not taken, in a sentence each. */
  readonly remarks: readonly string[];
}

/** Folder below the data folder → what of it is taken, and how much at most, the newest first. */
const TAKEN: readonly (readonly [folder: string, names: RegExp, mostBytes: number])[] = [
  ['logs', /^[\w.-]+\.jsonl(?:\.\d+)?$/u, 12_000_000],
  ['logs/black-box', /\.(?:jsonl?|txt|png|jpe?g|webp)$/iu, 20_000_000],
  ['statistics', /^\d{4}-\d{2}\.json/u, 5_000_000],
  ['', /^(?:left-out|installed)\.json$/u, 1_000_000],
];
const PICTURE = /\.(?:png|jpe?g|webp)$/iu;

/** `scrub` is applied to every text. */
export async function recordedFiles(dataFolder: string, scrub: (text: string) => string): Promise<Recorded> {
  const entries: Entry[] = [];
  const remarks: string[] = [];
  for (const [folder, names, most] of TAKEN) {
    let left = most;
    for (const { path, bytes } of await newestFirst(join(dataFolder, folder), names)) {
      const name = folder === '' ? path : `${folder}/${path}`;
      if (bytes > left) {
        remarks.push(`${name} was left out: it is too large (${bytes} bytes).`);
        continue;
      }
      left -= bytes;
      const read = await readFile(join(dataFolder, name)).catch(reasonOf);
      if (typeof read === 'string') remarks.push(`${name} could not be read (${read}).`);
      else entries.push({ name, bytes: PICTURE.test(name) ? read : Buffer.from(scrub(read.toString('utf8'))) });
    }
  }
  return { entries, remarks };
}

interface Found {
  readonly path: string;
  readonly bytes: number;
  readonly mtimeMs: number;
}

/** Files in it and in the folders in it, links not followed. */
async function newestFirst(folder: string, names: RegExp): Promise<readonly Found[]> {
  const options = { withFileTypes: true, recursive: folder.endsWith('black-box') } as const;
  // most kiosks have no black box, and a new one has nothing
  const found = await readdir(folder, options).catch(nothing);
  const files = found.filter((entry) => entry.isFile() && names.test(entry.name));
  const all = await Promise.all(
    files.map(async ({ name, parentPath }): Promise<readonly Found[]> => {
      const absolute = join(parentPath, name);
      const facts = await stat(absolute).catch(nothing);
      const path = absolute.slice(folder.length + 1).replaceAll('\\', '/');
      return 'size' in facts ? [{ path, bytes: facts.size, mtimeMs: facts.mtimeMs }] : [];
    }),
  );
  return all.flat().sort((a, b) => b.mtimeMs - a.mtimeMs);
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}

/** It is not there, or it has just gone. */
function nothing(error: unknown): readonly never[] {
  reasonOf(error);
  return [];
}
