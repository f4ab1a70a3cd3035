// Speaks what lacks a recording. What a person recorded or captioned is never touched; what has not changed is not spoken again.
import { join } from 'node:path';
import { loadExhibition } from '../content/load.ts';
import { aloudWords, type Extent } from './aloud-words.ts';
import { narrateWords } from './narrate-words.ts';
import { prepare } from './prepare.ts';
import type { Run } from './program.ts';
import { readGlossary, type Glossary } from './pronunciation.ts';
import { slidesToSpeak, type Spoken } from './slides.ts';
import { speak } from './speak.ts';
import { formFor, VOICES, voiceFor, wantedFor, type Wanted } from './speech.ts';
import { strangeWord } from './alphabet.ts';
import { PlainError } from '../plain-error.ts';

export interface NarrateOptions extends Wanted {
  readonly run: Run;
  /** Only this language; without it every language that has a voice. */
  readonly language?: string;
  /** Whether a program or file that a voice needs is on this machine. */
  readonly present: (need: string) => boolean;
  /** What is spoken for read-aloud besides; nothing where it is not given. */
  readonly aloud?: Extent;
  readonly report: (outcome: Outcome) => void;
  /** After each label, and after each of the words for read-aloud. */
  readonly onProgress?: (what: 'labels' | 'words', done: number, total: number) => void;
}

/** What became of one slide in one language. */
export interface Outcome {
  readonly id: string;
  readonly lang: string;
  readonly what: 'spoken' | 'unchanged' | 'kept' | 'no-voice' | 'refused';
  /** Kept, because a person has corrected the captions that were made here. */
  readonly isCorrected?: true;
  readonly seconds?: number;
  /** Words of another language that the voice left out, with what to do. */
  readonly leftOut?: readonly string[];
  /** Why it was refused: one sentence each on what is wrong and what to do. */
  readonly why?: { readonly message: string; readonly fix: string };
}

/** Speaks the exhibition in `root`. Rejects with PlainError when a voice is missing or fails; what was done stays. */
export async function narrate(root: string, options: NarrateOptions): Promise<void> {
  const { languages, slides } = await slidesToSpeak(root);
  if (options.language !== undefined && !languages.includes(options.language)) {
    throw new PlainError(
      `The exhibition has no language “${options.language}”.`,
      `Its languages are ${languages.join(', ')}: write one of these, or add it in exhibition.yaml.`,
    );
  }
  const glossary = await readGlossary(root);
  const wanted = options.language === undefined ? languages : [options.language];
  const labels = slides.filter(({ lang }) => wanted.includes(lang));
  const tell = counted('labels', labels.length, options);
  for (const lang of wanted) {
    for (const slide of labels.filter((one) => one.lang === lang)) {
      const outcome = await narrateSlide(slide, glossary, options);
      tell({ id: slide.id, lang, ...outcome });
    }
  }
  // after the narration: what has one now need not be spoken a second time
  if (options.aloud === undefined) return;
  const words = aloudWords((await loadExhibition(root)).exhibition, options.aloud).filter(({ lang }) =>
    wanted.includes(lang),
  );
  const report = counted('words', words.length, options);
  for (const lang of wanted) {
    const all = words.filter((one) => one.lang === lang);
    await narrateWords({ folder: join(root, 'voice'), lang, all, glossary }, { ...options, report });
  }
}

/** Reports, and says how far it is: the next thing may take a minute. */
function counted(
  what: 'labels' | 'words',
  total: number,
  { report, onProgress }: Pick<NarrateOptions, 'report' | 'onProgress'>,
): NarrateOptions['report'] {
  let done = 0;
  if (total > 0) onProgress?.(what, done, total);
  return (outcome) => {
    done += 1;
    report(outcome);
    onProgress?.(what, done, total);
  };
}

type Result = Omit<Outcome, 'id' | 'lang'>;

async function narrateSlide(slide: Spoken, glossary: Glossary, options: NarrateOptions): Promise<Result> {
  const { recording, captions, lang } = slide;
  if (recording?.made === 'person' || captions?.made === 'person') return { what: 'kept' };
  if (captions?.made === 'corrected') return { what: 'kept', isCorrected: true };
  // with several usual voices for a language, what any of them spoke is current
  const asked = wantedFor(options, lang);
  const templates = asked === undefined ? (VOICES[lang] ?? []).map(({ command }) => command) : [asked];
  if (templates.length === 0) return { what: 'no-voice' };
  if (typeof recording?.made === 'object' && typeof captions?.made === 'object') {
    for (const template of templates) {
      const { hash } = await prepare(slide, glossary, template);
      if (hash === recording.made.hash && hash === captions.made.hash) return { what: 'unchanged' };
    }
  }
  const template = asked ?? voiceFor(lang, options.present)?.command ?? '';
  const { pieces, said, leftOut, hash } = await prepare(slide, glossary, template);
  const strange = firstOf(said, (one) => strangeWord(one, lang, formFor(template)));
  if (strange !== undefined) return { what: 'refused', why: refusal(slide, strange) };
  const spoken = await speak(slide, { pieces, said, hash, template, run: options.run });
  if ('strange' in spoken) return { what: 'refused', why: refusal(slide, spoken.strange) };
  return { what: 'spoken', seconds: spoken.seconds, ...(leftOut.length > 0 ? { leftOut } : {}) };
}

function firstOf(texts: readonly string[], find: (text: string) => string | undefined): string | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

const EXAMPLE: Readonly<Record<string, string>> = { ja: 'カナ', zh: 'pīnyīn', ru: 'кириллица' };

const refusal = ({ file, lang }: Spoken, word: string): { message: string; fix: string } => ({
  message: `${file}: the voice for ${lang} cannot say “${word}”.`,
  fix: `Say in glossary.yaml how it sounds, as in:  spoken: { ${lang}: { "${word}": "${EXAMPLE[lang.split('-')[0] ?? ''] ?? 'as it sounds'}" } }`,
});
