// The numbers and dates of a text, in whatever form its language writes them.
import type { Lang } from '#contract/content';
import { english } from './english.ts';
import { take, takeFixed } from './fixed.ts';
import { hanNumbers } from './han.ts';
import { russian } from './russian.ts';
import { keyOf, LEAST_IN_WORDS, type Numbers } from './said.ts';
import { spacedNumbers } from './spaced.ts';

const FIGURES = /\d{1,3}(?:[.,' ]\d{3})+|\d+(?:[.,]\d+)*/gu;
const ARABIC = /[٠-٩۰-۹]/gu;

/** Whether number words, months and decades of this language are understood; of others only figures are. */
export const isRead = (lang: Lang): boolean => ['en', 'ru', 'zh', 'ja'].includes(primaryOf(lang));

/** Each text is compared with several others, and again whenever something near it is saved. */
let lately = new Map<string, Numbers>();
let before = new Map<string, Numbers>();
/** So many texts are remembered, and as many of before. */
const MOST_TEXTS = 4000;

/** `text` without marks of Markdown; see {@link bareText}. */
export function numbersIn(text: string, lang: Lang): Numbers {
  const key = `${lang} ${text}`;
  const known = lately.get(key) ?? before.get(key);
  const found = known ?? lookedFor(text, lang);
  if (lately.size >= MOST_TEXTS) [before, lately] = [lately, new Map()];
  lately.set(key, found);
  return found;
}

function lookedFor(text: string, lang: Lang): Numbers {
  const plain = text.normalize('NFKC');
  switch (primaryOf(lang)) {
    case 'en':
      return spacedNumbers(plain, english);
    case 'ru':
      return spacedNumbers(plain, russian);
    case 'zh':
    case 'ja':
      return hanNumbers(plain);
    default:
      return figuresIn(plain);
  }
}

function figuresIn(text: string): Numbers {
  const western = text.replace(ARABIC, (figure) => String((figure.codePointAt(0) ?? 0) % 16));
  return take(takeFixed(western), FIGURES, ({ 0: figures, index }) => {
    const value = Number(figures.replace(/[.,' ](?=\d{3}(?!\d))/gu, '').replace(',', '.'));
    return {
      said: [{ keys: [keyOf(value)], text: figures, at: index, must: value >= LEAST_IN_WORDS, figures: true }],
    };
  });
}

/** A label as it is written, without what is not read: addresses of links, marks, steps, numbers of lists. Lines stay. */
export const bareText = (text: string): string =>
  text
    .replace(/\]\([^)\n]*\)/gu, ']')
    .replace(/\{[^}\n]*\}/gu, '')
    .replace(/^\s*\d+[.)]\s/gmu, '')
    .replace(/[*_#[\]>]/gu, '');

const primaryOf = (lang: Lang): string => lang.toLowerCase().split('-')[0] ?? lang;
