// A label file → title and label in one language, with the checks that depend on that language.
import type { Block, Inline, Lang } from '#contract/content';
import type { Assembly } from './assembly.ts';
import type { TextFacts } from './facts.ts';
import { countsCharacters, usesHan } from './languages.ts';
import { lengthOf } from './markdown.ts';
import { nearest } from './nearest.ts';
import { problem } from './problem-table.ts';

const MOST_WORDS = 120;
const MOST_CHARACTERS = 350;

/** Checks a label and takes out links that lead nowhere. */
export function checkedLabel(
  assembly: Assembly,
  facts: TextFacts,
  lang: Lang,
  path: string,
): { title?: readonly Inline[]; blocks: readonly Block[] } {
  reportLength(assembly, facts, lang, path);
  if (facts.han !== undefined && !usesHan(lang)) {
    const { text, ...spot } = facts.han;
    assembly.report(problem('han-without-language', { path, ...spot }, { text, lang }));
  }
  const dead = facts.links.filter((link) => !assembly.targets.has(link.to));
  dead.forEach(({ to, ...spot }) => assembly.report(problem('link-target-missing', { path, ...spot }, { to })));
  const unknown = unknownTerms(assembly, facts, path);
  const title = facts.title;
  if (dead.length + unknown.length === 0) return { ...(title === undefined ? {} : { title }), blocks: facts.blocks };
  const gone: Gone = { links: new Set(dead.map((link) => link.to)), terms: new Set(unknown) };
  return {
    ...(title === undefined ? {} : { title: unlinked(title, gone) }),
    blocks: facts.blocks.map((block) => unlinkedBlock(block, gone)),
  };
}

/** Entries the label points to and the glossary has not. */
function unknownTerms(assembly: Assembly, facts: TextFacts, path: string): readonly string[] {
  const known = assembly.grounds.glossary ?? [];
  const unknown = facts.terms.filter((link) => !known.includes(link.to));
  for (const { to: term, ...spot } of unknown) {
    const near = nearest(term, known);
    const params = { term, ...(near === undefined ? {} : { nearest: near }) };
    assembly.report(problem('term-unknown', { path, ...spot }, params));
  }
  return unknown.map((link) => link.to);
}

interface Gone {
  readonly links: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
}

function reportLength(assembly: Assembly, facts: TextFacts, lang: Lang, path: string): void {
  const [unit, most] = countsCharacters(lang)
    ? (['characters', MOST_CHARACTERS] as const)
    : (['words', MOST_WORDS] as const);
  if (facts[unit] <= most) return;
  const params = { length: `${facts[unit]} ${unit}`, limit: String(most) };
  assembly.report(problem('label-long', { path, line: lineBeyond(facts, unit, most), column: 1 }, params));
}

/** The line with which a label becomes too long; its title does not count. */
function lineBeyond({ source, title }: TextFacts, unit: 'words' | 'characters', most: number): number {
  const rows = source.split('\n');
  const first = title === undefined ? 0 : rows.findIndex((row) => row.trim() !== '') + 1;
  let length = 0;
  const beyond = rows.findIndex((row, index) => index >= first && (length += lengthOf(row)[unit]) > most);
  // marks take part of the words away, or join them over two lines
  return beyond < 0 ? rows.length : beyond + 1;
}

function unlinked(inlines: readonly Inline[], gone: Gone): readonly Inline[] {
  return inlines.flatMap((one): readonly Inline[] => {
    if (one.kind === 'text' || one.kind === 'break') return [one];
    const children = unlinked(one.children, gone);
    const isGone = (one.kind === 'link' && gone.links.has(one.to)) || (one.kind === 'term' && gone.terms.has(one.term));
    return isGone ? children : [{ ...one, children }];
  });
}

function unlinkedBlock(block: Block, gone: Gone): Block {
  if (block.kind === 'quote') return { ...block, blocks: block.blocks.map((inner) => unlinkedBlock(inner, gone)) };
  if (block.kind === 'list') return { ...block, items: block.items.map((item) => unlinked(item, gone)) };
  return { ...block, children: unlinked(block.children, gone) };
}
