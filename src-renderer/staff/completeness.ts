// How complete an exhibition is, in figures that fit on one page: per language, and per room and language.
import type { CompletenessRow, Share } from '#contract/completeness';
import type { Lang, Words } from '#contract/content';

export interface LanguageShares {
  readonly lang: Lang;
  readonly text: Share;
  readonly narration: Share;
  readonly captions: Share;
  readonly alt: Share;
}

export interface RoomShares {
  readonly room: string;
  readonly title: Words;
  /** In the order of the languages. */
  readonly shares: readonly Share[];
}

const NOTHING: Share = { have: 0, of: 0 };
const plus = (a: Share, b: Share): Share => ({ have: a.have + b.have, of: a.of + b.of });

/** 0–1; where nothing is due, nothing is missing. */
export const partOf = ({ have, of }: Share): number => (of === 0 ? 1 : have / of);

export function byLanguage(rows: readonly CompletenessRow[]): readonly LanguageShares[] {
  const langs = [...new Set(rows.map(({ lang }) => lang))];
  return langs.map((lang) =>
    rows
      .filter((row) => row.lang === lang)
      .reduce<LanguageShares>(
        (sum, row) => ({
          lang,
          text: plus(sum.text, row.text),
          narration: plus(sum.narration, row.narration),
          captions: plus(sum.captions, row.captions),
          alt: plus(sum.alt, row.alt),
        }),
        { lang, text: NOTHING, narration: NOTHING, captions: NOTHING, alt: NOTHING },
      ),
  );
}

export function byRoom(rows: readonly CompletenessRow[]): readonly RoomShares[] {
  const langs = [...new Set(rows.map(({ lang }) => lang))];
  const rooms = new Map(rows.map(({ room, title }) => [room, title]));
  return [...rooms].map(([room, title]) => ({
    room,
    title,
    shares: langs.map((lang) => {
      const row = rows.find((one) => one.room === room && one.lang === lang);
      return row ? [row.text, row.narration, row.captions, row.alt].reduce(plus, NOTHING) : NOTHING;
    }),
  }));
}
