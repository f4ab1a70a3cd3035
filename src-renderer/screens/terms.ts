// The terms that a label explains.
import type { Block, Inline, Label } from '#contract/content';

/** Their ids, each once, in the order of reading. */
export const termsIn = ({ blocks }: Label): readonly string[] => [...new Set(blocks.flatMap(inBlock))];

function inBlock(block: Block): readonly string[] {
  if (block.kind === 'list') return block.items.flatMap((item) => item.flatMap(inInline));
  return block.kind === 'quote' ? block.blocks.flatMap(inBlock) : block.children.flatMap(inInline);
}

function inInline(inline: Inline): readonly string[] {
  if (inline.kind === 'text' || inline.kind === 'break') return [];
  const inside = inline.children.flatMap(inInline);
  return inline.kind === 'term' ? [inline.term, ...inside] : inside;
}
