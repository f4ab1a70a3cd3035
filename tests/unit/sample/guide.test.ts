// The curator's guide is right: its first exhibition opens, and its YAML examples are understood as they stand.
import { copyFile, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#contract/problem';
import { loadExhibition } from '../../../src-main/content/load.ts';

const GUIDE = join(import.meta.dirname, '../../../media/README.md');
const KINDS = [
  'exhibition.yaml',
  'rooms/1-Harbour/room.yaml',
  'rooms/1-Harbour/1-Ships/01.yaml',
  ...['map', 'chart', 'timeline', 'type', 'diagram'].map((form) => `rooms/1-Harbour/1-Ships/04.${form}.yaml`),
  'rooms/1-Harbour/1-Ships/04.compare.yaml',
  'sources.yaml',
  'claims.yaml',
];
const guide = await readFile(GUIDE, 'utf8');
const examples = [...guide.matchAll(/```yaml\n(.*?)```/gsu)].map(([, text = '']) => text);

const TUNNEL =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1248 904"><g id="tunnel"><path d="M0 0h9v9z"/></g></svg>';
let root = '';

async function firstExhibition(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-guide-'));
  const ships = join(folder, 'rooms/1-Harbour/1-Ships');
  await mkdir(ships, { recursive: true });
  const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: '#123456' } }).jpeg();
  for (const name of ['01.jpg', '02.jpg', '03.jpg'])
    await writeFile(join(ships, name), await picture.clone().toBuffer());
  await copyFile(GUIDE, join(folder, 'README.md'));
  return folder;
}

/** Problems of an example as one kind of file. What it names but the small folder has not is not the example's fault. */
async function problemsAs(kind: string, example: string): Promise<readonly Problem[]> {
  const folder = await firstExhibition();
  await writeFile(join(folder, kind), example);
  if (kind.endsWith('.compare.yaml')) {
    for (const side of ['before', 'after'])
      await writeFile(join(folder, kind.replace('compare.yaml', `${side}.svg`)), TUNNEL);
  }
  if (kind.endsWith('.diagram.yaml')) await writeFile(join(folder, kind.replace(/yaml$/u, 'svg')), TUNNEL);
  const { problems } = await loadExhibition(folder);
  const open = [
    'translation-missing',
    'translation-unchecked',
    'file-missing',
    'credit-missing',
    'licence-missing',
    'step-without-marker',
  ];
  return problems.filter((one) => !open.includes(one.code));
}

beforeAll(async () => {
  root = await firstExhibition();
});

describe('the curator’s guide', () => {
  it('leads in its first ten minutes to an exhibition that lacks nothing but who made its pictures', async () => {
    const { exhibition, problems } = await loadExhibition(root);
    expect(problems.map((one) => one.code)).toEqual(['credit-missing']);
    expect(exhibition.rooms.map((room) => Object.values(room.title))).toEqual([['Harbour']]);
    expect(exhibition.rooms[0]?.exhibits.map((one) => [Object.values(one.title), one.slides.length])).toEqual([
      [['Ships'], 3],
    ]);
  });

  it('has examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(7);
  });

  it.each(examples.map((example) => [example.split('\n')[0], example] as const))(
    'shows YAML that is understood as it stands: %s',
    async (_first, example) => {
      const tried = await Promise.all(KINDS.map((kind) => problemsAs(kind, example)));
      const isGlossary = example.includes('spoken:');
      if (isGlossary) expect(await problemsAs('glossary.yaml', example)).toEqual([]);
      else
        expect(
          tried.some((problems) => problems.length === 0),
          JSON.stringify(tried, null, 1),
        ).toBe(true);
    },
  );

  it('names only problems that exist', async () => {
    const { PROBLEM_TABLE } = await import('../../../src-main/content/problem-table.ts');
    const part = guide.slice(guide.indexOf('## What `check` says'), guide.indexOf('## Drawn pictures'));
    const named = [...part.matchAll(/`([a-z]+(?:-[a-z0-9]+)+)`/gu)].map(([, code]) => code);
    expect(named.length).toBeGreaterThan(4);
    for (const code of named) expect(Object.keys(PROBLEM_TABLE)).toContain(code);
  });
});
