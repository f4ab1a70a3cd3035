// Changes single values of kiosk.yaml and leaves everything else in it as staff wrote it: comments, order, blank lines. What staff choose
// at the kiosk stands there and nowhere else, so that there is one place to look.
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { isMap, parseDocument } from 'yaml';
import { decodeText } from '../content/text.ts';
import { ownerOf } from './owner.ts';
import { SETTINGS_VERSION } from './settings-schema.ts';

export interface SettingsEdit {
  readonly key: readonly [string] | readonly [string, string];
  /** Undefined takes the key out. */
  readonly value: string | number | undefined;
}

export type Edited =
  | { readonly kind: 'written' }
  /** It cannot be understood, so nothing in it is touched. */
  | { readonly kind: 'broken'; readonly line: number | undefined }
  /** A newer Vitrine wrote it, which may mean something else by the same keys: nothing in it is touched. */
  | { readonly kind: 'newer'; readonly version: number }
  /** The disk refused. */
  | { readonly kind: 'refused'; readonly code: string };

/** Only the account of the kiosk may read a file that holds a PIN's hash. */
const PRIVATE = 0o600;

/** `file` is kiosk.yaml, absolute; it is made where there is none. Never rejects for what the disk or the file is like. */
export async function editSettings(file: string, edits: readonly SettingsEdit[]): Promise<Edited> {
  try {
    const bytes = await readOrNothing(file);
    const decoded = decodeText(bytes ?? new Uint8Array());
    if (!('text' in decoded)) return { kind: 'broken', line: undefined };
    const made = edited(decoded.text, edits);
    if (typeof made !== 'string') return made;
    const isWindows = bytes?.includes('\r\n') === true;
    const owner = bytes === undefined ? await ownerOf(dirname(file)) : undefined;
    const holdsPin = edits.some(({ key, value }) => key[0] === 'staffPin' && value !== undefined);
    await writeFileAtomic(file, isWindows ? made.replaceAll('\n', '\r\n') : made, {
      ...(bytes === undefined || holdsPin ? { mode: PRIVATE } : {}),
      ...(owner ? { chown: owner } : {}),
    });
    return { kind: 'written' };
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
      return { kind: 'refused', code: error.code };
    throw error;
  }
}

function edited(text: string, edits: readonly SettingsEdit[]): string | Edited {
  const document = parseDocument(text);
  const [fault] = document.errors;
  if (fault) return { kind: 'broken', line: fault.linePos?.[0].line };
  if (document.contents !== null && !isMap(document.contents)) return { kind: 'broken', line: 1 };
  const version = document.get('version');
  if (typeof version === 'number' && version > SETTINGS_VERSION) return { kind: 'newer', version };
  const wanted = edits.filter(({ key, value }) => value !== undefined || document.hasIn(key));
  if (wanted.length === 0) return { kind: 'written' };
  for (const { key, value } of wanted) {
    const [first, second] = key;
    if (value === undefined) document.deleteIn(key);
    else if (second === undefined || isMap(document.get(first))) document.setIn(key, value);
    else document.set(first, document.createNode({ [second]: value }));
  }
  const isEmpty = isMap(document.contents) && document.contents.items.length === 0;
  // a file that says nothing any more is empty but for its comments, not “{}”
  return isEmpty ? text.replaceAll(/^[^#\n].*\n?/gmu, '') : document.toString({ lineWidth: 0 });
}

async function readOrNothing(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
