// Japanese by kuromoji's dictionary: how words sound (in katakana, as pronounced) and where a phrase ends.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { IpadicFeatures } from 'kuromoji';
import { japaneseNumbers } from './japanese-numbers.ts';
import { PlainError } from '../plain-error.ts';

export type Leaning = 'no' | 'loosely' | 'yes';

export interface Japanese {
  /** Katakana as pronounced, with gaps between phrases. A word the dictionary does not know stays as written. */
  readonly toKana: (text: string) => string;
  /** The text cut into words; `leans`: it belongs to the word before (a particle, an ending, the rest of a compound), or does so loosely (なる after なければ). */
  readonly words: (text: string) => readonly { readonly text: string; readonly leans: Leaning }[];
}

/** Words that lean on the one before: no breath between them. */
const LEANING = new Set(['助詞', '助動詞', '記号']);
const ROWS = { o: 'オコソトノホモヨロゴゾドボポョォヲ', e: 'エケセテネヘメレゲゼデベペェ' } as const;

let loaded: Promise<Japanese> | undefined;

/** Loads the dictionary, once. Rejects with PlainError where it is not installed. */
export function loadJapanese(): Promise<Japanese> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Japanese> {
  // only who narrates Japanese pays for it
  const { default: kuromoji } = await import('kuromoji');
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath: dictionary() }).build((error: unknown, tokenizer) => {
      if (error instanceof Error) {
        reject(error);
        return;
      }
      const words: Japanese['words'] = (text) => leaning(tokenizer.tokenize(text));
      const toKana = (text: string): string => sounds(tokenizer.tokenize(japaneseNumbers(text)));
      resolve({ toKana, words });
    });
  });
}

/** A reading as a person writes it (りょうとう) as it sounds: リョートー. */
export function soundingKana(reading: string): string {
  const katakana = [...reading.normalize('NFKC')]
    .map((sign) => (/[ぁ-ゖ]/u.test(sign) ? String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0x60) : sign))
    .join('');
  return (
    katakana
      // but エドウィン: there it is the beginning of another sound
      .replaceAll(new RegExp(`(?<=[${ROWS.o}])ウ(?![ァィェォ])`, 'gu'), 'ー')
      .replaceAll(new RegExp(`(?<=[${ROWS.e}])イ`, 'gu'), 'ー')
  );
}

function dictionary(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new PlainError(
      'The Japanese dictionary (kuromoji) is not on this machine.',
      'Run the command in a checkout of Vitrine after “npm install”.',
    );
  }
}

function leaning(tokens: readonly IpadicFeatures[]): ReturnType<Japanese['words']> {
  return tokens.map((token, index) => {
    const loose = token.pos === '動詞' && token.pos_detail_1 === '非自立' && token.surface_form.length > 1;
    const leaning = leans(token, tokens[index - 1]);
    return { text: token.surface_form, leans: leaning ? (loose ? 'loosely' : 'yes') : 'no' };
  });
}

function leans(token: IpadicFeatures, before: IpadicFeatures | undefined): boolean {
  if (before === undefined || LEANING.has(token.pos)) return true;
  if (['接尾', '非自立'].includes(token.pos_detail_1)) return true;
  // する after its noun (租借する); nouns in a row; a figure and what it counts
  if (before.pos === '名詞' && (token.pos === '名詞' || token.basic_form === 'する')) return true;
  return before.pos === '接頭詞';
}

function sounds(tokens: readonly IpadicFeatures[]): string {
  return tokens.map((token, index) => `${leans(token, tokens[index - 1]) ? '' : ' '}${sound(token)}`).join('');
}

const sound = ({ pronunciation, reading, surface_form }: IpadicFeatures): string =>
  pronunciation ?? reading ?? soundingKana(surface_form);
