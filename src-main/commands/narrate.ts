// `vitrine narrate [DIR]`: recordings and captions for labels that have none, spoken by a machine.
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { narrate, type Outcome } from '../narrate/narrate.ts';
import { runProgram } from '../narrate/program.ts';
import { PlainError } from '../plain-error.ts';

/** Ends with PlainError where the folder, a program or the name of a language is missing. What was spoken stays. */
export function narrateCommand(): Command {
  return new Command('narrate')
    .description(
      'Speak the labels that lack a recording, and write their captions. What a person recorded stays as it is.',
    )
    .argument('[DIR]', 'the exhibition folder', 'media')
    .option('--language <tag>', 'only this language')
    .option('--speech <command>', 'another voice: a command with {text} and {wav} in it (needs --language)')
    .action(async (folder: string, options: { language?: string; speech?: string }) => {
      if (options.speech !== undefined && options.language === undefined) {
        throw new PlainError(
          'It is not said which language the voice speaks.',
          'Type: vitrine narrate --language ru --speech "…"',
          2,
        );
      }
      await needFolder(folder);
      const outcomes: Outcome[] = [];
      const report = (outcome: Outcome): void => {
        outcomes.push(outcome);
        const line = lineFor(outcome);
        if (line !== undefined) console.log(line);
      };
      await narrate(resolve(folder), { ...options, run: runProgram, report });
      console.log(summary(outcomes));
    });
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

function lineFor({ id, lang, what, seconds }: Outcome): string | undefined {
  if (what === 'spoken') return `${id} (${lang}): spoken, ${(seconds ?? 0).toFixed(1)} s`;
  return what === 'kept' ? `${id} (${lang}): a person’s recording or captions, left as they are` : undefined;
}

export function summary(outcomes: readonly Outcome[]): string {
  const count = (what: Outcome['what']): number => outcomes.filter((one) => one.what === what).length;
  const silent = [...new Set(outcomes.filter((one) => one.what === 'no-voice').map((one) => one.lang))];
  const parts = [`${count('spoken')} spoken`, `${count('unchanged')} unchanged`, `${count('kept')} by people`];
  const voices =
    silent.length === 0 ? '' : ` No voice is set for ${silent.join(', ')}: give one with --language and --speech.`;
  return `${parts.join(', ')}.${voices}`;
}
