// `vitrine check` as a person and a program see it.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkCommand } from '../../../src-main/commands/check.ts';
import { folderWith, jpeg } from '../../support/folders.ts';

/** Runs the command; its output and exit code. */
async function check(...args: readonly string[]): Promise<{ out: string; err: string; code: typeof process.exitCode }> {
  const out: string[] = [];
  const err: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out.push(String(text)), true));
  vi.spyOn(console, 'error').mockImplementation((text) => void err.push(String(text)));
  await checkCommand().parseAsync(args, { from: 'user' });
  const code = process.exitCode;
  process.exitCode = undefined;
  vi.restoreAllMocks();
  return { out: out.join(''), err: err.join(''), code };
}

afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

describe('vitrine check', () => {
  it('prints place, severity, code, message and fix by path and line, sums up, and fails for errors', async () => {
    const root = await folderWith({
      'rooms/1-a/1-b/01.jpg': await jpeg(),
      'rooms/1-a/1-b/02.jpg': 'broken',
      'rooms/1-a/1-b/exhibit.yaml': 'title: Things\nuntil: tomorrow\ntitel: x\n',
    });
    const { out, code } = await check(root);
    expect(
      out
        .split('\n')
        .filter((row) => /^\S/u.test(row))
        .slice(0, -2),
    ).toEqual([
      'rooms/1-a/1-b/02.jpg  error  picture-unreadable',
      'rooms/1-a/1-b/exhibit.yaml:2:1  error  value-wrong',
      'rooms/1-a/1-b/exhibit.yaml:3:1  warning  key-unknown',
      '1 room, 1 exhibit, 1 slide can be shown; 2 errors, 1 warning, 0 notes.',
    ]);
    expect(out).toContain('  The picture “02.jpg” cannot be opened');
    expect(out).toContain('  → Did you mean “title”?');
    expect(code).toBe(1);
  });

  it('succeeds for a clean exhibition and for one with warnings only', async () => {
    const clean = await check(await folderWith({ 'rooms/1-a/1-b/01.jpg': await jpeg() }));
    expect([clean.out, clean.code]).toEqual([
      [
        '1 room, 1 exhibit, 1 slide can be shown; 0 errors, 0 warnings, 0 notes.',
        '',
        'Room  Language  Text  Narration  Captions  Described  Translation',
        'a     en        –     –          –         0/1        not said',
        '',
      ].join('\n'),
      0,
    ]);
    const warned = await check(await folderWith({ 'rooms/1-a/1-b/01.jpg': await jpeg(), 'rooms/1-a/1-b/02.xyz': '' }));
    expect(warned.code).toBe(0);
  });

  it('prints JSON for programs, always in the same shape', async () => {
    const root = await folderWith({
      'exhibition.yaml': 'languages: [en]\ntranslations: { en: original }\n',
      'rooms/1-a/1-b/01.jpg': 'broken',
      'rooms/1-a/1-b/02.jpg': await jpeg(),
      'rooms/1-a/1-b/02.en.md': '# Two\n\nWords.\n',
      'rooms/1-a/1-b/exhibit.yaml': 'until: tomorrow\n',
    });
    const { out, code } = await check(root, '--format', 'json');
    const texts = { message: expect.any(String) as string, fix: expect.any(String) as string };
    expect(JSON.parse(out)).toEqual({
      version: 1,
      revision: expect.stringMatching(/^[0-9a-f]{32}$/u) as string,
      errors: 2,
      warnings: 0,
      notes: 0,
      shown: { rooms: 1, exhibits: 1, slides: 1 },
      problems: [
        { code: 'picture-unreadable', severity: 'error', path: 'rooms/1-a/1-b/01.jpg', ...texts },
        {
          ...{ code: 'value-wrong', severity: 'error', path: 'rooms/1-a/1-b/exhibit.yaml' },
          ...{ line: 1, column: 1, field: 'until', ...texts },
        },
      ],
      completeness: [
        {
          ...{ room: 'a', title: { '*': 'a' }, lang: 'en', slides: 1, translation: 'original' },
          ...{ text: { have: 1, of: 1 }, narration: { have: 0, of: 1, synthetic: 0 } },
          ...{ captions: { have: 0, of: 0 }, alt: { have: 0, of: 1 } },
        },
      ],
    });
    expect(out.endsWith('}\n')).toBe(true);
    expect(code).toBe(1);
  });

  it('has colours on a terminal only, and none where they are not wanted', async () => {
    const root = await folderWith({ 'rooms/1-a/1-b/01.jpg': await jpeg(), 'rooms/1-a/1-b/02.xyz': '' });
    const before = process.stdout.isTTY;
    try {
      process.stdout.isTTY = true;
      expect((await check(root)).out).toContain('\u001b[33mwarning');
      vi.stubEnv('NO_COLOR', '1');
      expect((await check(root)).out).not.toContain('\u001b');
      vi.unstubAllEnvs();
      process.stdout.isTTY = false;
      expect((await check(root)).out).not.toContain('\u001b');
    } finally {
      process.stdout.isTTY = before;
    }
  });

  it('writes the schemas for editors when asked, which are no part of the exhibition', async () => {
    const root = await folderWith({ 'rooms/1-a/1-b/01.jpg': await jpeg() });
    const { err, out, code } = await check(root, '--schemas');
    expect(err).toMatch(/^15 files written in .*\.schema$/u);
    expect(await readdir(join(root, '.schema'))).toContain('room.json');
    expect([out.split('\n')[0], code]).toEqual([
      '1 room, 1 exhibit, 1 slide can be shown; 0 errors, 0 warnings, 0 notes.',
      0,
    ]);
  });

  it('lists the steps of the pictures when asked, for people and for programs', async () => {
    const root = await folderWith({
      'rooms/1-a/1-b/01.type.yaml': 'lines:\n  - words: First\n  - { words: Then, step: then }\n',
      'rooms/1-a/1-b/01.en.md': '# One\n\nFirst, {>then}then.\n',
    });
    expect((await check(root, '--steps')).out).toContain('a/b/1 (en): then 56 % by reading time\n');
    expect((await check(root)).out).not.toContain('a/b/1');
    const { out } = await check(root, '--steps', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ steps: ['a/b/1 (en): then 56 % by reading time'] });
  });

  it('takes media beside it, or the folder it is in if that is an exhibition', async () => {
    const before = process.cwd();
    try {
      process.chdir(await folderWith({ 'media/01.jpg': await jpeg(), 'rooms/1-a/1-b/01.jpg': 'not looked at' }));
      expect((await check()).out).toContain('1 slide can be shown; 0 errors');
      process.chdir(await folderWith({ 'rooms/1-a/1-b/01.jpg': await jpeg(), 'rooms/1-a/1-b/02.jpg': await jpeg() }));
      expect((await check()).out).toContain('2 slides can be shown; 0 errors');
      process.chdir(await folderWith({ 'notes.md': 'nothing' }));
      expect(await check()).toMatchObject({ code: 2, err: expect.stringContaining('media') as string });
    } finally {
      process.chdir(before);
    }
  });

  it('says so if there is no such folder', async () => {
    const { err, code } = await check('/nowhere/at/all');
    expect(err).toContain('There is no folder “/nowhere/at/all”');
    expect(code).toBe(2);
  });
});

describe('vitrine check --spoken', () => {
  const files = async (): Promise<Parameters<typeof folderWith>[0]> => ({
    'exhibition.yaml': 'languages: [en, ja]\ntitle: { en: Port, ja: 港 }\n',
    'rooms/1-a/1-b/01.jpg': await jpeg(),
    'rooms/1-a/1-b/01.yaml': 'alt: { en: A ship, ja: 船 }\n',
  });

  it('prints the tour in the first language or in the one asked for, and nothing else', async () => {
    const root = await folderWith(await files());
    expect(await check(root, '--spoken')).toMatchObject({
      out: expect.stringMatching(/^Port\.\n[^]*: A ship\.\n$/u) as string,
      code: 0,
    });
    expect((await check(root, '--spoken', '--language', 'JA')).out).toMatch(/^港。\n[^]*：船。\n$/u);
  });

  it('fails for errors of the exhibition as ever, and for a language it has not', async () => {
    const broken = await check(await folderWith({ ...(await files()), 'rooms/1-a/1-b/02.jpg': 'broken' }), '--spoken');
    expect([broken.code, broken.out.startsWith('Port.')]).toEqual([1, true]);
    const { err, code } = await check(await folderWith(await files()), '--spoken', '--language', 'ru');
    expect([err, code]).toEqual(['The exhibition has no language “ru”. It has: en, ja.', 2]);
  });
});
