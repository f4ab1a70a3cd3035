// Speaks what lacks a recording. What a person recorded or captioned is never touched; what has not changed is not spoken again.
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { decode, encode } from './level.ts';
import { piecesOf, type Piece } from './pieces.ts';
import type { Run } from './program.ts';
import { readSpoken, spokenForm, type Spoken as Respelling } from './pronunciation.ts';
import { ENCODED_BY, HASH_TAG, slidesToSpeak, type Made, type Spoken } from './slides.ts';
import { join as joined, samplesOf } from './sound.ts';
import { speechCommand, VOICES } from './speech.ts';
import { PlainError } from '../plain-error.ts';
import { captionsFile } from './vtt.ts';

export interface NarrateOptions {
  readonly run: Run;
  /** Only this language; without it every language that has a voice. */
  readonly language?: string;
  /** A speech command instead of the usual voice. */
  readonly speech?: string;
  readonly report: (outcome: Outcome) => void;
}

/** What became of one slide in one language. */
export interface Outcome {
  readonly id: string;
  readonly lang: string;
  readonly what: 'spoken' | 'unchanged' | 'kept' | 'no-voice';
  readonly seconds?: number;
}

/** Changed when the same words would give another recording. */
const RECIPE = 2;

/** Speaks the exhibition in `root`. Rejects with PlainError when a program is missing or fails; what was done stays. */
export async function narrate(root: string, options: NarrateOptions): Promise<void> {
  const { languages, slides } = await slidesToSpeak(root);
  if (options.language !== undefined && !languages.includes(options.language)) {
    throw new PlainError(
      `The exhibition has no language “${options.language}”.`,
      `Its languages are ${languages.join(', ')}: write one of these, or add it in exhibition.yaml.`,
    );
  }
  const wanted = options.language === undefined ? languages : [options.language];
  for (const lang of wanted) {
    const template = options.speech ?? VOICES[lang];
    const respelling = await readSpoken(root, lang);
    for (const slide of slides.filter((one) => one.lang === lang)) {
      const what = await narrateSlide(slide, { template, respelling, run: options.run });
      options.report({ id: slide.id, lang, ...what });
    }
  }
}

interface Voice {
  readonly template: string | undefined;
  readonly respelling: Respelling;
  readonly run: Run;
}

async function narrateSlide(slide: Spoken, voice: Voice): Promise<Pick<Outcome, 'what' | 'seconds'>> {
  const { recording, captions } = slide;
  if (recording?.made === 'person' || captions?.made === 'person') return { what: 'kept' };
  if (voice.template === undefined) return { what: 'no-voice' };
  const pieces = piecesOf(slide.text, slide.lang);
  const said = pieces.map((piece) => spokenForm(piece.text, voice.respelling));
  const hash = createHash('sha256')
    .update(JSON.stringify([RECIPE, voice.template, slide.text, said]))
    .digest('hex')
    .slice(0, 16);
  if (isCurrent(recording?.made, hash) && isCurrent(captions?.made, hash)) return { what: 'unchanged' };
  return {
    what: 'spoken',
    seconds: await speak(slide, { pieces, said, hash, template: voice.template, run: voice.run }),
  };
}

const isCurrent = (made: Made | undefined, hash: string): boolean => typeof made === 'object' && made.hash === hash;

interface Work {
  readonly pieces: readonly Piece[];
  readonly said: readonly string[];
  readonly hash: string;
  readonly template: string;
  readonly run: Run;
}

async function speak(slide: Spoken, { pieces, said, hash, template, run }: Work): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-narrate-'));
  try {
    const files = { text: join(folder, 'words.txt'), wav: join(folder, 'spoken.wav'), opus: join(folder, 'made.opus') };
    const spoken = [];
    for (const [index, words] of said.entries()) {
      await writeFile(files.text, `${words}\n`);
      await run(speechCommand(template, files));
      spoken.push({ samples: samplesOf(await decode(run, files.wav)), closes: pieces[index]?.closes ?? true });
    }
    const { samples, times } = joined(spoken);
    await encode(run, samples, files.opus, {
      encoded_by: ENCODED_BY,
      comment: 'synthetic speech',
      language: slide.lang,
      [HASH_TAG]: hash,
    });
    const cues = pieces.map((piece, index) => ({ lines: piece.lines, ...(times[index] ?? { start: 0, end: 0 }) }));
    await writeFileAtomic(slide.recording?.file ?? `${slide.stem}.opus`, await readFile(files.opus));
    await writeFileAtomic(slide.captions?.file ?? `${slide.stem}.vtt`, captionsFile(cues, hash));
    return cues.at(-1)?.end ?? 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
