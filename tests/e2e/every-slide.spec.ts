// Every slide of the sample in every language: no word cut, none over another, none without a place. One size in `npm test`;
// upright, 4K and the largest text in `npm run test:all`.
import { expect } from '@playwright/test';
import { createMessages } from '../../src-renderer/messages/messages.ts';
import { removeExhibition, withTextSize } from '../support/exhibition.ts';
import { SAMPLE, sampleKiosk, startKiosk } from '../support/kiosk.ts';
import { defectsOn, scrolledAway } from '../support/measure.ts';
import { isLongSuite } from '../support/suite.ts';
import { settled, walk } from '../support/walk.ts';
import { test } from '../support/visitor-test.ts';

test.describe.configure({ mode: 'parallel' });

const LANGUAGES = ['en', 'zh-Hans', 'ja', 'ru'];
const STANDARD = { width: 1920, height: 1080, text: 100 };
const ALL = [
  { width: 1080, height: 1920, text: 100 },
  { width: 3840, height: 2160, text: 100 },
  { width: 1920, height: 1080, text: 200 },
];
const SIZES = isLongSuite ? [STANDARD, ...ALL] : [STANDARD];

for (const { width, height, text } of SIZES) {
  for (const lang of LANGUAGES) {
    test(`every slide in ${lang} at ${width} × ${height}, text ${text} %`, async ({ browser }) => {
      test.setTimeout(600_000);
      const page = await browser.newPage({ viewport: { width, height }, hasTouch: true, reducedMotion: 'reduce' });
      const large = text === 100 ? undefined : await withTextSize(SAMPLE, text);
      const own = large === undefined ? undefined : await startKiosk(large);
      const defects: string[] = [];
      let slides = 0;
      const look = async (name: string, whole: boolean): Promise<void> => {
        await settled(page);
        const found = [...(await defectsOn(page))];
        const below = await scrolledAway(page);
        if (whole && text === 100 && below > 0) found.push(`${below} pixels of the label lie below`);
        defects.push(...found.map((one) => `${name}: ${one}`));
      };
      await walk(page, {
        url: own?.url ?? sampleKiosk(),
        lang,
        onScreen: async (name) => {
          if (name !== 'attract') await look(name, false);
        },
        onSlide: async ({ path }) => {
          slides += 1;
          await look(path, true);
          if (text < 200) return;
          // words and picture take the screen in turn
          await page.getByRole('button', { name: createMessages(lang, {})('picture'), exact: true }).tap();
          await look(`${path}, its picture`, false);
        },
      });
      await page.close();
      await own?.stop();
      if (large !== undefined) await removeExhibition(large);
      expect(defects).toEqual([]);
      expect(slides).toBeGreaterThan(20);
    });
  }
}
