// The sample as a tour that is heard and not seen: nothing of it is missing, in none of its languages.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Slide } from '#contract/content';
import type { LoadedExhibition } from '../../../src-main/content/loaded.ts';
import { plainBlock, plainText } from '../../../src-main/content/markdown.ts';
import { speakerFor } from '../../../src-main/content/spoken/speaker.ts';
import { spokenPicture, spokenTour } from '../../../src-main/content/spoken/tour.ts';
import { loadSample } from '../../support/sample.ts';

const LANGS = ['en', 'zh-Hans', 'ja', 'ru'];
let loaded: LoadedExhibition;
let slides: readonly Slide[];

beforeAll(async () => {
  loaded = await loadSample();
  slides = loaded.exhibition.rooms.flatMap((room) => room.exhibits.flatMap((exhibit) => exhibit.slides));
}, 120_000);

const isHanFree = (lang: string): boolean => !['zh-Hans', 'ja'].includes(lang);
/** What a voice says of words with marked signs of another language is not what stands there. */
const withoutForeign = (text: string): string => text.replace(/\p{Script=Han}/gu, '').replace(/\s+/gu, ' ');

describe.each(LANGS)('the spoken tour of the sample in %s', (lang) => {
  it('has the title and the label of every slide, and its length where it is spoken', () => {
    const tour = spokenTour(loaded.exhibition, lang);
    for (const { title, label, narration } of slides) {
      const said = [plainText(title[lang] ?? []), ...(label[lang]?.blocks ?? []).map(plainBlock)];
      const plain = said.flatMap((text) => (isHanFree(lang) && text !== withoutForeign(text) ? [] : [text]));
      for (const text of plain) expect(tour).toContain(text);
      expect(tour).toContain(String(Math.round(narration[lang]?.seconds ?? 0)));
    }
  });

  it('describes every picture, each otherwise than its neighbours, and every drawing by its data, too', () => {
    const speaker = speakerFor(loaded.exhibition, lang);
    const pictures = slides.map((slide) => spokenPicture(slide, speaker, lang));
    pictures.forEach((picture, at) => {
      expect(picture).not.toContain(speaker.phrases.undescribed);
      expect(picture.length).toBeGreaterThan(isHanFree(lang) ? 30 : 15);
      expect(picture).not.toBe(pictures[at + 1]);
      const { alt, visual } = slides[at] ?? {};
      expect(alt?.[lang]?.trim()).toBeTruthy();
      const drawn = visual?.['*'];
      if (drawn?.kind === 'drawing') expect(drawn.said[lang]?.trim()).toBeTruthy();
    });
  });

  it('has no mark, no id and no empty place', () => {
    const tour = spokenTour(loaded.exhibition, lang);
    expect(tour).not.toMatch(
      /\*\*|\]\(|\{[>a-z]|term:|room:|undefined|\[object| [,;:](?= )|\(\)|（）|。。|\.\.(?!\.)|: *\n/u,
    );
    for (const id of Object.keys(loaded.exhibition.sources).filter((one) => /\d/u.test(one)))
      expect(tour).not.toMatch(new RegExp(`[ :：;]${id}[.;。]`, 'u'));
    if (isHanFree(lang)) expect(tour).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
  });

  it('reads every account with its evidence', () => {
    const tour = spokenTour(loaded.exhibition, lang);
    const accounts = loaded.exhibition.rooms.flatMap((room) =>
      room.exhibits.flatMap(({ accounts: all }) => all?.groups ?? []),
    );
    expect(accounts.length).toBeGreaterThan(5);
    const spoken = accounts.flatMap(({ entries }) =>
      entries.flatMap(({ says, evidence }) => [says[lang], evidence?.[lang] ?? '']),
    );
    for (const text of spoken)
      if (!isHanFree(lang) || !/\p{Script=Han}/u.test(text ?? '')) expect(tour).toContain(text);
  });
});
