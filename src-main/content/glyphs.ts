// Which letters the bundled fonts hold (Literata, Source Sans 3, Noto Sans and Serif SC and JP, Noto Naskh and Sans Arabic). A test reads the fonts' own unicode-range lines against this table.

type Range = readonly [from: number, to: number];

const COVERED: readonly Range[] = [
  [0x0000, 0x02da], // Latin, its extensions, phonetic signs
  [0x02dc, 0x02ff],
  [0x0300, 0x030c], // accents that stand on their own
  [0x0323, 0x0323],
  [0x0329, 0x0329],
  [0x0370, 0x0377], // Greek
  [0x037a, 0x037f],
  [0x0384, 0x03ff],
  [0x0400, 0x052f], // Cyrillic
  [0x0600, 0x06ff], // Arabic and the languages written with its letters
  [0x0750, 0x077f],
  [0x1c80, 0x1c8a],
  [0x1d00, 0x1dbf],
  [0x1e00, 0x1fff], // Latin and Greek with several accents
  [0x2000, 0x2070], // punctuation
  [0x20a0, 0x20c0], // money
  [0x2113, 0x2113],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2190, 0x2199], // arrows
  [0x2212, 0x2212],
  [0x2215, 0x2215],
  [0x2460, 0x25ad], // numbers in circles, boxes
  [0x2c60, 0x2c7f],
  [0x2de0, 0x2dff],
  [0x3000, 0x303f], // Chinese and Japanese punctuation
  [0x3041, 0x3096], // kana
  [0x3099, 0x30ff],
  [0x3105, 0x312f],
  [0x31f0, 0x31ff],
  [0x4e00, 0x9fff], // Han; rare ones among them are missing, too many to list
  [0xa640, 0xa69f],
  [0xa720, 0xa7ff],
  [0xf900, 0xf959],
  [0xf95b, 0xf9f2],
  [0xf9f4, 0xfa0b],
  [0xfa0e, 0xfa6d],
  [0xfb50, 0xfdff], // Arabic letters in their joined forms
  [0xfe00, 0xfe0f], // variation selectors draw nothing
  [0xfe2e, 0xfe52],
  [0xfe70, 0xfe74],
  [0xfe76, 0xfefc],
  [0xff01, 0xff9f], // full-width forms
  [0xffe0, 0xffe6],
  [0xfeff, 0xfeff],
];

/** The first character of `text` that no bundled font can draw. */
export function firstWithoutGlyph(text: string): string | undefined {
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (!hasGlyph(point)) return character;
  }
  return undefined;
}

/** `U+0E01` */
export const pointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

export function hasGlyph(point: number): boolean {
  return COVERED.some(([from, to]) => point >= from && point <= to);
}

export const COVERED_RANGES = COVERED;
