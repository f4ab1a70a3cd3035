// The curator's guide is right in what it says besides its examples: its first exhibition opens, and it names only messages that exist.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { PROBLEM_TABLE } from '../../../src-main/content/problem-table.ts';
import { writeFiles } from '../../support/folders.ts';
import { blocksOf, FIRST, isTree, pathsIn, readGuide } from '../../support/guide-blocks.ts';

const guide = await readGuide();
let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-guide-'));
  const [tree] = blocksOf(guide).filter(isTree);
  const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: '#123456' } }).jpeg();
  for (const name of pathsIn(tree?.text ?? '')) await writeFiles(root, { [name]: await picture.clone().toBuffer() });
  await writeFiles(join(root, FIRST), { 'README.md': guide });
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('the curator’s guide', () => {
  it('leads in its first ten minutes to an exhibition that lacks nothing but who made its pictures', async () => {
    const { exhibition, problems } = await loadExhibition(join(root, FIRST));
    expect(problems.map((one) => one.code)).toEqual(['credit-missing']);
    expect(exhibition.rooms.map((room) => Object.values(room.title))).toEqual([['Harbour']]);
    expect(exhibition.rooms[0]?.exhibits.map((one) => [Object.values(one.title), one.slides.length])).toEqual([
      [['Ships'], 3],
    ]);
  });

  it('names only problems that exist', () => {
    const part = guide.slice(guide.indexOf('## What the messages mean'), guide.indexOf('### Every message'));
    const named = [...part.matchAll(/`([a-z]+(?:-[a-z0-9]+)+)`/gu)].map(([, code]) => code);
    expect(named.length).toBeGreaterThan(4);
    for (const code of named) expect(Object.keys(PROBLEM_TABLE)).toContain(code);
  });
});
