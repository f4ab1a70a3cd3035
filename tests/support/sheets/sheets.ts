// `npm run sheets -- --room harbour --lang ja --size 1080x1920 --text 200`: every screen as a picture, and sheets of them to look
// through, in test-results/sheets/. All rooms and all four languages at 1920x1080 where nothing is named.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { removeExhibition, withTextSize } from '../exhibition.ts';
import { startKiosk } from '../kiosk.ts';
import { browserPath } from '../machine.ts';
import { fetchRooms, settled, walk } from '../walk.ts';
import { contactSheet } from './contact-sheet.ts';

const { values } = parseArgs({
  options: {
    room: { type: 'string', multiple: true },
    exhibit: { type: 'string', multiple: true },
    lang: { type: 'string', multiple: true },
    size: { type: 'string', multiple: true, default: ['1920x1080'] },
    text: { type: 'string', default: '100' },
    media: { type: 'string', default: 'media' },
    out: { type: 'string', default: 'test-results/sheets' },
  },
});
const executablePath = browserPath();
const media = values.text === '100' ? values.media : await withTextSize(values.media, Number(values.text));
const kiosk = await startKiosk(media);
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
});
try {
  const { exhibition } = await fetchRooms(kiosk.url);
  for (const size of values.size)
    for (const lang of values.lang ?? exhibition.languages.map(({ tag }) => tag)) await shoot(size, lang);
} finally {
  await browser.close();
  await kiosk.stop();
  if (media !== values.media) await removeExhibition(media);
}

async function shoot(size: string, lang: string): Promise<void> {
  const [width = 1920, height = 1080] = size.split('x').map(Number);
  const page = await browser.newPage({ viewport: { width, height }, hasTouch: true });
  const folder = join(values.out, `${lang}-${size}${values.text === '100' ? '' : `-text${values.text}`}`);
  // as it stands when all has been said
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("[data-come='false'] { opacity: 1 !important }");
    document.adoptedStyleSheets.push(sheet);
  });
  await mkdir(folder, { recursive: true });
  const taken: string[] = [];
  const take = async (name: string): Promise<void> => {
    await settled(page);
    const file = join(folder, `${name.replaceAll('/', '-')}.png`);
    await page.screenshot({ path: file });
    taken.push(file);
  };
  await walk(page, {
    url: kiosk.url,
    lang,
    ...(values.room === undefined ? {} : { rooms: values.room }),
    ...(values.exhibit === undefined ? {} : { exhibits: values.exhibit }),
    onScreen: take,
    onSlide: ({ path }) => take(path),
  });
  await page.close();
  for (const file of await contactSheet(taken, folder)) console.log(file);
}
