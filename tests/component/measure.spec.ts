// The measure that looks for broken screens finds what is broken, and nothing else.
import { expect } from '@playwright/test';
import { defectsOn, scrolledAway } from '../support/measure.ts';
import { test } from '../support/visitor-test.ts';

const at = (left: number, top: number, text: string, more = ''): string =>
  `<p style="position:absolute;margin:0;left:${left}px;top:${top}px;font:20px/1.2 sans-serif;white-space:nowrap;${more}">${text}</p>`;

test('words that lie over each other, are cut, or found no place are named', async ({ page }) => {
  await page.setContent(`
    ${at(100, 100, 'Harbour')}${at(120, 106, 'Yellow Sea')}${at(100, 300, 'Beside')}${at(100, 324, 'Under it')}
    ${at(1880, 200, 'Over the edge')}
    <div style="position:absolute;left:600px;top:500px;width:200px;height:30px;overflow:hidden">${at(0, 20, 'Half of it')}</div>
    <div class="labels"><span class="words" data-shown="false" style="visibility:hidden">Nowhere</span></div>
    ${at(100, 700, 'Unseen', 'visibility:hidden')}${at(100, 700, 'Seen')}
    <p class="caption" style="position:absolute;left:100px;top:800px;width:400px;height:90px">words</p>${at(300, 870, 'Hidden behind')}`);
  expect((await defectsOn(page)).toSorted()).toEqual([
    '“Half of it” is cut above or below',
    '“Harbour” lies over “Yellow Sea”',
    '“Hidden behind” lies over “the captions”',
    '“Nowhere” has no place on the drawing',
    '“Over the edge” is cut at the side',
  ]);
});

test('a text that can be scrolled is not cut, but what lies below is counted', async ({ page }) => {
  await page.setContent(
    `<article><section style="position:absolute;left:0;top:0;width:300px;height:60px;overflow-y:auto;font:20px/1.5 sans-serif">${'many words '.repeat(40)}</section></article>`,
  );
  expect(await defectsOn(page)).toEqual([]);
  expect(await scrolledAway(page)).toBeGreaterThan(100);
});
