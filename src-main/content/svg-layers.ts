// An SVG cut into its layers: the top-level elements one by one, with what all of them need kept in each.
import { replaceComments } from './comments.ts';

/** The drawing without its parts, and the parts in their order of drawing. */
export interface SvgParts {
  readonly head: string;
  readonly foot: string;
  readonly parts: readonly SvgPart[];
}

export interface SvgPart {
  /** The id of a top-level group. */
  readonly name?: string;
  readonly text: string;
}

/** Comments are taken out before. No part may look further than the next beginning of its kind (see svg.ts). */
const TOKEN =
  /<!\[CDATA\[(?:(?!\]\]>|<!\[CDATA\[)[\s\S])*\]\]>|<\?(?:(?!\?>|<\?)[\s\S])*\?>|<![^<>]*>|<\/?([A-Za-z_][^\s/<>]*)(?:"[^"<]*"|'[^'<]*'|[^'"<>])*>/gu;
/** Drawn by nothing of their own, used by all parts. */
const SHARED = ['title', 'desc', 'metadata', 'defs', 'style', 'symbol', 'clipPath', 'mask'];

/** Undefined where the tags do not pair: such a drawing stays whole. */
export function partsOf(svg: string): SvgParts | undefined {
  const text = replaceComments(svg, () => '');
  const parts: SvgPart[] = [];
  let shared = '';
  let opening: { readonly at: number; readonly tag: string; readonly name: string } | undefined;
  let root: { readonly from: number; readonly to: number } | undefined;
  let depth = 0;
  for (const found of text.matchAll(TOKEN)) {
    const [tag, name] = found;
    if (name === undefined) continue;
    const [at, end] = [found.index, found.index + tag.length];
    const [closes, alone] = [tag.startsWith('</'), tag.endsWith('/>')];
    if (closes) depth -= 1;
    if (depth === 0 && closes) return root && { head: `${text.slice(root.from, root.to)}${shared}`, foot: tag, parts };
    if (depth === 0) root ??= { from: at, to: end };
    if (depth === 1 && !closes) opening = { at, tag, name };
    if (depth === 1 && (closes || alone) && opening !== undefined) {
      const whole = text.slice(opening.at, end);
      if (SHARED.includes(opening.name)) shared += whole;
      else parts.push(partOf(opening, whole));
    }
    if (!closes && !alone) depth += 1;
  }
  return undefined;
}

function partOf({ tag, name }: { readonly tag: string; readonly name: string }, text: string): SvgPart {
  const id = name === 'g' ? /\sid\s*=\s*["']([^"']*)["']/u.exec(tag)?.[1]?.trim() : undefined;
  return id === undefined || id === '' ? { text } : { name: id, text };
}

/** The drawing with these parts only; whole if it cannot be cut. */
export function layerOf(text: string, wanted: readonly number[]): string {
  const svg = partsOf(text);
  if (svg === undefined) return text;
  const kept = svg.parts.filter((_part, index) => wanted.includes(index)).map((part) => part.text);
  return [svg.head, ...kept, svg.foot].join('\n');
}
