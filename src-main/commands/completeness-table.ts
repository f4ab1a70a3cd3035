// The table of rooms × languages for a terminal: columns where there is room for them, else each room as a few lines.
import type { CompletenessRow, Share } from '#contract/completeness';
import { displayWidth, padded, wrapped } from './display-width.ts';

const HEAD = ['Room', 'Language', 'Text', 'Narration', 'Captions', 'Described', 'Translation'] as const;
const GAP = '  ';
/** Narrower, a room's name cannot be read. */
const NARROWEST = 14;
const WIDEST = 36;

/** Lines of at most `width` columns; `fallback` is the language of the rooms' names. */
export function completenessTable(
  rows: readonly CompletenessRow[],
  { width, fallback }: { readonly width: number; readonly fallback: string },
): readonly string[] {
  if (rows.length === 0) return [];
  const cells = rows.map((row) => [nameOf(row, fallback), row.lang, ...factsOf(row)]);
  const widths = HEAD.map((title, at) => Math.max(...[title, ...cells.map((row) => row[at] ?? '')].map(displayWidth)));
  const others = widths.slice(1).reduce((sum, one) => sum + GAP.length + one, 0);
  const first = Math.min(widths[0] ?? 0, WIDEST, width - others);
  if (first < Math.min(NARROWEST, widths[0] ?? 0)) return inLines(rows, { width, fallback });
  const columns = [first, ...widths.slice(1)];
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => padded(cell, columns[at] ?? 0))
      .join(GAP)
      .trimEnd();
  return [line(HEAD), ...byRoom(rows).flatMap((room) => roomLines(room, { first, fallback, line }))];
}

/** A long name goes on beside the room's further languages. */
function roomLines(
  room: readonly CompletenessRow[],
  { first, fallback, line }: { first: number; fallback: string; line: (row: readonly string[]) => string },
): readonly string[] {
  const [any] = room;
  const name = any === undefined ? [] : wrapped(nameOf(any, fallback), first);
  return Array.from({ length: Math.max(room.length, name.length) }, (_, at) => {
    const row = room[at];
    return line([name[at] ?? '', ...(row === undefined ? [] : [row.lang, ...factsOf(row)])]);
  });
}

function inLines(
  rows: readonly CompletenessRow[],
  { width, fallback }: { readonly width: number; readonly fallback: string },
): readonly string[] {
  return byRoom(rows).flatMap((room) => [
    ...room.slice(0, 1).flatMap((one) => wrapped(nameOf(one, fallback), width)),
    ...room.flatMap((row) => {
      const facts = factsOf(row).map((fact, at) => `${(HEAD[at + 2] ?? '').toLowerCase()} ${fact}`);
      const [begin = '', ...more] = wrapped(`${row.lang}: ${facts.join(', ')}`, Math.max(10, width - 4));
      return [`  ${begin}`, ...more.map((one) => `    ${one}`)];
    }),
  ]);
}

function byRoom(rows: readonly CompletenessRow[]): readonly (readonly CompletenessRow[])[] {
  return [...new Set(rows.map(({ room }) => room))].map((id) => rows.filter(({ room }) => room === id));
}

function factsOf({ text, narration, captions, alt, translation }: CompletenessRow): readonly string[] {
  const { have, synthetic } = narration;
  const voice = synthetic === 0 ? '' : synthetic === have ? ' machine' : ` (${synthetic} machine)`;
  return [shareOf(text), `${shareOf(narration)}${voice}`, shareOf(captions), shareOf(alt), translation ?? 'not said'];
}

const shareOf = ({ have, of }: Share): string => (of === 0 ? '–' : `${have}/${of}`);

const nameOf = ({ title, room }: CompletenessRow, fallback: string): string =>
  title[fallback] ?? Object.values(title)[0] ?? room;
