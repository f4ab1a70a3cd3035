// The examples of the curator's guide as files: over each block stands, in bold, the name of the file it belongs into.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const GUIDE = join(import.meta.dirname, '../../media/README.md');

/** The exhibition that names without a folder of their own belong to. */
export const FIRST = 'My exhibition';
/** A further exhibition of the guide. */
export const SECOND = 'Two languages';

export interface Block {
  /** `text` is a picture of folders or words about something, `sh` a command; everything else is a file. */
  readonly kind: string;
  readonly text: string;
  /** With the exhibition's folder before it. */
  readonly file?: string;
  readonly line: number;
}

export const readGuide = (): Promise<string> => readFile(GUIDE, 'utf8');

export function blocksOf(guide: string): readonly Block[] {
  const rows = guide.split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const [, indent, kind] = /^( *)```(\w*)/u.exec(rows[at] ?? '') ?? [];
    if (indent === undefined || kind === undefined) continue;
    const end = rows.findIndex((row, index) => index > at && row.startsWith(`${indent}\`\`\``));
    if (end < 0) throw new Error(`The block of line ${at + 1} never ends.`);
    const text = rows
      .slice(at + 1, end)
      .map((row) => row.slice(indent.length))
      .join('\n');
    const file = fileOver(rows, at);
    blocks.push({ kind, text: `${text}\n`, line: at + 1, ...(file === undefined ? {} : { file }) });
    at = end;
  }
  return blocks;
}

/** The paragraph directly over a block begins with the name of its file. */
function fileOver(rows: readonly string[], at: number): string | undefined {
  if (rows[at - 1] !== '') return undefined;
  const before = rows.slice(0, at - 1);
  const first = before.findLastIndex((row) => row === '') + 1;
  const [, name] = /^\*\*`([^`]+)`\*\*/u.exec(before[first] ?? '') ?? [];
  if (name === undefined) return undefined;
  return name.startsWith(`${SECOND}/`) ? name : `${FIRST}/${name}`;
}

/** A picture of folders, two blanks a level: the paths of the files in it. */
export function pathsIn(tree: string): readonly string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((row) => {
    const [, indent = '', name = ''] = /^( *)(.+?)\s*$/u.exec(row) ?? [];
    if (name === '') return [];
    above.splice(indent.length / 2);
    above.push(name.replace(/\/$/u, ''));
    return name.endsWith('/') ? [] : [above.join('/')];
  });
}

export const isTree = ({ kind, text }: Block): boolean =>
  kind === 'text' && /^[^\n]+\/\n/u.test(text) && text.split('\n').every((row) => /^ *(?:\S.*)?$/u.test(row));
