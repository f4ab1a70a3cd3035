// How many columns of a terminal a text takes: Chinese and Japanese signs two, signs that only mark another none.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1b000}-\u{1b2ff}\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const NONE = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

export function displayWidth(text: string): number {
  return graphemes(text).reduce((sum, sign) => sum + widthOf(sign), 0);
}

/** With blanks behind it, `width` columns wide. */
export const padded = (text: string, width: number): string =>
  `${text}${' '.repeat(Math.max(0, width - displayWidth(text)))}`;

/** Lines of at most `width` columns: cut at blanks and between wide signs, inside a word only where it fits nowhere. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\s)|(?<=\p{Script=Han}|[\u3041-\u30ff])(?![、。，．）」』])/u)) {
    if (displayWidth(`${line}${word}`.trimEnd()) <= width) line += word;
    else {
      if (line.trim() !== '') lines.push(line.trimEnd());
      line = '';
      for (const sign of graphemes(word)) {
        if (line !== '' && displayWidth(`${line}${sign}`.trimEnd()) > width) {
          lines.push(line);
          line = '';
        }
        line += sign;
      }
    }
  }
  return [...lines, ...(line.trim() === '' && lines.length > 0 ? [] : [line.trimEnd()])];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const graphemes = (text: string): readonly string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

const widthOf = (sign: string): number => (NONE.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1);
