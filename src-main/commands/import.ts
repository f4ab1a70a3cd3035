// `vitrine import iiif|timelinejs|csv SOURCE`: what a museum has already, as a folder in our format.
import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import { canonicalTag } from '../content/languages.ts';
import { remarkLines } from '../import/remarks.ts';
import { runImport, type Imported, type ImportFormat } from '../import/run-import.ts';
import { PlainError } from '../plain-error.ts';

const ABOUT: Readonly<Record<ImportFormat, string>> = {
  iiif: 'A IIIF manifest or collection (Presentation API 3), saved as a file.',
  timelinejs: 'A timeline of TimelineJS 3, saved as JSON.',
  csv: 'A table of items with the columns of CollectionBuilder.',
};
const MOST_LINES = 5;

/** Ends with PlainError where the source cannot be read or the place is taken; then nothing has been written. */
export function importCommand(): Command {
  const command = new Command('import').description(
    'Make an exhibition folder of what you have already. Nothing is downloaded, nothing written over.',
  );
  for (const format of ['iiif', 'timelinejs', 'csv'] as const) {
    const one = command
      .command(format)
      .description(ABOUT[format])
      .argument('<SOURCE>', 'the file')
      .option('-o, --output <DIR>', 'the folder to make (default: beside you, named after the file)')
      .option(
        '--images <DIR>',
        'where to look for pictures and recordings first (they are always looked for beside the file)',
      )
      .option('--language <TAG>', 'the language of texts that do not say theirs (default: the commonest one, else en)')
      .action(async (source: string, flags: Flags) => {
        for (const line of await perform(format, source, flags)) console.log(line);
      });
    if (format === 'csv')
      one
        .option('--room-by <COLUMN>', 'the column whose values are the rooms (default: decades or centuries)')
        .option('--maps', 'a map for each exhibit with latitude and longitude');
  }
  return command;
}

interface Flags {
  readonly output?: string;
  readonly images?: string;
  readonly language?: string;
  readonly roomBy?: string;
  readonly maps?: boolean;
}

async function perform(format: ImportFormat, source: string, flags: Flags): Promise<readonly string[]> {
  const language = flags.language === undefined ? undefined : canonicalTag(flags.language);
  if (flags.language !== undefined && language === undefined)
    throw new PlainError(
      `“${flags.language}” is no language that is known.`,
      'Give it as a code: de for German, ja for Japanese, zh-Hans for simplified Chinese.',
      2,
    );
  const output = flags.output ?? `${basename(source).replace(/\.[^.]*$/u, '')}-exhibition`;
  return told(await runImport(format, source, { ...flags, language, output }), output);
}

/** What there is now, what is missing, and what to type next. */
export function told(imported: Imported, output: string): readonly string[] {
  const { rooms, exhibits, slides, copied, languages, remarks, list, problems } = imported;
  const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  const held = [count(rooms, 'room'), count(exhibits, 'exhibit'), count(slides, 'slide')].join(', ');
  const found = (['error', 'warning'] as const)
    .map((severity) => count(problems.filter((one) => one.severity === severity).length, severity))
    .join(', ');
  const typed = /\s/u.test(output) ? `"${output}"` : output;
  const left = remarkLines(remarks, MOST_LINES);
  return [
    `${resolve(output)}: ${held}, in ${languages.join(', ')}. ${count(copied, 'file')} copied.`,
    '',
    ...(list === undefined
      ? ['Everything was carried.', '']
      : ['Not carried:', '', ...left, `The whole list: ${list}`, '']),
    `“vitrine check ${typed}” says: ${found}. Look at it: vitrine preview ${typed}`,
  ];
}
