// Curators' drawings are shown as pictures only; what would run, reach out or stop the screen is refused.
import type { Problem } from '#contract/problem';
import { replaceComments } from './comments.ts';
import { creditInXmp } from './embedded-credit.ts';
import { decodeText } from './text.ts';
import { problem } from './problem-table.ts';
import type { Reading } from './facts.ts';

export const SVG_BYTES = 2_000_000;
const SVG_ELEMENTS = 20_000;

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/<(?:[\w-]+:)?script[\s>/]/iu, 'a script'],
  [/<(?:[\w-]+:)?foreignObject[\s>/]/iu, 'a piece of a web page (foreignObject)'],
  [/<[^<>]*\son[a-z]+\s*=/iu, 'a command that runs (an “on…” attribute)'],
  [/<!ENTITY/iu, 'entities'],
  [/\b(?:xlink:)?href\s*=\s*["'](?!\s*(?:#|data:image\/))/iu, 'a link to another file'],
  [/url\((?!\s*(?:["']|&quot;|&apos;|&#39;)?\s*(?:#|data:))/iu, 'a link to another file'],
  [/@import/iu, 'a link to another file'],
  [/<\?xml-stylesheet/iu, 'a link to another file'],
];

/** No pattern here may look further than the next “<”: two million of them take it an hour. */
const OPEN = /<(?:[\w-]+:)?svg\b[^<>]*>/iu;
/** Letters at the end in which the closing tag is looked for. */
const LAST = 200;

/** Reads a drawing: its size from viewBox or width and height. */
export function readSvg(bytes: Buffer, path: string): Reading {
  const refuse = (found: Problem): Reading => ({ content: { kind: 'nothing' }, problems: [found] });
  const decoded = decodeText(bytes);
  if ('guess' in decoded) return refuse(problem('text-not-utf8', { path }, decoded));
  const text = replaceComments(decoded.text, (comment) => comment.replace(/[^\n]/gu, ' '));
  const bad = FORBIDDEN.map(([pattern, what]) => ({ what, index: text.search(pattern) })).find((one) => one.index >= 0);
  if (bad) return refuse(problem('svg-not-safe', { path, ...placeOf(text, bad.index) }, { what: bad.what }));
  const elements = text.match(/<[a-z]/giu)?.length ?? 0;
  if (elements > SVG_ELEMENTS) return refuse(problem('svg-too-complex', { path }, { elements, limit: SVG_ELEMENTS }));
  const size = sizeOf(text);
  if (size === undefined) {
    return refuse(
      problem(
        'picture-unreadable',
        { path },
        { why: 'it is no complete SVG drawing with a viewBox or a width and height' },
      ),
    );
  }
  const words = /<(?:[\w-]+:)?text[\s>]/iu.exec(text);
  const shown = words
    ? text
        .slice(words.index, words.index + 2000)
        .replace(/^[^>]*>/u, '')
        .replace(/<[^<>]*>/gu, ' ')
        .trim()
        .slice(0, 30)
        .trim()
    : '';
  return {
    content: { kind: 'picture', type: 'image/svg+xml', ...size, prepare: 'none', ...creditInXmp(text) },
    problems: words ? [problem('svg-has-text', { path, ...placeOf(text, words.index) }, { text: shown })] : [],
  };
}

/** What the drawing shows, in its own units; without a viewBox from its upper left corner. */
export function viewBoxOf(text: string): Box {
  const [x = 0, y = 0] = boxIn(OPEN.exec(text)?.[0] ?? '') ?? [];
  return { x, y, ...(sizeOf(text) ?? { width: 1, height: 1 }) };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function sizeOf(text: string): { width: number; height: number } | undefined {
  const open = OPEN.exec(text)?.[0];
  const end = text.trimEnd();
  const isClosed = /<\/(?:[\w-]+:)?svg\s*>$/iu.test(end.slice(-LAST)) || (open?.endsWith('/>') && end.endsWith(open));
  if (open === undefined || !isClosed) return undefined;
  const box = boxIn(open);
  const width = box?.[2] ?? Number.parseFloat(/\swidth\s*=\s*["']\s*([\d.]+)/u.exec(open)?.[1] ?? '');
  const height = box?.[3] ?? Number.parseFloat(/\sheight\s*=\s*["']\s*([\d.]+)/u.exec(open)?.[1] ?? '');
  return width > 0 && height > 0 ? { width, height } : undefined;
}

const boxIn = (open: string): readonly number[] | undefined =>
  /\bviewBox\s*=\s*["']([^"']+)["']/u
    .exec(open)?.[1]
    ?.trim()
    .split(/[\s,]+/u)
    .map(Number);

function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
