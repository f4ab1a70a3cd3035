// Labels, captions and glyphs: text in, typed data out, never HTML and never an exception.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCaptions } from '../../../src-main/content/captions.ts';
import { COVERED_RANGES, firstWithoutGlyph, hasGlyph } from '../../../src-main/content/glyphs.ts';
import { plainBlock, readMarkdown } from '../../../src-main/content/markdown.ts';
import { decodeText } from '../../../src-main/content/text.ts';

const read = (text: string) => readMarkdown(text, '01.en.md');

describe('labels', () => {
  it('take the first heading for the title and the rest for the label', () => {
    const { content } = read('# The *gate*\n\nFirst.  \nSecond.\n\n- one\n- two\n\n> said\n\n## Later');
    expect(content.title).toEqual([
      { kind: 'text', text: 'The ' },
      { kind: 'emphasis', children: [{ kind: 'text', text: 'gate' }] },
    ]);
    expect(content.blocks).toEqual([
      {
        kind: 'paragraph',
        children: [{ kind: 'text', text: 'First.' }, { kind: 'break' }, { kind: 'text', text: 'Second.' }],
      },
      { kind: 'list', ordered: false, items: [[{ kind: 'text', text: 'one' }], [{ kind: 'text', text: 'two' }]] },
      { kind: 'quote', blocks: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'said' }] }] },
      { kind: 'heading', children: [{ kind: 'text', text: 'Later' }] },
    ]);
  });

  it('keep marks of other languages, glossary terms and links inside', () => {
    const { content, problems } = read(
      'They said [旅順]{ja} in [Kwantung](term:kwantung), see [Room 4](room:Lease-1898/x).',
    );
    expect(problems).toEqual([]);
    expect(content.han).toBeUndefined();
    expect(content.links).toMatchObject([{ to: 'lease-1898/x', line: 1 }]);
    expect(content.blocks).toEqual([
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: 'They said ' },
          { kind: 'foreign', lang: 'ja', dir: 'ltr', children: [{ kind: 'text', text: '旅順' }] },
          { kind: 'text', text: ' in ' },
          { kind: 'term', term: 'kwantung', children: [{ kind: 'text', text: 'Kwantung' }] },
          { kind: 'text', text: ', see ' },
          { kind: 'link', to: 'lease-1898/x', children: [{ kind: 'text', text: 'Room 4' }] },
          { kind: 'text', text: '.' },
        ],
      },
    ]);
  });

  it('show the words of links that lead out, of scripts in links and of HTML, and say where', () => {
    const { content, problems } = read(
      'a [b](https://x.example) [c](javascript:alert(1)) <i onclick="x">d</i> <https://y.example>',
    );
    expect(content.blocks.map(plainBlock)).toEqual(['a b c d https://y.example']);
    expect(problems.map((one) => [one.code, one.line])).toEqual([
      ['link-leads-out', 1],
      ['link-leads-out', 1],
      ['link-leads-out', 1],
      ['link-leads-out', 1],
    ]);
  });

  it('hide the markers of steps and remember how many letters stand before them', () => {
    const { content, problems } = read('# Day\n\nOn the {>landing}23rd they *{>on land}landed*.\n\n{>end}\n');
    expect(content.blocks.map(plainBlock)).toEqual(['On the 23rd they landed.']);
    expect(content.markers).toEqual([
      { name: 'landing', at: 5, line: 3, column: 8 },
      { name: 'on land', at: 13, line: 3, column: 29 },
      { name: 'end', at: 19, line: 5, column: 1 },
    ]);
    expect(problems).toEqual([]);
  });

  it('close up where a marker stood between blanks, or among Chinese characters', () => {
    const words = read('They {> landing } came.\n\n部队在{>landing} 花园口登陆。').content.blocks.map(plainBlock);
    expect(words).toEqual(['They came.', '部队在花园口登陆。']);
  });

  it('never throw and never yield HTML, whatever is written', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '<b>',
        '</b>',
        '<script>',
        '<img src=x onerror=y>',
        '[a](',
        ')',
        '![',
        '](room:x)',
        '{ja}',
        '[旅]',
        '**',
        '# ',
        '\n\n',
        '> ',
        '- ',
        '&lt;b&gt;',
        '<!--',
        '-->',
        '`',
        '\\',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { content } = read(pieces.join(''));
        const kinds = new Set<string>();
        JSON.stringify(content, (key, value: unknown) => {
          if (key === 'kind') kinds.add(String(value));
          return value;
        });
        const allowed = [
          'text',
          'break',
          'strong',
          'emphasis',
          'foreign',
          'term',
          'link',
          'paragraph',
          'heading',
          'list',
          'quote',
        ];
        expect([...kinds].filter((kind) => !allowed.includes(kind))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('count words and characters of the label without its title', () => {
    expect(read('# Four words stand here\n\nTwo words.').content).toMatchObject({ words: 2, characters: 0 });
    expect(read('# 題\n\n旅順の港、1894年。').content).toMatchObject({ characters: 5 });
  });
});

describe('captions', () => {
  it('become cues in the order of time, plain and with the identifiers of the file', async () => {
    const { content, problems } = await readCaptions(
      'WEBVTT - title\n\nNOTE by hand\n\nlanding\n00:02.000 --> 00:03.500 align:start\n<v Anna>Ships &amp; men</v>\nlanded.\n\n00:00:00.000 --> 00:00:01.000\nFirst.\n',
      '01.en.vtt',
    );
    expect(problems).toEqual([]);
    expect(content).toEqual({
      kind: 'captions',
      synthetic: false,
      cues: [
        { start: 0, end: 1, text: 'First.' },
        { id: 'landing', start: 2, end: 3.5, text: 'Ships & men\nlanded.' },
      ],
      last: { line: 6, column: 1 },
    });
  });

  it('name every line that the library skips and keep the other cues', async () => {
    const { content, problems } = await readCaptions(
      'WEBVTT\n\n00:01,000 --> 00:02.000\nA\n\n00:05.000 --> 00:04.000\nB\n\n00:06.000 --> 00:07.000\nC\n',
      'x.vtt',
    );
    expect(problems.map((one) => one.line)).toEqual([3, 6]);
    expect(content).toMatchObject({ cues: [{ text: 'C' }] });
  });

  it('never throw, whatever the file holds', async () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('WEBVTT\n', '\n\n', ' --> ', '00:01.000', '00:02.000', '<v ', 'REGION\n', 'NOTE\n', 'line:', '%'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const { content } = await readCaptions(`WEBVTT\n\n${pieces.join('')}`, 'x.vtt');
        expect(['captions', 'nothing']).toContain(content.kind);
      }),
      { numRuns: 200 },
    );
  });
});

describe('glyphs', () => {
  const fonts = [
    'literata',
    'source-sans-3',
    'noto-sans-sc',
    'noto-serif-sc',
    'noto-sans-jp',
    'noto-serif-jp',
    'noto-naskh-arabic',
    'noto-sans-arabic',
  ];
  const bundled = new Set(
    fonts.flatMap((font) => {
      const css = readFileSync(`node_modules/@fontsource-variable/${font}/index.css`, 'utf8');
      return [...css.matchAll(/unicode-range:\s*([^;]+);/gu)].flatMap(([, ranges = '']) =>
        ranges.split(',').flatMap((range) => {
          const [from = 0, to = from] = range
            .trim()
            .slice(2)
            .split('-')
            .map((point) => Number.parseInt(point, 16));
          return Array.from({ length: to - from + 1 }, (_, index) => from + index);
        }),
      );
    }),
  );

  it('of every letter the table promises are in the bundled fonts, but for rare Han and signs that draw nothing', () => {
    const promised = COVERED_RANGES.filter(([from]) => from !== 0x4e00 && from !== 0xfe00).flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    );
    const assigned = promised.filter(
      (point) => /\P{Cn}/u.test(String.fromCodePoint(point)) && /[^\p{Cc}\p{Co}]/u.test(String.fromCodePoint(point)),
    );
    const missing = assigned.filter((point) => !bundled.has(point)).map((point) => point.toString(16));
    expect(missing).toEqual([]);
  });

  it('of common Han characters are promised and there', () => {
    for (const character of '旅顺順港口戦争战年日本中国俄罗斯海軍要塞万忠墓') {
      expect(bundled.has(character.codePointAt(0) ?? 0)).toBe(true);
      expect(hasGlyph(character.codePointAt(0) ?? 0)).toBe(true);
    }
  });

  it('of scripts that no bundled font holds are not promised', () => {
    expect(
      ['Καλημέρα ёж Ǆ “旅順” かな ― № € العربيّة، فارسی؟', 'ประตู', 'שלום', '한국', 'हिन्दी', 'հայ', '😀'].map(
        firstWithoutGlyph,
      ),
    ).toEqual([undefined, 'ป', 'ש', '한', 'ह', 'հ', '😀']);
  });
});

describe('text', () => {
  it('is read from UTF-8 with or without a mark and from UTF-16 of both orders', () => {
    const words = 'Гавань 旅順\n';
    const utf16 = Buffer.from(`\ufeff${words}`, 'utf16le');
    const files = [Buffer.from(words), Buffer.from(`\ufeff${words}`), utf16, Buffer.from(utf16).swap16()];
    expect(files.map(decodeText)).toEqual(files.map(() => ({ text: words })));
  });

  it('in another encoding is refused with a guess', () => {
    expect(decodeText(Buffer.from([0xc3, 0xe0, 0xe2, 0xe0, 0xed, 0xfc]))).toMatchObject({
      guess: expect.stringContaining('Windows-1251') as string,
    });
    expect(decodeText(Buffer.from('caf\u00e9 in the harbour', 'latin1'))).toMatchObject({
      guess: expect.stringContaining('Windows-1252') as string,
    });
  });
});
