// Draws every picture of the sample exhibition anew: `npm run draw`, or `npm run draw -- dockyard` for some of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drawings } from './drawings.ts';
import { sheet } from './sheet.ts';

const wanted = process.argv[2] ?? '';
for (const drawing of drawings().filter(({ file }) => file.includes(wanted))) {
  const file = join('media', drawing.file);
  mkdirSync(dirname(file), { recursive: true });
  const svg = await sheet(drawing);
  writeFileSync(file, svg);
  console.log(`${file}: ${Math.round(svg.length / 1024)} kB`);
}
