// Captions come from the cut of the text: nothing lost, nothing too long to read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadJapanese } from '../../../src-main/narrate/japanese.ts';
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

  it('sees a new sentence that begins with a date, and an opening mark that begins one', () => {
    expect(sentencesOf('Корабли пришли и остались. 27 марта подписали договор.', 'ru')).toHaveLength(2);
    expect(sentencesOf('这里是旅顺。“口”指口门。', 'zh-Hans')).toEqual(['这里是旅顺。', '“口”指口门。']);
  });

  it('cuts again what is short to read and long to say', () => {
    const text = 'Около 1890 года французская компания достроила бассейн и сухие доки.';
    expect(piecesOf(text, 'ru')).toHaveLength(1);
    expect(piecesOf(text, 'ru', { tooLong: (part) => part.length > 50 })).toHaveLength(2);
  });
});

const han = fc.string({ unit: fc.constantFrom(...'港口旅顺的人们在中国和军队了一座'), minLength: 1, maxLength: 18 });
const clauses = fc.array(fc.tuple(han, fc.constantFrom('，', '、', '；')), { minLength: 1, maxLength: 6 });

describe('captions without spaces', () => {
  const japanese = loadJapanese();

  it('lose no character, hold 16 a line, and begin no line with a closing mark', () => {
    fc.assert(
      fc.property(clauses, (parts) => {
        const text = `${parts.map(([words, mark]) => words + mark).join('')}完。`;
        const pieces = piecesOf(text, 'zh-Hans');
        expect(pieces.flatMap(({ lines }) => lines).join('')).toBe(text);
        for (const { lines } of pieces) {
          expect(lines.length).toBeLessThanOrEqual(2);
          for (const line of lines) {
            expect([...line].length).toBeLessThanOrEqual(16);
            expect(line).not.toMatch(/^[，、；。]/u);
          }
        }
      }),
    );
  });

  it('end Japanese lines at the end of a phrase', async () => {
    const { words } = await japanese;
    const lines = piecesOf('その本拠地は、海峡をはさんだ山東の威海衛である。さらに支払わなければならなかった。', 'ja', {
      words,
    }).map((piece) => piece.lines);
    expect(lines).toEqual([
      ['その本拠地は、'],
      ['海峡をはさんだ', '山東の威海衛である。'],
      ['さらに支払わなければ', 'ならなかった。'],
    ]);
  });

  it('keep a word and its reading in one caption', async () => {
    const { words } = await japanese;
    const whole = ['Порт-Артур（ポルト・アルトゥール）'];
    const pieces = piecesOf('ロシア人はПорт-Артур（ポルト・アルトゥール）と書いた。', 'ja', { words, whole });
    expect(pieces.map(({ lines }) => lines)).toContainEqual(['Порт-Артур', '（ポルト・アルトゥール）と']);
  });

  it('never part a figure from what it counts', async () => {
    const { words } = await japanese;
    const text = '主要な堡塁は6か所のうち1か所が完成し、大砲は計画された552門のうち約116門が据えられていた。';
    for (const { lines } of piecesOf(text, 'ja', { words }))
      for (const line of lines) expect(line).not.toMatch(/^(?:か所|門)/u);
  });
});
