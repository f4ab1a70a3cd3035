// An event of a TimelineJS file → an exhibit of one slide.
import type { Block } from '#contract/content';
import { endingOf, isOnTheWeb, partOf, serviceOf, waysTo } from '../addresses.ts';
import { dateWords } from '../dates.ts';
import { UNSAID, type DraftExhibit, type Wanted } from '../draft.ts';
import { blocksOf, droppedInto, wordsOfText, type Dropped } from '../html.ts';
import type { Importing } from '../importing.ts';
import type { TimelineDate, TimelineMedia, TimelineSlide } from './schema.ts';

export function exhibitOf(slide: TimelineSlide, importing: Importing): DraftExhibit {
  const headline = plain(slide.text?.headline, () => undefined);
  const where = headline || (slide.unique_id ?? 'an event without a headline');
  const dropped = droppedInto(importing.remarks)(where);
  const date = dateLine(slide, importing.language);
  const said = blocksOf(slide.text?.text ?? '', dropped);
  const text: readonly Block[] = date === '' ? said : [emphasised(date), ...said];
  const title = inNoLanguage(headline);
  const { credit, caption, alt } = slide.media ?? {};
  remarkRest(slide, where, importing);
  return {
    title,
    slides: [
      {
        where,
        title,
        text: text.length === 0 ? {} : { [UNSAID]: text },
        alt: inNoLanguage(plain(alt, dropped)),
        note: inNoLanguage(plain(caption, dropped)),
        credit: inNoLanguage(plain(credit, dropped)),
        media: mediaOf(slide, where, importing),
      },
    ],
  };
}

const inNoLanguage = (words: string): Readonly<Record<string, string>> => (words === '' ? {} : { [UNSAID]: words });

const plain = (text: string | undefined, dropped: Dropped): string => wordsOfText(text ?? '', dropped);

const emphasised = (text: string): Block => ({
  kind: 'paragraph',
  children: [{ kind: 'emphasis', children: [{ kind: 'text', text }] }],
});

/** As the timeline shows it: its own words for it, else the dates. */
function dateLine({ start_date: start, end_date: end, display_date: shown }: TimelineSlide, lang: string): string {
  const words = (date: TimelineDate | undefined): string =>
    date === undefined ? '' : date.display_date?.trim() || dateWords(date, lang);
  const given = plain(shown, () => undefined);
  if (given !== '') return given;
  const [from, to] = [plain(words(start), () => undefined), plain(words(end), () => undefined)];
  return to === '' || to === from ? from : `${from} – ${to}`;
}

/** The medium, and the picture behind the slide where there is none. */
function mediaOf({ media, background }: TimelineSlide, where: string, { remarks }: Importing): readonly Wanted[] {
  const url = media?.url?.trim() ?? '';
  const wanted = url === '' ? undefined : wantedOf(url, media, where, remarks);
  const behind = background?.url?.trim() ?? '';
  const picture: Wanted = { part: 'picture', address: behind, ways: waysTo(behind), names: [] };
  if (behind === '') return wanted === undefined ? [] : [wanted];
  // never instead of the medium: only where it has none that can be shown
  return wanted === undefined ? [picture] : [wanted, { ...picture, spare: true }];
}

function wantedOf(
  url: string,
  media: TimelineMedia | undefined,
  where: string,
  remarks: Importing['remarks'],
): Wanted | undefined {
  if (/^</u.test(url)) {
    remarks.add('Embedded pages and quotations in place of a picture', `${url.slice(0, 200)} (${where})`);
    return undefined;
  }
  const service = serviceOf(url);
  const part = partOf(url);
  if (part === undefined && (service !== undefined || (isOnTheWeb(url) && endingOf(url) === undefined))) {
    const group = 'Pages of other services: they need the web, and there is no file to save';
    remarks.add(
      service === undefined ? 'Web pages in place of a picture' : group,
      `${service ? `${service}: ` : ''}${url} (${where})`,
    );
    return undefined;
  }
  if (media?.link !== undefined) remarks.add('Links on pictures', `${media.link} (${where})`);
  return { part: part ?? 'picture', address: url, ways: waysTo(url), names: [] };
}

function remarkRest({ background, media }: TimelineSlide, where: string, { remarks }: Importing): void {
  if (background?.color !== undefined) remarks.add('Colours behind single slides', `${background.color} (${where})`);
  if (media?.thumbnail !== undefined)
    remarks.add('Small pictures (thumbnails): Vitrine makes its own', `${media.thumbnail} (${where})`);
}
