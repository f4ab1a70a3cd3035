// The exhibition as a table of rooms × languages: what is there, and what is still to be written, spoken and described.
import type { CompletenessRow, Share } from '#contract/completeness';
import {
  ANY_LANG,
  type ByLang,
  type Exhibition,
  type Lang,
  type Room,
  type Slide,
  type Visual,
} from '#contract/content';

/** One row a room and language, in their order. Pure. */
export function completeness({ rooms, languages, translations }: Exhibition): readonly CompletenessRow[] {
  return rooms.flatMap((room) =>
    languages.map(({ tag }): CompletenessRow => {
      const translation = translations[tag];
      return { ...rowOf(room, tag), ...(translation === undefined ? {} : { translation }) };
    }),
  );
}

function rowOf({ id, title, exhibits }: Room, lang: Lang): CompletenessRow {
  const slides = exhibits.flatMap((exhibit) => exhibit.slides);
  const texts = slides.filter(isWritten);
  const spoken = slides.filter((slide) => Object.hasOwn(slide.narration, lang));
  return {
    room: id,
    title,
    lang,
    slides: slides.length,
    text: share(texts, (slide) => isWrittenIn(slide, lang)),
    narration: {
      ...share(
        slides.filter((slide) => isWritten(slide) || Object.keys(slide.narration).length > 0),
        (slide) => spoken.includes(slide),
      ),
      synthetic: spoken.filter((slide) => slide.narration[lang]?.synthetic === true).length,
    },
    captions: share(
      slides.filter((slide) => spoken.includes(slide) || speaksItself(slide, lang)),
      (slide) => (slide.captions[lang] ?? []).length > 0,
    ),
    alt: share(
      slides.filter(({ visual }) => Object.keys(visual).length > 0),
      (slide) => isIn(slide.alt, lang),
    ),
  };
}

const share = (of: readonly Slide[], has: (slide: Slide) => boolean): Share => ({
  have: of.filter(has).length,
  of: of.length,
});

const isIn = (words: ByLang<unknown>, lang: Lang): boolean =>
  Object.hasOwn(words, lang) || Object.hasOwn(words, ANY_LANG);

/** A title that was made of the file's name is nobody's text. */
const isWritten = ({ label, title }: Slide): boolean =>
  [label, title].some((one) => Object.keys(one).some((tag) => tag !== ANY_LANG));

/** A slide has its text where a label is wanted and there; where only titles are, the title. */
function isWrittenIn({ label, title }: Slide, lang: Lang): boolean {
  return Object.hasOwn(Object.keys(label).length > 0 ? label : title, lang);
}

/** A film that is heard in this language. */
function speaksItself({ visual }: Slide, lang: Lang): boolean {
  const shown: Visual | undefined = visual[lang] ?? visual[ANY_LANG];
  return shown?.kind === 'video' && shown.sound === 'own';
}
