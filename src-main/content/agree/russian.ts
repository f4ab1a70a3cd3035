// The words for numbers and months in Russian, in all their cases.
import type { Lexicon, Word } from './lexicon.ts';

const ADJECTIVE = '(?:ый|ой|ий|ая|ое|ого|ому|ым|ом|ую|ые|ых|ыми)';
const SOFT = '(?:ий|ья|ье|ьего|ьему|ьим|ьем|ью|ьей|ьи|ьих|ьими)';
const FIVE = '(?:ь|и|ью|еро|ерых)';

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'iu');
const five = (stem: string): string => `${stem}${FIVE}`;

/** Cardinals and collectives; then ordinals. */
const NUMBERS: readonly (readonly [number, string, string])[] = [
  [0, 'ноль|нуль|нул[яюе]', `нулев${ADJECTIVE}`],
  [1, 'один|одн(?:а|о|у|и|ого|ому|им|ом|ой|их|ими)', `перв${ADJECTIVE}`],
  [2, 'дв(?:а|е|ух|ум|умя|ое|оих)', `втор${ADJECTIVE}`],
  [3, 'тр(?:и|[её]х|[её]м|емя|ое|оих)', `трет${SOFT}`],
  [4, 'четыр(?:е|[её]х|[её]м|ьмя)|четвер(?:о|ых)', `четв[её]рт${ADJECTIVE}`],
  [5, five('пят'), `пят${ADJECTIVE}`],
  [6, five('шест'), `шест${ADJECTIVE}`],
  [7, 'сем(?:ь|и|ью|еро|ерых)', `седьм${ADJECTIVE}`],
  [8, 'вос(?:емь|ьми|емью|ьмью|ьмеро)', `восьм${ADJECTIVE}`],
  [9, five('девят'), `девят${ADJECTIVE}`],
  [10, five('десят'), `десят${ADJECTIVE}`],
  ...'одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат'
    .split(' ')
    .map((stem, at): [number, string, string] => [at + 11, five(stem), `${stem}${ADJECTIVE}`]),
  [20, five('двадцат'), `двадцат${ADJECTIVE}`],
  [30, five('тридцат'), `тридцат${ADJECTIVE}`],
  [40, 'сорок(?:а)?', `сороков${ADJECTIVE}`],
  ...['пят', 'шест', 'сем'].map((stem, at): [number, string, string] => [
    (at + 5) * 10,
    `${stem}ьдесят|${stem}идесяти|${stem}ьюдесятью`,
    `${stem}идесят${ADJECTIVE}`,
  ]),
  [80, 'восемьдесят|восьмидесяти|восемьюдесятью', `восьмидесят${ADJECTIVE}`],
  [90, 'девяност[оа]', `девяност${ADJECTIVE}`],
  [100, 'ст[оа]', `сот${ADJECTIVE}`],
  [150, 'полтораста|полутораста', '-'],
  ...['дв', 'тр', 'четыр'].map((stem, at): [number, string, string] => [
    (at + 2) * 100,
    `${stem}(?:ести|иста|еста)|${stem}[уеё]х?(?:хсот|хстах)|${stem}(?:ум|[её]м)стам|${stem}(?:умя|емя|ьмя)стами|${stem}(?:ух|[её]х)(?:сот|стах)`,
    `${stem}(?:ух|[её]х)сот${ADJECTIVE}`,
  ]),
  ...['пят', 'шест', 'сем', 'восем', 'девят'].map((stem, at): [number, string, string] => {
    const oblique = stem === 'восем' ? 'восьми' : `${stem}и`;
    return [(at + 5) * 100, `${stem}ьсот|${oblique}(?:сот|стам|стах)|${stem}ьюстами`, `${oblique}сот${ADJECTIVE}`];
  }),
];
const SCALES: readonly (readonly [number, string, string])[] = [
  [1000, 'тысяч[ауие]|тысяч(?:ей|ью)|тыс', `тысяч|тысяч(?:ам|ами|ах)`],
  [1e6, 'миллион(?:а|у|ом|е)?|млн', 'миллион(?:ы|ов|ам|ами|ах)'],
  [1e9, 'миллиард(?:а|у|ом|е)?|млрд', 'миллиард(?:ы|ов|ам|ами|ах)'],
];
const IDIOMS: readonly (readonly [string, readonly number[]])[] = [
  ['об(?:а|е|еих|оих|еим|оим|еими|оими)|дважды|пар[аыуе]|двойн\\p{L}*', [2]],
  ['половин[аыуе]|полгода|полвека', [0.5, 50]],
  ['четверть|четверти|четвертью', [0.25, 4, 25]],
  ['недел[яюиье]\\p{L}*', [7]],
  ['десятилети\\p{L}*', [10]],
  ['дюжин\\p{L}*', [12]],
  ['век|столети[еяю]|столетием', [100]],
  ['полмиллиона', [500_000]],
  ['полтысячи', [500]],
];
/** трёхдневный, двадцатилетний, 5-тысячный in words. */
const PREFIXES: readonly (readonly [number, string])[] = [
  [2, 'двух'],
  [3, 'тр[её]х'],
  [4, 'четыр[её]х'],
  ...'пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати двадцати'
    .split(' ')
    .map((word, at): [number, string] => [at + 5, word]),
  [30, 'тридцати'],
  [40, 'сорока'],
  [50, 'пятидесяти'],
  [100, 'сто'],
];
/** янв., февр. */
const SHORT = ['янв', 'февр?', '-', 'апр', '-', '-', '-', 'авг', 'сент?', 'окт', 'нояб?', 'дек'];
const MONTHS = [
  'январ(?:ь|я|ю|[её]м|е|ьск\\p{L}*)',
  'феврал(?:ь|я|ю|[её]м|е|ьск\\p{L}*)',
  'март(?:а|у|ом|е|овск\\p{L}*)?',
  'апрел(?:ь|я|ю|ем|е|ьск\\p{L}*)',
  'ма(?:й|я|ю|ем|е|йск\\p{L}*)',
  'июн(?:ь|я|ю|ем|е|ьск\\p{L}*)',
  'июл(?:ь|я|ю|ем|е|ьск\\p{L}*)',
  'август(?:а|у|ом|е|овск\\p{L}*)?',
  'сентябр(?:ь|я|ю|[её]м|е|ьск\\p{L}*)',
  'октябр(?:ь|я|ю|[её]м|е|ьск\\p{L}*)',
  'ноябр(?:ь|я|ю|[её]м|е|ьск\\p{L}*)',
  'декабр(?:ь|я|ю|[её]м|е|ьск\\p{L}*)',
];

const table: readonly (readonly [RegExp, Word])[] = [
  [whole('полтор[аы]|полутора'), { kind: 'number', value: 1.5 }],
  ...NUMBERS.flatMap(([value, cardinal, ordinal]): [RegExp, Word][] => [
    [whole(cardinal), { kind: 'number', value }],
    [whole(ordinal), { kind: 'number', value, isLast: true }],
  ]),
  ...SCALES.flatMap(([value, singular, plural]): [RegExp, Word][] => [
    [whole(singular), { kind: 'scale', value }],
    [whole(plural), { kind: 'scale', value }],
  ]),
  ...IDIOMS.map(([pattern, values]): [RegExp, Word] => [whole(pattern), { kind: 'idiom', values }]),
  ...PREFIXES.map(([value, prefix]): [RegExp, Word] => [
    whole(`${prefix}(?:лет|днев|час|месяч|миль|кило|метр|дюйм|тысяч|этаж|недел|мил)\\p{L}*`),
    { kind: 'idiom', values: [value, value * 1000] },
  ]),
  ...MONTHS.map((pattern, at): [RegExp, Word] => [whole(pattern), { kind: 'month', month: at + 1 }]),
  ...SHORT.map((pattern, at): [RegExp, Word] => [whole(pattern), { kind: 'month', month: at + 1, isDoubtful: true }]),
];

/** The same words come again in every text. */
const known = new Map<string, Word | undefined>();

export const russian: Lexicon = {
  figures: /\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:,\d+)?(?:\.\d+)*/u,
  valueOf: (figures) => Number(figures.replace(/ /gu, '').replace(',', '.')),
  wordOf(text) {
    const word = text.toLowerCase();
    if (!known.has(word)) known.set(word, table.find(([pattern]) => pattern.test(word))?.[1]);
    return known.get(word);
  },
  suffix: /^-\p{L}{1,3}(?!\p{L})/u,
  and: /^$/u,
  ofDate: /^$/u,
  range: /^(?:по|и|или|до)$/iu,
  half: /^\s+с половиной(?!\p{L})/iu,
  halfOf: /(?<!\p{L})пол(?=миллиона|тысячи)/giu,
  decade: /(?<!\d)(\d{3}0|\d0)-(?:е|х|ые|ых|ми|ыми)(?!\p{L})/gu,
  dayAfterMonth: false,
  hour: /^\s*час(?:а|ов|ам)?(?!\p{L})/iu,
};
