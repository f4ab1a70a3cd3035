// The columns of CollectionBuilder and what becomes of each.
import type { Words } from '#contract/content';
import { canonicalTag } from '../../content/languages.ts';
import { UNSAID } from '../draft.ts';
import type { Remarks } from '../remarks.ts';
import type { Row, Table } from './table.ts';

/** What becomes of a slide or decides what it is. */
export const CARRIED = [
  ...['title', 'description', 'creator', 'location', 'source', 'image_alt_text', 'alt'],
  ...['objectid', 'parentid', 'date', 'identifier', 'rights', 'rightsstatement', 'display_template', 'format'],
  ...['filename', 'object_location', 'image_small', 'image_thumb', 'object_transcript', 'latitude', 'longitude'],
];

const PLACES = ['latitude', 'longitude'];
const IN_LANGUAGES = ['title', 'description', 'creator', 'location', 'source', 'image_alt_text', 'alt'];

/** Of a column such as `title_ja`: what it is, and its language. Two letters or a script: `alt_text` is no Southern Altai. */
export function languageColumn(column: string): { readonly base: string; readonly tag: string } | undefined {
  const [, base = '', written = ''] = /^(.+?)[._-]([a-z]{2}(?:-[a-z\d]{2,8})*)$/iu.exec(column) ?? [];
  const tag = canonicalTag(written);
  return tag !== undefined && IN_LANGUAGES.includes(base) ? { base, tag } : undefined;
}

/** A column in every language it has; without one, the language is not said. */
export function wordsIn({ cells }: Row, base: string): Words {
  const own = cells.get(base);
  const entries = [...cells].flatMap(([column, value]): [string, string][] => {
    const found = languageColumn(column);
    return found?.base === base ? [[found.tag, value]] : [];
  });
  return { ...Object.fromEntries(entries), ...(own === undefined ? {} : { [UNSAID]: own }) };
}

/** Filled cells that no slide shows. */
export function remarkColumns(
  { columns, rows }: Table,
  used: readonly string[],
  hasMaps: boolean,
  remarks: Remarks,
): void {
  for (const column of columns) {
    const isPlace = PLACES.includes(column);
    const isKnown = CARRIED.includes(column) || languageColumn(column) !== undefined || used.includes(column);
    if (isKnown && (!isPlace || hasMaps)) continue;
    const filled = rows.filter(({ cells }) => cells.has(column)).length;
    if (filled === 0) continue;
    const hint = isPlace ? '; with --maps each exhibit gets a map' : '';
    remarks.add('Columns that are not shown', `${column}: ${filled} filled ${filled === 1 ? 'cell' : 'cells'}${hint}`);
  }
}
