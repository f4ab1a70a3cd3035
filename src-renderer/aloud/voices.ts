// Words → the address of their recording: the exhibition's own first, then those that come with the page.
import type { VoiceAnswer } from '#contract/api';
import type { Lang } from '#contract/content';
import { appVoiceUrl, voiceUrl } from '#contract/urls';
import { VOICE_HASH, VOICE_INDEX, voiceKey } from '#contract/voice';
import type { Utterance } from './describe.ts';
import { ALOUD_TABLES, ourLang } from './words.ts';

/** Hash of words → address. */
type Index = ReadonlyMap<string, string>;

export interface VoicesOptions {
  readonly revision: () => string;
  readonly fetch: (url: string) => Promise<Response>;
}

export interface Voices {
  /** The recording of these words; undefined where there is none, or the kiosk's server is away. */
  find(utterance: Utterance): Promise<string | undefined>;
  /** Fetches what is known of a language before it is needed. */
  prepare(lang: Lang): void;
}

export function createVoices({ revision, fetch }: VoicesOptions): Voices {
  const indexes = new Map<string, Promise<Index>>();

  function index(url: string, read: (response: Response) => Promise<Index>): Promise<Index> {
    const known = indexes.get(url);
    if (known) return known;
    const asked = fetch(url).then(
      (response) => (response.ok ? read(response) : new Map<string, string>()),
      () => {
        // the server is away: asked again with the next words
        indexes.delete(url);
        return new Map<string, string>();
      },
    );
    indexes.set(url, asked);
    return asked;
  }
  const content = (lang: Lang): Promise<Index> =>
    index(
      voiceUrl(revision(), lang),
      async (response) => new Map(Object.entries((await response.json()) as VoiceAnswer)),
    );
  const ours = (lang: Lang): Promise<Index> =>
    index(appVoiceUrl(lang, VOICE_INDEX), async (response) => parseIndex(await response.text(), lang));

  return {
    async find({ words, lang }) {
      const own = ourLang(lang);
      const [hash, ownHash] = await Promise.all([voiceHash(lang, words), voiceHash(own, words)]);
      return (await content(lang)).get(hash) ?? (await ours(own)).get(ownHash);
    },
    prepare(lang) {
      void content(lang);
      if (Object.hasOwn(ALOUD_TABLES, ourLang(lang))) void ours(ourLang(lang));
    },
  };
}

/** `HASH words`, one a line. */
const parseIndex = (text: string, lang: Lang): Index =>
  new Map(
    text.split('\n').flatMap((line) => {
      const hash = line.slice(0, VOICE_HASH);
      return /^[0-9a-f]+$/u.test(hash) ? [[hash, appVoiceUrl(lang, `${hash}.opus`)] as const] : [];
    }),
  );

export async function voiceHash(lang: Lang, words: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(voiceKey(lang, words)));
  const hex = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0'));
  return hex.join('').slice(0, VOICE_HASH);
}
