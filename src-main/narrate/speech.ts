// Which command speaks which language. Only voices that have been listened to stand here; others are given with --speech.
import { PlainError } from '../plain-error.ts';
import { commandWords } from './program.ts';

/** `{text}` is the file with the words, `{wav}` the recording to be made. */
export const VOICES: Readonly<Record<string, string>> = {
  en: "text2wave -eval '(voice_cmu_us_slt_arctic_hts)' {text} -o {wav}",
};

/** The command line as words, with both files filled in. Throws PlainError if a place for one of them is missing. */
export function speechCommand(
  template: string,
  files: { readonly text: string; readonly wav: string },
): readonly string[] {
  const words = commandWords(template);
  const missing = ['{text}', '{wav}'].find((place) => !words.some((word) => word.includes(place)));
  if (missing !== undefined) {
    throw new PlainError(
      `The speech command has no ${missing}.`,
      'Write {text} where the file with the words stands and {wav} where the recording is to go, as in: text2wave {text} -o {wav}',
    );
  }
  return words.map((word) => word.replaceAll('{text}', files.text).replaceAll('{wav}', files.wav));
}
