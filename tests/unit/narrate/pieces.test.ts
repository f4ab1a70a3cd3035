// Captions come from the cut of the text: nothing lost, nothing too long to read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, sentencesOf } from '../../../src-main/narrate/pieces.ts';

const word = fc.stringMatching(/^[a-zA-Zäöüé’]{1,14}$/u);
const sentence = fc
  .tuple(fc.array(fc.tuple(word, fc.constantFrom('', '', '', ',', ';')), { minLength: 1, maxLength: 40 }), word)
  .map(([words, last]) => `${words.map(([text, mark]) => text + mark).join(' ')} ${last}.`);

describe('the cut of a text into captions', () => {
  it('loses no word and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (sentences) => {
        const text = sentences.join(' ');
        expect(
          piecesOf(text, 'en')
            .map((piece) => piece.text)
            .join(' '),
        ).toBe(text);
      }),
    );
  });

  it('never gives a caption of more than two lines or a line of more than 42 characters', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        for (const { lines } of piecesOf(text, 'en')) {
          expect(lines.length).toBeLessThanOrEqual(2);
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(42);
        }
      }),
    );
  });

  it('breaks a long sentence after a comma rather than before a small word', () => {
    const text =
      'Russia leased Port Arthur and Dalian Bay for twenty-five years, a term that nobody in the town was asked about.';
    expect(piecesOf(text, 'en').map((piece) => piece.text)).toEqual([
      'Russia leased Port Arthur and Dalian Bay for twenty-five years,',
      'a term that nobody in the town was asked about.',
    ]);
  });

  it('marks where a sentence ends, because the pause there is longer', () => {
    const pieces = piecesOf('Some statements held. Some were wrong.', 'en');
    expect(pieces.map((piece) => piece.closes)).toEqual([true, true]);
  });

  it('balances two lines instead of leaving one word alone', () => {
    const [piece] = piecesOf('This exhibition follows that harbour and the people.', 'en');
    const [first = '', second = ''] = piece?.lines ?? [];
    expect(Math.abs(first.length - second.length)).toBeLessThan(12);
  });

  it('knows where a Japanese sentence ends', () => {
    expect(sentencesOf('港は凍らない。艦隊がそれを求めた。', 'ja')).toHaveLength(2);
  });
});
