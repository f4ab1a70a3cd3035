// The recordings of the interface's own words: there for every word, no others, and small enough for every kiosk.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { voiceHash } from '../../../src-main/content/voices.ts';
import { INTERFACE_LANGUAGES, interfaceWords } from '../../support/voice/interface-words.ts';

const folder = join(import.meta.dirname, '../../../src-renderer/public/voice');
const filesOf = (lang: string): readonly string[] => readdirSync(join(folder, lang)).sort();

describe('the recordings of the interface', () => {
  it.each(INTERFACE_LANGUAGES)('are those of its words in %s, listed; `npm run voice` makes them', (lang) => {
    const words = interfaceWords(lang);
    const wanted = words.map((one) => `${voiceHash(lang, one)}.opus`);
    expect(filesOf(lang)).toEqual([...wanted, 'index.txt'].sort());
    const listed = readFileSync(join(folder, lang, 'index.txt'), 'utf8')
      .trim()
      .split('\n');
    expect(listed.sort()).toEqual(words.map((one) => `${voiceHash(lang, one)}  ${one}`).sort());
  });

  it('take less than 9 MB together', () => {
    const bytes = INTERFACE_LANGUAGES.flatMap((lang) =>
      filesOf(lang).map((name) => statSync(join(folder, lang, name)).size),
    );
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(9_000_000);
    expect(Math.min(...bytes)).toBeGreaterThan(1000);
  });
});
