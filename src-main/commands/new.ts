// `vitrine new …`: what a curator would otherwise have to write down from the guide.
import { resolve } from 'node:path';
import { Command } from 'commander';
import { canonicalTag } from '../content/languages.ts';
import { PlainError } from '../plain-error.ts';
import { newExhibition } from '../scaffold/new-exhibition.ts';
import { newLanguage } from '../scaffold/new-language.ts';
import { newExhibit, newRoom } from '../scaffold/new-room.ts';
import { needFolder } from './media-root.ts';
import { usualFolder } from './usual-folder.ts';

interface Options {
  readonly media?: string;
}

export function newCommand(): Command {
  const command = new Command('new').description(
    'Begin something new in an exhibition folder. Nothing is overwritten.',
  );
  command
    .command('exhibition')
    .description('A folder that can be shown at once; every file in it says what may stand there.')
    .argument('<NAME>', 'its name, which the folder gets, too')
    .option('--in <DIR>', 'where to make it', '.')
    .option('--languages <TAGS>', 'its languages, the first is the usual one: en,ja', 'en')
    .action(async (name: string, options: { readonly in: string; readonly languages: string }) => {
      const languages = [
        ...new Set(
          options.languages
            .split(/[\s,]+/u)
            .filter(Boolean)
            .map(knownTag),
        ),
      ];
      if (languages.length === 0) knownTag('');
      tell(await newExhibition(needFolder(resolve(options.in)), name, languages));
    });
  command
    .command('room')
    .description('A further room after the last, with an exhibit to begin with.')
    .argument('<NAME>', 'its name, in the first language of the exhibition')
    .option('--media <FOLDER>', 'the exhibition folder (default: ./media, or the current folder if it is one)')
    .action(async (name: string, options: Options) => tell(await newRoom(await exhibitionOf(options), name)));
  command
    .command('exhibit')
    .description('A further exhibit in a room, after the last.')
    .argument('<NAME>', 'its name, in the first language of the exhibition')
    .requiredOption('--room <ROOM>', 'the room: its folder, with or without the number')
    .option('--media <FOLDER>', 'the exhibition folder (default: ./media, or the current folder if it is one)')
    .action(async (name: string, options: Options & { readonly room: string }) =>
      tell(await newExhibit(await exhibitionOf(options), name, options.room)),
    );
  command
    .command('language')
    .description('A further language: the file with the words of the interface, and what is left to translate.')
    .argument('<TAG>', 'the language as a code: de, pt-BR, zh-Hant')
    .option('--media <FOLDER>', 'the exhibition folder (default: ./media, or the current folder if it is one)')
    .action(async (given: string, options: Options) =>
      tell(await newLanguage(await exhibitionOf(options), knownTag(given))),
    );
  return command;
}

const exhibitionOf = async ({ media }: Options): Promise<string> => needFolder(resolve(media ?? (await usualFolder())));

function knownTag(given: string): string {
  const tag = canonicalTag(given);
  if (tag !== undefined) return tag;
  throw new PlainError(
    `“${given}” is no language that is known.`,
    'Give it as a code: de for German, fr for French, ko for Korean, pt-BR for Portuguese as in Brazil.',
    2,
  );
}

function tell(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}
