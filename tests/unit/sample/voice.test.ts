// The sample can be visited without eyes: every title and warning, and what pictures show, has been spoken in all four languages.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { voiceHash } from '../../../src-main/content/voices.ts';
import { aloudWords } from '../../../src-main/narrate/aloud-words.ts';
import { loadSample, MEDIA } from '../../support/sample.ts';

const { exhibition, voices } = await loadSample();
const words = aloudWords(exhibition, 'pictures');

describe('the voice of the sample', () => {
  it.each(exhibition.languages.map(({ tag }) => tag))(
    'has all that it takes to find the way, and what pictures show, in %s; `vitrine narrate` makes it',
    (lang) => {
      const wanted = words.filter((one) => one.lang === lang);
      expect(wanted.length).toBeGreaterThan(500);
      expect(wanted.filter((one) => voices[lang]?.[voiceHash(lang, one.words)] === undefined)).toEqual([]);
      // and nothing that no word needs any more
      expect(Object.keys(voices[lang] ?? {})).toHaveLength(wanted.length);
    },
  );

  // names take 8; descriptions of a hundred pictures in four languages are nearly four hours of speech
  it('takes less than 28 MB', () => {
    const folder = join(MEDIA, 'voice');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)).toBeLessThan(28_000_000);
  });
});
