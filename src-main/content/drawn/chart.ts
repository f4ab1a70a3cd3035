// `01.chart.yaml`: checks each row before it is drawn. A number that says more than is known is an error, and left out.
import { problem } from '../problem-table.ts';
import { chartFile } from './chart-file.ts';
import { drawChart, type Groups } from './chart-drawing.ts';
import { bareness, faultOf } from './chart-rows.ts';
import type { Beside, DrawnForm } from './form.ts';
import { axisFor } from './ticks.ts';

export const chart: DrawnForm<(typeof chartFile)['shape']> = {
  schema: chartFile,
  draw(file, folder) {
    const groups = checked(file.groups ?? [], file.axis, file.example === true, folder);
    const values = groups.flatMap(({ rows }) => rows.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()));
    const axis = file.axis ?? axisFor(file.reference === undefined ? values : [...values, file.reference.at]);
    const { reference, ...without } = file;
    const isOff = reference !== undefined && (reference.at < axis[0] || reference.at > axis[1]);
    if (isOff) {
      const why = `${reference.at} lies outside the scale (“axis”)`;
      folder.report(problem('range-wrong', folder.at('reference.at'), { what: 'the line of “reference”', why }));
    }
    if (groups.length > 0) {
      return Promise.resolve({ kind: 'drawn', drawing: drawChart(isOff ? without : file, groups, axis, folder) });
    }
    folder.report(problem('drawing-empty', { path: folder.path }, { what: 'row with a number and its source' }));
    return Promise.resolve(undefined);
  },
};

/** The groups with the rows that may be shown; the others are reported. */
function checked(
  groups: Groups,
  axis: readonly [number, number] | undefined,
  isExample: boolean,
  folder: Beside,
): Groups {
  const numbered = groups.flatMap(({ rows }) => rows).filter(({ kind }) => kind !== 'nobody-counted').length;
  return groups
    .map((group, order) => ({
      ...group,
      rows: group.rows.filter((row, index) => {
        const at = folder.at(`groups.${order}.rows.${index}`);
        const what = `the row “${Object.values(folder.words(row.name))[0] ?? ''}”`;
        const why = faultOf(row, isExample ? undefined : axis);
        if (why !== undefined) {
          folder.report(problem('range-wrong', at, { what, why }));
          return false;
        }
        const bare = isExample ? undefined : bareness(row, numbered);
        if (bare !== undefined) folder.report(problem('number-bare', at, { what, bare }));
        return bare === undefined;
      }),
    }))
    .filter(({ rows }) => rows.length > 0);
}
