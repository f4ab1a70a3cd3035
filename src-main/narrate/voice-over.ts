// Every piece of a label in a voice, each by itself. Festival takes longer to start than to speak: it is started once a label.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from './program.ts';
import { RATE, samplesOf } from './sound.ts';
import { speechCommand } from './speech.ts';

/** Mono samples at 48 kHz, in the order of `said`; a piece without a letter or a figure is a second of silence. */
export async function voiceOver(
  said: readonly string[],
  template: string,
  folder: string,
  run: Run,
): Promise<readonly Float32Array[]> {
  const pieces = said.map((words, index) => ({
    words,
    text: join(folder, `words-${index}.txt`),
    wav: join(folder, `spoken-${index}.wav`),
    raw: join(folder, `spoken-${index}.raw`),
  }));
  const spoken = pieces.filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
  const festival = /^text2wave -eval '\((voice_\w+)\)' \{text\} -o \{wav\}$/u.exec(template)?.[1];
  if (festival !== undefined) {
    const script = join(folder, 'words.scm');
    await writeFile(script, festivalScript(festival, spoken));
    await run(['festival', '-b', script]);
  } else {
    for (const { words, text, wav } of spoken) {
      await writeFile(text, `${words}\n`);
      await run(speechCommand(template, { text, wav }));
    }
  }
  if (spoken.length > 0) await decodeAll(spoken, run);
  return Promise.all(
    pieces.map(async (piece) =>
      spoken.includes(piece) ? samplesOf(await readFile(piece.raw)) : new Float32Array(RATE),
    ),
  );
}

/** One utterance a piece, as text2wave would make it of a file with these words. */
export function festivalScript(
  voice: string,
  pieces: readonly { readonly words: string; readonly wav: string }[],
): string {
  const quoted = (text: string): string => `"${text.replaceAll(/[\\"]/gu, (sign) => `\\${sign}`)}"`;
  const spoken = pieces.map(
    ({ words, wav }) => `(utt.save.wave (utt.synth (Utterance Text ${quoted(words)})) ${quoted(wav)} 'riff)`,
  );
  return [`(${voice})`, ...spoken, ''].join('\n');
}

async function decodeAll(pieces: readonly { readonly wav: string; readonly raw: string }[], run: Run): Promise<void> {
  const inputs = pieces.flatMap(({ wav }) => ['-i', wav]);
  const outputs = pieces.flatMap(({ raw }, index) => [
    ...['-map', `${index}:a:0`, '-f', 'f32le', '-ar', String(RATE), '-ac', '1', '-y', raw],
  ]);
  await run(['ffmpeg', '-hide_banner', '-nostdin', '-loglevel', 'error', ...inputs, ...outputs]);
}
