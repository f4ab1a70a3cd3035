// Which command speaks which language: the best voice first, then what to fall back on. Others are given with --speech.
import { statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { commandWords } from './program.ts';
import type { Form } from './reading.ts';
import { PlainError } from '../plain-error.ts';

export interface Voice {
  /** `{text}` is the file with the words, or `{reading}` that with their sounds; `{wav}` the recording to be made. */
  readonly command: string;
  /** Programs and files without which it cannot speak. */
  readonly needs: readonly string[];
  /** How to get them. */
  readonly get: string;
}

const FESTIVAL = '/usr/share/festival/voices';
const MEI = '/usr/share/hts-voice/mei/mei_normal.htsvoice';
const NAIST = '/var/lib/mecab/dic/open-jtalk/naist-jdic';

export const VOICES: Readonly<Record<string, readonly Voice[]>> = {
  // Debian has put this voice into one folder and into the other
  en: ['english', 'us'].map((folder) => ({
    command: "text2wave -eval '(voice_cmu_us_slt_arctic_hts)' {text} -o {wav}",
    needs: ['text2wave', `${FESTIVAL}/${folder}/cmu_us_slt_arctic_hts`],
    get: 'sudo apt-get install festival festvox-us-slt-hts',
  })),
  ru: [
    {
      command: "text2wave -eval '(voice_msu_ru_nsh_clunits)' {text} -o {wav}",
      needs: ['text2wave', `${FESTIVAL}/russian/msu_ru_nsh_clunits`],
      get: 'sudo apt-get install festival festvox-ru',
    },
  ],
  // characters must be turned into sounds first: espeak-ng 1.51 spells them in English
  'zh-Hans': [
    {
      command: 'espeak-ng -v cmn-latn-pinyin -s 185 -f {reading} -w {wav}',
      needs: ['espeak-ng'],
      get: 'sudo apt-get install espeak-ng',
    },
  ],
  ja: [
    {
      command: `open_jtalk -x ${NAIST} -m ${MEI} -r 0.9 -ow {wav} {text}`,
      needs: ['open_jtalk', NAIST, MEI],
      get: `sudo apt-get install open-jtalk open-jtalk-mecab-naist-jdic, and the voice “Mei” (see media/README.md) as ${MEI}`,
    },
    {
      command: 'espeak-ng -v ja -s 140 -f {reading} -w {wav}',
      needs: ['espeak-ng'],
      get: 'sudo apt-get install espeak-ng',
    },
  ],
};

/** Which speech command somebody wants for a language; undefined: the usual voice. */
export const wantedFor = ({ speech, voices }: Wanted, lang: string): string | undefined => speech ?? voices?.[lang];

export interface Wanted {
  /** For this run, whatever else is said. */
  readonly speech?: string;
  /** As `speech:` of kiosk.yaml has them: language → command. */
  readonly voices?: Readonly<Record<string, string>>;
}

/** The first voice of a language that this machine has; undefined where no voice is known. Throws PlainError where none is installed. */
export function voiceFor(lang: string, present: (need: string) => boolean): Voice | undefined {
  const voices = VOICES[lang];
  if (voices === undefined) return undefined;
  const found = voices.find(({ needs }) => needs.every(present));
  const missing = voices[0]?.needs.find((need) => !present(need));
  if (found === undefined) {
    throw new PlainError(
      `The voice for ${lang} is not on this machine: “${missing ?? ''}” is missing.`,
      `Install it, or give another voice with --language ${lang} --speech. On Debian or Ubuntu, type: ${voices[0]?.get ?? ''}`,
    );
  }
  return found;
}

/** Whether a program is on the path, or a file where it should be. */
export function onThisMachine(need: string): boolean {
  const folders = isAbsolute(need) ? [''] : (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => statSync(join(folder, need), { throwIfNoEntry: false }) !== undefined);
}

/** What the voice of a speech command wants to be given. */
export const formFor = (template: string): Form => (template.includes('{reading}') ? 'reading' : 'text');

/** The command line as words, with both files filled in. Throws PlainError if a place for one of them is missing. */
export function speechCommand(
  template: string,
  files: { readonly text: string; readonly wav: string },
): readonly string[] {
  const words = commandWords(template);
  const missing = [['{text}', '{reading}'], ['{wav}']].find(
    (places) => !words.some((word) => places.some((place) => word.includes(place))),
  );
  if (missing !== undefined) {
    throw new PlainError(
      `The speech command has no ${missing.join(' or ')}.`,
      'Write {text} where the file with the words stands and {wav} where the recording is to go, as in: text2wave {text} -o {wav}. For a voice that knows no Chinese characters write {reading} instead of {text}.',
    );
  }
  return words.map((word) => word.replaceAll(/\{(?:text|reading)\}/gu, files.text).replaceAll('{wav}', files.wav));
}
