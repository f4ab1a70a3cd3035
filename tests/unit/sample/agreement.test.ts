// The languages of the sample say the same; and where one of them is changed, that is found.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../src-main/content/agree/compare.ts';
import { bareText } from '../../../src-main/content/agree/numbers.ts';

const MEDIA = join(import.meta.dirname, '../../../media');
const LANGS = ['zh-Hans', 'ja', 'ru'];
const read = (name: string): string => bareText(readFileSync(join(MEDIA, name), 'utf8'));
const labels = readdirSync(MEDIA, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.en.md'))
  .map((name) => ({
    name,
    en: read(name),
    others: LANGS.map((lang) => ({ lang, text: read(name.replace('.en.', `.${lang}.`)) })),
  }));

/** How many of the other languages say something else than `en`. */
const unlike = (en: string, others: (typeof labels)[number]['others']): number =>
  others.filter((other) => {
    const { here, there } = differenceOf(other, { lang: 'en', text: en });
    return here.length + there.length > 0;
  }).length;

describe('the labels of the sample', () => {
  it('are there', () => {
    expect(labels.length).toBeGreaterThan(20);
  });

  it('do not agree any more when a number of one language is another', () => {
    const numbered = labels.flatMap(({ name, en, others }) =>
      [...en.matchAll(/\d[\d,]*/gu)].map(({ 0: figures, index }) => ({
        name: `${name}: ${figures}`,
        changed: `${en.slice(0, index)}7919${en.slice(index + figures.length)}`,
        others,
      })),
    );
    expect(numbered.length).toBeGreaterThan(10);
    expect(numbered.filter(({ changed, others }) => unlike(changed, others) < 3).map(({ name }) => name)).toEqual([]);
  });

  it('do not agree any more when a month of one language is another', () => {
    const dated = labels.filter(({ en }) => /\d (?:March|November)/u.test(en));
    expect(dated.length).toBeGreaterThan(0);
    for (const { en, others } of dated)
      expect(unlike(en.replaceAll(/March|November/gu, 'September'), others)).toBe(others.length);
  });
});
