// Label text → typed tree. HTML, pictures and links that lead out become their words; the page never gets HTML.
import MarkdownIt, { type Token } from 'markdown-it';
import type { Block, Inline } from '#contract/content';
import type { Problem } from '#contract/problem';
import type { TextFacts } from './facts.ts';
import { firstWithoutGlyph, pointName } from './glyphs.ts';
import { readInline, type InlineReading } from './markdown-inline.ts';
import { takeMarkers } from './markers.ts';
import { problem } from './problem-table.ts';

export interface MarkdownReading {
  readonly content: TextFacts;
  readonly problems: readonly Problem[];
}

const parser = new MarkdownIt('default', { html: false, linkify: false, typographer: false }).disable([
  'table',
  'code',
  'fence',
  'strikethrough',
]);
// every address is accepted here so that every one of them can be refused by name
parser.validateLink = () => true;
parser.normalizeLink = (address) => address;

const COUNTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Reads a label. `path` is for the problems. Never throws. */
export function readMarkdown(text: string, path: string): MarkdownReading {
  const reading: InlineReading = { path, source: text.split('\n'), problems: [], links: [], terms: [] };
  const tokens = parser.parse(text, {});
  const blocks = readBlocks(tokens, reading);
  const first = blocks[0];
  const head = takeMarkers(first?.kind === 'heading' ? [first] : [], reading.source);
  const body = takeMarkers(first?.kind === 'heading' ? blocks.slice(1) : blocks, reading.source);
  const [heading] = head.blocks;
  const title = heading?.kind === 'heading' ? heading.children : undefined;
  const rest = body.blocks;
  const counted = rest.map(plainBlock).join('\n');
  const boxed = firstWithoutGlyph([...head.blocks, ...rest].map(plainBlock).join('\n'));
  if (boxed !== undefined) reading.problems.push(noGlyph(boxed, reading));
  return {
    content: {
      kind: 'text',
      ...(title === undefined ? {} : { title }),
      blocks: rest,
      ...lengthOf(counted),
      ...(reading.han === undefined ? {} : { han: reading.han }),
      links: reading.links,
      terms: reading.terms,
      source: text,
      // a title is not told: what it marks comes at the beginning
      markers: [...head.markers.map((marker) => ({ ...marker, at: 0 })), ...body.markers],
    },
    problems: reading.problems,
  };
}

/** Words between spaces, and characters of the scripts that have none. */
export const lengthOf = (text: string): { readonly words: number; readonly characters: number } => ({
  words: text.replace(COUNTED, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0,
  characters: text.match(COUNTED)?.length ?? 0,
});

/** The words of a tree without their marks: for scripts, counts and searches. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => (one.kind === 'text' ? one.text : one.kind === 'break' ? '\n' : plainText(one.children)))
    .join('');
}

export function plainBlock(block: Block): string {
  if (block.kind === 'list') return block.items.map(plainText).join('\n');
  return block.kind === 'quote' ? block.blocks.map(plainBlock).join('\n\n') : plainText(block.children);
}

function noGlyph(character: string, { path, source }: InlineReading): Problem {
  const row = Math.max(
    0,
    source.findIndex((text) => text.includes(character)),
  );
  const place = { path, line: row + 1, column: Math.max(0, source[row]?.indexOf(character) ?? 0) + 1 };
  return problem('no-glyph-for', place, { character, point: pointName(character) });
}

function readBlocks(tokens: readonly Token[], reading: InlineReading): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    const end = token.nesting === 1 ? closing(tokens, at) : at;
    const inside = tokens.slice(at + 1, end);
    if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      blocks.push({ kind: 'list', ordered: token.type === 'ordered_list_open', items: readItems(inside, reading) });
    } else if (token.type === 'blockquote_open') {
      blocks.push({ kind: 'quote', blocks: readBlocks(inside, reading) });
    } else if (token.type === 'inline' || inside.some((one) => one.type === 'inline')) {
      const inline = token.type === 'inline' ? token : inside.find((one) => one.type === 'inline');
      const children = inline === undefined ? [] : readInline(inline, reading);
      if (children.length > 0) blocks.push({ kind: token.type === 'heading_open' ? 'heading' : 'paragraph', children });
    }
    at = end;
  }
  return blocks;
}

/** List items are lines of words: paragraphs in one item are joined, lists in lists flattened. */
function readItems(tokens: readonly Token[], reading: InlineReading): readonly (readonly Inline[])[] {
  const items: (readonly Inline[])[] = [];
  for (const token of tokens) {
    const children = token.type === 'inline' ? readInline(token, reading) : [];
    if (children.length > 0) items.push(children);
  }
  return items;
}

function closing(tokens: readonly Token[], open: number): number {
  const level = tokens[open]?.level ?? 0;
  let at = open + 1;
  while (at < tokens.length && !(tokens[at]?.nesting === -1 && tokens[at]?.level === level)) at++;
  return at;
}
