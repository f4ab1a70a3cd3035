// Every code of the problem table has a fixture with the true bytes; together they make the worst exhibition there is, which opens.
import { chmod, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Exhibition } from '#contract/content';
import type { Problem } from '#contract/problem';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { PROBLEM_TABLE } from '../../../src-main/content/problem-table.ts';
import { asOrdinaryUser, placeFixture, readFixtures, type Fixture } from '../../support/exhibition-fixtures.ts';
import { folderWith } from '../../support/folders.ts';

const fixtures = await readFixtures();

/** What cannot be wrong together with anything else. */
const ALONE = ['media-gone', 'exhibition-empty'];

const opened = (exhibition: Exhibition): readonly string[] =>
  exhibition.rooms
    .flatMap((room) =>
      room.exhibits.flatMap((exhibit) => exhibit.slides.map((slide) => `${room.id}/${exhibit.id}/${slide.id}`)),
    )
    .sort();

const places = (problems: readonly Problem[], fixture: Fixture): readonly string[] => {
  const lined = fixture.at.some((place) => /:\d+$/u.test(place));
  return problems.map(({ path, line }) => (lined && line !== undefined ? `${path}:${line}` : path)).sort();
};

async function rootFor(several: readonly Fixture[]): Promise<string> {
  const root = await folderWith({});
  await chmod(root, 0o755);
  for (const fixture of several) await placeFixture(fixture, root);
  return root;
}

describe('problems', () => {
  it('every code of the table has a fixture, and every fixture a code', () => {
    expect(fixtures.map((fixture) => fixture.code)).toEqual(Object.keys(PROBLEM_TABLE).sort());
  });

  it.each(fixtures.map((fixture) => [fixture.code, fixture] as const))(
    '%s is found where it is, says which file and what to do, and the rest opens',
    async (code, fixture) => {
      const root = await rootFor([fixture]);
      const { exhibition, problems } = await asOrdinaryUser(() => loadExhibition(root));
      const found = problems.filter((one) => one.code === code);
      expect(places(found, fixture)).toEqual([...fixture.at].sort());
      for (const one of found) {
        const name = (one.path === '' ? root : one.path).split('/').at(-1) ?? '';
        expect(one.message).toContain(name.normalize('NFC'));
        expect(one.message).not.toContain(root);
        expect(one.fix).toMatch(/^\p{Lu}.+(?:[.]|: {2}.+)$/su);
        expect(one.severity).toBe(PROBLEM_TABLE[code as keyof typeof PROBLEM_TABLE].severity);
      }
      const others = new Set(problems.map((one) => one.code).filter((other) => other !== code));
      expect([...others].sort()).toEqual([...(fixture.also ?? [])].sort());
      expect(opened(exhibition)).toEqual([...fixture.opens].sort());
    },
  );

  it('every problem at once still opens every good slide', async () => {
    const together = fixtures.filter((fixture) => !ALONE.includes(fixture.code));
    const root = await rootFor(together);
    await writeFile(
      join(root, 'exhibition.yaml'),
      'languages: [en, ja, ru, de]\nidle: {warn: 10}\ntranslations: {ja: machine}\ntakeAway: ftp://museum.example/\n',
    );
    const { exhibition, problems } = await asOrdinaryUser(() => loadExhibition(root));
    expect(opened(exhibition)).toEqual(together.flatMap((fixture) => fixture.opens).sort());
    const codes = new Set(problems.map((one) => one.code));
    expect(together.map((fixture) => fixture.code).filter((code) => !codes.has(code))).toEqual([]);
  });
});

describe('links on the disk', () => {
  it('are followed inside the exhibition and nowhere else', async () => {
    const [gate] = fixtures.filter((fixture) => fixture.code === 'shortcut-not-followed');
    const root = await rootFor(gate === undefined ? [] : [gate]);
    const folder = join(root, 'rooms/1-shortcut-not-followed/1-things');
    await writeFile(join(root, '../outside.jpg'), await readFile(join(folder, '01.jpg')));
    await symlink('01.jpg', join(folder, '04.jpg'));
    const { exhibition, media, problems } = await loadExhibition(root);
    await rm(join(root, '../outside.jpg'));
    expect(opened(exhibition)).toEqual(['shortcut-not-followed/things/1', 'shortcut-not-followed/things/4']);
    expect(problems.find((one) => one.path.endsWith('/02.jpg'))?.message).toContain('leads out of the exhibition');
    expect([...media.values()].every((file) => file.path.startsWith(root))).toBe(true);
  });
});
