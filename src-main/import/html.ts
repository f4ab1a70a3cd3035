// Texts of a source, HTML or plain → the blocks that a label can have. What a label cannot have is told to `dropped`.
import { Parser } from 'htmlparser2';
import type { Block, Inline } from '#contract/content';
import { plainBlock } from '../content/markdown.ts';
import { createPage } from './html-page.ts';
import type { Remarks } from './remarks.ts';

/** Told of every link and every picture, video or page inside a text. */
export type Dropped = (what: 'link' | 'inside', address: string) => void;

const DEPTH = 300;
const UNSEEN = new Set(['script', 'style', 'template', 'head', 'title', 'svg', 'math', 'select', 'noscript']);
const EMBEDDED = new Set(['img', 'iframe', 'object', 'embed', 'video', 'audio', 'source']);
const BLOCK =
  /^(?:p|div|section|article|aside|main|header|footer|figure|figcaption|table|thead|tbody|tr|caption|dl|dt|dd|pre|address|h[1-6]|blockquote|ul|ol|li|hr|form|details|summary|center)$/u;
const TAG =
  /<\/?(?:p|br|a|b|i|em|strong|u|s|ul|ol|li|div|span|h[1-6]|blockquote|img|su[bp]|small|cite|q|table|tr|td|iframe|script|style|pre|code|font|center|hr)(?:\s[^<>]*)?\/?>/iu;
const ENTITY = /&(?:[a-z]{2,8}\d{0,2}|#\d{1,7}|#x[\da-f]{1,6});/iu;

export const looksLikeHtml = (text: string): boolean => TAG.test(text) || ENTITY.test(text);

/** As HTML where it looks like it; else an empty line ends a paragraph, and a line stays a line. */
export function blocksOf(text: string, dropped: Dropped, isHtml = looksLikeHtml(text)): readonly Block[] {
  const clean = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return isHtml ? readHtml(clean, dropped) : readPlain(clean);
}

/** The words of such a text in one line, for titles and credits. */
export function wordsOfText(text: string, dropped: Dropped, isHtml?: boolean): string {
  return blocksOf(text, dropped, isHtml).map(plainBlock).join(' ').replace(/\s+/gu, ' ').trim();
}

/** What a text links to or holds and a label cannot. */
export const droppedInto =
  (remarks: Remarks) =>
  (where: string) =>
  (what: 'link' | 'inside', address: string): void =>
    remarks.add(
      what === 'link' ? 'Links inside texts: their words are kept' : 'Pictures, videos and pages inside texts',
      `${address} (${where})`,
    );

function readPlain(text: string): readonly Block[] {
  const paragraphs = text.replace(/\r\n?/gu, '\n').split(/\n[^\S\n]*\n\s*/u);
  return paragraphs.flatMap((one): readonly Block[] => {
    const rows = one.split('\n').map((row) => row.replace(/[\p{Cc}\s]+/gu, ' ').trim());
    const children = rows
      .filter((row) => row !== '')
      .flatMap((row, index): readonly Inline[] => [
        ...(index === 0 ? [] : [{ kind: 'break' } as const]),
        { kind: 'text', text: row },
      ]);
    return children.length === 0 ? [] : [{ kind: 'paragraph', children }];
  });
}

/** A stream of tags, not a tree; nested deeper than any text, its words alone. */
function readHtml(html: string, dropped: Dropped): readonly Block[] {
  const page = createPage();
  let unseen = 0;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > DEPTH) parser.pause();
        if (UNSEEN.has(name)) unseen += 1;
        if (unseen > 0) return;
        if (EMBEDDED.has(name)) dropped('inside', attributes['src'] ?? attributes['data'] ?? name);
        if (name === 'a' && attributes['href'] !== undefined) dropped('link', attributes['href']);
        if (BLOCK.test(name)) page.endBlock();
        if (name === 'br') page.lineBreak();
        if (name === 'td' || name === 'th') page.cell();
        mark(page, name, 1);
      },
      ontext: (text) => {
        if (unseen === 0) page.text(text);
      },
      onclosetag: (name) => {
        depth -= 1;
        if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
        if (unseen > 0) return;
        if (BLOCK.test(name)) page.endBlock();
        mark(page, name, -1);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  // the parser takes longer with every tag that is open: no text has so many
  if (depth > DEPTH) return readPlain(html.replace(/<[^<>]*>/gu, ' '));
  parser.end();
  return page.blocks();
}

function mark(page: ReturnType<typeof createPage>, name: string, by: 1 | -1): void {
  if (name === 'strong' || name === 'b') page.within('strong', by);
  if (name === 'em' || name === 'i' || name === 'cite') page.within('emphasis', by);
  if (/^h[1-6]$/u.test(name)) page.within('heading', by);
  if (name === 'blockquote') page.within('quote', by);
  if (name === 'ul' || name === 'ol') page.list(name === 'ol', by);
  if (name === 'li' && by === 1) page.item();
}
