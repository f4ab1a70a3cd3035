// Comments of HTML and SVG. A pattern such as `<!--.*?-->` looks from each beginning to the end of the text: minutes for one that holds nothing
// but beginnings.

const [OPEN, CLOSE] = ['<!--', '-->'];

/** The text with each comment replaced; one that is never closed is none. */
export function replaceComments(text: string, by: (comment: string) => string): string {
  let out = '';
  let from = 0;
  for (;;) {
    const start = text.indexOf(OPEN, from);
    const end = start < 0 ? -1 : text.indexOf(CLOSE, start + OPEN.length);
    if (end < 0) return out + text.slice(from);
    out += text.slice(from, start) + by(text.slice(start, end + CLOSE.length));
    from = end + CLOSE.length;
  }
}
