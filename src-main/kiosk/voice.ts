// `GET /api/voice/REV/LANG`: the exhibition's recordings for read-aloud, by the hash of their words.
import type { VoiceAnswer } from '#contract/api';
import type { LoadedExhibition } from '../content/loaded.ts';
import { revisionGone } from './exhibition.ts';
import { jsonAnswer } from './json.ts';
import type { Resource } from './router.ts';

/** A language without recordings has none: that is no error. */
export function createVoice(content: () => LoadedExhibition): Resource {
  return {
    get({ params: [revision, lang = ''] }) {
      const { exhibition, voices } = content();
      if (revision !== exhibition.revision) throw revisionGone();
      const answer: VoiceAnswer = Object.hasOwn(voices, lang) ? (voices[lang] ?? {}) : {};
      return jsonAnswer(answer);
    },
  };
}
