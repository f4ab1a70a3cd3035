// Where a text stops being JSON: Node names no place for many faults, and a curator has to find the line.

const TOKEN =
  /\s*(?:("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)(?![\w.+-])|([[\]{},:]))/giuy;

type Place = 'value' | 'key' | 'colon' | 'next' | 'first-value' | 'first-key';

export interface Fault {
  readonly line: number;
  readonly column: number;
}

/** The first place where nothing fits; undefined where all of it does. */
export function jsonFault(text: string): Fault | undefined {
  const open: string[] = [];
  let expected: Place | 'end' = 'value';
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < text.length) {
    const found = TOKEN.exec(text);
    if (found === null) break;
    const [, word, plain, sign] = found;
    const next = step(expected, word !== undefined ? 'word' : plain !== undefined ? 'plain' : (sign ?? ''), open);
    if (next === undefined) return placeOf(text, TOKEN.lastIndex - (word ?? plain ?? sign ?? '').length);
    expected = next;
    at = TOKEN.lastIndex;
  }
  const rest = text.slice(at).search(/\S/u);
  if (rest >= 0) return placeOf(text, at + rest);
  return expected === 'end' ? undefined : placeOf(text, text.length);
}

function step(expected: Place | 'end', token: string, open: string[]): Place | 'end' | undefined {
  const after = (): Place | 'end' => (open.length === 0 ? 'end' : 'next');
  const closes = token === ']' ? '[' : token === '}' ? '{' : undefined;
  if (closes !== undefined) {
    const fits = expected === 'next' || expected === (closes === '[' ? 'first-value' : 'first-key');
    return fits && open.pop() === closes ? after() : undefined;
  }
  if (expected === 'colon') return token === ':' ? 'value' : undefined;
  if (expected === 'next') return token === ',' ? (open.at(-1) === '[' ? 'value' : 'key') : undefined;
  if (expected === 'key' || expected === 'first-key') return token === 'word' ? 'colon' : undefined;
  if (expected === 'end') return undefined;
  if (token === '[' || token === '{') {
    open.push(token);
    return token === '[' ? 'first-value' : 'first-key';
  }
  return token === 'word' || token === 'plain' ? after() : undefined;
}

function placeOf(text: string, index: number): Fault {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
