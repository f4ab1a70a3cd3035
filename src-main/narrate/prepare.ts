// From words to what a voice is given: cut into pieces that can be captioned, each written as it sounds.
import { createHash } from 'node:crypto';
import { piecesOf, type Cutting, type Piece } from './pieces.ts';
import { loadJapanese } from './japanese.ts';
import { spokenAbroad, spokenIn, type Glossary, type Spoken as Told } from './pronunciation.ts';
import { readerFor, type Form, type Read } from './reading.ts';
import type { Spoken } from './slides.ts';
import { formFor } from './speech.ts';

export interface Prepared {
  readonly pieces: readonly Piece[];
  /** What the voice is given, one text a piece. */
  readonly said: readonly string[];
  readonly leftOut: readonly string[];
  /** Of the words, the voice and the glossary: the same when nothing need be spoken again. */
  readonly hash: string;
}

/** The captions, and what the voice is to say for each. */
export async function prepare(
  { text, lang, foreign }: Pick<Spoken, 'text' | 'lang' | 'foreign'>,
  glossary: Glossary,
  template: string,
): Promise<Prepared> {
  const form = formFor(template);
  const key = `${lang} ${form}`;
  const reader = readers.get(key) ?? readerFor(lang, form);
  readers.set(key, reader);
  const read = await reader;
  const abroad = foreign.map(({ word, lang: of }) => ({ word, said: spokenAbroad(glossary, word, of, lang) }));
  const told: Told = new Map([
    ...spokenIn(glossary, lang),
    ...abroad.map(({ word, said }) => [word, said ?? ''] as const),
  ]);
  const pieces = piecesOf(text, lang, {
    whole: [...told.keys()],
    tooLong: (part) => isLongToSay(read(part, told), lang, form),
    ...(await dictionaryOf(lang)),
  });
  const said = pieces.map((piece) => read(piece.text, told));
  const leftOut = abroad.flatMap(({ word, said: known }) => (known === undefined ? [word] : []));
  const hash = createHash('sha256')
    .update(JSON.stringify([RECIPE, template, text, said]))
    .digest('hex')
    .slice(0, 16);
  return { pieces, said, leftOut, hash };
}

/** Changed when the same words would give another recording. */
const RECIPE = 2;

const readers = new Map<string, Promise<Read>>();

/** About six and a half seconds, measured on the usual voices: Chinese syllables, Russian letters. */
function isLongToSay(said: string, lang: string, form: Form): boolean {
  if (lang.startsWith('zh')) return (said.match(form === 'reading' ? /\d/gu : /\p{Script=Han}/gu)?.length ?? 0) > 26;
  return lang.startsWith('ru') && said.length > 84;
}

async function dictionaryOf(lang: string): Promise<Pick<Cutting, 'words'>> {
  return lang.startsWith('ja') ? { words: (await loadJapanese()).words } : {};
}
