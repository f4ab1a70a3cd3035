// All that read-aloud may have to say of an exhibition: whatever the focus can stand on, each text once a language.
import { choose } from '#contract/choose';
import {
  ANY_LANG,
  type Accounts,
  type Advisory,
  type Block,
  type ByLang,
  type Exhibit,
  type Exhibition,
  type Inline,
  type Label,
  type Lang,
  type Room,
  type Slide,
  type Visual,
  type Words,
} from '#contract/content';
import { voiceParts } from '#contract/voice';
import { plainBlock, plainText } from '../content/markdown.ts';
import { strangeLetters } from './alphabet.ts';
import { foreignIn, foreignWords, type Foreign } from './slides.ts';

export interface AloudWords {
  readonly lang: Lang;
  readonly words: string;
  /** Words in it that are marked as another language's. */
  readonly foreign: readonly Foreign[];
}

/** Each holds the ones before it. `names`: what it takes to find one's way, choose and be warned. `pictures`: what is seen at a
 * glance, and never narrated: pictures, and how a room is introduced. `all`: whatever can be read besides. */
export const EXTENTS = ['names', 'pictures', 'all'] as const;
export type Extent = (typeof EXTENTS)[number];

/** What is spoken of a label is its narration; only where there is none are its words themselves in the list. */
export function aloudWords(exhibition: Exhibition, extent: Extent): readonly AloudWords[] {
  const tags = exhibition.languages.map(({ tag }) => tag);
  const found = new Map<string, AloudWords>();
  const put = (lang: Lang, text: string, foreign: readonly Foreign[] = []): void => {
    // words without a language stand on the page in every one of them
    for (const tag of lang === ANY_LANG ? tags : [lang]) {
      for (const words of voiceParts(text)) found.set(`${tag}\n${words}`, { lang: tag, words, foreign });
    }
  };
  const each = (words: Words | undefined): void =>
    Object.entries(words ?? {}).forEach(([lang, text]) => put(lang, text));
  // descriptions are plain: what is foreign in them has no mark
  const described = (words: Words | undefined): void =>
    Object.entries(words ?? {}).forEach(
      ([lang, text]) =>
      put(lang, text, strangeLetters(text, lang).map((word) => ({ word, lang: undefined }))), // prettier-ignore
    );
  const has = (asked: Extent): boolean => EXTENTS.indexOf(extent) >= EXTENTS.indexOf(asked);
  const list: List = {
    names: (...names) => names.forEach(each),
    pictures: (...pictures) => (has('pictures') ? pictures.forEach(described) : undefined),
    texts: (...texts) => (has('all') ? texts.forEach(each) : undefined),
    title: (titles) =>
      Object.entries(titles).forEach(([lang, title]) => put(lang, plainText(title), title.flatMap(foreignWords))),
    label: (label, lang, asked) => {
      if (has(asked)) label.blocks.flatMap(linesOf).forEach((block) => put(lang, plainBlock(block), foreignIn(block)));
    },
    touched: (label, lang) => label.blocks.flatMap(touchedIn).forEach((words) => put(lang, words)),
  };
  list.names(exhibition.title, titleWithYears(exhibition, tags), exhibition.subtitle);
  exhibition.rooms.forEach((room) => roomWords(room, list));
  for (const { name, reading, about } of Object.values(exhibition.glossary)) {
    // an entry without a name only tells voices how to say things
    if (name[ANY_LANG] === undefined) list.names(name);
    list.texts(reading, about);
  }
  for (const [lang, words] of Object.entries(exhibition.interface)) {
    Object.values(words).filter((one) => !one.includes('{')).forEach((one) => put(lang, one)); // prettier-ignore
  }
  return [...found.values()];
}

interface List {
  readonly names: (...names: readonly (Words | undefined)[]) => void;
  /** What is to be seen on them. */
  readonly pictures: (...pictures: readonly (Words | undefined)[]) => void;
  readonly texts: (...texts: readonly (Words | undefined)[]) => void;
  readonly title: (titles: ByLang<readonly Inline[]>) => void;
  /** Its paragraphs. */
  readonly label: (label: Label, lang: Lang, asked: Extent) => void;
  /** The words in it that can be touched. */
  readonly touched: (label: Label, lang: Lang) => void;
}

/** They are one heading in the hall, in the visitor's language even where one of them had to be taken from another. */
const titleWithYears = ({ title, period }: Exhibition, tags: readonly Lang[]): Words =>
  Object.fromEntries(
    tags.flatMap((tag) => {
      const [first, second] = [title, period].map((words) => choose(words, tag, tags[0] ?? tag)?.value);
      return first === undefined || second === undefined ? [] : [[tag, `${first} ${second}`]];
    }),
  );

function roomWords(room: Room, list: List): void {
  list.names(room.title, room.period, room.group, ...advisoryWords(room.advisory));
  Object.entries(room.introduction).forEach(([lang, label]) => list.label(label, lang, 'pictures'));
  room.exhibits.forEach((exhibit) => exhibitWords(exhibit, list));
}

function exhibitWords(exhibit: Exhibit, list: List): void {
  list.names(exhibit.title, ...advisoryWords(exhibit.advisory));
  accountWords(exhibit.accounts, list);
  exhibit.slides.forEach((slide) => slideWords(slide, list));
}

function slideWords(slide: Slide, list: List): void {
  list.title(slide.title);
  list.names(...advisoryWords(slide.advisory));
  list.texts(slide.note);
  accountWords(slide.accounts, list);
  for (const [lang, label] of Object.entries(slide.label)) {
    list.touched(label, lang);
    if (slide.narration[lang] === undefined && slide.narration[ANY_LANG] === undefined) list.label(label, lang, 'all');
  }
  list.pictures(slide.alt);
  Object.values(slide.visual).forEach((visual) => visualWords(visual, list));
}

function visualWords(visual: Visual, list: List): void {
  if (visual.kind === 'drawing') list.pictures(visual.said);
  if (visual.kind !== 'compare') return;
  list.names(visual.words.before, visual.words.after);
  visualWords(visual.before, list);
  visualWords(visual.after, list);
}

/** One must not be led into what one was not warned of. */
const advisoryWords = (advisory: Advisory | undefined): readonly (Words | undefined)[] => [
  advisory?.text,
  advisory?.more,
];

function accountWords(accounts: Accounts | undefined, list: List): void {
  list.names(accounts?.question);
  for (const { title, entries } of accounts?.groups ?? []) {
    list.names(title);
    for (const { who, as, when, says, evidence } of entries) list.texts(who, as, when, says, evidence);
  }
}

/** What is read by itself: paragraphs, headings, the items of a list. */
function linesOf(block: Block): readonly Block[] {
  if (block.kind === 'quote') return block.blocks.flatMap(linesOf);
  if (block.kind === 'list') return block.items.map((children) => ({ kind: 'paragraph', children }));
  return [block];
}

function touchedIn(block: Block): readonly string[] {
  if (block.kind === 'quote') return block.blocks.flatMap(touchedIn);
  return (block.kind === 'list' ? block.items.flat() : block.children).flatMap(touchedWords);
}

function touchedWords(inline: Inline): readonly string[] {
  if (inline.kind === 'term' || inline.kind === 'link') return [plainText(inline.children)];
  return 'children' in inline ? inline.children.flatMap(touchedWords) : [];
}
