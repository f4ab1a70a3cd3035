// The largest file there may be, of one thing over and over: what looks ahead from each of a hundred thousand brackets takes hours.
import { describe, expect, it } from 'vitest';
import { readCaptions } from '../../../../src-main/content/captions.ts';
import { readMarkdown } from '../../../../src-main/content/markdown.ts';
import { partsOf } from '../../../../src-main/content/svg-layers.ts';
import { readSvg } from '../../../../src-main/content/svg.ts';
import { decodeText } from '../../../../src-main/content/text.ts';
import { readYamlFile } from '../../../../src-main/content/yaml-facts.ts';
import { expectTold } from '../../../support/hostile/expect-told.ts';
import { CAPTION_PIECES, filled, MARKDOWN_PIECES, SVG_PIECES, YAML_PIECES } from '../../../support/hostile/pieces.ts';
import { withinSecond } from '../../../support/hostile/within.ts';
import { isLongSuite } from '../../../support/suite.ts';

/** All in the long suite; of the short one every fifth. */
const some = (pieces: readonly string[]): readonly string[] =>
  isLongSuite ? pieces : pieces.filter((_piece, index) => index % 5 === 0);

const [LABEL, YAML, CAPTIONS, SVG] = [64_000, 250_000, 300_000, 2_000_000];
const HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4">';

describe('a file of one thing only', { timeout: 300_000 }, () => {
  it.each(some(MARKDOWN_PIECES))('is read within a second: label of %j', async (piece) => {
    for (const [before, after] of [
      ['', ''],
      ['# a', 'b'],
      ['a ', '\n\n-->]})`*_>'],
    ]) {
      const decoded = decodeText(Buffer.from(`${before}${filled(piece, LABEL)}${after}`));
      const text = 'text' in decoded ? decoded.text : '';
      expectTold((await withinSecond(() => readMarkdown(text, 'x.md'))).problems);
    }
  });

  it.each(some(YAML_PIECES))('is read within a second: YAML of %j', async (piece) => {
    for (const kind of ['slide', 'glossary'] as const) {
      for (const text of [filled(piece, YAML), `title: ${filled(piece, YAML)}\nalt: b: c`]) {
        expectTold((await withinSecond(() => readYamlFile(text, 'x.yaml', kind))).problems);
      }
    }
  });

  it.each(some(CAPTION_PIECES))('is read within a second: captions of %j', async (piece) => {
    for (const before of ['WEBVTT\n\n', 'WEBVTT\n\n00:00.000 --> 00:01.000\n']) {
      const { problems } = await withinSecond(() => readCaptions(`${before}${filled(piece, CAPTIONS)}-->`, 'x.vtt'));
      expectTold(problems);
    }
  });

  it.each(some(SVG_PIECES))('is read within a second: SVG of %j', async (piece) => {
    const much = filled(piece, SVG);
    for (const text of [much, `${HEAD}${much}</svg>`, `<svg viewBox="${much}</svg>`, `<svg ${much}/>`]) {
      expectTold((await withinSecond(() => readSvg(Buffer.from(text), 'x.svg'))).problems);
      expect(await withinSecond(() => partsOf(text)?.parts ?? [])).toBeInstanceOf(Array);
    }
  });

  it.each([
    ['keys', Array.from({ length: 40_000 }, (_, n) => `${n}:`).join('\n')],
    ['keys with slips', Array.from({ length: 10_000 }, (_, n) => `k${n}: a: b`).join('\n')],
    ['one long key', `${'k'.repeat(YAML)}: a`],
    ['long keys', Array.from({ length: 250 }, (_, n) => `${'k'.repeat(990)}${n}: a`).join('\n')],
    ['blanks in a slip', `a: b: ${' '.repeat(YAML)}c`],
    ['anchors', Array.from({ length: 15_000 }, (_, n) => `k${n}: &a${n} x`).join('\n')],
    ['aliases', `b: &b x\n${Array.from({ length: 15_000 }, (_, n) => `k${n}: *b`).join('\n')}`],
    ['steps down', Array.from({ length: 700 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['brackets near the end of the stack', '['.repeat(9_000)],
  ])('is read within a second: YAML of %s', async (_name, text) => {
    for (const kind of ['slide', 'glossary', 'exhibition'] as const) {
      expectTold((await withinSecond(() => readYamlFile(text, 'x.yaml', kind))).problems);
    }
  });
});
