// Figures in Japanese text → kana with the sound changes of their counters: 1894年11月21日, 6門, 三千万両, 1か所.

const DIGITS = ['', 'イチ', 'ニ', 'サン', 'ヨン', 'ゴ', 'ロク', 'ナナ', 'ハチ', 'キュー'];
const KANJI = '〇一二三四五六七八九';
const DAYS: Readonly<Record<number, string>> = {
  1: 'ツイタチ',
  2: 'フツカ',
  3: 'ミッカ',
  4: 'ヨッカ',
  5: 'イツカ',
  6: 'ムイカ',
  7: 'ナノカ',
  8: 'ヨーカ',
  9: 'ココノカ',
  10: 'トーカ',
  14: 'ジューヨッカ',
  20: 'ハツカ',
  24: 'ニジューヨッカ',
};
const THINGS = ['', 'ヒトツ', 'フタツ', 'ミッツ', 'ヨッツ', 'イツツ', 'ムッツ', 'ナナツ', 'ヤッツ', 'ココノツ', 'トー'];
const MONTHS: Readonly<Record<number, string>> = { 4: 'シ', 7: 'シチ', 9: 'ク' };
/** Counters whose first sound doubles the end of 1, 8, 10 and, before k and h, of 6. */
const COUNTERS: Readonly<Record<string, string>> = {
  世紀: 'セーキ',
  隻: 'セキ',
  か所: 'カショ',
  カ所: 'カショ',
  ヶ所: 'カショ',
  か国: 'カコク',
  カ国: 'カコク',
  か月: 'カゲツ',
  カ月: 'カゲツ',
  個: 'コ',
  回: 'カイ',
  歳: 'サイ',
  章: 'ショー',
  社: 'シャ',
  週間: 'シューカン',
  冊: 'サツ',
  キロ: 'キロ',
};
const PLAIN: Readonly<Record<string, string>> = {
  年間: 'ネンカン',
  年代: 'ネンダイ',
  年: 'ネン',
  門: 'モン',
  両: 'リョー',
  名: 'メー',
  倍: 'バイ',
  番: 'バン',
  円: 'エン',
  度: 'ド',
  時: 'ジ',
};
const COUNTER = [...Object.keys(COUNTERS), ...Object.keys(PLAIN), '月', '日間', '日', '人', 'つ'].join('|');

/** The text with every figure in katakana, as it is pronounced; everything else stays. */
export function japaneseNumbers(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    // 三千万両, 六千人, 十四世紀; a single character is left to the dictionary unless a counter follows
    .replaceAll(/(?<![数何幾])[〇一二三四五六七八九十百千万億]{2,}/gu, (figure) => kanjiValue(figure))
    .replaceAll(new RegExp(`[一二三四五六七八九](?=(?:隻|門|か国|世紀|年間|年代)|か所|つ)`, 'gu'), (figure) =>
      kanjiValue(figure),
    )
    .replaceAll(/(\d+)([千万億]+)/gu, (_, figure: string, size: string) => String(Number(figure) * sizeOf(size)));
  return plain
    .replaceAll(/(?<=\d)[–—〜~-](?=\d)/gu, 'カラ')
    .replaceAll(
      /(\d+)\.(\d+)/gu,
      (_, a: string, b: string) =>
        `${kanaNumber(Number(a))}テン${[...b].map((one) => (one === '0' ? 'ゼロ' : DIGITS[Number(one)])).join('')}`,
    )
    .replaceAll(/(\d+)[%]/gu, (_, figure: string) => `${kanaNumber(Number(figure))}パーセント`)
    .replaceAll(new RegExp(`(\\d+)(${COUNTER})?`, 'gu'), (_, figure: string, counter: string = '') =>
      counted(Number(figure), counter),
    );
}

function counted(value: number, counter: string): string {
  if (counter === '月') return `${value < 13 ? (MONTHS[value] ?? kanaNumber(value)) : kanaNumber(value)}ガツ`;
  if (counter === '日')
    return (
      DAYS[value] ??
      `${kanaNumber(value)
        .replace(/ナナ$/u, 'シチ')
        .replace(/キュー$/u, 'ク')}ニチ`
    );
  if (counter === '日間') return `${DAYS[value] ?? `${kanaNumber(value)}ニチ`}カン`;
  if (counter === 'つ') return THINGS[value] ?? kanaNumber(value);
  if (counter === '人' && value < 3) return value === 1 ? 'ヒトリ' : 'フタリ';
  if (counter === '人') return `${kanaNumber(value).replace(/ヨン$/u, 'ヨ')}ニン`;
  if (counter.startsWith('年')) return `${kanaNumber(value).replace(/ヨン$/u, 'ヨ')}${PLAIN[counter] ?? ''}`;
  const doubled = COUNTERS[counter];
  if (doubled === undefined) return `${kanaNumber(value)}${PLAIN[counter] ?? ''}`;
  const hard = doubled.startsWith('カ') || doubled.startsWith('コ') || doubled.startsWith('キ');
  const head = kanaNumber(value)
    .replace(/(?:イチ|ハチ)$/u, (end) => `${end.slice(0, 1)}ッ`)
    .replace(/ジュー$/u, 'ジュッ');
  return `${hard ? head.replace(/ロク$/u, 'ロッ').replace(/ヒャク$/u, 'ヒャッ') : head}${doubled}`;
}

/** 0 to 10¹² − 1: 8600 → ハッセンロッピャク. */
export function kanaNumber(value: number): string {
  if (value === 0) return 'ゼロ';
  const parts = [
    { count: Math.floor(value / 100_000_000), name: 'オク' },
    { count: Math.floor(value / 10_000) % 10_000, name: 'マン' },
    { count: value % 10_000, name: '' },
  ];
  return parts
    .filter(({ count }) => count > 0)
    .map(({ count, name }) => `${name === 'マン' && count === 1000 ? 'イッセン' : thousands(count)}${name}`)
    .join('');
}

function thousands(value: number): string {
  const [thousand = 0, hundred = 0, ten = 0, one = 0] = [...String(value).padStart(4, '0')].map(Number);
  const named = (count: number, name: string, changed: Readonly<Record<number, string>>): string =>
    count === 0 ? '' : (changed[count] ?? `${count === 1 ? '' : (DIGITS[count] ?? '')}${name}`);
  return [
    named(thousand, 'セン', { 3: 'サンゼン', 8: 'ハッセン' }),
    named(hundred, 'ヒャク', { 3: 'サンビャク', 6: 'ロッピャク', 8: 'ハッピャク' }),
    named(ten, 'ジュー', {}),
    DIGITS[one] ?? '',
  ].join('');
}

const sizeOf = (names: string): number =>
  [...names].reduce((size, name) => size * (name === '千' ? 1000 : name === '万' ? 10_000 : 100_000_000), 1);

/** 三千万 → 30000000, 一八九四 → 1894. */
function kanjiValue(figure: string): string {
  if (/^[〇一二三四五六七八九]+$/u.test(figure)) return [...figure].map((one) => KANJI.indexOf(one)).join('');
  let [total, group, digit] = [0, 0, 0];
  for (const sign of figure) {
    const small = { 十: 10, 百: 100, 千: 1000 }[sign];
    if (KANJI.includes(sign)) digit = KANJI.indexOf(sign);
    else if (small !== undefined) {
      group += Math.max(1, digit) * small;
      digit = 0;
    } else {
      total += Math.max(1, group + digit) * sizeOf(sign);
      [group, digit] = [0, 0];
    }
  }
  return String(total + group + digit);
}
