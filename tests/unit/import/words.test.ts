// Foreign texts → labels: no word is lost, none becomes a mark, whatever signs they hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#contract/content';
import { plainBlock, plainText, readMarkdown } from '../../../src-main/content/markdown.ts';
import { blocksOf, looksLikeHtml, wordsOfText } from '../../../src-main/import/html.ts';
import { headline, labelText, markdownOf } from '../../../src-main/import/markdown-text.ts';

const nothing = (): void => undefined;
const bare = (text: string): string => text.replaceAll('\u2060', '').replace(/\s+/gu, ' ').trim();
const read = (blocks: readonly Block[]): ReturnType<typeof readMarkdown> =>
  readMarkdown(`# x\n\n${markdownOf(blocks)}`, 'x.md');

describe('HTML', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One<br>two', 'One\\\ntwo'],
    ['a <b>bold</b> and <em>quiet </em>word', 'a **bold** and *quiet* word'],
    ['<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>after', '- a\n- b\n- c\n\nafter'],
    ['<ol><li><p>a</p><p>b</p></li><li>c</li></ol>', '1. a\\\n   b\n2. c'],
    ['<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
    ['<h2>Head</h2>text', '## Head\n\ntext'],
    ['<h2>#</h2><h2>a ##</h2><h2>C#</h2>', '## \\#\n\n## a \\##\n\n## C#'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a · b\n\nc'],
    ['x<script>alert("<p>")</script><style>p{}</style>y', 'xy'],
    ['&lt;b&gt; &amp; &eacute;&#233;&#x2019; &nbsp;x', '<\u2060b> & éé’ \u00a0x'],
    ['<p>unclosed <b>bold <p>more', 'unclosed **bold**\n\n**more**'],
    ['</p></ul></b>stray', 'stray'],
    ['   \n  ', ''],
    ['<img src="a.jpg"><a href="https://x.example">words</a>', 'words'],
  ])('%j is %j', (html, markdown) => {
    expect(markdownOf(blocksOf(html, nothing, true))).toBe(markdown);
  });

  it('tells of links, pictures and pages it holds', () => {
    const told: string[] = [];
    blocksOf('<a href="/a">x</a><img src="b.jpg"><iframe src="https://c.example"></iframe>', (...all) =>
      told.push(all.join(' ')),
    );
    expect(told).toEqual(['link /a', 'inside b.jpg', 'inside https://c.example']);
  });

  it('is told from plain text', () => {
    for (const html of ['<p>x</p>', 'a<br/>b', 'R&amp;D', '<a href="x">y</a>']) expect(looksLikeHtml(html)).toBe(true);
    for (const plain of ['a < b > c', 'x <y@z.example>', 'R&D; more', '5 & 6'])
      expect(looksLikeHtml(plain)).toBe(false);
  });

  it('may be nested or unclosed a hundred thousand times', () => {
    for (const tag of ['div', 'blockquote', 'ul', 'b', 'table'])
      expect(wordsOfText(`${`<${tag}>`.repeat(100_000)}deep`, nothing, true)).toBe('deep');
  }, 60_000);
});

describe('plain text', () => {
  it('keeps its paragraphs and lines', () => {
    expect(markdownOf(blocksOf('One\ntwo\r\n\r\n\n three ', nothing, false))).toBe('One\\\ntwo\n\nthree');
  });

  it.each([
    '# no heading',
    '1. no list',
    '1) no list',
    '- no list',
    '+ no list',
    '* no list',
    '--- no rule',
    '---',
    '***',
    '> no quote',
    '    no code',
    '`no code`',
    '```',
    '~~~',
    '*no stress*',
    '**no stress**',
    '_no stress_',
    'snake_case_name and f_1r',
    '[no link](https://x.example)',
    '[no link](term:tael)',
    '[no][reference]',
    '[a]: https://x.example',
    '![no picture](a.jpg)',
    '<no-tag>',
    '</p> <!-- none -->',
    '<https://x.example>',
    'AT&amp;T &#65; &copy;',
    '[旅順]{ja}',
    '{>no step} {> }',
    'back\\slash \\* \\',
    'a\\',
    'Title ##',
    'x\n===',
    'x\n---',
    '| a | b |\n|---|---|\n| c | d |',
    '‏עברית * _ [',
    'a\u00a0b\u00adc\u200bd',
    '\u0000\u0007bell',
    '\ud800 alone',
  ])('%j is read as the same words', (text) => {
    const blocks = blocksOf(text, nothing, false);
    const { content, problems } = read(blocks);
    expect(bare(content.blocks.map(plainBlock).join('\n'))).toBe(bare(blocks.map(plainBlock).join('\n')));
    expect(content.markers).toEqual([]);
    expect(problems.filter(({ code }) => code !== 'no-glyph-for')).toEqual([]);
    expect(content.blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
  });

  const signs = fc.constantFrom(
    ...'#*_`[](){}<>!\\&;:-+=|~."\'1 2ab\n  旅順、。\u00a0'.split(''),
    'term:x',
    'http://',
    '&amp;',
    '\n\n',
    '{>',
    '<b>',
    ']{ja}',
  );
  const hostile = fc.array(signs, { maxLength: 24 }).map((all) => all.join(''));

  it('is read as the same words, whatever is in it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const blocks = blocksOf(text, nothing, false);
        const { content, problems } = read(blocks);
        expect(bare(content.blocks.map(plainBlock).join('\n'))).toBe(bare(blocks.map(plainBlock).join('\n')));
        expect(content.markers.length + problems.length).toBe(0);
      }),
      { numRuns: 1500 },
    );
  });

  it('is read as the same words with marks of HTML around it', () => {
    const inline = fc
      .tuple(fc.constantFrom('b', 'i', 'span', 'li', 'p', 'h2', 'blockquote', 'ul', 'td'), hostile)
      .map(([tag, text]) => `<${tag}>${text.replace(/[<&]/gu, (sign) => (sign === '<' ? '&lt;' : '&amp;'))}</${tag}>`);
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 5 }), (all) => {
        const blocks = blocksOf(all.join(''), nothing, true);
        const { content, problems } = read(blocks);
        expect(bare(content.blocks.map(plainBlock).join('\n'))).toBe(bare(blocks.map(plainBlock).join('\n')));
        expect(problems.filter(({ code }) => code !== 'no-glyph-for')).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it('is a title of the same words', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const words = bare(text);
        fc.pre(words !== '');
        const { content } = readMarkdown(headline(words), 'x.md');
        expect(bare(plainText(content.title ?? []))).toBe(words);
        expect(content.blocks).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });
});

describe('a label', () => {
  it('without a title has none', () => {
    const heading: Block = { kind: 'heading', children: [{ kind: 'text', text: 'Inside' }] };
    expect(readMarkdown(labelText('', [heading]), 'x.md').content.title).toBeUndefined();
    expect(labelText('Title', [])).toBe('# Title\n');
    expect(labelText('', []).trim()).toBe('');
  });
});
