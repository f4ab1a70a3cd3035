// `{>landing}` in a label: where a step of the picture begins. Taken out of the words before anybody sees or speaks them.
import type { Block, Inline } from '#contract/content';
import type { Spot } from './facts.ts';
import { lettersOf } from './letters.ts';

export interface Marker extends Spot {
  readonly name: string;
  /** Letters of the text before it (see {@link lettersOf}). */
  readonly at: number;
}

/** Whatever stands in such braces is meant as a marker: none may be left for visitors to see. */
export const MARKER = /\{>([^{}]*)\}/gu;

/** The words without their markers, and the markers in their order; `source` is the text they were read from. */
export function takeMarkers(
  blocks: readonly Block[],
  source: readonly string[],
): { readonly blocks: readonly Block[]; readonly markers: readonly Marker[] } {
  if (!source.some((row) => row.includes('{>'))) return { blocks, markers: [] };
  const taking: Taking = { letters: 0, found: [] };
  const clean = blocks
    .map((block) => inBlock(block, taking))
    .filter((block) => !('children' in block) || block.children.length > 0);
  const spots = spotsIn(source);
  const markers = taking.found.map((marker) => {
    const index = spots.findIndex(({ name }) => name === marker.name);
    const [{ line, column } = { line: 1, column: 1 }] = index < 0 ? [] : spots.splice(index, 1);
    return { ...marker, line, column };
  });
  return { blocks: clean, markers };
}

interface Taking {
  letters: number;
  readonly found: Pick<Marker, 'name' | 'at'>[];
}

function inBlock(block: Block, taking: Taking): Block {
  if (block.kind === 'quote') return { ...block, blocks: block.blocks.map((inner) => inBlock(inner, taking)) };
  if (block.kind === 'list') return { ...block, items: block.items.map((item) => inInlines(item, taking)) };
  return { ...block, children: inInlines(block.children, taking) };
}

function inInlines(inlines: readonly Inline[], taking: Taking): readonly Inline[] {
  return inlines.flatMap((one): readonly Inline[] => {
    if (one.kind === 'break') return [one];
    if (one.kind !== 'text') return [{ ...one, children: inInlines(one.children, taking) }];
    const text = inText(one.text, taking);
    return text === '' ? [] : [{ kind: 'text', text }];
  });
}

function inText(text: string, taking: Taking): string {
  let out = '';
  let from = 0;
  const take = (part: string): void => {
    // a blank on both sides of a marker is one blank; between Chinese characters it is none
    const tight = from > 0 && /(?:^|[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：])$/u.test(out);
    const words = tight ? part.replace(/^[^\S\n]+/u, '') : part;
    out += words;
    taking.letters += lettersOf(words).text.length;
  };
  for (const found of text.matchAll(MARKER)) {
    take(text.slice(from, found.index));
    taking.found.push({ name: found[1]?.trim() ?? '', at: taking.letters });
    from = found.index + found[0].length;
  }
  take(text.slice(from));
  return out;
}

function spotsIn(source: readonly string[]): (Spot & { readonly name: string })[] {
  return source.flatMap((row, index) =>
    [...row.matchAll(MARKER)].map((found) => ({
      name: found[1]?.trim() ?? '',
      line: index + 1,
      column: found.index + 1,
    })),
  );
}
