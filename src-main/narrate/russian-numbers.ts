// Figures in Russian text → words in the right case: 27 марта 1898 года, в 1880-х годах, из 552 орудий, в XIV веке.

const CASES = ['nom', 'gen', 'dat', 'ins', 'pre'] as const;
type Case = (typeof CASES)[number];
type Gender = 'm' | 'f';

const MONTH = '(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)';
const DASH = '\\s?[–—-]\\s?';
const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}])';

/** The five cases of 1–9, in the order of CASES. */
const UNITS = [
  'один одного одному одним одном',
  'два двух двум двумя двух',
  'три трёх трём тремя трёх',
  'четыре четырёх четырём четырьмя четырёх',
  ...['пят', 'шест', 'сем', 'вос', 'девят'].map((stem) =>
    stem === 'вос' ? 'восемь восьми восьми восемью восьми' : `${stem}ь ${stem}и ${stem}и ${stem}ью ${stem}и`,
  ),
].map((forms) => forms.split(' '));
const TEENS = 'десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат'
  .split(' ')
  .map((stem) => [`${stem}ь`, `${stem}и`, `${stem}и`, `${stem}ью`, `${stem}и`]);
const TENS = [
  ...['двадцат', 'тридцат'].map((stem) => [`${stem}ь`, `${stem}и`, `${stem}и`, `${stem}ью`, `${stem}и`]),
  'сорок сорока сорока сорока сорока'.split(' '),
  ...['пят', 'шест', 'сем', 'восем'].map((stem) => {
    const oblique = stem === 'восем' ? 'восьмидесяти' : `${stem}идесяти`;
    return [`${stem}ьдесят`, oblique, oblique, `${stem}ьюдесятью`, oblique];
  }),
  'девяносто девяноста девяноста девяноста девяноста'.split(' '),
];
const HUNDREDS = [
  'сто ста ста ста ста',
  'двести двухсот двумстам двумястами двухстах',
  'триста трёхсот трёмстам тремястами трёхстах',
  'четыреста четырёхсот четырёмстам четырьмястами четырёхстах',
  'пятьсот пятисот пятистам пятьюстами пятистах',
  'шестьсот шестисот шестистам шестьюстами шестистах',
  'семьсот семисот семистам семьюстами семистах',
  'восемьсот восьмисот восьмистам восемьюстами восьмистах',
  'девятьсот девятисот девятистам девятьюстами девятистах',
].map((forms) => forms.split(' '));
const ORDINALS: Readonly<Record<number, string>> = Object.fromEntries([
  ...'- перв втор трет четвёрт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат'
    .split(' ')
    .map((stem, index) => [index, stem]),
  ...'двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност'
    .split(' ')
    .map((stem, index) => [(index + 2) * 10, stem]),
  ...'сот двухсот трёхсот четырёхсот пятисот шестисот семисот восьмисот девятисот'
    .split(' ')
    .map((stem, index) => [(index + 1) * 100, stem]),
  [1000, 'тысячн'],
  [2000, 'двухтысячн'],
]);
const ROMAN = { I: 1, V: 5, X: 10 } as const;

const COUNTED = new Intl.PluralRules('ru');
const HOURS: Readonly<Record<string, string>> = { one: 'час', few: 'часа' };
const MINUTES: Readonly<Record<string, string>> = { one: 'минута', few: 'минуты' };

/** 17.30 → 17 часов 30 минут. */
const withTimes = (text: string): string =>
  text.replaceAll(/(?<![\d.,])([01]?\d|2[0-3])\.([0-5]\d)(?![.,]?\d)/gu, (_, hour: string, minute: string) => {
    const [h, m] = [Number(hour), Number(minute)];
    const hours = `${h} ${HOURS[COUNTED.select(h)] ?? 'часов'}`;
    return m === 0 ? hours : `${hours} ${m} ${MINUTES[COUNTED.select(m)] ?? 'минут'}`;
  });

/** The text with every figure written as a Russian speaker says it. */
export function russianNumbers(text: string): string {
  const steps: readonly [string, (...found: string[]) => string][] = [
    [
      `(\\d{1,2})${DASH}(\\d{1,2})(?=\\s${MONTH})`,
      (_, a = '', b = '') => `${ordinal(+a, 'ого')} — ${ordinal(+b, 'ого')}`,
    ],
    [`(\\d{1,2})(?=\\s${MONTH})`, (_, day = '') => ordinal(+day, 'ого')],
    [
      `(в|во|на|о)?(\\s?)(\\d{3,4})${DASH}(\\d{3,4})\\s(год\\p{L}*)`,
      (_, by = '', gap = '', a = '', b = '', noun = '') => {
        const ending = yearEnding(noun, by);
        return `${by}${gap}${ordinal(+a, ending)} — ${ordinal(+b, ending)} ${noun}`;
      },
    ],
    [
      `(с|от|между)\\s(\\d{4})\\s(по|до|и)\\s(\\d{4})`,
      (_, from = '', a = '', to = '', b = '') => {
        const [first, last] = to === 'и' ? ['ым', 'ым'] : ['ого', to === 'по' ? 'ый' : 'ого'];
        return `${from} ${ordinal(+a, first)} ${to} ${ordinal(+b, last)}`;
      },
    ],
    [`(\\d{3,4})${DASH}(\\d{3,4})`, (_, a = '', b = '') => `${ordinal(+a, 'ый')} — ${ordinal(+b, 'ый')}`],
    [
      `(?:(в|во|на|о)(\\s))?(\\d{3,4})\\s(год|года|году|годом|годе|г\\.)`,
      (_, by = '', gap = '', year = '', noun = '') =>
        `${by}${gap}${ordinal(+year, yearEnding(noun, by))} ${noun === 'г.' ? 'года' : noun}`,
    ],
    [`(\\d+)-(е|х|м|ми|й|го|му|я|ю)`, (_, digits = '', tail = '') => ordinal(+digits, ENDING_OF[tail] ?? 'ый')],
    [
      `([IVX]+)(?:${DASH}([IVX]+))?\\s(век\\p{L}*)`,
      (_, a = '', b: string | undefined, noun = '') =>
        `${[a, b].flatMap((one) => (one === undefined ? [] : [ordinal(roman(one), yearEnding(noun.replace('век', 'год'), 'в'))])).join(' — ')} ${noun}`,
    ],
    [`(\\d{1,3}(?:[\\s\\u00A0\\u202F]\\d{3})+)`, (_, digits = '') => digits.replaceAll(/\s/gu, '')],
    [
      `(\\d+),(\\d)`,
      (_, whole = '', tenth = '') => `${cardinal(+whole, 'nom', 'f')} и ${cardinal(+tenth, 'nom', 'f')}`,
    ],
  ];
  const dated = steps.reduce(
    (said, [pattern, say]) => said.replaceAll(new RegExp(`${BEFORE}${pattern}${AFTER}`, 'giu'), say),
    withTimes(text),
  );
  return dated.replaceAll(
    new RegExp(`(?:${BEFORE}(\\p{L}+)(\\s))?${BEFORE}(\\d+)(?=(?:\\s(\\p{L}+))?)`, 'gu'),
    (_, before: string = '', gap: string = '', digits: string, after: string = '') =>
      `${before}${gap}${cardinal(Number(digits), caseAfter(before.toLowerCase(), after), genderOf(Number(digits), after))}`,
  );
}

const ENDING_OF: Readonly<Record<string, string>> = {
  е: 'ые',
  х: 'ых',
  м: 'ом',
  ми: 'ыми',
  й: 'ый',
  го: 'ого',
  му: 'ому',
  я: 'ая',
  ю: 'ую',
};

function yearEnding(noun: string, by: string): string {
  if (noun === 'год' || noun === 'годы') return 'ый';
  if (noun === 'году') return /^(?:в|во|на|о)$/iu.test(by) ? 'ом' : 'ому';
  if (noun === 'годом' || noun === 'годами') return 'ым';
  if (noun === 'годам') return 'ому';
  return noun === 'годе' || noun === 'годах' ? 'ом' : 'ого';
}

function caseAfter(before: string, after: string): Case {
  if (/(?:ами|ями)$/u.test(after)) return 'ins';
  if (/(?:ах|ях)$/u.test(after)) return 'pre';
  if (/^(?:около|до|из|от|более|менее|больше|меньше|свыше|после|для|без|у|против|примерно|порядка|ни)$/u.test(before)) {
    return 'gen';
  }
  return before === 'к' || before === 'ко' ? 'dat' : 'nom';
}

/** Of the noun counted: одна пушка, две пушки, but два форта. */
const genderOf = (value: number, noun: string): Gender =>
  (value % 10 === 1 ? /[ая]$/u : /[ыи]$/u).test(noun) ? 'f' : 'm';

function cardinal(value: number, kind: Case, gender: Gender): string {
  if (value === 0) return 'ноль';
  const words: string[] = [];
  const groups: readonly [number, readonly [string, string, string], Gender][] = [
    [1_000_000, ['миллион', 'миллиона', 'миллионов'], 'm'],
    [1000, ['тысяча', 'тысячи', 'тысяч'], 'f'],
  ];
  let rest = value;
  for (const [size, [one, few, many], sex] of groups) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count === 0) continue;
    if (!(count === 1 && size === 1000)) words.push(small(count, kind, sex));
    const last = count % 100 > 10 && count % 100 < 20 ? 0 : count % 10;
    const oblique = size === 1000 ? ['тысячи', 'тысяч', 'тысяч'] : ['миллиона', 'миллионов', 'миллионов'];
    const forms = kind === 'nom' ? [one, few, many] : oblique;
    words.push(forms[last === 1 ? 0 : last > 1 && last < 5 ? 1 : 2] ?? many);
  }
  if (rest > 0) words.push(small(rest, kind, gender));
  return words.join(' ');
}

/** 1 to 999. */
function small(value: number, kind: Case, gender: Gender): string {
  const at = CASES.indexOf(kind);
  const words = [HUNDREDS[Math.floor(value / 100) - 1]?.[at]];
  const rest = value % 100;
  if (rest >= 10 && rest < 20) words.push(TEENS[rest - 10]?.[at]);
  else words.push(TENS[Math.floor(rest / 10) - 2]?.[at], unit(rest % 10, kind, gender, at));
  return words.filter((word) => word !== undefined).join(' ');
}

function unit(value: number, kind: Case, gender: Gender, at: number): string | undefined {
  if (gender === 'f' && value === 1) return 'одна одной одной одной одной'.split(' ')[at];
  if (gender === 'f' && value === 2 && kind === 'nom') return 'две';
  return UNITS[value - 1]?.[at];
}

/** `ending` as for новый: ый ого ому ым ом ые ых ыми ая ую. */
function ordinal(value: number, ending: string): string {
  const last = [1, 10, 100, 1000].map((size) => (value % (size * 10)) - (value % size)).find((part) => part > 0) ?? 0;
  const end = value % 100 > 10 && value % 100 < 20 ? value % 100 : last;
  const lead = value - end;
  const stem = ORDINALS[end];
  if (stem === undefined) return cardinal(value, 'nom', 'm');
  const soft = stem === 'трет';
  const stressed = ['втор', 'шест', 'седьм', 'восьм', 'сороков'].includes(stem);
  const tail = soft
    ? `${ending === 'ый' ? 'ий' : `ь${SOFT[ending] ?? 'его'}`}`
    : ending === 'ый' && stressed
      ? 'ой'
      : ending;
  return [lead > 0 ? cardinal(lead, 'nom', 'm') : '', `${stem}${tail}`].join(' ').trim();
}

const SOFT: Readonly<Record<string, string>> = {
  ого: 'его',
  ому: 'ему',
  ым: 'им',
  ом: 'ем',
  ые: 'и',
  ых: 'их',
  ыми: 'ими',
  ая: 'я',
  ую: 'ю',
};

function roman(figures: string): number {
  const values = [...figures.toUpperCase()].map((one) => (one === 'I' ? ROMAN.I : one === 'V' ? ROMAN.V : ROMAN.X));
  return values.reduce<number>((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
