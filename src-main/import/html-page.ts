// Words and marks as they come out of an HTML parser → paragraphs, headings, lists and quotes.
import type { Block, Inline } from '#contract/content';

type Within = 'strong' | 'emphasis' | 'heading' | 'quote';

interface Run {
  readonly mark: 'strong' | 'emphasis' | undefined;
  text: string;
}

interface List {
  readonly ordered: boolean;
  readonly items: Inline[][];
}

export interface Page {
  readonly text: (text: string) => void;
  readonly lineBreak: () => void;
  /** A new cell of a table: its words are kept apart from those before. */
  readonly cell: () => void;
  readonly endBlock: () => void;
  readonly within: (what: Within, by: 1 | -1) => void;
  readonly list: (ordered: boolean, by: 1 | -1) => void;
  readonly item: () => void;
  readonly blocks: () => readonly Block[];
}

export function createPage(): Page {
  const out: Block[] = [];
  const depth: Record<Within, number> = { strong: 0, emphasis: 0, heading: 0, quote: 0 };
  let runs: (Run | 'break')[] = [];
  let lists = 0;
  let list: List | undefined;
  let quoted: Block[] | undefined;
  let isNewItem = true;

  const put = (block: Block): void => void (quoted ?? out).push(block);
  const endBlock = (): void => {
    const children = inlinesOf(runs);
    runs = [];
    if (children.length === 0) return;
    if (list === undefined) put({ kind: depth.heading > 0 ? 'heading' : 'paragraph', children });
    else {
      const last = list.items.at(-1);
      if (isNewItem || last === undefined) list.items.push([...children]);
      else last.push({ kind: 'break' }, ...children);
      isNewItem = false;
    }
  };
  const endList = (): void => {
    if (list !== undefined && list.items.length > 0) put({ kind: 'list', ordered: list.ordered, items: list.items });
    list = undefined;
  };
  const endQuote = (): void => {
    const blocks = quoted ?? [];
    quoted = undefined;
    if (blocks.length > 0) out.push({ kind: 'quote', blocks });
  };

  return {
    text: (text) => {
      const mark = depth.strong > 0 ? 'strong' : depth.emphasis > 0 ? 'emphasis' : undefined;
      const last = runs.at(-1);
      if (last !== undefined && last !== 'break' && last.mark === mark) last.text += text;
      else runs.push({ mark, text });
    },
    lineBreak: () => void runs.push('break'),
    cell: () => {
      if (inlinesOf(runs).length > 0) runs.push({ mark: undefined, text: ' · ' });
    },
    endBlock,
    within: (what, by) => {
      const before = depth[what];
      depth[what] = Math.max(0, before + by);
      if (what !== 'quote' || (before > 0 && depth.quote > 0)) return;
      endList();
      if (by === 1) quoted ??= [];
      else endQuote();
    },
    list: (ordered, by) => {
      lists = Math.max(0, lists + by);
      isNewItem = true;
      if (lists === 0) endList();
      else list ??= { ordered, items: [] };
    },
    item: () => {
      isNewItem = true;
    },
    blocks: () => {
      endBlock();
      endList();
      endQuote();
      return out;
    },
  };
}

/** White space as a browser shows it: one blank, and none where a line begins or ends. */
function inlinesOf(runs: readonly (Run | 'break')[]): readonly Inline[] {
  const inlines: Inline[] = [];
  let isLineStart = true;
  for (const run of runs) {
    if (run === 'break') {
      endLine(inlines);
      if (inlines.length > 0 && inlines.at(-1)?.kind !== 'break') inlines.push({ kind: 'break' });
      isLineStart = true;
      continue;
    }
    const spaced: string = run.text.replace(/[^\S\u00a0]+|\p{Cc}+/gu, ' ').replace(/ {2,}/gu, ' ');
    const text: string = isLineStart ? spaced.trimStart() : spaced;
    if (text === '') continue;
    inlines.push(...marked(text, run.mark, inlines));
    isLineStart = text.endsWith(' ');
  }
  while (inlines.at(-1)?.kind === 'break') inlines.pop();
  endLine(inlines);
  return inlines;
}

/** Blanks stand outside a mark, where they do not hinder it. */
function marked(text: string, mark: Run['mark'], before: Inline[]): readonly Inline[] {
  const words = text.trim();
  const plain = (part: string): readonly Inline[] => (part === '' ? [] : [{ kind: 'text', text: part }]);
  if (mark === undefined || words === '') {
    const last = before.at(-1);
    if (last?.kind !== 'text') return plain(text);
    before.pop();
    return plain(last.text + text);
  }
  const start = text.length - text.trimStart().length;
  return [
    ...plain(text.slice(0, start)),
    { kind: mark, children: [{ kind: 'text', text: words }] },
    ...plain(text.slice(start + words.length)),
  ];
}

function endLine(inlines: Inline[]): void {
  const last = inlines.at(-1);
  if (last?.kind !== 'text') return;
  const text = last.text.trimEnd();
  inlines.pop();
  if (text !== '') inlines.push({ kind: 'text', text });
}
