// Names are respelled for the voice alone, from the exhibition's own glossary.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGlossary, spokenAbroad, spokenIn, type Spoken } from '../../../src-main/narrate/pronunciation.ts';
import { readerFor } from '../../../src-main/narrate/reading.ts';

const readSpoken = async (folder: string, lang: string): Promise<Spoken> => spokenIn(await readGlossary(folder), lang);
const english = await readerFor('en', 'text');

const folderWith = async (glossary: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-glossary-'));
  await writeFile(join(folder, 'glossary.yaml'), glossary);
  return folder;
};

describe('words for the voice', () => {
  it('replaces whole words only, the longest first', () => {
    const spoken = new Map([
      ['Lüshun', 'Lew shoon'],
      ['Lüshunkou', 'Lew shoon ko'],
      ['an', 'AN'],
    ]);
    expect(english('Lüshun, or Lüshunkou, and Lüshun’s hills', spoken)).toBe(
      "Lew shoon, or Lew shoon ko, and Lew shoon's hills",
    );
  });

  it('takes typographic quotation marks away, which voices read aloud', () => {
    expect(english('It means “distant”.', new Map())).toBe('It means distant.');
  });

  it('replaces a name with signs that mean something in a pattern', () => {
    expect(english('Порт-Артур (1898)', new Map([['Порт-Артур', 'Port Artoor']]))).toBe('Port Artoor (1898)');
  });

  it('come from the glossary, one list a language', async () => {
    const folder = await folderWith(
      'tael:\n  spoken: { en: { taels: tails }, ru: { лян: лян } }\nlease: { name: { en: lease } }\n',
    );
    expect([...(await readSpoken(folder, 'en'))]).toEqual([['taels', 'tails']]);
    expect([...(await readSpoken(folder, 'ja'))]).toEqual([]);
  });

  it('are none where the exhibition has no glossary', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vitrine-glossary-'));
    expect((await readSpoken(folder, 'en')).size).toBe(0);
  });

  it('stop with the place and the right form where the glossary is written wrongly', async () => {
    const folder = await folderWith('tael:\n  spoken: tails\n');
    await expect(readSpoken(folder, 'en')).rejects.toThrow('glossary.yaml cannot be read at “tael → spoken”.');
  });

  it('take a name’s reading where nothing else is said, but never that of a single character', async () => {
    const folder = await folderWith(
      'a:\n  name: { ja: 旅順 }\n  reading: { ja: りょじゅん }\nb:\n  name: { ja: 旅順 }\n  reading: { ja: x }\nc:\n  name: { ja: 両 }\n  reading: { ja: テール }\n',
    );
    expect([...(await readSpoken(folder, 'ja'))]).toEqual([['旅順', 'りょじゅん']]);
  });

  it('stand for all endings of a word with a star', () => {
    const spoken = new Map([['Росси*', 'Росс+и*']]);
    expect(english('Россия и Россией, но не россыпь', spoken)).toBe('Росс+ия и Росс+ией, но не россыпь');
  });

  it('say a word of another language by its own entry', async () => {
    const folder = await folderWith(
      'a:\n  name: { ja: 旅順, zh-Hans: 旅顺, en: Lüshun }\n  reading: { zh-Hans: Lǚshùn }\n  spoken: { en: { Ryojun: Rio joon } }\n',
    );
    const glossary = await readGlossary(folder);
    expect(spokenAbroad(glossary, '旅順', 'ja', 'zh-Hans')).toBe('Lǚshùn');
    expect(spokenAbroad(glossary, '旅順', 'ja', 'en')).toBe('Lüshun');
    expect(spokenAbroad(glossary, 'Ryojun', 'ja', 'en')).toBe('Rio joon');
    expect(spokenAbroad(glossary, 'Дальний', 'ru', 'en')).toBeUndefined();
  });
});
