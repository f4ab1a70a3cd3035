// The rows of a chart: which of them may be shown, and how their numbers are written and drawn.
import type { Words } from '#contract/content';
import type { DrawnLabel, Shape, ShapeRole } from '#contract/drawing';
import type { RowValue } from './chart-file.ts';
import { inLanguage, type Desk } from './desk.ts';
import { across, circle, dots, roomFor, short, upright, type Marks } from './frame.ts';
import { inEach, type Phrases } from './phrases.ts';

const VALUE_SIZE = 24;
const RING = 9;

/** Why a number cannot be shown as it is, in the words of a problem; undefined if it can. */
export function faultOf(row: RowValue, axis: readonly [number, number] | undefined): string | undefined {
  const { from, to, kind } = row;
  if (kind === 'nobody-counted') {
    return from === undefined && to === undefined ? undefined : 'nobody counted, and yet there is a number';
  }
  if (from === undefined && to === undefined) return 'there is neither a number “from” nor a number “to”';
  if (from !== undefined && to !== undefined && from > to) return `“from” (${from}) is larger than “to” (${to})`;
  const outside = [from, to].find((value) => axis && value !== undefined && (value < axis[0] || value > axis[1]));
  return outside === undefined ? undefined : `${outside} lies outside the scale (“axis”)`;
}

/** A number that claims more than is known: without a source, or disputed and yet alone. */
export function bareness(row: RowValue, numbered: number): 'source' | 'alone' | undefined {
  if (row.kind === 'nobody-counted') return undefined;
  if (row.source === undefined || row.source.trim() === '') return 'source';
  return row.certainty === 'disputed' && row.from === row.to && numbered < 2 ? 'alone' : undefined;
}

/** The number in words, one text a language. */
export function valueOf(row: RowValue, desk: Desk): Words {
  if (row.words !== undefined) return desk.words(row.words);
  return inEach(desk.languages, (tag, phrases) => numberIn(row, phrases, new Intl.NumberFormat(tag)));
}

function numberIn({ from, to, kind }: RowValue, phrases: Phrases, numbers: Intl.NumberFormat): string {
  if (kind === 'nobody-counted') return phrases.nobodyCounted;
  if (from === undefined) return to === undefined ? '' : phrases.upTo(numbers.format(to));
  if (to === undefined) return phrases.orMore(numbers.format(from));
  if (from !== to) return phrases.range(numbers.format(from), numbers.format(to));
  return kind === 'estimate' ? phrases.about(numbers.format(from)) : numbers.format(from);
}

/** What is read out of a row: who, what the number covers, the number, how it is known, from which source. */
export function sayRow(row: RowValue, desk: Desk, tag: string, phrases: Phrases): string {
  const [, comma, colon] = phrases.marks;
  const certain = {
    agreed: 'agreed',
    disputed: 'disputed',
    'not-exact': 'notExact',
    'not-checked': 'notChecked',
  } as const;
  const who = [inLanguage(desk, row.name, tag), inLanguage(desk, row.second, tag), inLanguage(desk, row.covers, tag)];
  const what = [
    inLanguage(desk, valueOf(row, desk), tag),
    row.kind === 'second-hand' ? phrases.secondHand : '',
    row.certainty === undefined ? '' : phrases[certain[row.certainty]],
    row.source === undefined ? '' : phrases.source(row.source),
  ];
  const named = who.filter((part) => part !== '').join(comma);
  return `${named}${colon}${what.filter((part) => part !== '').join(comma)}`;
}

export interface Track {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly scale: (value: number) => number;
  readonly id: string;
}

/** The mark of one row, and the number beside it where there is room for it. */
export function markRow(row: RowValue, value: Words, track: Track): Marks {
  const { y } = track;
  const step = row.step === undefined ? {} : { step: row.step };
  const shape = (role: ShapeRole, d: string): Shape => ({ role, d, ...step });
  if (row.kind === 'nobody-counted')
    return { shapes: [shape('nobody-counted', dots(track.from, track.to, y))], labels: [] };
  const weak = row.kind === 'second-hand';
  const role: ShapeRole = weak ? 'range-second-hand' : 'range';
  const openRole: ShapeRole = weak ? 'range-second-hand' : 'range-open';
  const known = [row.from, row.to].filter((one) => one !== undefined).map(track.scale);
  const [a = track.from, last = a] = known;
  // two ends that fall together are still drawn as two
  const b = known.length > 1 && row.from !== row.to ? Math.max(last, a + (weak ? 24 : 12)) : last;
  const ends = b > a ? [a, b] : [a];
  const shapes: Shape[] = [];
  let [start, end] = [a, b];
  if (b > a) shapes.push(shape(role, across(a, b, y)));
  if (row.to === undefined || row.from === undefined) {
    const way = row.to === undefined ? 1 : -1;
    const room = way > 0 ? track.to - a : a - track.from;
    const broken = breakingUp(a + way * (weak ? RING : 0), y, way, room);
    shapes.push(shape(openRole, broken.d));
    if (way > 0) end = broken.end;
    else start = broken.end;
  }
  for (const at of ends) {
    shapes.push(weak ? shape('ring', circle([at, y], RING)) : shape('tick', upright(at, y, 26)));
  }
  return { shapes, labels: valueLabel(value, { start, end, dot: a }, track, step) };
}

/** Dashes that grow shorter and rarer: a range whose end nobody knows. */
export function breakingUp(
  x: number,
  y: number,
  way: 1 | -1,
  room: number,
): { readonly d: string; readonly end: number } {
  let [at, length, gap, d] = [x, 46, 9, ''];
  for (let count = 0; count < 7; count += 1) {
    const next = at + way * (gap + length);
    if (Math.abs(next - x) > room) break;
    d += `M${short(at + way * gap)} ${short(y)}H${short(next)}`;
    at = next;
    length *= 0.7;
    gap *= 1.22;
  }
  // no room at all: the shortest sign that it goes on
  return d === '' ? { d: `M${short(x + way * 6)} ${short(y)}h${way * 8}`, end: x + way * 14 } : { d, end: at };
}

function valueLabel(
  words: Words,
  span: { readonly start: number; readonly end: number; readonly dot: number },
  { y, from, to, id }: Track,
  step: { readonly step?: string },
): readonly DrawnLabel[] {
  const need = roomFor(words, VALUE_SIZE) + 24;
  const fitsAfter = span.end + need <= to + 16;
  const fitsBefore = span.start - need >= from - 32;
  const base = { id: `${id}-value`, role: 'value', words, gap: 20, priority: 2, ...step } as const;
  if (fitsAfter) return [{ ...base, at: [span.end, y], sides: ['right'] }];
  if (fitsBefore) return [{ ...base, at: [span.start, y], sides: ['left'] }];
  return [
    { ...base, at: [(span.start + span.end) / 2, y], gap: 16, sides: ['above', 'below', 'above-left', 'above-right'] },
  ];
}
