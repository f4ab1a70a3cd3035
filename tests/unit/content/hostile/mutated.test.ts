// The sample's own files, damaged: every form of file there is, each a few edits away from a good one.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { loadExhibition } from '../../../../src-main/content/load.ts';
import { writeFiles } from '../../../support/folders.ts';
import { expectTold } from '../../../support/hostile/expect-told.ts';
import { encoded, mutated } from '../../../support/hostile/mutations.ts';
import { CAPTION_PIECES, MARKDOWN_PIECES, SVG_PIECES, YAML_PIECES } from '../../../support/hostile/pieces.ts';
import { runs, withinSecond } from '../../../support/hostile/within.ts';

const MEDIA = 'media';
/** A map of the whole world takes seconds for its coasts: the one that is read here brings its own. */
const LAND = '{"type":"Polygon","coordinates":[[[121,38],[122,38],[122,39],[121,39],[121,38]]]}';
const MOST_BYTES = 20_000;

const names = (await readdir(MEDIA, { recursive: true })).filter((name) => !name.includes('README')).sort();
const textsOf = async (pattern: RegExp, most = 12): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const name of names.filter((one) => pattern.test(one))) {
    const text = await readFile(join(MEDIA, name), 'utf8');
    if (text.length < MOST_BYTES && found.length < most) found.push(text);
  }
  return found;
};

const SLIDE = 'rooms/1-a/1-b/01';
const yaml = (base: string, texts: readonly string[]) => ({ base, texts, pieces: YAML_PIECES });

const FILES = [
  yaml('exhibition.yaml', await textsOf(/^exhibition\.yaml$/u)),
  yaml('glossary.yaml', ['a: {name: {en: A, ja: 甲}, reading: {ja: こう}, about: {en: B}}\nb: {name: C}\n']),
  yaml('sources.yaml', ['S01: {text: "City archive, box 12", kind: archive, date: "1894"}\n']),
  yaml('claims.yaml', ['A01: {text: {en: It happened}, status: disputed, sources: [S01]}\n']),
  yaml('interface.en.yaml', ['attract.invitation: Touch\nnav.home: All rooms\n']),
  yaml('rooms/1-a/room.yaml', await textsOf(/\/room\.yaml$/u)),
  yaml('rooms/1-a/1-b/exhibit.yaml', await textsOf(/\/exhibit\.yaml$/u)),
  yaml(`${SLIDE}.yaml`, await textsOf(/\/\d+\.yaml$/u)),
  yaml(`${SLIDE}.chart.yaml`, await textsOf(/\.chart\.yaml$/u)),
  yaml(`${SLIDE}.timeline.yaml`, await textsOf(/\.timeline\.yaml$/u)),
  yaml(`${SLIDE}.type.yaml`, await textsOf(/\.type\.yaml$/u)),
  yaml(`${SLIDE}.compare.yaml`, await textsOf(/\.compare\.yaml$/u)),
  yaml(`${SLIDE}.diagram.yaml`, await textsOf(/\.diagram\.yaml$/u)),
  yaml(`${SLIDE}.map.yaml`, [
    'bounds: [121, 38, 122, 39]\nland: own.geojson\nplaces:\n  - {at: [121.5, 38.5], words: {en: Fort}, step: one}\n' +
      'routes:\n  - {from: [121.2, 38.2], to: [121.8, 38.8], words: {en: March}, date: "1894-11"}\n',
  ]),
  {
    base: 'maps/own.geojson',
    texts: [LAND],
    pieces: ['[', ']', '{', '}', ',', '1e999', '"', 'null', '[121,', '"type":'],
  },
  { base: `${SLIDE}.en.md`, texts: await textsOf(/\.en\.md$/u), pieces: MARKDOWN_PIECES },
  { base: `${SLIDE}.en.vtt`, texts: await textsOf(/\.en\.vtt$/u), pieces: CAPTION_PIECES },
  { base: `${SLIDE}.svg`, texts: await textsOf(/\.svg$/u), pieces: SVG_PIECES },
  { base: `${SLIDE}.diagram.svg`, texts: await textsOf(/\.diagram\.svg$/u), pieces: SVG_PIECES },
];

const BESIDE = {
  [`${SLIDE}.map.yaml`]: { 'maps/own.geojson': LAND },
  'maps/own.geojson': { [`${SLIDE}.map.yaml`]: 'bounds: [121, 38, 122, 39]\nland: own.geojson\n' },
  [`${SLIDE}.diagram.yaml`]: {
    [`${SLIDE}.diagram.svg`]: '<svg viewBox="0 0 9 9"><g id="a"><path d="M0 0"/></g><g id="b"/></svg>',
  },
} as Readonly<Record<string, Readonly<Record<string, string>>>>;

const root = await mkdtemp(join(tmpdir(), 'vitrine-hostile-'));
afterAll(() => rm(root, { recursive: true, force: true }));

describe('a damaged file', { timeout: 3_600_000 }, () => {
  it.each(FILES.map((file) => [file.base, file] as const))(
    'is told of, and the museum opens: %s',
    async (base, { texts, pieces }) => {
      expect(texts).not.toEqual([]);
      const folder = join(root, basename(base));
      const beside = { [`${SLIDE}.en.md`]: '# Title\n\nWords {>a} of [a](term:a).\n', ...BESIDE[base] };
      await writeFiles(folder, { ...beside, [base]: '' });
      // what is read the first time only (modules, the land of the world) is no file's fault
      await loadExhibition(folder);
      await fc.assert(
        fc.asyncProperty(encoded(mutated(texts, pieces)), async (bytes) => {
          await writeFile(join(folder, base), bytes);
          const { exhibition, problems } = await withinSecond(() => loadExhibition(folder));
          expectTold(problems, root);
          expect(JSON.parse(JSON.stringify(exhibition))).toBeTypeOf('object');
          if (!base.endsWith('01.en.md')) expect(exhibition.rooms).toHaveLength(1);
        }),
        runs(12, 1000),
      );
    },
  );
});
