// `npm run bench` (`-- --quick`): the product's promises in figures, each beside a yardstick from the same run. Times are never
// judged: they belong to the machine. The run fails if something could not be measured, or the page script is over its budget.
import { cpus, loadavg } from 'node:os';
import setup from '../support/machine.ts';
import { attractLoad } from './attract-load.ts';
import { bigLibrary } from './big-library.ts';
import { type Figure, median, type Measurement, timed } from './figures.ts';
import { firstFrame } from './first-frame.ts';
import { library } from './library.ts';
import { pageScript } from './page-script.ts';
import { start } from './start.ts';
import { slideFrames } from './slide-frames.ts';
import { table } from './table.ts';
import { touches } from './touches.ts';

const MEASUREMENTS: Readonly<Record<string, Measurement>> = {
  'page script': pageScript,
  'first frame': firstFrame,
  touches,
  'slide frames': slideFrames,
  start,
  library,
  'big library': bigLibrary,
  attract: attractLoad,
};

const quick = process.argv.includes('--quick');
setup();
const figures: Figure[] = [];
const failures: string[] = [];
const load = [loadavg()[0] ?? 0];
const { ms } = await timed(async () => {
  for (const [name, measure] of Object.entries(MEASUREMENTS)) {
    console.error(`bench: ${name} …`);
    try {
      const { value, ms } = await timed(() => measure({ quick }));
      console.error(`bench: ${name} took ${Math.round(ms / 1000)} s`);
      figures.push(...value);
    } catch (reason) {
      // the other figures are still worth having; the run ends with 1
      failures.push(`${name} could not be measured: ${reason instanceof Error ? reason.message : String(reason)}`);
    }
    load.push(loadavg()[0] ?? 0);
  }
});

console.log(`\n${table(figures)}\n`);
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load of the machine ${Math.min(...load).toFixed(1)} to ` +
    `${Math.max(...load).toFixed(1)} during the ${Math.round(ms / 1000)} s. A load above 1 a core, and spreads as wide as the figure, mean noise: compare ratios.`,
);
for (const { name, unit, values, atMost } of figures) {
  if (atMost !== undefined && median(values) > atMost) {
    failures.push(`${name}: ${median(values).toFixed(1)} ${unit}, more than ${atMost} ${unit}`);
  }
}
for (const failure of failures) console.log(`FAILED: ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);
