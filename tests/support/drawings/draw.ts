// Draws every picture of the sample exhibition anew: `npm run draw`, or `npm run draw -- dockyard` for some of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { attract } from './attract.ts';
import { covers } from './covers.ts';
import { harbourMaps } from './harbour-maps.ts';
import { harbourType } from './harbour-type.ts';
import { leaseMaps } from './lease-maps.ts';
import { leaseType } from './lease-type.ts';
import { sheet, type Drawing } from './sheet.ts';

const wanted = process.argv[2] ?? '';
const all: readonly Drawing[] = [
  ...attract(),
  ...covers(),
  ...harbourMaps(),
  ...harbourType(),
  ...leaseMaps(),
  ...leaseType(),
];
for (const drawing of all.filter(({ file }) => file.includes(wanted))) {
  const file = join('media', drawing.file);
  mkdirSync(dirname(file), { recursive: true });
  const svg = await sheet(drawing);
  writeFileSync(file, svg);
  console.log(`${file}: ${Math.round(svg.length / 1024)} kB`);
}
