// Words of a typed tree without their marks, where only letters can stand.
import type { Inline } from '#contract/content';

export const plainText = (words: readonly Inline[]): string =>
  words
    .map((word) => {
      if (word.kind === 'text') return word.text;
      return word.kind === 'break' ? ' ' : plainText(word.children);
    })
    .join('');
