// TimelineJS 3 → draft: its eras, else its groups, else centuries are rooms; each event is an exhibit.
import { PlainError } from '../../plain-error.ts';
import { UNSAID, type Draft, type DraftExhibit, type DraftRoom } from '../draft.ts';
import { wordsOfText } from '../html.ts';
import type { Importing } from '../importing.ts';
import { inPeriods, periodsFor } from '../periods.ts';
import { parseJson } from '../read-source.ts';
import { otherThan, recognise } from '../recognise.ts';
import { inEras } from './eras.ts';
import { timeline, type Era, type TimelineSlide } from './schema.ts';
import { exhibitOf } from './slide.ts';
import { startOf, yearsOf } from './spans.ts';

export function draftOfTimeline(importing: Importing): Draft {
  const { name, text, remarks } = importing;
  const value = parseJson(text, name);
  const found = recognise(value);
  if (found !== 'timelinejs') throw new PlainError(...otherThan(name, 'a TimelineJS file (version 3)', found), 2);
  const { title, events, eras, scale } = timeline.parse(value);
  if (scale === 'cosmological')
    remarks.add('The scale of time', 'cosmological: years beyond ±9999 stand in the texts only');
  const headline = plain(title?.text?.headline);
  const rooms = roomsOf(events, eras, headline, importing);
  return { title: titled(headline), rooms: withOpening(rooms, title, importing) };
}

const plain = (text: string | undefined): string => wordsOfText(text ?? '', () => undefined);
const titled = (text: string): Readonly<Record<string, string>> => (text === '' ? {} : { [UNSAID]: text });

/** The opening slide of the timeline is the first exhibit, where it holds more than the title of the whole. */
function withOpening(
  rooms: readonly DraftRoom[],
  title: TimelineSlide | undefined,
  importing: Importing,
): readonly DraftRoom[] {
  if (title === undefined || (plain(title.text?.text) === '' && !title.media?.url && !title.background?.url))
    return rooms;
  const opening = exhibitOf(title, importing);
  const [first = { title: opening.title, exhibits: [] }, ...others] = rooms;
  return [{ ...first, exhibits: [opening, ...first.exhibits] }, ...others];
}

function roomsOf(
  events: readonly TimelineSlide[],
  eras: readonly Era[],
  headline: string,
  importing: Importing,
): readonly DraftRoom[] {
  const sorted = [...events].sort((a, b) => startOf(a) - startOf(b));
  const groups = [...new Set(events.map(({ group }) => group?.trim()).filter(Boolean))];
  if (eras.length > 0) {
    for (const group of groups) importing.remarks.add('Groups: the rooms are made of the eras', group ?? '');
    return inEras(sorted, eras, headline, importing);
  }
  if (groups.length > 1) return inGroups(sorted, headline, importing);
  const periods = periodsFor(sorted.map(({ start_date: start }) => start?.year));
  const exhibits = (all: readonly TimelineSlide[]): readonly DraftExhibit[] =>
    all.map((one) => exhibitOf(one, importing));
  if (periods === undefined)
    return sorted.length === 0 ? [] : [{ title: titled(headline), years: yearsOf(sorted), exhibits: exhibits(sorted) }];
  return inPeriods(sorted, periods).map(({ title, years, items }) => ({
    title: titled(title),
    years,
    exhibits: exhibits(items),
  }));
}

function inGroups(events: readonly TimelineSlide[], headline: string, importing: Importing): readonly DraftRoom[] {
  const groups = new Map<string, TimelineSlide[]>();
  for (const event of events) {
    const name = event.group?.trim() || headline;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [event]);
    else group.push(event);
  }
  return [...groups].map(([name, inside]) => ({
    title: titled(plain(name)),
    years: yearsOf(inside),
    exhibits: inside.map((one) => exhibitOf(one, importing)),
  }));
}
