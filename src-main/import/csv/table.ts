// A table as spreadsheets save it → rows by column name: commas, semicolons or tabs, quotes over lines, any line ends.
import { CsvError, parse } from 'csv-parse/sync';
import { PlainError } from '../../plain-error.ts';
import type { Remarks } from '../remarks.ts';

export interface Row {
  /** Of its first line in the file. */
  readonly line: number;
  /** Columns in small letters, without blanks around them; empty cells are not there. */
  readonly cells: ReadonlyMap<string, string>;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

const MOST_COLUMNS = 500;

export function readTable(text: string, name: string, remarks: Remarks): Table {
  // Excel’s own note on the separator
  const [, told] = /^sep=(.)\n/iu.exec(text) ?? [];
  const body = told === undefined ? text : text.slice(text.indexOf('\n') + 1);
  const records = parsed(body, told ?? separatorOf(body), name);
  const [head, ...rest] = records;
  const columns = (head?.record ?? []).map((cell) => cell.trim().toLowerCase().replace(/\s+/gu, '_'));
  if (columns.length > MOST_COLUMNS)
    throw new PlainError(`“${name}” has ${columns.length} columns; this is no table of items.`, 'Check the file.');
  for (const column of new Set(columns.filter((one, index) => one !== '' && columns.indexOf(one) !== index)))
    remarks.add('Columns that stand there twice; the first one counts', column);
  const offset = told === undefined ? 0 : 1;
  const rows = rest.flatMap(({ record, line }): readonly Row[] => {
    const cells = new Map<string, string>();
    for (const [index, cell] of record.entries()) {
      const column = columns[index];
      const value = cell.trim();
      if (value === '') continue;
      if (column === undefined || column === '')
        remarks.add('Cells in a column without a name', `line ${line + offset}: ${value}`);
      else if (!cells.has(column)) cells.set(column, value);
    }
    return cells.size === 0 ? [] : [{ line: line + offset, cells }];
  });
  return { columns: [...new Set(columns.filter((one) => one !== ''))], rows };
}

interface Numbered {
  readonly record: readonly string[];
  readonly line: number;
}

function parsed(text: string, delimiter: string, name: string): readonly Numbered[] {
  try {
    const all = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 5_000_000,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    // `lines` is where a record ends
    return all.map(({ record, info }) => ({ record, line: info.lines - record.join('').split('\n').length + 1 }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? `line ${error['lines']}` : 'some line';
    throw new PlainError(
      `“${name}” cannot be read as a table: a quote is opened or closed at the wrong place, near ${line}.`,
      'Open it in a spreadsheet program, save it again as “CSV UTF-8”, and look at that line if it is still refused.',
    );
  }
}

/** What stands most often between the cells of the first line. */
function separatorOf(text: string): string {
  const [first = ''] = /^(?:"(?:[^"]|"")*"|[^"\n])*/u.exec(text.slice(0, 50_000)) ?? [];
  const outside = first.replace(/"(?:[^"]|"")*"/gu, '');
  const count = (sign: string): number => outside.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}
