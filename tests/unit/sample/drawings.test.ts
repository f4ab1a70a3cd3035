// The drawn pictures of the sample: what the script draws today is what lies in media/, and it is fit for every screen.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawings } from '../../support/drawings/drawings.ts';
import { sheet, SLIDE } from '../../support/drawings/sheet.ts';

const MEDIA = join(import.meta.dirname, '../../../media');
const all = drawings();

describe('the drawn pictures', () => {
  it.each(all.map((drawing) => [drawing.file, drawing] as const))(
    '%s is what `npm run draw` draws',
    async (file, drawing) => {
      const lying = await readFile(join(MEDIA, file), 'utf8');
      expect(lying === (await sheet(drawing)), `${file} differs: run npm run draw and look at it`).toBe(true);
    },
  );

  it.each(all.map(({ file }) => file))('%s has neither text nor style, and names its makers', async (file) => {
    const svg = await readFile(join(MEDIA, file), 'utf8');
    expect(svg).not.toMatch(
      /<(?:text|style|script|image|foreignObject|filter|linearGradient|radialGradient)\b| style=| on\w+=/u,
    );
    expect(svg).toMatch(/<title>[^<]+<\/title>\s*<desc>[^<]+<\/desc>\s*<metadata>/u);
    expect(svg.length).toBeLessThan(200_000);
    expect(svg.match(/<\w/gu)?.length).toBeLessThan(500);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
  });

  it.each(all.filter(({ coast }) => coast === true).map(({ file }) => file))(
    '%s credits its coastline',
    async (file) => {
      expect(await readFile(join(MEDIA, file), 'utf8')).toContain('GSHHG 2.3.7 (Wessel and Smith, 1996');
    },
  );

  it('have the sizes of their places: slide, attract, plate', () => {
    for (const { file, w, h } of all) {
      if (file.startsWith('attract/')) expect([w, h]).toEqual([1920, 1080]);
      else if (file.endsWith('/cover.svg')) expect([w <= 404, h >= 280 && h <= 410]).toEqual([true, true]);
      else expect({ w, h }).toEqual(SLIDE);
    }
  });
});
