// Events of a timeline in its eras: each in the shortest era in which it begins; those outside of all in a room of their own.
import { UNSAID, type DraftRoom } from '../draft.ts';
import { blocksOf, droppedInto, wordsOfText } from '../html.ts';
import type { Importing } from '../importing.ts';
import type { Era, TimelineSlide } from './schema.ts';
import { exhibitOf } from './slide.ts';
import { between, instant, startOf, yearsOf } from './spans.ts';

const MOST_ERAS = 200;

interface Span {
  readonly title: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly years: DraftRoom['years'];
  readonly events: TimelineSlide[];
}

/** `events` are sorted; `rest` is the title of the room for what lies outside of all eras. */
export function inEras(
  events: readonly TimelineSlide[],
  eras: readonly Era[],
  rest: string,
  importing: Importing,
): readonly DraftRoom[] {
  const { remarks } = importing;
  const spans = eras.slice(0, MOST_ERAS).map(spanOf);
  const outside: Span = { title: rest, text: '', from: NaN, to: NaN, years: undefined, events: [] };
  for (const event of events) (shortest(spans, startOf(event)) ?? outside).events.push(event);
  for (const { title } of spans.filter((one) => one.events.length === 0))
    remarks.add('Eras in which no event begins', title);
  if (eras.length > MOST_ERAS) remarks.add('More eras than can be rooms', `${eras.length - MOST_ERAS}`);
  const first = outside.events[0];
  const left = first === undefined ? [] : [{ ...outside, from: startOf(first), years: yearsOf(outside.events) }];
  return [...spans.filter((one) => one.events.length > 0), ...left]
    .sort((a, b) => (a.from === b.from ? 0 : a.from - b.from))
    .map((one) => roomOf(one, importing));
}

function spanOf({ start_date: start, end_date: end, text }: Era): Span {
  return {
    title: wordsOfText(text?.headline ?? '', () => undefined),
    text: text?.text ?? '',
    from: instant(start) ?? -Infinity,
    to: instant(end) ?? Infinity,
    years: between(start, end),
    events: [],
  };
}

/** An event on the border of two eras opens the later one. */
function shortest(spans: readonly Span[], at: number): Span | undefined {
  const inside = spans.filter(({ from, to }) => at >= from && at < to);
  const around = inside.length > 0 ? inside : spans.filter(({ from, to }) => at >= from && at <= to);
  return [...around].sort((a, b) => a.to - a.from - (b.to - b.from))[0];
}

function roomOf({ title, text, years, events }: Span, importing: Importing): DraftRoom {
  const introduction = blocksOf(text, droppedInto(importing.remarks)(title));
  return {
    title: title === '' ? {} : { [UNSAID]: title },
    ...(introduction.length === 0 ? {} : { introduction: { [UNSAID]: introduction } }),
    years,
    exhibits: events.map((one) => exhibitOf(one, importing)),
  };
}
