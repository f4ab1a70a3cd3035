// `vitrine stats`: the counts of visits as a table for a spreadsheet, or in a few lines for people.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { StaffDay } from '#contract/staff';
import { dataFolder } from '../kiosk/data-folder.ts';
import { createLog } from '../kiosk/log.ts';
import { openStatistics } from '../kiosk/statistics/statistics.ts';
import { statisticsCsv } from '../kiosk/statistics/csv.ts';
import { summaryLines } from '../kiosk/statistics/summary.ts';
import { PlainError } from '../plain-error.ts';
import { statisticsFolder } from './open-records.ts';

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly data?: string;
  readonly output?: string;
  readonly summary?: boolean;
}

export const statsCommand = (): Command =>
  new Command('stats')
    .description('Counts of visits by day, as a table (CSV) for a spreadsheet.')
    .option('--from <DAY>', 'the first day, such as 2026-11-01', day)
    .option('--to <DAY>', 'the last day', day)
    .option('--data <DIR>', 'the data folder of the kiosk')
    .option('-o, --output <FILE>', 'into this file instead of onto the screen')
    .option('--summary', 'a few lines to be read instead of a table')
    .action((options: Options) => stats(options));

async function stats(options: Options): Promise<void> {
  const folder = dataFolder(options.data, process.env);
  const days = await daysIn(folder, options);
  if (days.length === 0) {
    throw new PlainError(
      `There are no counts of visits in ${folder}${options.from || options.to ? ' for these days' : ''}.`,
      'Name the data folder of the kiosk: --data DIR. A visit is counted within a minute.',
    );
  }
  const text = options.summary ? `${summaryLines(days).join('\n')}\n` : statisticsCsv(days);
  if (options.output === undefined) process.stdout.write(text);
  else writeOut(resolve(options.output), text);
}

/** Oldest first. */
async function daysIn(folder: string, { from, to }: Options): Promise<readonly StaffDay[]> {
  // only read: what cannot be understood is the kiosk's to set aside
  const log = createLog((line) => console.error(line));
  const statistics = openStatistics({ folder: statisticsFolder(folder), keepDays: Infinity, log });
  const all = await statistics.days(Infinity);
  return all.filter(({ day }) => (from ?? day) <= day && day <= (to ?? day)).reverse();
}

function writeOut(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new PlainError(`${file} cannot be written (${String(error.code)}).`, 'Name another file: -o FILE');
  }
  console.log(file);
}

function day(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError('A day is written 2026-11-01.');
}
