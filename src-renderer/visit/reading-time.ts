// How long a slow reader needs for a text: the allowance before anybody is asked "still there?".
import { assertNever } from '#contract/assert-never';
import type { Block, Inline, Label, Lang } from '#contract/content';

/** A visitor who reads slowly, standing, in a language that may not be the first one. */
const WORDS_PER_MINUTE = 100;
const CHARACTERS_PER_MINUTE = { chinese: 200, japanese: 250 };

export type ReadingText = string | Label | readonly Inline[];

/** Seconds to read `text` in `lang`. Words of another language inside it count in theirs; punctuation is free. */
export function readingSeconds(text: ReadingText, lang: Lang): number {
  if (typeof text === 'string') return secondsOf(text, lang);
  return 'blocks' in text ? sum(text.blocks, (block) => ofBlock(block, lang)) : ofInlines(text, lang);
}

function ofBlock(block: Block, lang: Lang): number {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return ofInlines(block.children, lang);
    case 'list':
      return sum(block.items, (item) => ofInlines(item, lang));
    case 'quote':
      return sum(block.blocks, (inner) => ofBlock(inner, lang));
    default:
      return assertNever(block);
  }
}

function ofInlines(inlines: readonly Inline[], lang: Lang): number {
  return sum(inlines, (inline) => {
    switch (inline.kind) {
      case 'text':
        return secondsOf(inline.text, lang);
      case 'break':
        return 0;
      case 'foreign':
        return ofInlines(inline.children, inline.lang);
      case 'strong':
      case 'emphasis':
      case 'term':
      case 'link':
        return ofInlines(inline.children, lang);
      default:
        return assertNever(inline);
    }
  });
}

const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Han and kana are counted by the character; everything else by the word, also where it is written without spaces (Thai). */
function secondsOf(text: string, lang: Lang): number {
  const characters = text.match(HAN_OR_KANA)?.length ?? 0;
  const rest = characters === 0 ? text : text.replace(HAN_OR_KANA, ' ');
  const words = /\S/u.test(rest) ? sum(new Intl.Segmenter(lang, { granularity: 'word' }).segment(rest), isWord) : 0;
  const pace = /^ja\b/u.test(lang) ? CHARACTERS_PER_MINUTE.japanese : CHARACTERS_PER_MINUTE.chinese;
  return (characters / pace + words / WORDS_PER_MINUTE) * 60;
}

const isWord = ({ isWordLike }: Intl.SegmentData): number => (isWordLike ? 1 : 0);

function sum<Item>(items: Iterable<Item>, seconds: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += seconds(item);
  return total;
}
