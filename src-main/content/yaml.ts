// YAML text → plain value with the places of its keys. Never throws; the two commonest slips are mended and named.
import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  YAMLParseError,
  type Document,
  type YAMLError,
} from 'yaml';
import type { Problem } from '#contract/problem';
import type { Spot } from './facts.ts';
import { problem } from './problem-table.ts';

export interface ReadYaml {
  readonly value: unknown;
  readonly spots: Readonly<Record<string, Spot>>;
  readonly problems: readonly Problem[];
}

const MOST_ALIASES = 50;
const MOST_MENDS = 40;
/** Signs and words of a file: six times what our own largest file needs. */
const MOST_TOKENS = 80_000;
/** Too short to do any harm. */
const FEW_LETTERS = 500;
/** More errors than this are no slips. */
const MOST_ERRORS = 200;
/** Letters that are parsed again while a file is mended: each mend reads all of it. */
const MOST_MENDED = 1_000_000;
/** The parser calls itself once a level: far deeper, and it takes the whole program down with it. */
const MOST_NESTED = 100;
/** Down to the words of one language in an entry of accounts: accounts.groups.0.entries.0.says.ja */
const MOST_LEVELS = 6;

/** Reads `text`; `path` is for the problems. A file that cannot be read gives `undefined`. */
export function readYaml(text: string, path: string): ReadYaml {
  try {
    if (text.length < FEW_LETTERS || isWithinReason(text)) return readCarefully(text, path);
  } catch (error) {
    // more aliases than are allowed: hostile or broken, never a bug of ours
    if (!(error instanceof RangeError || error instanceof ReferenceError)) throw error;
  }
  const why = 'it is nested too deeply, has too many parts, or repeats itself by aliases';
  return { value: undefined, spots: {}, problems: [problem('yaml-broken', { path, line: 1, column: 1 }, { why })] };
}

/** What the lexer says before a word. */
const SCALAR = '\x1f';

/** Counted in signs, before anything is parsed: brackets that are open, and dashes, question marks and colons side by side. */
function isWithinReason(text: string): boolean {
  let tokens = 0;
  let open = 0;
  let inRow = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') open += 1;
    if (token === ']' || token === '}') open = Math.max(0, open - 1);
    if (token === '-' || token === '?' || token === ':') inRow += 1;
    else if (['\n', ',', SCALAR].includes(token)) inRow = 0;
    tokens += 1;
    if (tokens > MOST_TOKENS || open + inRow > MOST_NESTED) return false;
  }
  return true;
}

function readCarefully(text: string, path: string): ReadYaml {
  const straight = straightQuotes(text, path);
  const mended = mend(straight.text, path);
  const problems = [...straight.problems, ...mended.problems];
  const { document, lines } = mended.parsed;
  const [first] = document.errors;
  if (first) {
    const at = lines.linePos(first.pos[0]);
    const place = { path, line: at.line, column: at.col };
    return {
      value: undefined,
      spots: {},
      problems: [...problems, problem('yaml-broken', place, { why: reasonOf(first) })],
    };
  }
  return {
    value: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown,
    spots: spotsOf(document, lines),
    problems,
  };
}

interface Parsed {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

function parse(text: string): Parsed {
  const lines = new LineCounter();
  // the parser compares each key with all before it: a file of nothing but keys takes it a minute
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'silent' } as const;
  const document = parseDocument(text, options);
  const twice = keyTwice(document.contents);
  if (twice !== undefined) document.errors.push(new YAMLParseError([twice, twice + 1], 'DUPLICATE_KEY', 'twice'));
  return { document, lines };
}

/** Where the first key stands that its map has already. */
function keyTwice(node: unknown): number | undefined {
  if (!isCollection(node)) return undefined;
  const seen = new Set<unknown>();
  for (const item of node.items) {
    const key = isPair(item) && isScalar(item.key) ? item.key : undefined;
    if (key?.range && seen.has(key.value)) return key.range[0];
    if (key) seen.add(key.value);
    const below = isPair(item) ? (keyTwice(item.key) ?? keyTwice(item.value)) : keyTwice(item);
    if (below !== undefined) return below;
  }
  return undefined;
}

/** Tabs at the beginning of lines become spaces; values that lack quotes get them, one line at a time while that helps. */
function mend(text: string, path: string): { readonly parsed: Parsed; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let parsed = parse(text);
  if (parsed.document.errors.length === 0) return { parsed, problems };
  let rows = text.split('\n');
  const tab = rows.findIndex((row) => /^ *\t/u.test(row));
  if (tab >= 0) {
    rows = rows.map((row) => row.replace(/^[ \t]+/u, (indent) => indent.replaceAll('\t', '  ')));
    problems.push(problem('yaml-tab', { path, line: tab + 1, column: 1 }, {}));
    parsed = parse(rows.join('\n'));
  }
  const rounds = Math.min(MOST_MENDS, Math.ceil(MOST_MENDED / Math.max(1, text.length)));
  for (let round = 0; round < rounds; round++) {
    const [first] = parsed.document.errors;
    if (!first || parsed.document.errors.length > MOST_ERRORS) break;
    // an unquoted colon is reported where it stands, other slips at times on the line after
    const at = parsed.lines.linePos(first.pos[0]).line - 1;
    const candidate = [at, at - 1].find((index) => quotedRow(rows[index] ?? '') !== undefined);
    const corrected = candidate === undefined ? undefined : quotedRow(rows[candidate] ?? '');
    if (candidate === undefined || corrected === undefined) break;
    const next = rows.with(candidate, corrected);
    const after = parse(next.join('\n'));
    if (after.document.errors[0]?.pos[0] === first.pos[0]) break;
    const why = 'a value with a colon, quotes or a special sign has no quotes around it';
    problems.push(
      problem('yaml-needs-quotes', { path, line: candidate + 1, column: 1 }, { why, corrected: corrected.trim() }),
    );
    rows = next;
    parsed = after;
  }
  return { parsed, problems };
}

/** The row with its value in quotes, undefined if it has no value or is quoted already. */
function quotedRow(row: string): string | undefined {
  const found = /^(\s*(?:- +)?(?:[\p{L}\p{N}_-]+:|-) +)(\S.*)$/u.exec(row.trimEnd());
  const [, key, raw] = found ?? [];
  if (key === undefined || raw === undefined || /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/u.test(raw)) return undefined;
  const value = /^[“”„«].*[“”»]$/u.test(raw) ? raw.slice(1, -1) : raw;
  return `${key}"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** “…” around a whole value is text to YAML: visitors would see the quotes. Blocks of text are left alone. */
function straightQuotes(text: string, path: string): { readonly text: string; readonly problems: readonly Problem[] } {
  if (/:\s*[|>][-+\d]*\s*$/mu.test(text)) return { text, problems: [] };
  const problems: Problem[] = [];
  const rows = text.split('\n').map((row, index) => {
    if (!/^\s*(?:- +)?[\p{L}\p{N}_-]+: +[“”„][^“”„]*[“”]\s*$/u.test(row)) return row;
    const corrected = quotedRow(row) ?? row;
    const why = 'the value stands in curly quotes, which YAML takes for letters that visitors would see';
    problems.push(
      problem('yaml-needs-quotes', { path, line: index + 1, column: 1 }, { why, corrected: corrected.trim() }),
    );
    return corrected;
  });
  return { text: rows.join('\n'), problems };
}

function reasonOf(error: YAMLError): string {
  const known: Partial<Record<YAMLError['code'], string>> = {
    DUPLICATE_KEY: 'the same key stands here twice',
    BAD_INDENT: 'the line is indented too far or not far enough',
    MISSING_CHAR: 'a quote, bracket or colon that was opened or expected is missing',
    TAB_AS_INDENT: 'the line is indented with a tab',
    BLOCK_AS_IMPLICIT_KEY: 'there are two colons in one line',
    UNEXPECTED_TOKEN: 'there is a sign or word where none can stand',
    IMPOSSIBLE: 'the line makes no sense here',
    MULTIPLE_DOCS: 'a line of --- begins a second document',
    BAD_ALIAS: 'a word beginning with * stands for nothing; put it in quotes',
    MULTILINE_IMPLICIT_KEY: 'the line has no colon',
  };
  return known[error.code] ?? 'it is not correct YAML';
}

/** Places of keys and of members of lists (`idle.warn`, `places.0.at`). */
function spotsOf(document: Document.Parsed, lines: LineCounter): Record<string, Spot> {
  const spots: [string, Spot][] = [];
  const visit = (node: unknown, above: string, depth: number): void => {
    if (depth > MOST_LEVELS) return;
    if (isSeq(node)) {
      node.items.forEach((item, index) => {
        if (!isNode(item) || !item.range) return;
        const at = lines.linePos(item.range[0]);
        spots.push([`${above}${index}`, { line: at.line, column: at.col }]);
        visit(item, `${above}${index}.`, depth + 1);
      });
    }
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      if (!isScalar(key) || !key.range) continue;
      const at = lines.linePos(key.range[0]);
      const name = `${above}${String(key.value)}`;
      spots.push([name, { line: at.line, column: at.col }]);
      visit(value, `${name}.`, depth + 1);
    }
  };
  visit(document.contents, '', 0);
  return Object.fromEntries(spots);
}
