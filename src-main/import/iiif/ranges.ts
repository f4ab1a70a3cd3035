// The table of contents of a IIIF manifest → rooms and exhibits. Every canvas is shown, once in each division that names it.
import type { Remarks } from '../remarks.ts';
import { isRecord } from '../recognise.ts';
import { range, type Canvas, type LanguageMap, type Manifest, type Range } from './schema.ts';

export interface Division {
  readonly label: LanguageMap;
  readonly navDate?: string | undefined;
  /** Those it names itself. */
  readonly canvases: readonly Canvas[];
  readonly divisions: readonly Division[];
}

/** Deeper divisions than this are not followed; no table of contents has as many. */
const DEPTH = 12;

export interface Contents {
  readonly divisions: readonly Division[];
  /** Canvases that no division names, and whether they stand before all others. */
  readonly rest: readonly Canvas[];
  readonly restFirst: boolean;
}

export function contentsOf(manifest: Manifest, remarks: Remarks): Contents {
  const canvases = new Map(manifest.items.flatMap((canvas) => (canvas.id === undefined ? [] : [[canvas.id, canvas]])));
  const named = new Map(manifest.structures.flatMap((one) => (one.id === undefined ? [] : [[one.id, one]])));
  const reading: Reading = { canvases, ranges: named, remarks, open: new Set(), seen: new Set() };
  const nested = new Set(manifest.structures.flatMap(({ items }) => items.flatMap((item) => rangeIdOf(item) ?? [])));
  const top = manifest.structures.filter(({ id }) => id === undefined || !nested.has(id));
  const read = top.flatMap((one) => divisionOf(one, reading, 0) ?? []);
  const [only] = read;
  // one division around everything is the cover of the table of contents, not a part of it
  const unwrapped = read.length === 1 && only && only.divisions.length > 0 && only.canvases.length === 0;
  const divisions = unwrapped ? only.divisions : read;
  const shown = new Set(divisions.flatMap(canvasesIn));
  const rest = manifest.items.filter((canvas) => !shown.has(canvas));
  const restFirst = rest.every((canvas, index) => manifest.items[index] === canvas);
  return { divisions, rest, restFirst };
}

export const canvasesIn = (division: Division): readonly Canvas[] => [
  ...new Set([...division.canvases, ...division.divisions.flatMap(canvasesIn)]),
];

interface Reading {
  readonly canvases: ReadonlyMap<string, Canvas>;
  readonly ranges: ReadonlyMap<string, Range>;
  readonly remarks: Remarks;
  /** Ranges around the one that is read: one inside itself would never end. */
  readonly open: Set<string>;
  /** Each range is read once, so that a knot of ranges stays as small as it is written. */
  readonly seen: Set<string>;
}

function divisionOf(one: Range, reading: Reading, depth: number): Division | undefined {
  const { remarks, open, seen } = reading;
  const name = Object.values(one.label ?? {}).flat()[0] ?? one.id ?? '';
  if (one.behavior.some((how) => how === 'no-nav' || how === 'sequence')) {
    remarks.add('Other orders of the pages, and divisions that are not for reading', name);
    return undefined;
  }
  if (one.id !== undefined && (open.has(one.id) || seen.has(one.id)))
    return tell(remarks, 'Divisions that stand in several places, or inside themselves', name);
  if (depth > DEPTH) return tell(remarks, `Divisions deeper than ${DEPTH} levels`, name);
  if (one.id !== undefined) {
    open.add(one.id);
    seen.add(one.id);
  }
  const canvases = new Set<Canvas>();
  const divisions: Division[] = [];
  for (const item of one.items) {
    const inner = rangeOf(item, reading);
    const division = inner === undefined ? undefined : divisionOf(inner, reading, depth + 1);
    if (division !== undefined) divisions.push(division);
    const canvas = inner === undefined ? canvasOf(item, reading, name) : undefined;
    if (canvas !== undefined) canvases.add(canvas);
  }
  if (one.id !== undefined) open.delete(one.id);
  if (canvases.size + divisions.length === 0) return undefined;
  return { label: one.label, navDate: one.navDate, canvases: [...canvases], divisions };
}

function tell(remarks: Remarks, group: string, name: string): undefined {
  remarks.add(group, name);
}

/** A range as it stands there, or the one of that name. */
function rangeOf(item: unknown, { ranges }: Reading): Range | undefined {
  if (!isRecord(item) || item['type'] !== 'Range') return undefined;
  const parsed = range.safeParse(item);
  const read = parsed.success ? parsed.data : undefined;
  return read !== undefined && read.items.length === 0 ? (ranges.get(read.id ?? '') ?? read) : read;
}

function rangeIdOf(item: unknown): string | undefined {
  return isRecord(item) && item['type'] === 'Range' && typeof item['id'] === 'string' ? item['id'] : undefined;
}

/** A part of a canvas is no slide of its own: minutes of a film, a column of a page. */
function canvasOf(item: unknown, { canvases, remarks }: Reading, name: string): Canvas | undefined {
  const target = typeof item === 'string' ? item : isRecord(item) ? (item['source'] ?? item['id']) : undefined;
  const id = isRecord(target) ? target['id'] : target;
  if (typeof id !== 'string') return undefined;
  const [whole = ''] = id.split('#');
  const isPart = id.includes('#') || (isRecord(item) && item['selector'] !== undefined);
  if (!isPart) return canvases.get(whole);
  remarks.add('Divisions that name a part of a picture or recording; the whole is shown', `${name}: ${id}`);
  return undefined;
}
