// `voice/LANG/HASH.opus`: words that read-aloud speaks, each under the hash of the words.
import type { VoiceAnswer } from '#contract/api';
import type { ByLang, Lang } from '#contract/content';
import { VOICE_HASH, VOICE_INDEX, voiceKey } from '#contract/voice';
import { createHash } from 'node:crypto';
import type { Assembly } from './assembly.ts';
import { contentOf, sourceOf } from './assembly.ts';
import type { Task } from './facts.ts';
import { FORMATS } from './formats.ts';
import { parseFileName } from './names.ts';
import { compareText } from './order.ts';
import { reportForeign, type Naming } from './plan-slides.ts';
import { problem } from './problem-table.ts';
import type { FileEntry, Folder } from './scan.ts';

export interface VoicePlan {
  readonly lang: Lang;
  readonly hash: string;
  readonly task: Task;
}

/** The name of the recording of these words, without ending. */
export const voiceHash = (lang: Lang, words: string): string =>
  createHash('sha256').update(voiceKey(lang, words)).digest('hex').slice(0, VOICE_HASH);

/** What of the folder `voice` can be heard. Whatever else lies there is told. */
export function planVoices(folder: Folder, naming: Naming): readonly VoicePlan[] {
  const odd = (path: string): void => naming.report(problem('voice-name-not-understood', { path }, {}));
  folder.files.filter((file) => !reportForeign(file, naming.report)).forEach((file) => odd(file.path));
  return folder.folders.flatMap((one) => {
    const lang = naming.known(one.name);
    if (lang !== undefined) return planLanguage(one, lang, naming, odd);
    odd(one.path);
    return [];
  });
}

/** Address of each recording by language and hash; of two with one hash the first by name. */
export function voicesOf(assembly: Assembly, plans: readonly VoicePlan[]): ByLang<VoiceAnswer> {
  const voices: Record<Lang, Record<string, string>> = {};
  for (const { lang, hash, task } of plans) {
    const content = contentOf(assembly, task, 'sound');
    const source = sourceOf(assembly, task);
    if (content === undefined || source === undefined) continue;
    const { url } = assembly.media.add(source, content.type);
    (voices[lang] ??= {})[hash] ??= url;
  }
  return voices;
}

const NAME = new RegExp(`^[0-9a-f]{${VOICE_HASH}}$`, 'u');

function planLanguage(
  folder: Folder,
  lang: Lang,
  { known, report }: Naming,
  odd: (path: string) => void,
): readonly VoicePlan[] {
  const planned = (file: FileEntry): readonly VoicePlan[] => {
    if (file.name === VOICE_INDEX || reportForeign(file, report)) return [];
    const { stem, ext, unknown } = parseFileName(file.name, known);
    const format = FORMATS[ext];
    const hash = stem.text.toLowerCase();
    if (format?.kind === 'sound' && unknown === undefined && NAME.test(hash)) {
      const { path, absolute } = file;
      return [{ lang, hash, task: { path, absolute, kind: 'sound', type: format.type } }];
    }
    odd(file.path);
    return [];
  };
  folder.folders.forEach((inner) => odd(inner.path));
  return [...folder.files].sort((a, b) => compareText(a.name, b.name)).flatMap(planned);
}
