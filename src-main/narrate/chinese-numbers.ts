// Figures in Chinese text → characters as they are read: years digit by digit, the rest as numbers; 1894年11月21日, 2艘, 19世纪80年代.

const DIGITS = '零一二三四五六七八九';
/** Before these a figure two is 两. */
const MEASURES = '个艘门座条位名支家所处间辆架件种次批层里国人';

/** The text with every figure written in characters. */
export function chineseNumbers(text: string): string {
  const plain = text.replaceAll(/(?<=\d)[,，](?=\d{3}(?!\d))/gu, '');
  return plain
    .replaceAll(/(\d{3,4})[—–~～-]+(\d{2,4})(?=年)/gu, (_, a: string, b: string) => `${digits(a)}至${digits(b)}`)
    .replaceAll(/(\d{4})[—–~～-]+(\d{4})/gu, (_, a: string, b: string) => `${digits(a)}至${digits(b)}`)
    .replaceAll(/(\d{4}|\d{3}(?=年\d))(?=年(?!代前|间))/gu, digits)
    .replaceAll(/(\d+)[—–~～-]+(?=\d)/gu, (_, a: string) => `${chineseNumber(Number(a))}至`)
    .replaceAll(/(\d+)[%％]/gu, (_, share: string) => `百分之${chineseNumber(Number(share))}`)
    .replaceAll(
      /(\d+)\/(\d+)/gu,
      (_, a: string, b: string) => `${chineseNumber(Number(b))}分之${chineseNumber(Number(a))}`,
    )
    .replaceAll(/(\d+)\.(\d+)/gu, (_, a: string, b: string) => `${chineseNumber(Number(a))}点${digits(b)}`)
    .replaceAll(new RegExp(`(?<![第\\d])2(?=[${MEASURES}])(?!个月前)`, 'gu'), '两')
    .replaceAll(/\d+/gu, (figure) => (figure.startsWith('0') ? digits(figure) : chineseNumber(Number(figure))));
}

const digits = (figure: string): string => [...figure].map((one) => DIGITS[Number(one)] ?? one).join('');

/** 0 to 10¹² − 1: 116 → 一百一十六, 30000000 → 三千万. */
export function chineseNumber(value: number): string {
  if (value === 0) return '零';
  const groups = [
    { size: 100_000_000, name: '亿' },
    { size: 10_000, name: '万' },
    { size: 1, name: '' },
  ];
  let said = '';
  let rest = value;
  for (const { size, name } of groups) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count === 0) continue;
    if (said !== '' && count < 1000) said += '零';
    said += `${thousands(count)}${name}`;
  }
  return said.replace(/^一十/u, '十');
}

/** 1 to 9999. */
function thousands(value: number): string {
  const names = ['千', '百', '十', ''];
  const figures = [...String(value).padStart(4, '0')].map(Number);
  let said = '';
  let gap = false;
  figures.forEach((figure, index) => {
    if (figure === 0) gap = said !== '';
    else {
      said += `${gap ? '零' : ''}${DIGITS[figure] ?? ''}${names[index] ?? ''}`;
      gap = false;
    }
  });
  return said;
}
