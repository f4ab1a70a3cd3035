// `GET /api/preview`: what the workbench beside the page lists — every problem, and every place one can jump to.
import type { Exhibit, Exhibition, Inline, Room, Words } from '#contract/content';
import type { PreviewAnswer, PreviewExhibit, PreviewRoom } from '#contract/preview';
import { hashOf } from '../content/content-hash.ts';
import type { LoadedExhibition } from '../content/loaded.ts';
import { plainText } from '../content/markdown.ts';
import { placeAt } from '../content/places.ts';
import { visibleOn } from '../content/visible.ts';
import { jsonAnswer } from './json.ts';
import type { Resource } from './router.ts';

export interface PreviewOptions {
  readonly content: () => LoadedExhibition;
  /** The museum's day, YYYY-MM-DD. */
  readonly today: () => string;
  /** The folder's own name. */
  readonly folder: string;
}

/** The workbench asks several times a second: while nothing changes it is told so in a few bytes. */
export function createPreview({ content, today, folder }: PreviewOptions): Resource {
  let made: { readonly from: LoadedExhibition; readonly day: string; readonly etag: string } | undefined;
  return {
    get({ request }) {
      const [from, day] = [content(), today()];
      const isKnown = made?.from === from && made.day === day;
      if (isKnown && request.headers.get('if-none-match') === made?.etag) return unchanged(made.etag);
      const answer = answerOf(from, visibleOn(from.exhibition, day), folder);
      const etag = `"${hashOf(JSON.stringify(answer))}"`;
      made = { from, day, etag };
      return request.headers.get('if-none-match') === etag ? unchanged(etag) : jsonAnswer(answer, 200, { etag });
    },
  };
}

const unchanged = (etag: string): Response => new Response(null, { status: 304, headers: { etag } });

function answerOf({ problems, places }: LoadedExhibition, shown: Exhibition, folder: string): PreviewAnswer {
  return {
    folder,
    revision: shown.revision,
    title: shown.title,
    languages: shown.languages,
    rooms: shown.rooms.map(roomOf),
    problems: problems.map((problem) => {
      const at = placeAt(places, shown, problem.path);
      return at === undefined ? problem : { ...problem, at };
    }),
  };
}

function roomOf({ id, title, exhibits }: Room): PreviewRoom {
  return { at: id, title, exhibits: exhibits.map((exhibit) => exhibitOf(exhibit, id)) };
}

function exhibitOf({ id, title, slides }: Exhibit, room: string): PreviewExhibit {
  const at = `${room}/${id}`;
  return { at, title, slides: slides.map((slide) => ({ at: `${at}/${slide.id}`, title: inWords(slide.title) })) };
}

const inWords = (title: Readonly<Record<string, readonly Inline[]>>): Words =>
  Object.fromEntries(Object.entries(title).map(([lang, words]) => [lang, plainText(words).replaceAll('\n', ' ')]));
