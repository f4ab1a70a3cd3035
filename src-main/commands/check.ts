// `vitrine check [DIR]`: every problem of an exhibition folder, for a person or for a program.
import { join, resolve } from 'node:path';
import { styleText } from 'node:util';
import { Command, Option } from 'commander';
import type { Problem, Severity } from '#contract/problem';
import { SCHEMA_FOLDER } from '../content/ignored.ts';
import { loadExhibition } from '../content/load.ts';
import { completeness } from '../content/completeness.ts';
import type { LoadedExhibition } from '../content/loaded.ts';
import { spokenTour } from '../content/spoken/tour.ts';
import { writeSchemas } from '../scaffold/editor/schema-files.ts';
import { checkAnswer, countOf } from './check-json.ts';
import { completenessTable } from './completeness-table.ts';
import { stepLines, stepSummary } from './step-lines.ts';
import { isFolder, usualFolder } from './usual-folder.ts';

const EXIT = { clean: 0, errors: 1, usage: 2 } as const;
/** Where there is no terminal to ask. */
const USUAL_WIDTH = 120;

interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly steps?: boolean;
  readonly spoken?: boolean;
  readonly language?: string;
  readonly schemas?: boolean;
}

/** Sets the exit code: 0 clean or warnings, 1 errors, 2 no such folder. */
export function checkCommand(): Command {
  return new Command('check')
    .description('List everything that is wrong with an exhibition folder, and what to do about it.')
    .argument('[DIR]', 'the exhibition folder (default: ./media, or the current folder if it is one)')
    .addOption(new Option('--format <form>', 'how to print').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--spoken', 'print instead what a visitor hears who does not see: the whole tour').conflicts('format'),
    )
    .option('--language <tag>', 'the language of the tour (default: the first of the exhibition)')
    .option('--steps', 'list when each step of the pictures comes, and how its moment was found')
    .option('--schemas', `write the folder ${SCHEMA_FOLDER}, by which editors explain and check YAML files; then check`)
    .action(async (given: string | undefined, options: CheckOptions) => {
      const { format, steps = false, spoken, language, schemas = false } = options;
      const folder = given ?? (await usualFolder());
      if (!(await isFolder(folder))) {
        console.error(`There is no folder “${resolve(folder)}”. Give the exhibition folder: vitrine check DIR`);
        process.exitCode = EXIT.usage;
        return;
      }
      if (schemas) console.error(`${await writeSchemas(folder)} files written in ${join(folder, SCHEMA_FOLDER)}`);
      const loaded = await loadExhibition(folder);
      const tour = spoken === true ? tourIn(loaded, language) : undefined;
      if (tour !== undefined && 'refusal' in tour) {
        console.error(tour.refusal);
        process.exitCode = EXIT.usage;
        return;
      }
      const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
      const width = process.stdout.isTTY ? process.stdout.columns : USUAL_WIDTH;
      const printed = (): string =>
        format === 'json' ? asJson(loaded, steps) : `${asText(loaded, colour, steps)}${asTable(loaded, width)}`;
      process.stdout.write(tour?.text ?? printed());
      process.exitCode = loaded.problems.some((one) => one.severity === 'error') ? EXIT.errors : EXIT.clean;
    });
}

function tourIn(
  { exhibition }: LoadedExhibition,
  wanted: string | undefined,
): { readonly text: string } | { readonly refusal: string } {
  const tags = exhibition.languages.map(({ tag }) => tag);
  const lang = wanted === undefined ? tags[0] : tags.find((tag) => tag.toLowerCase() === wanted.toLowerCase());
  return lang === undefined
    ? { refusal: `The exhibition has no language “${wanted ?? ''}”. It has: ${tags.join(', ')}.` }
    : { text: spokenTour(exhibition, lang) };
}

/** One problem a paragraph, sorted by path and line, and a line that sums up. */
export function asText({ exhibition, problems }: LoadedExhibition, colour: boolean, steps = false): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const styles: Readonly<Record<Severity, Parameters<typeof styleText>[0]>> = {
    error: 'red',
    warning: 'yellow',
    note: 'gray',
  };
  const paragraphs = problems.map((one) =>
    [
      `${paint('bold', placeOf(one))}  ${paint(styles[one.severity], one.severity)}  ${one.code}`,
      `  ${one.message}`,
      `  → ${one.fix}`,
      '',
    ].join('\n'),
  );
  const exhibits = exhibition.rooms.flatMap((room) => room.exhibits);
  const slides = exhibits.reduce((sum, exhibit) => sum + exhibit.slides.length, 0);
  const shown = [
    count(exhibition.rooms.length, 'room'),
    count(exhibits.length, 'exhibit'),
    count(slides, 'slide'),
  ].join(', ');
  const found = (['error', 'warning', 'note'] as const)
    .map((severity) => count(countOf(problems, severity), severity))
    .join(', ');
  const told = steps ? [...stepLines(exhibition), ''] : [];
  const summary = stepSummary(exhibition);
  const last = [`${shown} can be shown; ${found}.`, ...(summary === undefined ? [] : [summary])];
  return `${[...paragraphs, ...told, ...last].join('\n')}\n`;
}

/** What there is of each room in each language; nothing for an exhibition without rooms. */
function asTable({ exhibition }: LoadedExhibition, width: number): string {
  const fallback = exhibition.languages[0]?.tag ?? 'en';
  const rows = completenessTable(completeness(exhibition), { width, fallback });
  return rows.length === 0 ? '' : `\n${rows.join('\n')}\n`;
}

const asJson = (loaded: LoadedExhibition, steps: boolean): string =>
  `${JSON.stringify(checkAnswer(loaded, steps ? stepLines(loaded.exhibition) : undefined), null, 2)}\n`;

const placeOf = ({ path, line, column }: Problem): string =>
  [path === '' ? '.' : path, line, column].filter((part) => part !== undefined).join(':');

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
