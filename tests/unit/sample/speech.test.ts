// Every sentence of the sample as its voice is given it: nothing that cannot be said, no figure left, no fall into English.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fallsOut, strangeWord } from '../../../src-main/narrate/alphabet.ts';
import { runProgram } from '../../../src-main/narrate/program.ts';
import { readGlossary, spokenAbroad, spokenIn } from '../../../src-main/narrate/pronunciation.ts';
import { readerFor, type Form } from '../../../src-main/narrate/reading.ts';
import { slidesToSpeak } from '../../../src-main/narrate/slides.ts';
import { sentencesOf } from '../../../src-main/narrate/pieces.ts';
import { which } from '../../support/machine.ts';

const MEDIA = join(import.meta.dirname, '../../../media');
const hasEspeak = which('espeak-ng') !== undefined;
if (!hasEspeak) console.warn('SKIPPED: phonemes of the sample, because espeak-ng is not on this machine');

const { slides } = await slidesToSpeak(MEDIA);
const glossary = await readGlossary(MEDIA);

async function said(lang: string, form: Form): Promise<readonly string[]> {
  const read = await readerFor(lang, form);
  return slides
    .filter((slide) => slide.lang === lang)
    .flatMap(({ text, foreign }) => {
      const abroad = foreign.map((one) => [one.word, spokenAbroad(glossary, one.word, one.lang, lang) ?? ''] as const);
      const told = new Map([...spokenIn(glossary, lang), ...abroad]);
      return sentencesOf(text, lang).map((sentence) => read(sentence, told));
    });
}

const FORMS: readonly [string, Form][] = [
  ['en', 'text'],
  ['ru', 'text'],
  ['zh-Hans', 'reading'],
  ['ja', 'text'],
  ['ja', 'reading'],
];

describe('the words of the sample', () => {
  it.each(FORMS)('can all be said in %s (%s)', async (lang, form) => {
    const sentences = await said(lang, form);
    expect(sentences.length).toBeGreaterThan(60);
    expect(sentences.flatMap((sentence) => strangeWord(sentence, lang, form) ?? [])).toEqual([]);
    if (form === 'reading' && lang === 'ja') expect(sentences.join('')).not.toMatch(/\d/u);
  });

  it('leave out no word of another language', () => {
    const unsaid = slides.flatMap(({ lang, foreign }) =>
      foreign.filter((one) => spokenAbroad(glossary, one.word, one.lang, lang) === undefined),
    );
    expect(unsaid).toEqual([]);
  });

  it.skipIf(!hasEspeak).each([
    ['en', 'en', 'text'],
    ['ru', 'ru', 'text'],
    ['zh-Hans', 'cmn-latn-pinyin', 'reading'],
    ['ja', 'ja', 'reading'],
  ] as const)('never make espeak-ng leave the language in %s', async (lang, voice, form) => {
    // a plus stands before a stressed vowel, for another voice
    const sentences = (await said(lang, form)).map((sentence) => sentence.replaceAll('+', ''));
    const { stdout } = await runProgram(
      ['espeak-ng', '-q', '-x', '-v', voice, '--stdin'],
      Buffer.from(sentences.join('\n')),
    );
    expect(stdout.toString('utf8').split('\n').length).toBeGreaterThan(60);
    expect(stdout.toString('utf8').split('\n').filter(fallsOut)).toEqual([]);
  });
});
