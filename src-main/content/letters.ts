// A text as its letters and figures alone: captions break lines and leave marks out, but their letters are the label's.

export interface Letters {
  readonly text: string;
  /** Where a word may begin: after anything that is no letter, and at each character of a script without spaces. */
  readonly starts: ReadonlySet<number>;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

export function lettersOf(words: string): Letters {
  const starts = new Set<number>();
  let text = '';
  let isStart = true;
  for (const sign of words) {
    if (!LETTER.test(sign)) {
      isStart = true;
      continue;
    }
    if (isStart || WIDE.test(sign)) starts.add(text.length);
    text += sign.toLowerCase();
    isStart = false;
  }
  return { text, starts };
}
