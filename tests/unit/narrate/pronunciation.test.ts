// Names are respelled for the voice alone, from the exhibition's own glossary.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSpoken, spokenForm } from '../../../src-main/narrate/pronunciation.ts';

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
    expect(spokenForm('Lüshun, or Lüshunkou, and Lüshun’s hills', spoken)).toBe(
      "Lew shoon, or Lew shoon ko, and Lew shoon's hills",
    );
  });

  it('takes typographic quotation marks away, which voices read aloud', () => {
    expect(spokenForm('It means “distant”.', new Map())).toBe('It means distant.');
  });

  it('replaces a name with signs that mean something in a pattern', () => {
    expect(spokenForm('Порт-Артур (1898)', new Map([['Порт-Артур', 'Port Artoor']]))).toBe('Port Artoor (1898)');
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
});
