// Numbers and dates as four languages write them: what is the same is found to be, what differs is found, idiom is left alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../../src-main/content/agree/compare.ts';
import { numbersIn } from '../../../../src-main/content/agree/numbers.ts';
import { chineseNumber } from '../../../../src-main/narrate/chinese-numbers.ts';
import { russianNumbers } from '../../../../src-main/narrate/russian-numbers.ts';

const must = (lang: string, text: string): readonly string[] =>
  numbersIn(text, lang).said.flatMap((one) => (one.must ? [one.keys[0] ?? ''] : []));

/** What stands in one of two texts only: first of the first, then of the second. */
const differ = (a: readonly [string, string], b: readonly [string, string]): readonly (readonly string[])[] => {
  const { here, there } = differenceOf({ lang: a[0], text: a[1] }, { lang: b[0], text: b[1] });
  return [here, there].map((all) => all.map(({ text }) => text));
};
const SAME = [[], []];

describe('numbers', () => {
  it.each([
    ['en', 'twenty-five', ['25']],
    ['en', 'one and a half million, half a million, one hundred and twenty', ['1500000', '500000', '120']],
    [
      'en',
      'about one hundred thousand; 1.6 million; 2,600 to 2,700; 2 600',
      ['100000', '1600000', '2600', '2700', '2600'],
    ],
    ['en', 'in the 1880s, the fourteenth century, the 22nd', ['d1880', '14', '22']],
    ['en', 'one of them, both sides, half of it, thousands of dead, a thousand words', []],
    ['en', 'the second army may march, and twelve men', []],
    ['en', 'eight commands, from twelve to fifteen thousand soldiers', ['12', '15000']],
    ['en', 'at 15:00 and at 5 p.m.', ['15', '5']],
    ['zh-Hans', '二十五，三千万两，一百五十多万，两千六百', ['25', '30000000', '1500000', '2600']],
    ['zh-Hans', '14世纪，19世纪80年代，一九四五年八月', ['14', 'd1880', '1945', 'm8']],
    ['zh-Hans', '一种，两边，数千人，几十万，十几个，二三十人，万忠墓，九一八，百姓', []],
    ['zh-Hans', '百分之六十，三分之一，光绪二十年', ['60']],
    [
      'ja',
      '3000万、百五十万、1万4700人、15.6万、二〇三高地、一万二千',
      ['30000000', '1500000', '14700', '156000', '12000'],
    ],
    ['ja', '一つ、二人、五つ、何千人、明治27年', []],
    ['ru', 'двадцать пять, двадцати пяти, двадцатью пятью, двадцать пятого', ['25', '25', '25', '25']],
    ['ru', 'полтора миллиона, около шести тысяч, два с половиной миллиона', ['1500000', '6000', '2500000']],
    ['ru', 'тысяча восемьсот девяносто четвёртый год, в XIV веке, 1880-е годы', ['1894', '14', 'd1880']],
    ['ru', '30 000 000, 14,7 тысячи, от двенадцати до пятнадцати тысяч', ['30000000', '14700', '12', '15000']],
    ['ru', 'один из них, обе стороны, пятого, половина, тысячи людей, семья', []],
    ['de', '1894 kamen 2.600 Menschen, 5 davon', ['1894', '2600']],
    ['ar', 'في ١٨٩٤', ['1894']],
  ] as const)('in %s: %s', (lang, text, keys) => {
    expect([...must(lang, text)].sort()).toEqual([...keys].sort());
  });

  it.each([
    [
      ['en', 'On 21 November 1894, in the 1880s'],
      ['zh-Hans', '1894年11月21日，19世纪80年代'],
    ],
    [
      ['en', 'On 21 November 1894, in the 1880s'],
      ['ja', '1894年11月21日、1880年代'],
    ],
    [
      ['en', 'On 21 November 1894, in the 1880s'],
      ['ru', '21 ноября 1894 года, в 1880-е годы'],
    ],
    [
      ['en', 'from 21 to 25 November'],
      ['ru', 'с 21 по 25 ноября'],
    ],
    [
      ['en', 'from the 21st to the 25th of November'],
      ['zh-Hans', '11月21日至25日'],
    ],
    [
      ['en', 'November 21, 1894'],
      ['ja', '十一月二十一日、一八九四年'],
    ],
    [
      ['en', 'July – 20 November 1894'],
      ['ja', '1894年7月–11月20日'],
    ],
    [
      ['en', 'February–August 1945'],
      ['zh-Hans', '1945年2—8月'],
    ],
    [
      ['en', 'in March and in May; 18 Nov'],
      ['ru', 'в марте и в мае; 18 ноября'],
    ],
    [
      ['en', '1894–95'],
      ['ja', '1894年から1895年'],
    ],
    [
      ['en', '15:00, about 17:30'],
      ['ru', '15.00, около 17.30'],
    ],
    [
      ['en', '15:00, about 17:30'],
      ['zh-Hans', '15时，约17时30分'],
    ],
    [
      ['en', 'from twelve to fifteen thousand'],
      ['zh-Hans', '一万二千至一万五千'],
    ],
    [
      ['en', '42,001,000 people'],
      ['ru', 'сорок два миллиона тысяча человек'],
    ],
    [
      ['en', '10 to 15 thousand'],
      ['ja', '1万〜1万5000'],
    ],
    [
      ['en', 'one hundred years, a dozen'],
      ['ru', 'сто лет, 12'],
    ],
    [
      ['en', '30 million taels of silver'],
      ['zh-Hans', '白银三千万两'],
    ],
    [
      ['en', '203 Metre Hill'],
      ['ja', '二〇三高地'],
    ],
    [
      ['en', '160 km, 60%'],
      ['ja', '160 km、6割'],
    ],
    [
      ['de', 'am 21. November 1894, 30 Millionen'],
      ['ja', '1894年11月21日、3000万'],
    ],
  ] as const)('agree: %j and %j', (a, b) => {
    expect(differ(a, b)).toEqual(SAME);
    expect(differ(b, a)).toEqual(SAME);
  });

  it.each([
    [
      ['en', 'twenty-five guns'],
      ['zh-Hans', '二十四门炮'],
      [['twenty-five'], ['二十四']],
    ],
    [
      ['en', '6 guns'],
      ['ru', 'семь пушек'],
      [['6'], []],
    ],
    [
      ['en', 'On 21 November'],
      ['ja', '11月22日'],
      [['21'], ['22']],
    ],
    [
      ['en', 'In November'],
      ['ru', 'в октябре'],
      [['November'], ['октябре']],
    ],
    [
      ['en', '21 August and 3 November 1894'],
      ['ja', '1894年8月3日と11月21日'],
      [
        ['21 August', '3 November'],
        ['8月 3', '11月 21'],
      ],
    ],
    [
      ['en', 'the 1880s'],
      ['zh-Hans', '19世纪90年代'],
      [['1880s'], ['19世纪90年代']],
    ],
    [
      ['en', '30 million'],
      ['zh-Hans', '三百万'],
      [['30 million'], ['三百万']],
    ],
    [
      ['de', '2.600 Menschen'],
      ['en', '2,700 people'],
      [['2.600'], ['2,700']],
    ],
  ] as const)('differ: %j and %j', (a, b, found) => {
    expect(differ(a, b)).toEqual(found);
  });
});

describe('any number', () => {
  const value = fc.integer({ min: 13, max: 99_999_999 });

  it('is the same in figures of every language, in Chinese signs and in Russian words', () => {
    fc.assert(
      fc.property(value, (number) => {
        const key = String(number);
        for (const tag of ['en', 'ru', 'ja', 'de']) {
          expect(must(tag, new Intl.NumberFormat(tag).format(number))).toEqual([key]);
        }
        expect(must('zh-Hans', `${chineseNumber(number)}人`)).toEqual(
          /^百|^千/u.test(chineseNumber(number)) ? [] : [key],
        );
        expect(must('ru', russianNumbers(`${number} человек`))).toEqual([key]);
      }),
    );
  });

  it('that is changed in one language is found in both', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        fc.pre(a !== b);
        expect(differ(['en', `They had ${a} guns.`], ['ru', `У них было ${b} пушек.`])).toEqual([
          [String(a)],
          [String(b)],
        ]);
      }),
    );
  });

  it('day of any year is the same date in all four languages', () => {
    const day = fc.date({ min: new Date('1800-01-01'), max: new Date('1999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const said = ['en-GB', 'zh-Hans', 'ja', 'ru'].map((tag): readonly [string, string] => [
          tag,
          new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(date),
        ]);
        for (const one of said) for (const other of said) expect(differ(one, other)).toEqual(SAME);
      }),
    );
  });
});
