// Blocks → Markdown that our own reader turns into the same words again, whatever signs are in them.
import type { Block, Inline } from '#contract/content';
import { plainBlock, plainText, readMarkdown } from '../content/markdown.ts';

/** Keeps two signs apart and is not seen: some marks are found after escapes have been taken away. */
const JOINER = '\u2060';

type Escape = (text: string) => string;

/** Read back block by block: marks that would not be understood are left out, so that no word is ever lost. */
export function markdownOf(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n\n');
}

/** A whole label: the title as its first line. */
export function labelText(title: string, blocks: readonly Block[]): string {
  const head = title === '' ? [] : [headline(title)];
  // without a title the first line must not be taken for one
  const body =
    title === '' ? blocks.map((one, at) => (at === 0 && one.kind === 'heading' ? asParagraph(one) : one)) : blocks;
  return `${[...head, ...(body.length === 0 ? [] : [markdownOf(body)])].join('\n\n')}\n`;
}

export function headline(title: string): string {
  const plain = title.replace(/\s+/gu, ' ').trim();
  const isRead = (text: string): boolean => {
    const { content } = readMarkdown(text, '');
    return content.title !== undefined && bare(plainText(content.title)) === bare(plain) && content.blocks.length === 0;
  };
  const gentle = `# ${openEnded(escaped(plain))}`;
  return isRead(gentle) ? gentle : `# ${fully(plain)}`;
}

function blockText(block: Block): string {
  const tries = [written(block, escaped), written(unmarked(block), escaped), written(unmarked(block), fully)];
  return tries.find((text) => isReadAs(text, block)) ?? tries.at(-1) ?? '';
}

function isReadAs(text: string, block: Block): boolean {
  const { content, problems } = readMarkdown(`# x\n\n${text}`, '');
  const words = bare(content.blocks.map(plainBlock).join('\n\n'));
  return words === bare(plainBlock(block)) && !problems.some(({ code }) => code !== 'no-glyph-for');
}

const bare = (text: string): string => text.replaceAll(JOINER, '').replace(/\s+/gu, ' ').trim();

function written(block: Block, escape: Escape): string {
  if (block.kind === 'quote')
    return block.blocks.map((inner) => written(inner, escape).replace(/^/gmu, '> ')).join('\n>\n');
  if (block.kind === 'list') {
    const bullet = (index: number): string => (block.ordered ? `${index + 1}. ` : '- ');
    return block.items
      .map((item, index) => bullet(index) + inlineText(item, escape).replaceAll('\n', '\n   '))
      .join('\n');
  }
  const text = inlineText(block.children, escape);
  // a heading is one line
  return block.kind === 'heading' ? `## ${openEnded(text.replaceAll('\\\n', ' '))}` : text;
}

function inlineText(inlines: readonly Inline[], escape: Escape): string {
  const rows = inlines
    .map((one) => {
      if (one.kind === 'break') return '\n';
      if (one.kind === 'text') return escape(one.text);
      const sign = one.kind === 'strong' ? '**' : one.kind === 'emphasis' ? '*' : '';
      return `${sign}${escape(plainText(one.children))}${sign}`;
    })
    .join('')
    .split('\n');
  return rows.map((row) => lineStart(row.trim())).join('\\\n');
}

/** Signs # that stand apart at the end of a heading would close it. */
const openEnded = (text: string): string => text.replace(/(?<=^|\s)#(?=#*$)/u, '\\#');

/** What would begin a heading, a list, a quote, a rule or a definition. */
function lineStart(row: string): string {
  return row
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^(?:[-+](?=[\s-]|$)|#(?=#*(?:\s|$))|[>=|~:]|\[)/u, '\\$&');
}

const apart: Escape = (text) =>
  text
    .replace(/\](?=\{)/gu, `]${JOINER}`)
    .replace(/\{(?=>)/gu, `{${JOINER}`)
    .replace(/<(?=[a-z!/])/giu, `<${JOINER}`);

const escaped: Escape = (text) =>
  apart(text)
    .replace(/[\\`*]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/gu, '\\&')
    .replace(/\](?=[([:])/gu, '\\]');

const fully: Escape = (text) => apart(text).replace(/[!-/:-@[-`{-~]/gu, '\\$&');

function unmarked(block: Block): Block {
  if (block.kind === 'quote') return { ...block, blocks: block.blocks.map(unmarked) };
  if (block.kind === 'list') return { ...block, items: block.items.map(plainInlines) };
  return { ...block, children: plainInlines(block.children) };
}

const plainInlines = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.map((one) => (one.kind === 'break' ? one : { kind: 'text', text: plainText([one]) }));

const asParagraph = (block: Extract<Block, { kind: 'heading' | 'paragraph' }>): Block => ({
  kind: 'paragraph',
  children: [{ kind: 'strong', children: block.children }],
});
