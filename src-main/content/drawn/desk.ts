// What drawing needs to know of the exhibition: its languages, and what the words of a file are in each.
import { choose } from '#contract/choose';
import type { Lang } from '#contract/content';
import type { WordsValue } from '../schema/words.ts';
import type { Beside } from './form.ts';

export type Desk = Pick<Beside, 'languages' | 'words'>;

/** The words as they are said in a language: its own, else those of the default language. */
export const inLanguage = (desk: Desk, value: WordsValue | undefined, tag: Lang): string =>
  choose(desk.words(value), tag, desk.languages[0] ?? tag)?.value ?? '';
