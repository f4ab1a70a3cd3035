// The source file → text or JSON, or a sentence on why it cannot be: nothing is ever fetched.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodeText } from '../content/text.ts';
import { PlainError } from '../plain-error.ts';
import { jsonFault } from './json-fault.ts';

const MOST_BYTES = 50_000_000;

export async function readSource(source: string): Promise<string> {
  if (/^(?:https?|ftp):\/\//iu.test(source))
    throw new PlainError(
      `“${source}” is an address on the web. Nothing is downloaded.`,
      'Open it in a browser, save it as a file, its pictures beside it, and give the file.',
      2,
    );
  const name = basename(source);
  const found = await stat(source).catch((error: unknown) => missing(source, error));
  if (!found.isFile())
    throw new PlainError(`“${source}” is a folder.`, 'Give the file itself, for example manifest.json.', 2);
  if (found.size > MOST_BYTES)
    throw new PlainError(
      `“${name}” is ${Math.round(found.size / 1e6)} MB large; ${MOST_BYTES / 1e6} MB are taken at most.`,
      'Divide it, and import the parts one by one.',
    );
  const decoded = decodeText(await readFile(source).catch((error: unknown) => missing(source, error)));
  if ('guess' in decoded)
    throw new PlainError(
      `“${name}” is not stored as UTF-8${decoded.guess}, so its letters cannot be told.`,
      'Save it again as UTF-8; in Excel the kind of file is called “CSV UTF-8”.',
    );
  if (decoded.text.trim() === '')
    throw new PlainError(`“${name}” is empty.`, 'Save it once more from where it comes from.');
  return decoded.text;
}

export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    if (/^\s*</u.test(text))
      throw new PlainError(
        `“${name}” is a page of HTML or XML, not JSON.`,
        'Save what is behind the link to the data, not the page that shows it.',
      );
    const { line, column } = jsonFault(text) ?? { line: 1, column: 1 };
    throw new PlainError(
      `“${name}” is not JSON: from line ${line}, column ${column} on it cannot be read.`,
      'Save it once more from where it comes from, or correct that line (often a comma too many or a quote missing).',
    );
  }
}

function missing(source: string, error: unknown): never {
  if (!(error instanceof Error && 'code' in error)) throw error;
  throw error.code === 'ENOENT' || error.code === 'ENOTDIR'
    ? new PlainError(`There is no file “${source}”.`, 'Give the file to import: vitrine import iiif manifest.json', 2)
    : new PlainError(`“${source}” cannot be read (${String(error.code)}).`, 'Check that you may read it.');
}
