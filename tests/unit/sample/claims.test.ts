// Every slide of the sample rests on claims, and every claim is used or left out for a reason; proved by copies that break it.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Problem } from '#contract/problem';
import { loadExhibition } from '../../../src-main/content/load.ts';

const MEDIA = join(import.meta.dirname, '../../../media');
const EXHIBIT = 'rooms/10-harbour/30-dockyard';

/** Claims of the two starting texts that no label uses, and why. Those that could not be checked need no line. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  B03: 'told otherwise: the story starts with the Chinese port',
  B45: 'a framing that fits 1894 to 1945 only and leaves the war of 1894 out',
  B83: 'praise of a person, not needed for what is told',
  B84: 'not needed; Britain had bombed Berlin before',
  B85: 'contradicted, and not needed',
  B110: 'dropped: the United States Navy was far larger',
  B120: 'a framing; it was not checked who tends the graves today',
};

interface Facts {
  readonly claims?: string | readonly string[];
}
const files = (await readdir(MEDIA, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
const factsOf = async (name: string): Promise<Facts> =>
  (parse(await readFile(join(MEDIA, name), 'utf8')) ?? {}) as Facts;
const named = (facts: Facts): readonly string[] => [facts.claims ?? []].flat();
const slides = files.filter((name) => /\/\d+\.yaml$/u.test(name));
const exhibits = files.filter((name) => name.endsWith('/exhibit.yaml'));

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-claims-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Codes that a copy of one exhibit has after a change of its files, and had not before. */
async function broken(change: (text: string, name: string) => string): Promise<readonly string[]> {
  const before = await codesOf((text) => text);
  const after = await codesOf(change);
  return after.filter((code) => !before.includes(code));
}

async function codesOf(change: (text: string, name: string) => string): Promise<readonly Problem['code'][]> {
  const copy = await mkdtemp(join(root, 'copy-'));
  const wanted = files.filter((name) => /^[a-z]+\.yaml$/u.test(name) || /^maps\/.*json$/u.test(name));
  const its = files.filter((name) => name.startsWith(`${EXHIBIT}/`) && /\.(?:md|yaml)$/u.test(name));
  for (const name of [...wanted, ...its]) {
    await mkdir(join(copy, name, '..'), { recursive: true });
    if (name.endsWith('json')) await cp(join(MEDIA, name), join(copy, name));
    else await writeFile(join(copy, name), change(await readFile(join(MEDIA, name), 'utf8'), name));
  }
  const { problems } = await loadExhibition(copy, { workers: 0 });
  return [...new Set(problems.map(({ code }) => code))];
}

const without = (text: string, key: string): string =>
  text.replace(new RegExp(`^${key}:.*\\n(?:[ -].*\\n)*`, 'mu'), '');

describe('the claims of the sample', () => {
  it('are named by every slide', async () => {
    const bare = await Promise.all(slides.map(async (name) => (named(await factsOf(name)).length === 0 ? [name] : [])));
    expect(slides.length).toBeGreaterThan(20);
    expect(bare.flat()).toEqual([]);
  });

  it('are each used by a slide or an exhibit, or left out for a reason', async () => {
    const used = new Set((await Promise.all([...slides, ...exhibits].map(factsOf))).flatMap(named));
    const claims = parse(await readFile(join(MEDIA, 'claims.yaml'), 'utf8')) as Record<string, { status: string }>;
    const checked = Object.entries(claims).flatMap(([id, { status }]) => (status === 'not-checked' ? [] : [id]));
    expect(checked.filter((id) => !used.has(id)).sort()).toEqual(Object.keys(LEFT_OUT).sort());
  });
});

describe('a copy of an exhibit', () => {
  it('fails for a claim that is in no list', async () => {
    expect(
      await broken((text, name) =>
        /\/01\.yaml$/u.test(name) ? text.replace(/^claims: .*$/mu, 'claims: [Z99]') : text,
      ),
    ).toContain('claim-unknown');
  });

  it('fails for a claim that is not exact when nobody is named who says so', async () => {
    const bare = (text: string, name: string): string =>
      name.startsWith(EXHIBIT) ? without(text, 'accounts').replace(/^attributed: .*\n/mu, '') : text;
    expect(await broken(bare)).toContain('claim-needs-attribution');
  });

  it('fails for a number of dead without a range or a source', async () => {
    const bare = (text: string, name: string): string =>
      /\/03\.en\.md$/u.test(name)
        ? `${text}\nSoldiers killed 40 people.\n`
        : name.startsWith(EXHIBIT) && name.endsWith('.yaml')
          ? without(text, 'sources')
          : text;
    expect(await broken(bare)).toContain('death-without-range');
    const sourced = (text: string, name: string): string =>
      /\/03\.en\.md$/u.test(name) ? `${text}\nSoldiers killed 40 people.\n` : text;
    expect(await broken(sourced)).not.toContain('death-without-range');
  });

  it('fails for a number that is another in one language', async () => {
    expect(
      await broken((text, name) => (/\/02\.ja\.md$/u.test(name) ? text.replaceAll('1881', '1882') : text)),
    ).toEqual(['languages-differ']);
  });
});
