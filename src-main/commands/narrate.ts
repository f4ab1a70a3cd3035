// `vitrine narrate [DIR]`: recordings and captions for labels that have none, spoken by a machine.
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { narrate, type Outcome } from '../narrate/narrate.ts';
import { runProgram } from '../narrate/program.ts';
import { NarrateStop } from '../narrate/stop.ts';

const EXIT = { stopped: 1, usage: 2 } as const;

/** Sets the exit code: 0 done, 1 a program is missing or failed, 2 no such folder. */
export function narrateCommand(): Command {
  return new Command('narrate')
    .description(
      'Speak the labels that lack a recording, and write their captions. What a person recorded stays as it is.',
    )
    .argument('[DIR]', 'the exhibition folder', 'media')
    .option('--language <tag>', 'only this language')
    .option('--speech <command>', 'another voice: a command with {text} and {wav} in it (needs --language)')
    .action(async (folder: string, options: { language?: string; speech?: string }) => {
      const complaint = await complaintAbout(folder, options);
      if (complaint !== undefined) {
        console.error(complaint);
        process.exitCode = EXIT.usage;
        return;
      }
      const outcomes: Outcome[] = [];
      const report = (outcome: Outcome): void => {
        outcomes.push(outcome);
        const line = lineFor(outcome);
        if (line !== undefined) console.log(line);
      };
      try {
        await narrate(resolve(folder), { ...options, run: runProgram, report });
        console.log(summary(outcomes));
      } catch (error) {
        if (!(error instanceof NarrateStop)) throw error;
        console.error(`${error.message}\n→ ${error.fix}`);
        process.exitCode = EXIT.stopped;
      }
    });
}

async function complaintAbout(
  folder: string,
  options: { readonly language?: string; readonly speech?: string },
): Promise<string | undefined> {
  if (options.speech !== undefined && options.language === undefined)
    return 'Say which language the voice speaks: vitrine narrate --language ru --speech "…"';
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      if (error instanceof Error && 'code' in error) return false;
      throw error;
    },
  );
  return isFolder
    ? undefined
    : `There is no folder “${resolve(folder)}”. Give the exhibition folder: vitrine narrate DIR`;
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
