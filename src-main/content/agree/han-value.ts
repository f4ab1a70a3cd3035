// Chinese signs and figures, mixed → a number: 三千万, 15.6万, 1万4700, 一八九四.

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** Digit after digit, as years are: 一九四五, 二〇三. */
export const isPositional = (run: string): boolean => /^[〇零一二三四五六七八九]{2,}$/u.test(run);

/** 二三十, 七八: between the two. */
export const isApproximate = (run: string): boolean =>
  /[一二三四五六七八九两兩]{2}[十百千万萬亿億]/u.test(run) || /^[一二三四五六七八九两兩]{2}$/u.test(run);

export function hanValue(run: string): number {
  if (isPositional(run)) return Number([...run].map((sign) => DIGITS[sign] ?? 0).join(''));
  let [total, group, digit] = [0, 0, 0];
  const plain = run
    .replace(/(?<=\d)[,，](?=\d{3})|(?<=\d) (?=\d{3})|[多余餘]/gu, '')
    .replaceAll('廿', '二十')
    .replaceAll('卅', '三十');
  for (const [part] of plain.matchAll(/\d+(?:\.\d+)?|./gu)) {
    const small = SMALL[part];
    const large = LARGE[part];
    if (small !== undefined) [group, digit] = [group + (digit === 0 ? 1 : digit) * small, 0];
    else if (large !== undefined)
      [total, group, digit] = [total + (group + digit === 0 ? 1 : group + digit) * large, 0, 0];
    else digit = DIGITS[part] ?? Number(part);
  }
  return total + group + digit;
}
