// One label to one recording with its captions: every piece is spoken by itself, so that its time is measured, not guessed.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { fallsOut } from './alphabet.ts';
import { encode } from './level.ts';
import type { Piece } from './pieces.ts';
import { commandWords, type Run } from './program.ts';
import { ENCODED_BY, HASH_TAG, type Spoken } from './slides.ts';
import { join as joined } from './sound.ts';
import { voiceOver } from './voice-over.ts';
import { captionsFile, type TimedLines } from './vtt.ts';

/** Seconds a caption may stand. */
const LONGEST = 7;

export interface Work {
  readonly pieces: readonly Piece[];
  readonly said: readonly string[];
  readonly hash: string;
  readonly template: string;
  readonly run: Run;
}

/** Writes recording and captions; gives the length in seconds, or the word at which the voice would fall into English. */
export async function speak(
  slide: Spoken,
  { pieces, said, hash, template, run }: Work,
): Promise<{ readonly seconds: number } | { readonly strange: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-narrate-'));
  try {
    const made = join(folder, 'made.opus');
    const strange = await wordOutside(said, template, run);
    if (strange !== undefined) return { strange };
    const sounds = await voiceOver(said, template, folder, run);
    const { samples, times } = joined(
      sounds.map((sound, index) => ({ samples: sound, closes: pieces[index]?.closes ?? true })),
    );
    await encode(run, samples, made, {
      encoded_by: ENCODED_BY,
      comment: 'synthetic speech',
      language: slide.lang,
      [HASH_TAG]: hash,
    });
    const cues = pieces.flatMap((piece, index) =>
      readable({ lines: piece.lines, ...(times[index] ?? { start: 0, end: 0 }) }),
    );
    await writeFileAtomic(slide.recording?.file ?? `${slide.stem}.opus`, await readFile(made));
    await writeFileAtomic(slide.captions?.file ?? `${slide.stem}.vtt`, captionsFile(cues, hash));
    return { seconds: cues.at(-1)?.end ?? 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A caption that would stand too long comes line by line, each for its share of the letters. */
function readable(cue: TimedLines): readonly TimedLines[] {
  const [first, second] = cue.lines;
  if (cue.end - cue.start <= LONGEST || first === undefined || second === undefined) return [cue];
  const turn = cue.start + ((cue.end - cue.start) * first.length) / (first.length + second.length);
  return [
    { lines: [first], start: cue.start, end: turn },
    { lines: [second], start: turn, end: cue.end },
  ];
}

/** espeak-ng tells what it is about to say: where its phonemes leave the language, the word is found. */
export async function wordOutside(said: readonly string[], template: string, run: Run): Promise<string | undefined> {
  const [program = '', ...rest] = commandWords(template);
  const voice = rest[rest.indexOf('-v') + 1];
  if (program !== 'espeak-ng' || !rest.includes('-v') || voice === undefined) return undefined;
  const falls = async (words: string): Promise<boolean> => {
    const { stdout } = await run([program, '-q', '-x', '-v', voice, '--', words]);
    return fallsOut(stdout.toString('utf8'));
  };
  for (const piece of said) {
    if (!(await falls(piece))) continue;
    for (const word of piece.split(/[\s、。，]+/u)) if (word !== '' && (await falls(word))) return word;
    return piece;
  }
  return undefined;
}
