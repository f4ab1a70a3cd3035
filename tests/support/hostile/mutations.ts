// What happens to files on their way: pieces lost, doubled, moved, overwritten, stored in another encoding.
import fc from 'fast-check';
import { ODD_WORDS } from './pieces.ts';

interface Edit {
  /** Where, in thousandths of the text. */
  readonly at: number;
  readonly does: 'drop' | 'double' | 'put' | 'swap' | 'indent' | 'end';
  readonly length: number;
  readonly words: string;
}

const edit = (pieces: readonly string[]): fc.Arbitrary<Edit> =>
  fc.record({
    at: fc.nat(1000),
    does: fc.constantFrom('drop', 'double', 'put', 'swap', 'indent', 'end'),
    length: fc.integer({ min: 1, max: 80 }),
    words: fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...ODD_WORDS), fc.string({ maxLength: 12 })),
  });

/** One of `texts`, edited at a few places with `pieces` of its own format. */
export const mutated = (texts: readonly string[], pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(edit(pieces), { maxLength: 6 }))
    .map(([text, edits]) => edits.reduce(edited, text));

function edited(text: string, { at, does, length, words }: Edit): string {
  const from = Math.floor((at / 1000) * text.length);
  const [before, taken, after] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)];
  switch (does) {
    case 'drop':
      return before + after;
    case 'double':
      return before + taken.repeat(2 + (length % 3)) + after;
    case 'put':
      return before + words + taken + after;
    case 'swap':
      return before + words + after;
    case 'indent':
      return `${before}\n${' '.repeat(length % 9)}${taken}${after}`;
    default:
      return before;
  }
}

/** The text as bytes, most often in UTF-8. */
export const encoded = (text: fc.Arbitrary<string>): fc.Arbitrary<Buffer> =>
  fc
    .tuple(text, fc.constantFrom('utf8', 'utf8', 'utf8', 'bom', 'utf16le', 'utf16be', 'bare16', 'latin1', 'cut'))
    .map(([words, as]) => {
      const wide = Buffer.from(`\ufeff${words}`, 'utf16le');
      switch (as) {
        case 'bom':
          return Buffer.from(`\ufeff${words}`);
        case 'utf16le':
          return wide;
        case 'utf16be':
          return wide.swap16();
        case 'bare16':
          return wide.subarray(2);
        case 'latin1':
          return Buffer.from(words, 'latin1');
        case 'cut':
          return Buffer.from(words).subarray(0, -1);
        default:
          return Buffer.from(words);
      }
    });
