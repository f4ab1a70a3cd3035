// `GET /api/voice/REV/LANG`: the exhibition's recordings for read-aloud, by the hash of their words.
import type { VoiceAnswer } from '#contract/api';
import type { LoadedExhibition } from '../content/loaded.ts';
import { revisionGone } from './exhibition.ts';
import { jsonAnswer } from './json.ts';
import type { Resource } from './router.ts';

/** A language without recordings has none: that is no error. */
export function createVoice(held: () => readonly LoadedExhibition[]): Resource {
  return {
    get({ params: [revision, lang = ''] }) {
      const asked = held().find(({ exhibition }) => exhibition.revision === revision);
      if (!asked) throw revisionGone();
      const { voices } = asked;
      const answer: VoiceAnswer = Object.hasOwn(voices, lang) ? (voices[lang] ?? {}) : {};
      return jsonAnswer(answer);
    },
  };
}
