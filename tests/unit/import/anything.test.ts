// Whatever a source holds, importing it ends with an exhibition without errors or with a sentence, and touches nothing else.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runImport, type ImportFormat } from '../../../src-main/import/run-import.ts';
import { PlainError } from '../../../src-main/plain-error.ts';
import { jpeg } from '../../support/folders.ts';

const picture = await jpeg();

async function tried(format: ImportFormat, source: string): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'vitrine-import-any-'));
  try {
    await writeFile(join(root, 'source'), source);
    await writeFile(join(root, 'a.jpg'), picture);
    const { problems } = await runImport(format, join(root, 'source'), { output: join(root, 'made'), maps: true });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(
      (await readdir(root)).filter((name) => !/^(?:a\.jpg|source|made(?:\.not-carried\.txt)?)$/u.test(name)),
    ).toEqual([]);
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    expect(error.message.length * error.fix.length).toBeGreaterThan(0);
    expect((await readdir(root)).sort()).toEqual(['a.jpg', 'source']);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const word = fc.oneof(
  fc.constantFrom(
    'a.jpg',
    '../a.jpg',
    'https://x.example/a.jpg',
    'https://youtu.be/x',
    '',
    ' ',
    '“quoted”',
    'a: b',
    '# x',
    '<b>x</b>',
    '- ',
    '💣',
    '旅順',
    '1900',
    '-1',
    '\u0000',
    '\ud800',
    '...',
    'x'.repeat(5000),
    'A\n\nB',
    '{>x}',
    '[a]{ja}',
  ),
  fc.string({ maxLength: 12 }),
);
const odd = fc.oneof(
  word,
  fc.integer(),
  fc.constantFrom(null, true, 1.5, 1e300),
  fc.array(word, { maxLength: 2 }),
  fc.dictionary(word, word, { maxKeys: 2 }),
);
/** Mostly what belongs there, at times something else. */
const or = <T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: odd });
const some = (shape: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
  or(fc.record(shape, { requiredKeys: [] }));
const list = (one: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => or(fc.array(one, { maxLength: 3 }));

const date = some({
  year: or(fc.integer({ min: -20_000, max: 3000 })),
  month: or(fc.integer({ min: 0, max: 14 })),
  day: odd,
  display_date: word,
});
const words = some({ headline: or(word), text: or(word) });
const event = some({
  start_date: date,
  end_date: date,
  text: words,
  media: some({ url: or(word), caption: or(word), credit: or(word), alt: or(word) }),
  background: some({ url: or(word) }),
  group: or(word),
  unique_id: odd,
});
const timeline = fc.record(
  {
    title: event,
    events: fc.array(event, { maxLength: 4 }),
    eras: list(some({ start_date: date, end_date: date, text: words })),
  },
  { requiredKeys: ['events'] },
);

const map = or(
  fc.dictionary(
    fc.constantFrom('en', 'ja', 'none', 'gez', 'x-y', '__proto__', 'constructor'),
    or(fc.array(word, { maxLength: 2 })),
    { maxKeys: 3 },
  ),
);
const pair = some({ label: map, value: map });
const id = fc.constantFrom('c1', 'c2', 'c3', 'c1#xywh=1,1,1,1', 'r1', 'r2');
const body = some({
  id: or(word),
  type: fc.constantFrom('Image', 'Sound', 'Video', 'Choice', 'TextualBody', 'SpecificResource'),
  value: or(word),
  format: or(fc.constantFrom('text/html', 'text/vtt', 'image/jpeg')),
  language: or(fc.constantFrom('en', 'ja')),
  items: list(some({ id: word, type: fc.constant('Image') })),
  source: odd,
});
const note = some({
  motivation: or(fc.constantFrom('painting', 'commenting', 'tagging', 'supplementing')),
  body: or(fc.oneof(body, fc.array(body, { maxLength: 2 }))),
  target: odd,
});
const page = list(some({ id, items: list(note) }));
const said = {
  label: map,
  summary: map,
  metadata: list(pair),
  requiredStatement: pair,
  rights: or(word),
  navDate: or(word),
  provider: list(some({ label: map })),
  thumbnail: list(some({ id: or(word) })),
};
const canvas = some({ id, ...said, items: page, annotations: page, placeholderCanvas: some({ items: page }) });
const range = some({
  id,
  type: fc.constant('Range'),
  label: map,
  items: list(or(fc.record({ id, type: fc.constantFrom('Canvas', 'Range') }))),
  behavior: list(fc.constantFrom('no-nav', 'sequence', 'x')),
});
const manifest = fc.record(
  { type: fc.constant('Manifest'), id, ...said, items: fc.array(canvas, { maxLength: 3 }), structures: list(range) },
  { requiredKeys: ['type', 'items'] },
);
const collection = fc.record({
  type: fc.constant('Collection'),
  label: map,
  items: fc.array(fc.oneof(manifest, odd), { maxLength: 2 }),
});

const cell = word.map((text) => (/[",;\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
const columns = [
  'objectid',
  'parentid',
  'title',
  'title_ja',
  'date',
  'description',
  'object_location',
  'image_small',
  'latitude',
  'longitude',
  'rights',
  'source',
  'object_transcript',
  'other',
  '',
];
const table = fc
  .tuple(
    fc.subarray(columns),
    fc.array(fc.array(cell, { maxLength: 16 }), { maxLength: 6 }),
    fc.constantFrom(',', ';', '\t'),
  )
  .map(([head, rows, sign]) => [head, ...rows].map((row) => row.join(sign)).join('\n'));

describe('importing', () => {
  it.each<[ImportFormat, fc.Arbitrary<unknown>, number]>([
    ['timelinejs', timeline, 40],
    ['iiif', fc.oneof(manifest, collection), 40],
    ['csv', table, 40],
  ])(
    '%s ends well, whatever is in it',
    async (format, sources, numRuns) => {
      await fc.assert(
        fc.asyncProperty(sources, (source) =>
          tried(format, typeof source === 'string' ? source : JSON.stringify(source)),
        ),
        { numRuns },
      );
    },
    120_000,
  );

  it('ends with a sentence for what is no source at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<ImportFormat>('iiif', 'timelinejs', 'csv'),
        fc.oneof(fc.json(), fc.string(), word),
        tried,
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});
