// Words for read-aloud → one short recording each, under the hash of the words. Made as the narration is, by the same voices.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { PlainError } from '../plain-error.ts';
import { encodeCuts, levelled } from './level.ts';
import type { Run } from './program.ts';
import { ENCODED_BY, HASH_TAG } from './slides.ts';
import { RATE, withoutSilence } from './sound.ts';
import { wordOutside } from './speak.ts';
import { voiceOver } from './voice-over.ts';

export interface WordsToSpeak {
  readonly file: string;
  readonly lang: string;
  /** What the voice is given, piece by piece. */
  readonly said: readonly string[];
  readonly hash: string;
}

/** More words than this do not all break a voice. */
const FEW = 8;
/** Seconds. Shorter than this a recording cannot be levelled. */
const GAP = { lead: 0.02, piece: 0.22, tail: 0.1, least: 0.55 } as const;

/** Writes all of them; `strange` names, by file, a word at which the voice would fall into English. Voices are slow to start: many at once. */
export async function speakWords(
  all: readonly WordsToSpeak[],
  template: string,
  run: Run,
): Promise<{ readonly strange: ReadonlyMap<string, string> }> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-voice-'));
  const strange = new Map<string, string>();
  try {
    for (const { file, said } of all) {
      const word = await wordOutside(said, template, run);
      if (word !== undefined) strange.set(file, word);
    }
    const good = all.filter(({ file }) => !strange.has(file));
    const sounds = await soundsOf(good, { template, folder, run }, strange);
    const heard = good.filter(({ file }) => sounds.has(file));
    await write(heard, heard.map(({ file }) => joined(sounds.get(file) ?? [])), folder, run); // prettier-ignore
    return { strange };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** By file. One text at which a voice breaks down takes the others with it: then each half is tried by itself. */
async function soundsOf(
  all: readonly WordsToSpeak[],
  voice: { readonly template: string; readonly folder: string; readonly run: Run },
  strange: Map<string, string>,
): Promise<ReadonlyMap<string, readonly Float32Array[]>> {
  const [one, ...others] = all;
  if (!one) return new Map();
  try {
    const sounds = await voiceOver(all.flatMap(({ said }) => said), voice.template, voice.folder, voice.run); // prettier-ignore
    let at = 0;
    return new Map(all.map(({ file, said }) => [file, sounds.slice(at, (at += said.length))]));
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    if (others.length === 0) {
      strange.set(one.file, one.said.join(' '));
      return new Map();
    }
    const half = Math.ceil(all.length / 2);
    const halves = [all.slice(0, half), all.slice(half)];
    const heard = new Map<string, readonly Float32Array[]>();
    for (const part of halves)
      for (const [file, sounds] of await soundsOf(part, voice, strange)) heard.set(file, sounds);
    // none of many: then it is not the words
    if (heard.size === 0 && all.length > FEW) throw error;
    return heard;
  }
}

/** All at one loudness, each into its file. */
async function write(
  all: readonly WordsToSpeak[],
  words: readonly Float32Array[],
  folder: string,
  run: Run,
): Promise<void> {
  const samples = new Float32Array(words.reduce((sum, { length }) => sum + length, 0));
  let to = 0;
  const cuts = all.map(({ lang, hash }, index) => {
    const from = to;
    samples.set(words[index] ?? [], from);
    to += words[index]?.length ?? 0;
    const tags = { encoded_by: ENCODED_BY, comment: 'synthetic speech', language: lang, [HASH_TAG]: hash };
    return { from, to, file: join(folder, `made-${index}.opus`), tags };
  });
  if (cuts.length > 0) await encodeCuts(run, await levelled(run, samples), cuts);
  for (const [index, { file }] of all.entries()) {
    await mkdir(dirname(file), { recursive: true });
    await writeFileAtomic(file, await readFile(join(folder, `made-${index}.opus`)));
  }
}

/** No pause before: what has the focus is to be heard at once. */
function joined(sounds: readonly Float32Array[]): Float32Array {
  const pieces = sounds.map(withoutSilence);
  const count = (seconds: number): number => Math.round(seconds * RATE);
  const words = pieces.reduce((sum, { length }) => sum + length + count(GAP.piece), 0) - count(GAP.piece);
  const samples = new Float32Array(Math.max(count(GAP.least), count(GAP.lead) + words + count(GAP.tail)));
  let at = count(GAP.lead);
  for (const piece of pieces) {
    samples.set(piece, at);
    at += piece.length + count(GAP.piece);
  }
  return samples;
}
