// `vitrine narrate [DIR]`: recordings and captions for labels that have none, spoken by a machine.
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { EXTENTS, type Extent } from '../narrate/aloud-words.ts';
import { narrate, type Outcome } from '../narrate/narrate.ts';
import { runProgram } from '../narrate/program.ts';
import { WORDS } from '../narrate/narrate-words.ts';
import { onThisMachine } from '../narrate/speech.ts';
import { dataFolder } from '../kiosk/data-folder.ts';
import { loadSettings } from '../kiosk/settings.ts';
import { PlainError } from '../plain-error.ts';
import { createProgressBar } from './progress-bar.ts';

/** Ends with PlainError where the folder, a program or the name of a language is missing. What was spoken stays. */
export function narrateCommand(): Command {
  return new Command('narrate')
    .description(
      'Speak the labels that lack a recording, and write their captions. What a person recorded stays as it is.',
    )
    .argument('[DIR]', 'the exhibition folder', 'media')
    .option('--language <tag>', 'only this language')
    .option(
      '--speech <command>',
      'another voice: a command with {text} (or {reading}: by sounds alone, for Chinese and Japanese) and {wav} in it (needs --language)',
    )
    .option('--data <DIR>', 'the data folder, whose kiosk.yaml may name a voice for each language')
    .addOption(
      new Option(
        '--aloud <extent>',
        'what read-aloud is given to say: titles and warnings, also what pictures show and how rooms are introduced, every text, or nothing',
      )
        .choices([...EXTENTS, 'none'])
        .default('pictures'),
    )
    .action(async (folder: string, { aloud, data, ...options }: Flags) => {
      if (options.speech !== undefined && options.language === undefined) {
        throw new PlainError(
          'It is not said which language the voice speaks.',
          'Type: vitrine narrate --language ru --speech "…"',
          2,
        );
      }
      await needFolder(folder);
      const extent = aloud === 'none' ? {} : { aloud };
      const { speech: voices = {} } = (await loadSettings(dataFolder(data, process.env))).settings;
      const outcomes: Outcome[] = [];
      const bar = createProgressBar(process.stderr);
      const report = (outcome: Outcome): void => {
        outcomes.push(outcome);
        const lines = linesFor(outcome);
        if (lines.length > 0) bar.clear();
        for (const line of lines) console.log(line);
      };
      const onProgress = (what: keyof typeof TITLES, done: number, total: number): void =>
        bar.show(TITLES[what], done, total);
      const machine = { run: runProgram, present: onThisMachine, voices };
      try {
        await narrate(resolve(folder), { ...options, ...extent, ...machine, report, onProgress });
      } finally {
        bar.clear();
      }
      console.log(summary(outcomes));
      const refused = outcomes.filter(({ id, what }) => what === 'refused' && !id.startsWith(WORDS)).length;
      if (refused > 0) {
        throw new PlainError(
          `${refused === 1 ? 'One label was' : `${refused} labels were`} not spoken: a word in it cannot be said.`,
          'The lines above name the words and what to write in glossary.yaml; then run the command again.',
        );
      }
    });
}

const TITLES = { labels: 'Labels', words: 'Read-aloud' } as const;

interface Flags {
  readonly data?: string;
  readonly language?: string;
  readonly speech?: string;
  readonly aloud: Extent | 'none';
}

async function needFolder(folder: string): Promise<void> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      if (error instanceof Error && 'code' in error) return false;
      throw error;
    },
  );
  if (!isFolder) {
    throw new PlainError(
      `There is no folder “${resolve(folder)}”.`,
      'Give the exhibition folder: vitrine narrate DIR',
      2,
    );
  }
}

/** What is printed about one slide; nothing where nothing happened. */
export function linesFor({ id, lang, what, seconds, leftOut = [], why, isCorrected }: Outcome): readonly string[] {
  const slide = `${id} (${lang})`;
  // hundreds of short words: only what went wrong with one is told of them
  if (id.startsWith(WORDS) && what !== 'refused') return [];
  if (isCorrected)
    return [
      `${slide}: its captions were corrected by hand; they and the recording are left as they are`,
      '  To have it spoken and captioned anew, delete the captions.',
    ];
  if (what === 'kept') return [`${slide}: a person’s recording or captions, left as they are`];
  if (what === 'refused') return [`${slide}: not spoken. ${why?.message ?? ''}`, `  ${why?.fix ?? ''}`];
  if (what !== 'spoken') return [];
  return [
    `${slide}: spoken, ${(seconds ?? 0).toFixed(1)} s`,
    ...leftOut.map(
      (word) =>
        `  Warning: “${word}” is left out of the speech; glossary.yaml does not say how it sounds in ${lang}. Captions show it.`,
    ),
  ];
}

export function summary(outcomes: readonly Outcome[]): string {
  const words = outcomes.filter(({ id }) => id.startsWith(WORDS));
  const labels = outcomes.filter((one) => !words.includes(one));
  const silent = [...new Set(outcomes.filter((one) => one.what === 'no-voice').map((one) => one.lang))];
  const voices =
    silent.length === 0
      ? ''
      : ` No voice is set for ${silent.join(', ')}: give one with --language and --speech, or in kiosk.yaml.`;
  return `${counts(labels)}.${words.length > 0 ? ` For read-aloud: ${counts(words)}.` : ''}${voices}`;
}

function counts(outcomes: readonly Outcome[]): string {
  const count = (what: Outcome['what']): number => outcomes.filter((one) => one.what === what).length;
  const parts = [`${count('spoken')} spoken`, `${count('unchanged')} unchanged`, `${count('kept')} by people`];
  const refused = count('refused');
  return [...parts, ...(refused > 0 ? [`${refused} not spoken`] : [])].join(', ');
}
