// Figures as one plain table: what, how much, how noisy, beside what.
import { type Figure, median } from './figures.ts';

const HEAD = ['figure', 'median', 'spread', 'yardstick', 'its median', 'spread', 'ratio', 'promise'];

export function table(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(HEAD), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.slice(1).map(line)].join('\n');
}

function cells({ name, unit, values, yardstick, promise = '' }: Figure): readonly string[] {
  const beside = yardstick
    ? [
        yardstick.name,
        amount(median(yardstick.values), unit),
        spread(yardstick.values),
        ratio(values, yardstick.values),
      ]
    : ['', '', '', ''];
  return [name, amount(median(values), unit), spread(values), ...beside, promise];
}

const amount = (value: number, unit: Figure['unit']): string => `${short(value)} ${unit}`;

function spread(values: readonly number[]): string {
  if (values.length < 2) return 'one run';
  return `${short(Math.min(...values))}–${short(Math.max(...values))} (${values.length} runs)`;
}

function ratio(values: readonly number[], others: readonly number[]): string {
  const beside = median(others);
  return beside > 0 ? `${(median(values) / beside).toFixed(2)} ×` : '';
}

const short = (value: number): string => (Math.abs(value) >= 100 ? String(Math.round(value)) : value.toFixed(1));
