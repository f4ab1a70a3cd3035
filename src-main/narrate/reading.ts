// What a voice is given to read: the words with the glossary's help, or (for a voice that knows no characters) pinyin or kana.
import { loadJapanese, soundingKana, type Japanese } from './japanese.ts';
import { partsOf, type Part, type Spoken } from './pronunciation.ts';
import { russianNumbers } from './russian-numbers.ts';

/** `text`: as written; `reading`: by its sounds alone. */
export type Form = 'text' | 'reading';

export type Read = (text: string, spoken: Spoken) => string;

/** How to prepare the words of one language for a voice that wants `form`. */
export async function readerFor(lang: string, form: Form): Promise<Read> {
  const family = lang.split('-')[0] ?? lang;
  const speak = await speaker(family, form);
  return (text, spoken) => tidy(partsOf(plain(text), spoken, lang).map(speak).join(''), family);
}

async function speaker(family: string, form: Form): Promise<(part: Part) => string> {
  if (family === 'ja') return japanese(await loadJapanese(), form);
  // a Chinese voice that reads characters is not helped by Latin letters among them
  if (family === 'zh') {
    if (form === 'text') return ({ text }) => text;
    const { numberedPinyin, pinyinOf } = await import('./pinyin.ts');
    return ({ kind, text }) => ` ${kind === 'said' ? numberedPinyin(text) : pinyinOf(text)} `;
  }
  if (family === 'ru') return ({ kind, text }) => (kind === 'said' ? text : russianNumbers(text));
  return ({ text }) => text;
}

/** A voice that reads characters knows their melody too: where the dictionary agrees with the glossary they stay. */
function japanese({ toKana }: Japanese, form: Form): (part: Part) => string {
  const kana = (text: string): string => ` ${soundingKana(text).replaceAll(/\p{Script=Han}+/gu, toKana)}`;
  // a dot between two names and these sounds make espeak-ng spell a name out, in English
  const parted = (text: string): string =>
    text
      .replaceAll(/[・･]/gu, ' ')
      .replaceAll(/ヴ([ァィェォ])/gu, (_, vowel: string) => ({ ァ: 'バ', ィ: 'ビ', ェ: 'ベ' })[vowel] ?? 'ボ')
      .replaceAll('ヴ', 'ブ');
  if (form === 'reading') return ({ kind, text }) => parted(kind === 'said' ? kana(text) : toKana(text));
  return ({ kind, text, written }) => {
    const figures = text.replaceAll(/(?<=\d)[,，](?=\d{3}(?!\d))/gu, '');
    if (kind === 'written') return figures;
    return toKana(written) === soundingKana(text) ? written : soundingKana(text);
  };
}

/** Quotation marks go, because voices read them aloud. */
const plain = (text: string): string =>
  text
    .replaceAll(/[“”„«»「」『』《》〈〉]/gu, '')
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(/\s+/gu, ' ');

/** Signs that a voice stumbles over become the pauses they stand for. */
function tidy(text: string, family: string): string {
  if (family === 'ru') {
    return squeeze(
      text
        .replaceAll(/\s*[—–()]\s*/gu, ', ')
        .replaceAll('…', '.')
        .replaceAll(/(?<=\p{L})[‐‑-](?=\p{L})/gu, '-')
        // what a word that is left out has left behind: this voice breaks down at it
        .replaceAll(/(?<=^|[.!?])\s*[:;]/gu, ''),
      ',',
    );
  }
  if (family === 'zh') return squeeze(text.replaceAll(/[—–（）()…·・]+/gu, '，'), '，');
  if (family === 'ja') {
    const said = text.replaceAll(/(?<=\d)\s?km/gu, 'キロメートル').replaceAll(/[〜～]/gu, 'から');
    return squeeze(said.replaceAll(/[—–―─（）()…]+/gu, '、').replaceAll(/[・･]/gu, ''), '、');
  }
  return text;
}

/** One pause where several would follow each other, and none before the end or at the beginning. */
const squeeze = (text: string, pause: string): string =>
  text
    .replaceAll(/[ \u3000]+/gu, ' ')
    .replaceAll(new RegExp(`\\s*${pause}(?:\\s*${pause})*(?=\\s*[.,;:!?。，、；：！？])`, 'gu'), '')
    .replaceAll(new RegExp(`(?:\\s*${pause})+`, 'gu'), pause)
    .replaceAll(/\s+(?=[.,;:!?])/gu, '')
    .replace(new RegExp(`^[\\s${pause}]+`, 'u'), '')
    .trim();
