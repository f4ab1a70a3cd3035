// Gives words that read-aloud needs their recordings: what is missing, or was made here and would now sound different.
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { VOICE_INDEX } from '#contract/voice';
import { FORMATS } from '../content/formats.ts';
import { voiceHash } from '../content/voices.ts';
import { strangeWord } from './alphabet.ts';
import type { AloudWords } from './aloud-words.ts';
import type { NarrateOptions, Outcome } from './narrate.ts';
import { prepare } from './prepare.ts';
import type { Glossary } from './pronunciation.ts';
import { recordingMade } from './slides.ts';
import { speakWords, type WordsToSpeak } from './speak-words.ts';
import { formFor, VOICES, voiceFor, wantedFor } from './speech.ts';

export interface WordsOfLanguage {
  /** The folder `voice`. */
  readonly folder: string;
  readonly lang: string;
  readonly all: readonly AloudWords[];
  readonly glossary: Glossary;
}

type Options = Pick<NarrateOptions, 'run' | 'speech' | 'voices' | 'present' | 'report'>;

/** How the outcomes of words begin, to be told from those of slides. */
export const WORDS = 'voice: ';

/** Spoken at one start of the voice, and in memory together: so many texts, of so many letters in all. */
const AT_ONCE = { texts: 48, letters: 1500 } as const;

/** Speaks them and writes `index.txt`. What a person recorded stays, whatever its format. */
export async function narrateWords({ folder, lang, all, glossary }: WordsOfLanguage, options: Options): Promise<void> {
  if (all.length === 0) return;
  const into = join(folder, lang);
  await mkdir(into, { recursive: true });
  const named = all
    .map((one) => ({ ...one, name: voiceHash(lang, one.words) }))
    .sort((a, b) => (a.words < b.words ? -1 : 1));
  await writeFileAtomic(join(into, VOICE_INDEX), named.map(({ name, words }) => `${name}  ${words}\n`).join(''));
  const tell = (words: string, outcome: Omit<Outcome, 'id' | 'lang'>): void =>
    options.report({ id: `${WORDS}${words}`, lang, ...outcome });

  const present = await readdir(into);
  const missing: (WordsToSpeak & { readonly words: string })[] = [];
  for (const one of named) {
    const judged = await judge(one, { into, present, glossary }, options);
    if ('what' in judged) tell(one.words, judged);
    else missing.push({ ...judged, words: one.words });
  }
  const template = missing.length === 0 ? '' : usual(lang, options);
  for (const some of inBatches(missing)) {
    const { strange } = await speakWords(some, template, options.run);
    for (const { file, words } of some) {
      const word = strange.get(file);
      tell(words, word === undefined ? { what: 'spoken' } : refused(words, word, lang));
    }
  }
}

function inBatches<Text extends { readonly words: string }>(all: readonly Text[]): readonly (readonly Text[])[] {
  const batches: Text[][] = [];
  let letters = 0;
  for (const text of all) {
    const last = batches.at(-1);
    letters += text.words.length;
    if (last && last.length < AT_ONCE.texts && letters <= AT_ONCE.letters) {
      last.push(text);
      continue;
    }
    batches.push([text]);
    letters = text.words.length;
  }
  return batches;
}

interface Place {
  readonly into: string;
  readonly present: readonly string[];
  readonly glossary: Glossary;
}

/** What is already known of one text, or what the voice has to say. */
async function judge(
  { words, lang, foreign, name }: AloudWords & { readonly name: string },
  { into, present, glossary }: Place,
  options: Options,
): Promise<Omit<Outcome, 'id' | 'lang'> | WordsToSpeak> {
  const found = present.filter((file) => isRecording(file, name));
  const made = await Promise.all(found.map((file) => recordingMade(join(into, file))));
  if (made.includes('person')) return { what: 'kept' };
  const asked = wantedFor(options, lang);
  const templates = asked === undefined ? (VOICES[lang] ?? []).map(({ command }) => command) : [asked];
  if (templates.length === 0) return { what: 'no-voice' };
  for (const template of templates) {
    const { hash } = await prepare({ text: words, lang, foreign }, glossary, template);
    if (made.some((one) => typeof one === 'object' && one.hash === hash)) return { what: 'unchanged' };
  }
  const template = usual(lang, options);
  const { said, hash } = await prepare({ text: words, lang, foreign }, glossary, template);
  const sounding = said.filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const strange = sounding.map((piece) => strangeWord(piece, lang, formFor(template))).find((one) => one !== undefined);
  if (strange !== undefined || sounding.length === 0) return refused(words, strange ?? words, lang);
  return { file: join(into, `${name}.opus`), lang, said: sounding, hash };
}

const usual = (lang: string, options: Options): string =>
  wantedFor(options, lang) ?? voiceFor(lang, options.present)?.command ?? '';

function isRecording(file: string, name: string): boolean {
  const [stem = '', ext = '', more] = file.toLowerCase().split('.');
  return stem === name && more === undefined && FORMATS[ext]?.kind === 'sound';
}

const refused = (words: string, word: string, lang: string): Omit<Outcome, 'id' | 'lang'> => ({
  what: 'refused',
  why: {
    message: `“${words}”: the voice for ${lang} cannot say “${word}”.`,
    fix: `Say in glossary.yaml how it sounds, or record the words yourself under the name that voice/${lang}/${VOICE_INDEX} gives.`,
  },
});
