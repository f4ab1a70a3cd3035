// What the folders and YAML files of an exhibition become: rooms, covers, order, languages, settings.
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Exhibition, Room } from '#contract/content';
import { loadExhibition } from '../../../src-main/content/load.ts';
import type { LoadedExhibition } from '../../../src-main/content/loaded.ts';
import { visibleOn } from '../../../src-main/content/visible.ts';
import { folderWith, jpeg, type Files } from '../../support/folders.ts';

const picture = await jpeg();
const load = async (files: Files): Promise<LoadedExhibition & { codes: readonly string[] }> => {
  const loaded = await loadExhibition(await folderWith(files));
  return { ...loaded, codes: loaded.problems.map((one) => one.code) };
};
const room = async (yaml: string, more: Files = {}): Promise<{ room: Room | undefined; codes: readonly string[] }> => {
  const { exhibition, codes } = await load({ 'rooms/1-a/room.yaml': yaml, 'rooms/1-a/1-b/01.jpg': picture, ...more });
  return { room: exhibition.rooms[0], codes };
};
const nameOf = (url: string | undefined): string => decodeURIComponent(url?.split('/').at(-1) ?? '');

describe('rooms', () => {
  it('have years as a place on the line and as words', async () => {
    expect((await room('years: 1895–1904\n')).room).toMatchObject({
      years: { start: 1895, end: 1905 },
      period: { '*': '1895–1904' },
    });
    const named = await room('years: {start: 1894-11-21, end: 1895}\nperiod: {en: "November 1894 and after"}\n');
    expect(named.room).toMatchObject({ period: { en: 'November 1894 and after' }, years: { end: 1896 } });
    expect((await room('years: {start: 1945, end: 1955}\n')).room?.period).toEqual({ '*': '1945–1955' });
    expect((await room('')).room).not.toHaveProperty('years');
  });

  it('have a palette and colours of their own, and nothing but colours', async () => {
    expect((await room('theme: dust\n')).room?.theme).toEqual({ palette: 'dust', tokens: {} });
    const own = await room('theme: {palette: slate, tokens: {ink: "#AABBCC"}}\naccent: "#123456"\n');
    expect(own.room?.theme).toEqual({ palette: 'slate', tokens: { ink: '#aabbcc', accent: '#123456' } });
    const evil = await room('theme: {tokens: {ink: "red; background: url(x)"}}\n');
    expect([evil.room?.theme, evil.codes]).toEqual([{ palette: '', tokens: {} }, ['value-wrong']]);
    expect((await room('theme: {tokens: {border: "#123456"}}\n')).codes).toEqual(['value-wrong']);
  });

  it('have an introduction with marks, a group and an advisory', async () => {
    const { room: found, codes } = await room(
      'introduction: {en: "Once [旅順]{ja}."}\ngroup: Wars\nadvisory: {en: This room is about a killing.}\n',
    );
    expect(found?.introduction['en']?.blocks).toEqual([
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: 'Once ' },
          { kind: 'foreign', lang: 'ja', dir: 'ltr', children: [{ kind: 'text', text: '旅順' }] },
          { kind: 'text', text: '.' },
        ],
      },
    ]);
    expect(found).toMatchObject({ group: { en: 'Wars' }, advisory: { text: { en: 'This room is about a killing.' } } });
    expect(codes).toEqual([]);
  });

  it('with pictures directly in them have one exhibit under the room’s name', async () => {
    const { exhibition } = await load({
      'rooms/1-harbour/01.jpg': picture,
      'rooms/1-harbour/room.yaml': 'title: {en: The Harbour}\n',
    });
    expect(exhibition.rooms[0]?.exhibits).toMatchObject([
      { id: 'harbour', title: { en: 'The Harbour' }, slides: [{ id: '1' }] },
    ]);
  });
});

describe('covers', () => {
  it('are the file that is named, a file called cover, or the first picture', async () => {
    const { exhibition, codes } = await load({
      'rooms/1-a/1-named/exhibit.yaml': 'cover: 02.jpg\n',
      'rooms/1-a/1-named/01.jpg': picture,
      'rooms/1-a/1-named/02.jpg': await jpeg(20, 20),
      'rooms/1-a/2-called/cover.png': await sharp(picture).keepExif().png().toBuffer(),
      'rooms/1-a/2-called/01.jpg': picture,
      'rooms/1-a/3-first/01.en.md': '# Words',
      'rooms/1-a/3-first/02.jpg': picture,
    });
    const covers = exhibition.rooms[0]?.exhibits.map((exhibit) => [
      nameOf(exhibit.cover['*']?.src.url),
      exhibit.slides.length,
    ]);
    expect(covers).toEqual([
      ['02.jpg', 2],
      ['cover.png', 1],
      ['02.jpg', 2],
    ]);
    expect(nameOf(exhibition.rooms[0]?.cover['*']?.src.url)).toBe('02.jpg');
    expect(codes).toEqual([]);
  });

  it('never come from behind an advisory by themselves, nor do they enter the attract loop', async () => {
    const { exhibition } = await load({
      'rooms/1-a/1-hard/exhibit.yaml': 'advisory: Hard.\n',
      'rooms/1-a/1-hard/01.jpg': picture,
      'rooms/1-a/2-part/01.jpg': picture,
      'rooms/1-a/2-part/01.yaml': 'advisory: Hard.\n',
      'rooms/2-b/room.yaml': 'advisory: Hard.\n',
      'rooms/2-b/1-c/01.jpg': picture,
    });
    expect(exhibition.rooms.map((one) => one.cover)).toEqual([{}, {}]);
    expect(exhibition.rooms[0]?.exhibits.map((exhibit) => exhibit.cover)).toEqual([{}, {}]);
    expect(exhibition.attract).toEqual([]);
  });

  it('may lie in the room without becoming an exhibit, and are found in spite of capitals', async () => {
    const { room: found, codes } = await room('cover: Wave.JPG\n', { 'rooms/1-a/wave.jpg': await jpeg(30, 30) });
    expect(nameOf(found?.cover['*']?.src.url)).toBe('wave.jpg');
    expect(found?.exhibits.map((exhibit) => exhibit.id)).toEqual(['b']);
    expect(codes).toEqual(['name-differs']);
  });
});

describe('the exhibition', () => {
  it('takes its settings from exhibition.yaml', async () => {
    const { exhibition, problems } = await load({
      'exhibition.yaml': [
        'title: {en: Harbour, ja: 港}',
        'subtitle: Years of it',
        'period: "1894–1955"',
        'languages: [en, zh-hans, ja]',
        'theme: night',
        'idle: {after: 90, warn: 25}',
        'attract: [02-b, 01-a.jpg]',
        'credits: All of us',
        'defaults: {captions: false, textSize: 125, contrast: dark, reach: left, waitForMe: true, speed: 75}',
        'takeAway: https://museum.example/{room}/{exhibit}?l={lang}',
      ].join('\n'),
      'interface.ja.yaml': 'next: 次\n',
      'attract/01-a.jpg': picture,
      'attract/02-b.jpg': await jpeg(20, 20),
      'attract/03-c.jpg': await jpeg(21, 20),
      'rooms/1-a/1-b/01.jpg': picture,
    });
    expect(problems).toEqual([]);
    expect(exhibition).toMatchObject({
      title: { en: 'Harbour', ja: '港' },
      subtitle: { en: 'Years of it' },
      period: { en: '1894–1955' },
      languages: [{ tag: 'en' }, { tag: 'zh-Hans' }, { tag: 'ja' }],
      theme: { palette: 'night', tokens: {} },
      idle: { after: 90, warn: 25 },
      credits: { en: 'All of us' },
      defaults: {
        captions: false,
        textSize: 1.25,
        contrast: 'dark',
        motion: 'calm',
        reach: 'left',
        waitForMe: true,
        moreTime: false,
        readAloud: false,
        description: false,
        sign: false,
        speed: 0.75,
      },
      takeAway: 'https://museum.example/{room}/{exhibit}?l={lang}',
      interface: { ja: { next: '次' } },
    } satisfies Partial<Record<keyof Exhibition, unknown>>);
    expect(exhibition.attract.map((visual) => nameOf(visual.src.url))).toEqual(['02-b.jpg', '01-a.jpg', '03-c.jpg']);
  });

  it('without exhibition.yaml takes its languages from file names and its title from the folder', async () => {
    const { exhibition, problems } = await load({
      'rooms/1-a/1-b/01.ar.md': '# ميناء\n\nكلمات',
      'rooms/1-a/1-b/02.ar.md': '# ميناء\n\nكلمات',
      'rooms/1-a/1-b/01.en.md': '# Harbour\n\nWords',
      'rooms/1-a/1-b/02.en.md': '# Harbour\n\nWords',
      'rooms/1-a/1-b/03.ar.md': '# ميناء\n\nكلمات',
    });
    expect(exhibition.languages.map(({ tag, dir }) => `${tag} ${dir}`)).toEqual(['ar rtl', 'en ltr']);
    expect(exhibition.title['*']).toMatch(/^vitrine content /u);
    expect(problems.filter((one) => one.code === 'translation-missing').map((one) => one.path)).toEqual([
      'rooms/1-a/1-b/03.ar.md',
    ]);
  });

  it('has the same revision for the same files wherever they lie, and another one when a word changes', async () => {
    const files = { 'rooms/1-a/1-b/01.jpg': picture, 'rooms/1-a/1-b/01.en.md': '# One' };
    const [here, there, changed] = await Promise.all([
      load(files),
      load(files),
      load({ ...files, 'rooms/1-a/1-b/01.en.md': '# Two' }),
    ]);
    expect(here?.exhibition.revision).toMatch(/^[0-9a-f]{32}$/u);
    expect(there?.exhibition.revision).toBe(here?.exhibition.revision);
    expect(changed?.exhibition.revision).not.toBe(here?.exhibition.revision);
  });

  it('names no path of the machine, and every file it names can be fetched', async () => {
    const { exhibition, problems, media } = await load({
      'rooms/1-a/1-b/01.jpg': picture,
      'rooms/1-a/1-b/02.jpg': 'broken',
      'attract/x.jpg': await jpeg(9, 9),
    });
    expect(JSON.stringify({ exhibition: { ...exhibition, title: {} }, problems })).not.toMatch(
      /\/tmp|vitrine-content/u,
    );
    const hashes = [...JSON.stringify(exhibition).matchAll(/\/media\/([0-9a-f]{32})\//gu)].map((found) => found[1]);
    expect(new Set(hashes)).toEqual(new Set(media.keys()));
  });
});

describe('dates', () => {
  it('show and hide rooms and exhibits, first and last day included', async () => {
    const { exhibition } = await load({
      'rooms/1-a/1-b/01.jpg': picture,
      'rooms/1-a/1-b/exhibit.yaml': 'from: 2026-05-01\nuntil: 2026-05-31\n',
      'rooms/1-a/2-c/01.jpg': picture,
      'rooms/2-d/1-e/01.jpg': picture,
      'rooms/2-d/room.yaml': 'until: 2026-05-15\n',
    });
    const shown = (day: string): readonly string[] =>
      visibleOn(exhibition, day).rooms.flatMap((one) => one.exhibits.map((exhibit) => `${one.id}/${exhibit.id}`));
    expect(['2026-04-30', '2026-05-01', '2026-05-15', '2026-05-31', '2026-06-01'].map(shown)).toEqual([
      ['a/c', 'd/e'],
      ['a/b', 'a/c', 'd/e'],
      ['a/b', 'a/c', 'd/e'],
      ['a/b', 'a/c'],
      ['a/c'],
    ]);
  });
});
