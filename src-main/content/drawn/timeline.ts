// `01.timeline.yaml`: checks dates and calendars, then draws. What does not lie on the line is reported and left out.
import { problem } from '../problem-table.ts';
import { decimalYear } from '../schema/years.ts';
import { dateIn, julianOf, middleOf } from './dates.ts';
import { inLanguage } from './desk.ts';
import type { Beside, DrawnForm } from './form.ts';
import { drawingOf } from './frame.ts';
import { inEach, joined } from './phrases.ts';
import { drawTimeline, type BarRowValue } from './timeline-drawing.ts';
import { timelineFile, type EventValue, type TimelineFile } from './timeline-file.ts';
import { barFault } from './type.ts';

type Axis = readonly [number, number];

export const timeline: DrawnForm<(typeof timelineFile)['shape']> = {
  schema: timelineFile,
  draw(file, folder) {
    const axis = axisOf(file);
    const events = (file.events ?? []).filter((event, index) => isOnLine(event, index, axis, folder));
    const bars = checkedBars(file.bars ?? [], axis, folder);
    if (events.length === 0 && bars.length === 0) {
      folder.report(problem('drawing-empty', { path: folder.path }, { what: 'event or bar on its line' }));
      return Promise.resolve(undefined);
    }
    events.forEach((event) => checkCalendar(event, (file.events ?? []).indexOf(event), folder));
    const said = inEach(folder.languages, (tag, phrases) => {
      const [stop, comma, colon] = phrases.marks;
      const rows = bars.map(({ name, spans }) => {
        const parts = spans.flatMap((span) =>
          [span.words, span['end-words']].map((value) => inLanguage(folder, value, tag)),
        );
        return joined(colon, [inLanguage(folder, name, tag), joined(comma, parts)]);
      });
      const told = events.map((event) =>
        joined(colon, [whenIn(event, tag, phrases), inLanguage(folder, event.words, tag)]),
      );
      return `${joined(stop, [...rows, ...told])}${stop.trim()}`;
    });
    const drawing = drawingOf('timeline', said, (frame) => drawTimeline({ axis, events, bars }, frame, folder));
    return Promise.resolve({ kind: 'drawn', drawing });
  },
};

/** The date in words, with the other calendar's where it differs. */
export function whenIn(event: EventValue, tag: string, phrases: Parameters<Parameters<typeof inEach>[1]>[1]): string {
  const first = dateIn(event.date, tag);
  const span = event.until === undefined ? first : phrases.range(first, dateIn(event.until, tag));
  const julian = event.calendar === undefined ? undefined : phrases.julian(dateIn(event.calendar.julian, tag));
  return joined(phrases.marks[1], [span, julian]);
}

/** From the first to the last moment named, where the curator did not say. */
function axisOf({ from, to, events = [], bars = [] }: Partial<TimelineFile>): Axis {
  const named = [
    ...events.flatMap(({ date, until }) => [decimalYear(date, 0), decimalYear(until ?? date, 1)]),
    ...bars.flatMap(({ spans }) => spans.flatMap((span) => [span.from, span.to])),
  ].filter((one) => one !== undefined);
  const first = (from === undefined ? undefined : decimalYear(from, 0)) ?? Math.min(...named);
  const last = (to === undefined ? undefined : decimalYear(to, 1)) ?? Math.max(...named);
  return [first, Math.max(last, first + 1 / 366)];
}

function isOnLine(event: EventValue, index: number, [first, last]: Axis, folder: Beside): boolean {
  const { date, until } = event;
  const [start, end] = [middleOf(date), middleOf(until ?? date)];
  const why =
    end < start
      ? `“until” (${until ?? ''}) lies before “date” (${date})`
      : start < first || end > last
        ? `its date lies outside the line (“from” and “to”)`
        : undefined;
  if (why === undefined) return true;
  const what = `the event of ${date}`;
  folder.report(problem('range-wrong', folder.at(`events.${index}`), { what, why }));
  return false;
}

/** A wrong second date is shown as it is written, but said. */
function checkCalendar({ date, calendar }: EventValue, index: number, folder: Beside): void {
  if (calendar === undefined) return;
  const right = julianOf(date);
  if (right === calendar.julian) return;
  const place = folder.at(`events.${index}.calendar`);
  folder.report(
    problem('calendar-wrong', place, { date, julian: calendar.julian, ...(right === undefined ? {} : { right }) }),
  );
}

function checkedBars(bars: readonly BarRowValue[], axis: Axis, folder: Beside): readonly BarRowValue[] {
  return bars
    .map((row, order) => ({
      ...row,
      spans: row.spans.filter((span, index) => {
        const why = barFault(span, axis);
        if (why === undefined) return true;
        const what = `a span of “${Object.values(folder.words(row.name))[0] ?? ''}”`;
        folder.report(problem('range-wrong', folder.at(`bars.${order}.spans.${index}`), { what, why }));
        return false;
      }),
    }))
    .filter(({ spans }) => spans.length > 0);
}
