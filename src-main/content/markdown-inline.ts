// The words inside one paragraph or heading: marks of other languages, links inside, and what is not allowed.
import type { Token } from 'markdown-it';
import type { Inline } from '#contract/content';
import type { Problem } from '#contract/problem';
import { replaceComments } from './comments.ts';
import type { Spot, TextFacts } from './facts.ts';
import { canonicalTag, directionOf } from './languages.ts';
import { problem } from './problem-table.ts';

/** What is gathered while one text is read. */
export interface InlineReading {
  readonly path: string;
  readonly source: readonly string[];
  readonly problems: Problem[];
  readonly links: (Spot & { readonly to: string })[];
  readonly terms: (Spot & { readonly to: string })[];
  han?: NonNullable<TextFacts['han']>;
}

/** Deepest nesting of marks that is followed; beyond it words stay words. */
const DEPTH = 20;
/** Longest paragraph in which words are looked for. */
const ROWS = 200;
const MARK = /\[([^[\]]*)\]\{([^{}\s]*)\}/gu;
const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/gisu;

export function readInline(token: Token, reading: InlineReading): readonly Inline[] {
  const line = (token.map?.[0] ?? 0) + 1;
  const inlines = readRun(token.children ?? [], reading, { line }, 0);
  return trimmed(marks(inlines, reading, line));
}

function readRun(tokens: readonly Token[], reading: InlineReading, state: { line: number }, depth: number): Inline[] {
  const out: Inline[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.type === 'softbreak') {
      state.line++;
      out.push({ kind: 'text', text: '\n' });
    } else if (token.type === 'hardbreak') {
      state.line++;
      out.push({ kind: 'break' });
    } else if (token.type === 'image') {
      reading.problems.push(refused(reading, state.line, token.content, 'The picture'));
      out.push({ kind: 'text', text: token.content });
    } else if (token.nesting === 1) {
      const end = closing(tokens, at);
      const inside = readRun(tokens.slice(at + 1, end), reading, state, depth + 1);
      out.push(...wrap(token, inside, reading, state.line, depth));
      at = end;
    } else if (token.content !== '') {
      out.push({ kind: 'text', text: token.content });
    }
  }
  return joined(out);
}

function wrap(
  token: Token,
  children: readonly Inline[],
  reading: InlineReading,
  line: number,
  depth: number,
): readonly Inline[] {
  if (depth >= DEPTH) return children;
  if (token.type === 'strong_open') return [{ kind: 'strong', children }];
  if (token.type === 'em_open') return [{ kind: 'emphasis', children }];
  const href = String(token.attrGet('href') ?? '');
  const found = /^(term|room):(.+)$/u.exec(decoded(href));
  if (found?.[2] !== undefined) {
    const to = found[2].normalize('NFC').toLowerCase();
    if (found[1] === 'term') {
      reading.terms.push({ to, ...spotOf(reading, line, `term:${found[2]}`) });
      return [{ kind: 'term', term: to, children }];
    }
    reading.links.push({ to, ...spotOf(reading, line, `room:${found[2]}`) });
    return [{ kind: 'link', to, children }];
  }
  reading.problems.push(refused(reading, line, href, 'The link'));
  return children;
}

/** `[旅順]{ja}`, and the first Han characters outside of such a mark. */
function marks(inlines: readonly Inline[], reading: InlineReading, line: number): Inline[] {
  return inlines.flatMap((one): Inline[] => {
    if (one.kind === 'break') return [one];
    if (one.kind !== 'text') return [{ ...one, children: marks(one.children, reading, line) }];
    const text = withoutTags(one.text, reading, line);
    const out: Inline[] = [];
    let from = 0;
    for (const found of text.matchAll(MARK)) {
      const [whole, words = '', tag = ''] = found;
      const lang = canonicalTag(tag);
      plain(text.slice(from, found.index), out, reading, line);
      if (lang === undefined) {
        reading.problems.push(
          problem('language-unknown', { path: reading.path, ...spotOf(reading, line, whole) }, { tag }),
        );
        out.push({ kind: 'text', text: words });
      } else {
        out.push({ kind: 'foreign', lang, dir: directionOf(lang), children: [{ kind: 'text', text: words }] });
      }
      from = found.index + whole.length;
    }
    plain(text.slice(from), out, reading, line);
    return out;
  });
}

/** The “>” of a marker ends no tag: markers are kept whole for `takeMarkers`. */
function withoutTags(text: string, reading: InlineReading, line: number): string {
  const refuse = (tag: string): string => {
    if (!tag.startsWith('</')) reading.problems.push(refused(reading, line, tag, 'The HTML'));
    return '';
  };
  const inPart = (part: string): string => replaceComments(part, refuse).replace(TAG, refuse);
  return text
    .split(/(\{>[^{}]*\})/u)
    .map((part, index) => (index % 2 === 1 ? part : inPart(part)))
    .join('');
}

function plain(text: string, out: Inline[], reading: InlineReading, line: number): void {
  if (text === '') return;
  out.push({ kind: 'text', text });
  const han = /[\p{Script=Han}々〆]+/u.exec(text)?.[0];
  if (han !== undefined && reading.han === undefined) reading.han = { text: han, ...spotOf(reading, line, han) };
}

function refused(reading: InlineReading, line: number, address: string, what: string): Problem {
  const shown = address === '' ? what : `${what} “${address.length > 60 ? `${address.slice(0, 57)}…` : address}”`;
  return problem('link-leads-out', { path: reading.path, ...spotOf(reading, line, address) }, { what: shown });
}

/** Where `words` stand in the source from `line` on; the beginning of that line if they are not found as they are. */
function spotOf(reading: InlineReading, line: number, words: string): Spot {
  const rows = words === '' ? [] : reading.source.slice(line - 1, line - 1 + ROWS);
  const found = rows.findIndex((row) => row.includes(words));
  return found < 0 ? { line, column: 1 } : { line: line + found, column: (rows[found]?.indexOf(words) ?? 0) + 1 };
}

function closing(tokens: readonly Token[], open: number): number {
  const level = tokens[open]?.level ?? 0;
  let at = open + 1;
  while (at < tokens.length && !(tokens[at]?.nesting === -1 && tokens[at]?.level === level)) at++;
  return at;
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return href;
  }
}

/** Neighbouring words as one: marks may span what the parser cut into pieces. */
function joined(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const one of inlines) {
    const last = out.at(-1);
    if (one.kind === 'text' && last?.kind === 'text')
      out[out.length - 1] = { kind: 'text', text: last.text + one.text };
    else out.push(one);
  }
  return out;
}

function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.filter((one) => one.kind !== 'text' || one.text !== '');
}
