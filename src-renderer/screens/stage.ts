// What every screen may know and do, handed down by context: components know neither API nor machine.
import { createContext } from 'svelte';
import { choose, type Chosen } from '#contract/choose';
import { ANY_LANG, type ByLang, type Lang, type RoomSummary } from '#contract/content';
import type { ExhibitionAnswer } from '#contract/api';
import type { Messages } from '../messages/messages.ts';
import type { VisitContent, VisitEvent } from '../visit/visit.ts';

export interface Stage {
  readonly exhibition: ExhibitionAnswer;
  /** The visitor's language. */
  readonly lang: Lang;
  readonly say: Messages;
  /** Everything that is touched lies low, by this hand. */
  readonly reach: 'off' | 'left' | 'right';
  /** Drawn behind attract, where nobody sees it. */
  readonly isTrial?: boolean;
  readonly send: (event: VisitEvent) => void;
  readonly content: VisitContent;
}

export const [getStage, setStage] = createContext<Stage>();

/** The value for this visitor, and the language it is in. */
export const chosen = <T>(stage: Pick<Stage, 'lang' | 'exhibition'>, values: ByLang<T>): Chosen<T> | undefined =>
  choose(values, stage.lang, defaultLang(stage));

export const defaultLang = (stage: Pick<Stage, 'exhibition'>): Lang => stage.exhibition.languages[0]?.tag ?? 'en';

/** The language words are to be read in: those without one in the visitor's. */
export const langOf = ({ lang }: Chosen<unknown>, visitors: Lang): Lang => (lang === ANY_LANG ? visitors : lang);

/** Which way words of this language run; undefined for words in none, which run as the page does. */
export const dirOf = (stage: Stage, tag: Lang | undefined): 'ltr' | 'rtl' | undefined =>
  stage.exhibition.languages.find((language) => language.tag === tag)?.dir;

/** A language by its own name. */
export const languageName = (stage: Stage, tag: Lang): string =>
  stage.exhibition.languages.find((language) => language.tag === tag)?.name ?? tag;

/** Position of a room in the hall, from 1. */
export const roomNumber = (stage: Stage, id: string): number =>
  stage.exhibition.rooms.findIndex((room) => room.id === id) + 1;

export const summaryOf = (stage: Stage, id: string): RoomSummary | undefined =>
  stage.exhibition.rooms.find((room) => room.id === id);
