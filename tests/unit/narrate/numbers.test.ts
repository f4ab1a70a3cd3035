// Figures as a speaker of each language says them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumber, chineseNumbers } from '../../../src-main/narrate/chinese-numbers.ts';
import { japaneseNumbers, kanaNumber } from '../../../src-main/narrate/japanese-numbers.ts';
import { russianNumbers } from '../../../src-main/narrate/russian-numbers.ts';

describe('figures in Chinese', () => {
  it.each([
    ['1894年11月21日', '一八九四年十一月二十一日'],
    ['1900年', '一九零零年'],
    ['19世纪80年代', '十九世纪八十年代'],
    ['租借25年', '租借二十五年'],
    ['1894—1955', '一八九四至一九五五'],
    ['30,000,000两', '三千万两'],
    ['3000万两', '三千万两'],
    ['2艘，第2条，2月', '两艘，第二条，二月'],
    ['200到1005', '二百到一千零五'],
    ['3.5倍，15%，1/3', '三点五倍，百分之十五，三分之一'],
  ])('%s', (written, said) => {
    expect(chineseNumbers(written)).toBe(said);
  });

  it('never say two zeros in a row, nor end in one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
        expect(chineseNumber(value)).not.toMatch(/零零|零$|\d/u);
      }),
    );
  });
});

describe('figures in Japanese', () => {
  it.each([
    ['1894年11月21日', 'センハッピャクキュージューヨネンジューイチガツニジューイチニチ'],
    ['4月20日、9月1日、7月24日', 'シガツハツカ、クガツツイタチ、シチガツニジューヨッカ'],
    ['30,000,000両', 'サンゼンマンリョー'],
    ['三千万両', 'サンゼンマンリョー'],
    ['6か所のうち1か所', 'ロッカショのうちイッカショ'],
    ['7隻、8隻、10隻', 'ナナセキ、ハッセキ、ジュッセキ'],
    ['14世紀、8世紀', 'ジューヨンセーキ、ハッセーキ'],
    ['1人、2人、4人、6000人', 'ヒトリ、フタリ、ヨニン、ロクセンニン'],
    ['1000万', 'イッセンマン'],
    ['数千万、三国、一方で', '数千万、三国、一方で'],
    ['１８９８年', 'センハッピャクキュージューハチネン'],
  ])('%s', (written, said) => {
    expect(japaneseNumbers(written)).toBe(said);
  });

  it('are all kana', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(kanaNumber(value)).toMatch(/^[ァ-ヶー]+$/u);
      }),
    );
  });
});

describe('figures in Russian', () => {
  it.each([
    ['27 марта 1898 года', 'двадцать седьмого марта тысяча восемьсот девяносто восьмого года'],
    ['в 1881 году', 'в тысяча восемьсот восемьдесят первом году'],
    ['к 1894 году', 'к тысяча восемьсот девяносто четвёртому году'],
    ['С 1894 по 1955 год', 'С тысяча восемьсот девяносто четвёртого по тысяча девятьсот пятьдесят пятый год'],
    ['В 1880-е годы', 'В тысяча восемьсот восьмидесятые годы'],
    ['в XIV веке', 'в четырнадцатом веке'],
    ['из 552 орудий', 'из пятисот пятидесяти двух орудий'],
    ['около 116', 'около ста шестнадцати'],
    ['2 пушки, 2 форта, 21 пушка', 'две пушки, два форта, двадцать одна пушка'],
    ['30 000 000 лянов', 'тридцать миллионов лянов'],
    ['5 мая 1955 г.', 'пятого мая тысяча девятьсот пятьдесят пятого года'],
    ['3-й флот', 'третий флот'],
    ['в 15.00, в 3.21', 'в пятнадцать часов, в три часа двадцать одна минута'],
  ])('%s', (written, said) => {
    expect(russianNumbers(written)).toBe(said);
  });

  it('leave no figure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.constantFrom('', 'около ', 'к ', 'с '),
        (value, before) => {
          expect(russianNumbers(`${before}${value} пушек`)).not.toMatch(/\d|undefined/u);
        },
      ),
    );
  });
});
