// What the workbench wishes of the page in its frame. It stands in the fragment of the page's address, so that a place can
// be opened alone, too; only a page in a preview reads it.
import type { Settings } from '../visit/visit.ts';

/** What the workbench can set; visitors can set more. */
export type WishedSettings = Partial<Pick<Settings, 'contrast' | 'textSize' | 'reach' | 'captions'>>;

export interface Wish extends WishedSettings {
  /** `room[/exhibit[/slide]]`; empty: the hall. */
  readonly at?: string;
  readonly lang?: string;
  /** `waits`: the visit does not end because nobody touches the screen. */
  readonly idle?: 'waits' | 'runs';
  /** True millimetres of the short side of the screen that the frame stands for. Heard once, when the page begins. */
  readonly shortSideMm?: number;
  /** The visit ends, and attract comes. */
  readonly anew?: true;
}

const TEXT_SIZES: readonly Settings['textSize'][] = [1, 1.25, 1.5, 2];
const CONTRASTS: readonly Settings['contrast'][] = ['standard', 'dark', 'high', 'soft'];
const REACHES: readonly Settings['reach'][] = ['off', 'left', 'right'];
const IDLES: readonly NonNullable<Wish['idle']>[] = ['waits', 'runs'];
const LARGEST_MM = 5000;

/** `count` makes the same wish twice two wishes. */
export function asFragment(wish: Wish, count?: number): string {
  const { textSize, captions, shortSideMm, anew, ...words } = wish;
  const entries = {
    ...words,
    ...(textSize === undefined ? {} : { text: String(textSize * 100) }),
    ...(captions === undefined ? {} : { captions: captions ? 'on' : 'off' }),
    ...(shortSideMm === undefined ? {} : { mm: String(shortSideMm) }),
    ...(anew ? { visit: 'anew' } : {}),
    ...(count === undefined ? {} : { n: String(count) }),
  };
  return `#${new URLSearchParams(entries).toString()}`;
}

/** What is not understood is no wish. */
export function wishIn(fragment: string): Wish {
  const words = new URLSearchParams(fragment.replace(/^#/u, ''));
  const [at, lang, mm] = [words.get('at'), words.get('lang'), Number(words.get('mm'))];
  const captions = oneOf(['on', 'off'], words.get('captions'));
  return {
    ...(at === null ? {} : { at }),
    ...(lang === null ? {} : { lang }),
    ...(mm > 0 && mm <= LARGEST_MM ? { shortSideMm: mm } : {}),
    ...given('textSize', oneOf(TEXT_SIZES, Number(words.get('text')) / 100)),
    ...given('contrast', oneOf(CONTRASTS, words.get('contrast'))),
    ...given('reach', oneOf(REACHES, words.get('reach'))),
    ...given('idle', oneOf(IDLES, words.get('idle'))),
    ...(captions === undefined ? {} : { captions: captions === 'on' }),
    ...(words.get('visit') === 'anew' ? { anew: true } : {}),
  };
}

const oneOf = <T>(known: readonly T[], value: unknown): T | undefined => known.find((one) => one === value);

const given = <Name extends string, T>(name: Name, value: T | undefined): Partial<Record<Name, T>> =>
  value === undefined ? {} : ({ [name]: value } as Record<Name, T>);
