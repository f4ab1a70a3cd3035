// kiosk.yaml as an older Vitrine wrote it becomes one of this version: step by step, with its comments, and the old file is kept beside it.
import { copyFile } from 'node:fs/promises';
import { type Document, isMap, parseDocument } from 'yaml';
import writeFileAtomic from 'write-file-atomic';
import { freeName } from '../free-name.ts';

/** Changes the document from version `from` to the next. */
export interface Migration {
  readonly from: number;
  readonly change: (document: Document) => void;
}

/** There has been one version so far. */
export const MIGRATIONS: readonly Migration[] = [];

export interface Migrated {
  readonly text: string;
  readonly from: number;
}

/** Undefined where there is nothing to do: a file that says no version is one of today, and a broken one is told of by its reader. */
export function migrate(text: string, migrations: readonly Migration[], to: number): Migrated | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const from = document.get('version');
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1 || from >= to) return undefined;
  for (let version = from; version < to; version += 1) {
    const step = migrations.find((one) => one.from === version);
    if (step === undefined) throw new Error(`settings: no step leads from version ${version} to ${version + 1}`);
    step.change(document);
    document.set('version', version + 1);
  }
  return { text: document.toString({ lineWidth: 0 }), from };
}

/** Gives the name under which the old file is kept. Rejects with the disk's error; then the old file is as it was. */
export async function replaceMigrated(path: string, { text, from }: Migrated): Promise<string> {
  const kept = await freeName(`${path}.v${from}`);
  await copyFile(path, kept);
  // whoever may read it may read it still: it holds the PIN's hash
  await writeFileAtomic(path, text);
  return kept;
}
