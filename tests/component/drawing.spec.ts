// Every drawn slide of the exhibition in a real Chromium, in every language and both orientations: no words meet, none leave the pane.
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Exhibition, Room, Visual } from '#contract/content';
import { serveHost, type HostServer } from '../support/host.ts';
import { sampleKiosk } from '../support/kiosk.ts';
import { isLongSuite } from '../support/suite.ts';
import { fetchRooms } from '../support/walk.ts';
import type { DrawingPage, Measured, Shown } from './host/drawing.ts';
import { test } from '../support/visitor-test.ts';

const SCREENS = { landscape: { width: 1920, height: 1080 }, portrait: { width: 1080, height: 1920 } };

let server: HostServer;
let exhibition: Exhibition;
let rooms: readonly Room[];
test.beforeAll(async () => {
  [server, { exhibition, rooms }] = await Promise.all([serveHost('drawing.html'), fetchRooms(sampleKiosk())]);
});
test.afterAll(() => server.close());

/** In `npm test` every tenth drawn slide (all of them are measured in the page itself, in `every-slide.spec.ts`). */
const EVERY = isLongSuite ? 1 : 20;

interface Slide {
  readonly name: string;
  readonly palette: string;
  readonly visual: Visual;
}
const drawnSlides = (): readonly Slide[] =>
  rooms.flatMap((room) =>
    room.exhibits.flatMap((exhibit) =>
      exhibit.slides.flatMap((slide) =>
        Object.values(slide.visual)
          .filter(({ kind }) => kind === 'drawing')
          .map((visual) => ({ name: `${exhibit.id}/${slide.id}`, palette: room.theme.palette, visual })),
      ),
    ),
  );

/** What is wrong with a picture, in words. */
function faults({ pane, boxes, lost }: Measured): readonly string[] {
  const [left, top, right, bottom] = pane;
  const outside = boxes.filter(
    ({ box }) => box[0] < left - 1 || box[1] < top - 1 || box[2] > right + 1 || box[3] > bottom + 1,
  );
  const met = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) => a.box[0] < b.box[2] - 1 && b.box[0] < a.box[2] - 1 && a.box[1] < b.box[3] - 1 && b.box[1] < a.box[3] - 1,
      )
      .map((b) => `${a.text} × ${b.text}`),
  );
  return [...outside.map(({ text }) => `${text} leaves the pane`), ...met, ...lost.map((text) => `${text} is nowhere`)];
}

for (const [name, viewport] of Object.entries(SCREENS)) {
  test.describe(name, () => {
    test.use({ viewport });
    for (const text of [1, 1.5]) {
      // what kiosks most often are, is measured on the slides themselves (every-slide.spec.ts)
      if ((name === 'landscape' || text === 1) && !isLongSuite) continue;
      test(`no words meet or leave the pane at text size ${text}, in any language`, async ({ page }) => {
        test.setTimeout(isLongSuite ? 300_000 : 90_000);
        await page.goto(server.url);
        const languages = exhibition.languages.map(({ tag }) => tag);
        const found: Record<string, readonly string[]> = {};
        for (const { name: slide, palette, visual } of drawnSlides().filter((_slide, index) => index % EVERY === 0)) {
          for (const lang of languages) {
            const shown: Shown = { visual, lang, languages, palette, text };
            const measured = (await page.evaluate(
              (it) => (window as unknown as { host: DrawingPage }).host.show(it),
              shown,
            )) as Measured;
            expect(measured.boxes.length, slide).toBeGreaterThan(0);
            expect(measured.said, slide).not.toBe('');
            // larger letters may leave no room for some words even in the legend: they are still said
            const wrong = faults(text === 1 ? measured : { ...measured, lost: [] });
            if (wrong.length > 0) found[`${slide} ${lang}`] = wrong;
            const folder = process.env['DRAWN_SHOTS'];
            if (folder !== undefined && text === 1)
              await page
                .locator('.pane')
                .screenshot({ path: join(folder, `${slide.replace('/', '-')}.${name}.${lang}.png`) });
          }
        }
        expect(found).toEqual({});
      });
    }
  });
}
