// `vitrine new language TAG`: what a curator would otherwise have to write down from the guide.
import { resolve } from 'node:path';
import { Command } from 'commander';
import { canonicalTag } from '../content/languages.ts';
import { PlainError } from '../plain-error.ts';
import { newLanguage } from '../scaffold/new-language.ts';
import { needFolder } from './media-root.ts';

export function newCommand(): Command {
  const command = new Command('new').description(
    'Begin something new in an exhibition folder. Nothing is overwritten.',
  );
  command
    .command('language')
    .description('A further language: the file with the words of the interface, and what is left to translate.')
    .argument('<TAG>', 'the language as a code: de, pt-BR, zh-Hant')
    .option('--media <FOLDER>', 'the exhibition folder', 'media')
    .action(async (given: string, { media }: { readonly media: string }) => {
      const tag = canonicalTag(given);
      if (tag === undefined) {
        throw new PlainError(
          `“${given}” is no language that is known.`,
          'Give it as a code: de for German, fr for French, ko for Korean, pt-BR for Portuguese as in Brazil.',
          2,
        );
      }
      for (const line of await newLanguage(needFolder(resolve(media)), tag)) console.log(line);
    });
  return command;
}
