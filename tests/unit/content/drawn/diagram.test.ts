// `01.diagram.svg` → layers and words: cut into pictures of their own, each with what all of them need.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Slide } from '#contract/content';
import type { Drawing } from '#contract/drawing';
import { loadExhibition } from '../../../../src-main/content/load.ts';
import type { LoadedExhibition } from '../../../../src-main/content/loaded.ts';
import { prepareFile } from '../../../../src-main/content/prepare.ts';
import { layerOf, partsOf } from '../../../../src-main/content/svg-layers.ts';
import { folderWith, type Files } from '../../../support/folders.ts';

const SVG = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="100 0 1248 904">
  <title>Hill</title><defs><path id="dot" d="M0 0h1v1z"/></defs>
  <!-- <g id="no"> -->
  <path d="M0 900h1248"/>
  <g id="hill"><g id="inner"><path d="M1 1h2v2z"/></g></g>
  <g id="tunnel"><use href="#dot"/></g>
  <g id='mine' fill="none"/>
</svg>
`;
const YAML = `labels:
  - { at: [724, 452], words: { en: Hill, ja: 丘 }, side: below }
  - { at: [800, 500], words: { en: Tunnel, ja: 坑道 }, second: { en: dug at night }, lead: [900, 600], size: note, step: dug }
layers:
  tunnel: { step: dug }
`;

async function loaded(
  files: Files,
): Promise<{ slide: Slide | undefined; drawing: Drawing | undefined; all: LoadedExhibition }> {
  const credited = { 'exhibit.yaml': 'credit: A. Berg\nlicence: MIT\n', ...files };
  const inside = Object.entries(credited).map(([name, text]) => [`rooms/1-a/1-b/${name}`, text] as const);
  const all = await loadExhibition(
    await folderWith({ 'exhibition.yaml': 'languages: [en, ja]\n', ...Object.fromEntries(inside) }),
  );
  const slide = all.exhibition.rooms[0]?.exhibits[0]?.slides[0];
  const visual = Object.values(slide?.visual ?? {})[0];
  return { slide, drawing: visual?.kind === 'drawing' ? visual : undefined, all };
}

describe('the parts of an SVG', () => {
  it('are its top-level elements; what all need is kept in each', () => {
    expect(partsOf(SVG)?.parts.map(({ name }) => name)).toEqual([undefined, 'hill', 'tunnel', 'mine']);
    const tunnel = layerOf(SVG, [2]);
    expect(tunnel).toMatch(/^<svg [^>]*viewBox="100 0 1248 904">/u);
    expect(tunnel).toContain('<defs><path id="dot"');
    expect(tunnel).toContain('<use href="#dot"/>');
    expect(tunnel).not.toContain('M1 1h2');
    expect(tunnel.trim().endsWith('</svg>')).toBe(true);
  });

  it('are not looked for where tags do not pair', () => {
    expect(partsOf('<svg><g id="a">')).toBeUndefined();
    expect(partsOf(`<svg>${'<a "'.repeat(20_000)}`)).toBeUndefined();
    expect(layerOf('<svg><g>', [0])).toBe('<svg><g>');
  });
});

describe('a diagram', () => {
  it('shows what waits for nothing as one picture, and each step as one, over the part before', async () => {
    const { slide, drawing, all } = await loaded({
      '01.diagram.svg': SVG,
      '01.diagram.yaml': YAML,
      '01.en.md': '# Hill\n\nThey {>dug}dug.\n',
      '01.ja.md': '# 丘\n\n{>dug}掘った。\n',
    });
    expect(all.problems).toEqual([]);
    expect(drawing?.layers?.map(({ step }) => step)).toEqual([undefined, 'dug', undefined]);
    expect(slide?.steps['en']).toMatchObject([{ name: 'dug', by: 'reading' }]);
    const cache = await folderWith({});
    const texts = await Promise.all(
      [...all.media.values()].map(async (file) => {
        expect([file.prepare, file.type]).toEqual(['layer', 'image/svg+xml']);
        const made = await prepareFile(file, cache);
        const text = await readFile(made.path, 'utf8');
        expect([made.bytes, made.type]).toEqual([Buffer.byteLength(text), 'image/svg+xml']);
        return [text.includes('id="hill"'), text.includes('id="tunnel"'), text.includes("id='mine'")];
      }),
    );
    expect(texts).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });

  it('has its words at their spots in both orientations, upright with its middle', async () => {
    const { drawing } = await loaded({ '01.diagram.svg': SVG, '01.diagram.yaml': YAML });
    const { landscape, portrait } = drawing?.views ?? {};
    expect(landscape?.frame).toEqual([0, 0, 1248, 904]);
    expect(landscape?.labels.map(({ at, role, step }) => [at, role, step])).toEqual([
      [[624, 452], 'place', undefined],
      [[800, 600], 'note', 'dug'],
    ]);
    expect(landscape?.labels[0]?.sides[0]).toBe('below');
    expect(landscape?.shapes).toEqual([{ role: 'lead', d: 'M700 500L800 600', step: 'dug' }]);
    expect(portrait?.frame).toEqual([-84, 36, 1248, 904]);
    expect(portrait?.labels[0]?.at).toEqual([540, 488]);
    expect(drawing?.said['en']).toBe('Hill. Tunnel, dug at night.');
  });

  it('lets a layer wait for the step of its own name where no words stand beside it', async () => {
    const { slide, all } = await loaded({
      '01.diagram.svg': SVG,
      '01.en.md': '# Hill\n\nThey dug a {>tunnel}tunnel.\n',
      '01.ja.md': '# 丘\n\n{>tunnel}坑道。\n',
    });
    expect(all.problems).toEqual([]);
    expect(slide?.steps['en']).toMatchObject([{ name: 'tunnel' }]);
  });

  it('is refused for what an SVG may not hold, and says what is wrong with its words where it is', async () => {
    const bad = await loaded({
      '01.diagram.svg': SVG.replace('<title>', '<script>1</script><title>'),
      '01.en.md': '# Hill',
    });
    expect(bad.all.problems.map(({ code }) => code)).toEqual(['svg-not-safe']);
    expect(bad.drawing).toBeUndefined();
    const wrong = await loaded({ '01.diagram.svg': SVG, '01.diagram.yaml': 'labels:\n  - { at: 5, words: Hill }\n' });
    expect(wrong.all.problems).toMatchObject([
      { code: 'value-wrong', path: 'rooms/1-a/1-b/01.diagram.yaml', field: 'labels.0.at' },
    ]);
    expect(wrong.drawing?.layers).toHaveLength(4);
  });
});
