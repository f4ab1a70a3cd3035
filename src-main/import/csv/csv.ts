// A table of items, with the columns of CollectionBuilder → draft: a row is an exhibit, rows that name it as their parent are its slides.
import { PlainError } from '../../plain-error.ts';
import { yearsIn } from '../dates.ts';
import { UNSAID, type Draft, type DraftExhibit, type DraftPlace, type DraftRoom, type DraftSlide } from '../draft.ts';
import { wordsOfText } from '../html.ts';
import type { Importing } from '../importing.ts';
import { inPeriods, periodsFor } from '../periods.ts';
import { recognise } from '../recognise.ts';
import { CARRIED, remarkColumns } from './columns.ts';
import { nameOf, placeOf, slideOf } from './item.ts';
import { readTable, type Row, type Table } from './table.ts';

export async function draftOfCsv(importing: Importing): Promise<Draft> {
  const { name, text, remarks, roomBy, maps = false } = importing;
  const table = readTable(text, name, remarks);
  needItems(table, importing);
  const by = roomBy === undefined ? undefined : columnNamed(table, roomBy, name);
  const tree = treeOf(table.rows, importing);
  const exhibits: Item[] = [];
  for (const node of tree) exhibits.push({ row: node.row, exhibit: await exhibitOf(node, importing) });
  remarkColumns(table, by === undefined ? [] : [by], maps, remarks);
  // a table has no title: it is called after its file, and so is its room if there is only one
  return { title: {}, rooms: by === undefined ? roomsByDate(exhibits) : roomsBy(exhibits, by) };
}

interface Node {
  readonly row: Row;
  readonly children: readonly Row[];
}

interface Item {
  readonly row: Row;
  readonly exhibit: DraftExhibit;
}

function needItems({ columns, rows }: Table, { name, text }: Importing): void {
  const known = columns.filter((one) => CARRIED.includes(one));
  const isTimeline = ['year', 'headline'].every((one) => columns.includes(one));
  if (isTimeline)
    throw new PlainError(
      `“${name}” is the table of a TimelineJS timeline; a table of items is wanted here.`,
      'Open the timeline, save its JSON, and type: vitrine import timelinejs FILE',
      2,
    );
  if (/^\s*[[{]/u.test(text) && isJson(text)) throw new PlainError(`“${name}” is JSON, not a table.`, jsonFix(text), 2);
  if (!known.includes('title') && !known.includes('objectid'))
    throw new PlainError(
      `“${name}” has no column “title”. Its columns are: ${columns.slice(0, 20).join(', ').slice(0, 400) || 'none'}.`,
      'The first line of the table names its columns; title is needed, and objectid, description, date, creator, filename and others are known.',
      2,
    );
  if (rows.length === 0)
    throw new PlainError(`“${name}” has a line of column names and no items under it.`, 'Add items, one a line.');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return false;
  }
}

function jsonFix(text: string): string {
  const found = recognise(JSON.parse(text));
  if (found === 'timelinejs') return 'It is a TimelineJS file. Type: vitrine import timelinejs FILE';
  return found.startsWith('iiif') ? 'It is a IIIF file. Type: vitrine import iiif FILE' : 'Give a file saved as CSV.';
}

function columnNamed({ columns }: Table, wanted: string, name: string): string {
  const column = wanted.trim().toLowerCase().replace(/\s+/gu, '_');
  if (columns.includes(column)) return column;
  throw new PlainError(
    `“${name}” has no column “${wanted}”.`,
    `Give one of these: --room-by ${columns.slice(0, 30).join(', ').slice(0, 400)}`,
    2,
  );
}

/** Children of children belong to the first ancestor; rows that go round in a circle stand for themselves. */
function treeOf(rows: readonly Row[], { remarks }: Importing): readonly Node[] {
  const byId = new Map<string, Row>();
  for (const row of rows) {
    const id = row.cells.get('objectid');
    if (id === undefined) continue;
    if (byId.has(id))
      remarks.add('Two rows with one objectid; children belong to the first', `${id}, line ${row.line}`);
    else byId.set(id, row);
  }
  const rootOf = rootsOf(rows, byId);
  const roots = new Map<Row, Row[]>(rows.filter((row) => rootOf.get(row) === row).map((row) => [row, []]));
  for (const row of rows) {
    const root = rootOf.get(row) ?? row;
    const given = row.cells.get('parentid');
    if (root !== row) roots.get(root)?.push(row);
    else if (given !== undefined)
      remarks.add(
        'Rows whose parent is not in the table, or that are their own',
        `${nameOf(row)}, line ${row.line}: parentid ${given}`,
      );
  }
  return [...roots].map(([row, children]) => ({ row, children }));
}

/** Rows of a circle are roots, all of them: then each has a place, whatever hangs on it. */
function rootsOf(rows: readonly Row[], byId: ReadonlyMap<string, Row>): ReadonlyMap<Row, Row> {
  const roots = new Map<Row, Row>();
  const parentOf = (row: Row): Row | undefined => byId.get(row.cells.get('parentid') ?? '');
  for (const row of rows) {
    const path = new Set<Row>();
    let current: Row | undefined = row;
    while (current !== undefined && !roots.has(current) && !path.has(current)) {
      path.add(current);
      current = parentOf(current);
    }
    const [...way] = path;
    const circle: readonly Row[] = current === undefined || !path.has(current) ? [] : way.slice(way.indexOf(current));
    for (const one of circle) roots.set(one, one);
    const root = current === undefined ? way.at(-1) : roots.get(current);
    for (const one of way) if (!roots.has(one) && root !== undefined) roots.set(one, root);
  }
  return roots;
}

async function exhibitOf({ row, children }: Node, importing: Importing): Promise<DraftExhibit> {
  const own = await slideOf(row, importing);
  const slides: DraftSlide[] = [];
  for (const child of children) slides.push(await slideOf(child, importing));
  const map = importing.maps === true ? mapOf(own, [row, ...children]) : [];
  const { title, credit, licence } = own;
  // what the parent says holds for its children, too
  return { title, ...(credit === undefined ? {} : { credit }), licence, slides: [own, ...slides, ...map] };
}

function mapOf({ title, where }: DraftSlide, rows: readonly Row[]): readonly DraftSlide[] {
  const places = new Map<string, DraftPlace>();
  for (const row of rows) {
    const place = placeOf(row);
    if (place !== undefined && !places.has(place.at.join())) places.set(place.at.join(), place);
  }
  return places.size === 0 ? [] : [{ where, title, text: {}, media: [], places: [...places.values()] }];
}

function roomsByDate(items: readonly Item[]): readonly DraftRoom[] {
  const years = items.map(({ row }) => yearsIn(row.cells.get('date') ?? '')?.first);
  const periods = periodsFor(years);
  if (periods === undefined)
    return [{ title: {}, years: spanOf(items), exhibits: items.map(({ exhibit }) => exhibit) }];
  return inPeriods(items, periods).map((period) => ({
    title: { [UNSAID]: period.title },
    years: period.years,
    exhibits: period.items.map(({ exhibit }) => exhibit),
  }));
}

/** The first of several values in one cell: `a; b`. */
function roomsBy(items: readonly Item[], column: string): readonly DraftRoom[] {
  const rooms = new Map<string, Item[]>();
  for (const item of items) {
    const value = wordsOfText((item.row.cells.get(column) ?? '').split(';')[0] ?? '', () => undefined) || '–';
    const room = rooms.get(value);
    if (room === undefined) rooms.set(value, [item]);
    else room.push(item);
  }
  return [...rooms].map(([value, inside]) => ({
    title: { [UNSAID]: value },
    years: spanOf(inside),
    exhibits: inside.map(({ exhibit }) => exhibit),
  }));
}

function spanOf(items: readonly Item[]): DraftRoom['years'] {
  const spans = items.flatMap(({ row }) => yearsIn(row.cells.get('date') ?? '') ?? []);
  if (spans.length === 0) return undefined;
  const first = spans.reduce((low, one) => Math.min(low, one.first), Infinity);
  const last = spans.reduce((high, one) => Math.max(high, one.last), -Infinity);
  return { start: String(first).padStart(4, '0'), end: String(last).padStart(4, '0') };
}
