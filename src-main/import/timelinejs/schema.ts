// What is read of a TimelineJS 3 file, leniently.
import * as z from 'zod';
import { listOf, maybe, number, text } from '../lenient.ts';

const date = z
  .object({ year: number, month: number, day: number, display_date: text, format: text, hour: text })
  .transform(({ year, ...rest }) => (year === undefined ? undefined : { year, ...rest }));
export type TimelineDate = NonNullable<z.output<typeof date>>;

const words = z.object({ headline: text, text });

const media = z.object({ url: text, caption: text, credit: text, alt: text, title: text, thumbnail: text, link: text });
export type TimelineMedia = z.output<typeof media>;

const slide = z.object({
  start_date: maybe(date),
  end_date: maybe(date),
  display_date: text,
  text: maybe(words),
  media: maybe(media),
  background: maybe(z.object({ url: text, color: text, alt: text })),
  group: text,
  unique_id: text,
});
export type TimelineSlide = z.output<typeof slide>;

const era = z.object({ start_date: maybe(date), end_date: maybe(date), text: maybe(words) });
export type Era = z.output<typeof era>;

export const timeline = z.object({ title: maybe(slide), events: listOf(slide), eras: listOf(era), scale: text });
