// What words rest on: accounts, sources, claims, the glossary, and numbers of dead.
import { describe, expect, it } from 'vitest';
import type { Problem } from '#contract/problem';
import { bareDeaths } from '../../../src-main/content/bare-deaths.ts';
import { loadExhibition } from '../../../src-main/content/load.ts';
import type { LoadedExhibition } from '../../../src-main/content/loaded.ts';
import { folderWith, type Files } from '../../support/folders.ts';

const LABEL = 'rooms/1-a/1-b/01.en.md';
const load = async (files: Files): Promise<LoadedExhibition> =>
  loadExhibition(await folderWith({ [LABEL]: '# Gate\n\nWords.\n', ...files }));
const said = (problems: readonly Problem[]): readonly string[] => problems.map(({ code, path }) => `${path}: ${code}`);

const ACCOUNTS = `accounts:
  question: { en: Who built it?, ja: だれが建てたか }
  groups:
    - title: { en: Saw it, ja: 見た人 }
      entries:
        - who: { en: The builder, ja: 建てた人 }
          when: "1890"
          says: { en: I did., ja: 私だ。 }
          was-there: yes
          source: [S01, "A book, 1901"]
          weight: main
`;

describe('accounts', () => {
  it('arrive with who, what, evidence and weight, of a slide and of an exhibit', async () => {
    const { exhibition, problems } = await load({
      'exhibition.yaml': 'languages: [en]\n',
      'rooms/1-a/1-b/01.yaml': ACCOUNTS,
      'rooms/1-a/1-b/exhibit.yaml':
        'accounts: { question: Why?, groups: [{ title: All, entries: [{ who: A, says: B }] }] }\n',
    });
    expect(problems).toEqual([]);
    const [exhibit] = exhibition.rooms[0]?.exhibits ?? [];
    expect(exhibit?.accounts?.question).toEqual({ en: 'Why?' });
    expect(exhibit?.slides[0]?.accounts?.groups[0]?.entries[0]).toEqual({
      who: { en: 'The builder', ja: '建てた人' },
      when: { en: '1890' },
      says: { en: 'I did.', ja: '私だ。' },
      wasThere: 'yes',
      sources: ['S01', 'A book, 1901'],
      main: true,
    });
  });

  it('that lack words in a language of the exhibition are one problem, not one for every word', async () => {
    const { problems } = await load({ 'exhibition.yaml': 'languages: [en, ja]\n', 'rooms/1-a/1-b/01.yaml': ACCOUNTS });
    const missing = problems.filter((one) => one.message.startsWith('The accounts'));
    expect(missing).toMatchObject([{ code: 'translation-missing', path: 'rooms/1-a/1-b/01.yaml', line: 1 }]);
  });

  it('that are wrong inside are named by the place inside', async () => {
    const { problems } = await load({
      'rooms/1-a/1-b/01.yaml': ACCOUNTS.replace('was-there: yes', 'was-there: perhaps'),
    });
    expect(problems).toMatchObject([
      {
        code: 'value-wrong',
        field: 'accounts.groups.0.entries.0.was-there',
        message: expect.stringContaining('yes, no or not-stated'),
      },
    ]);
  });
});

describe('claims and sources', () => {
  const disputed = 'A01: { status: disputed, statement: The gate is old. }\n';

  it('are not asked for where the exhibition keeps no lists', async () => {
    expect((await load({ 'rooms/1-a/1-b/01.yaml': 'claims: [A01]\nsources: [S01]\n' })).problems).toEqual([]);
  });

  it('a disputed claim asks for accounts on the slide or the exhibit, or for an attribution', async () => {
    const slide = 'claims: A01\n';
    const asked = async (files: Files): Promise<readonly string[]> =>
      said((await load({ 'claims.yaml': disputed, 'rooms/1-a/1-b/01.yaml': slide, ...files })).problems);
    expect(await asked({})).toEqual(['rooms/1-a/1-b/01.yaml: claim-needs-attribution']);
    expect(await asked({ 'rooms/1-a/1-b/exhibit.yaml': ACCOUNTS })).toEqual([]);
    expect(await asked({ 'rooms/1-a/1-b/01.yaml': slide + ACCOUNTS })).toEqual([]);
    expect(await asked({ 'rooms/1-a/1-b/01.yaml': `${slide}attributed: true\n` })).toEqual([]);
    expect(await asked({ 'claims.yaml': disputed.replace('disputed', 'corroborated') })).toEqual([]);
    expect(await asked({ 'claims.yaml': disputed.replace('disputed', 'not-checked') })).toEqual(await asked({}));
  });

  it('of an exhibit are looked up too', async () => {
    const { problems } = await load({ 'claims.yaml': disputed, 'rooms/1-a/1-b/exhibit.yaml': 'claims: [A99]\n' });
    expect(said(problems)).toEqual(['rooms/1-a/1-b/exhibit.yaml: claim-unknown']);
  });

  it('a source written out needs no entry', async () => {
    const { exhibition, problems } = await load({
      'sources.yaml': 'S01: { text: City archive, kind: archive, weight: weak }\n',
      'rooms/1-a/1-b/01.yaml': 'sources: [S01, "A book, 1901"]\n',
    });
    expect(problems).toEqual([]);
    expect(exhibition.sources).toEqual({ S01: { text: { '*': 'City archive' }, kind: 'archive', weight: 'weak' } });
  });
});

describe('the glossary', () => {
  it('is found by a link whatever its capitals, and keeps what only a voice needs to itself', async () => {
    const { exhibition, problems } = await load({
      'glossary.yaml': 'Tael: { name: tael, about: A weight of silver., spoken: { en: { tael: tail } } }\n',
      [LABEL]: '# Gate\n\nThirty [taels](term:TAEL).\n',
    });
    expect(problems).toEqual([]);
    expect(exhibition.glossary).toEqual({
      tael: { name: { en: 'tael' }, reading: {}, about: { en: 'A weight of silver.' } },
    });
    expect(JSON.stringify(exhibition.rooms)).toContain('"term":"tael"');
  });

  it('names the entry that was probably meant, and shows the words alone', async () => {
    const { exhibition, problems } = await load({
      'glossary.yaml': 'tael: { about: A weight of silver. }\n',
      [LABEL]: '# Gate\n\nThirty [taels](term:tale).\n',
    });
    expect(problems).toMatchObject([{ code: 'term-unknown', line: 3, fix: expect.stringContaining('“term:tael”') }]);
    expect(JSON.stringify(exhibition.rooms)).not.toContain('"kind":"term"');
  });
});

describe('a number near a word for death', () => {
  it.each([
    ['en', 'Soldiers killed 40 people.', '40'],
    ['en', 'About six thousand people lived here; many died.', 'thousand'],
    ['en', 'More than 10,800 dead are named on the stone.', '10,800'],
    ['ru', 'Солдаты убили 40 человек.', '40'],
    ['ru', 'Погибли тысячи жителей.', 'тысячи'],
    ['zh-Hans', '士兵在门前杀害了40人。', '40'],
    ['zh-Hans', '约两万人遇难。', '两万'],
    ['ja', '兵士が門で40人を殺害した。', '40'],
    ['ja', '二千人が犠牲になった。', '二千'],
  ])('stands bare in %s: %s', (lang, text, number) => {
    expect(bareDeaths(text, lang).map((one) => one.number)).toContain(number);
  });

  it.each([
    ['en', 'In 1894, on 21 November, soldiers killed people.'],
    ['en', 'Between 2,600 and 2,700 people were killed.'],
    ['en', 'By 1894 about 6,000 townspeople lived here. Many of them died.'],
    ['en', 'It has 552 guns in all the forts on the hills round the harbour and nobody had died.'],
    ['ru', 'От 2600 до 2700 человек были убиты 21 ноября 1894 года.'],
    ['zh-Hans', '1894年11月21日，士兵杀害平民。'],
    ['zh-Hans', '2600至2700人遇难。'],
    ['ja', '1894年11月21日、兵士が人びとを殺害した。'],
    ['ja', '2600〜2700人が亡くなった。'],
  ])('is no bare number in %s: %s', (lang, text) => {
    expect(bareDeaths(text, lang)).toEqual([]);
  });

  it('is named with its place in the file, also where the same number stands elsewhere', async () => {
    const text = '# Gate of 40\n\nIt had 40 guns.\n\nSoldiers\nkilled **40** people; 12 boys died.\n';
    const { problems } = await load({ [LABEL]: text });
    expect(problems.map(({ line, column, message }) => [line, column, /“(\d+)/u.exec(message)?.[1]])).toEqual([
      [6, 10, '40'],
      [6, 23, '12'],
    ]);
  });

  it('needs a source of the slide or of the exhibit, or a range', async () => {
    const label = { [LABEL]: '# Gate\n\nSoldiers killed 40 people.\n' };
    expect(said((await load(label)).problems)).toEqual([`${LABEL}: death-without-range`]);
    expect((await load({ ...label, 'rooms/1-a/1-b/01.yaml': 'sources: A book, 1901\n' })).problems).toEqual([]);
    expect((await load({ ...label, 'rooms/1-a/1-b/exhibit.yaml': 'sources: A book, 1901\n' })).problems).toEqual([]);
  });

  it('does not rest on what its map is only drawn on', async () => {
    const files = {
      [LABEL]: '# Gate\n\nSoldiers killed 40 people.\n',
      'sources.yaml':
        'coast: { text: Coastline, kind: study, base: true }\nS01: { text: City archive, kind: archive }\n',
    };
    const asked = async (sources: string): Promise<readonly string[]> =>
      said((await load({ ...files, 'rooms/1-a/1-b/01.yaml': `sources: ${sources}\n` })).problems);
    expect(await asked('[coast]')).toEqual([`${LABEL}: death-without-range`]);
    expect(await asked('[coast, S01]')).toEqual([]);
    expect((await load(files)).exhibition.sources['coast']).toMatchObject({ base: true });
  });

  it('is found in what the picture is said to show, and in the note under it', async () => {
    const facts = 'alt: { en: Forty thousand lie here. }\nnote: { en: Soldiers killed 40 people. }\n';
    const { problems } = await load({ 'rooms/1-a/1-b/01.yaml': facts.replace('lie here', 'dead lie here') });
    expect(problems.map(({ code, path, field }) => [code, path, field])).toEqual([
      ['death-without-range', 'rooms/1-a/1-b/01.yaml', 'alt'],
      ['death-without-range', 'rooms/1-a/1-b/01.yaml', 'note'],
    ]);
    expect((await load({ 'rooms/1-a/1-b/01.yaml': `${facts}sources: A book, 1901\n` })).problems).toEqual([]);
  });
});
