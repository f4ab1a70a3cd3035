// What every page of the panel may know and do, handed down by context.
import { createContext } from 'svelte';
import { choose } from '#contract/choose';
import type { KioskFacts } from '#contract/api';
import { ANY_LANG, type Lang, type Words } from '#contract/content';
import type { Formats } from './formats.ts';
import type { PanelProps } from './panel-loader.svelte.ts';
import type { Paging } from './paging.svelte.ts';
import type { StaffSession } from './session.svelte.ts';
import type { Say, StaffLang } from './words/words.ts';

export interface Staff {
  readonly session: StaffSession;
  readonly lang: StaffLang;
  readonly say: Say;
  readonly form: Formats;
  readonly kiosk: KioskFacts;
  readonly Pages: PanelProps['Pages'];
  readonly paging: Paging;
  /** Milliseconds, monotonic; moves on once a second. */
  readonly now: number;
  /** A language of the exhibition by its own name. */
  readonly languageName: (lang: Lang) => string;
  /** Lies over the whole screen: a test of it. Undefined takes it away. */
  readonly cover: (what: Cover | undefined) => void;
}

/** What fills the screen when it is tested. */
export type Cover = 'colours' | 'grid' | 'greys' | 'letters' | 'touch';

export const [getStaff, setStaff] = createContext<Staff>();

/** Words of the exhibition in the panel's language, or in one there is. */
export function wordsIn(words: Words, lang: Lang, otherwise: string): { readonly value: string; readonly lang: Lang } {
  const found = choose(words, lang, lang);
  return { value: found?.value ?? otherwise, lang: found && found.lang !== ANY_LANG ? found.lang : lang };
}
