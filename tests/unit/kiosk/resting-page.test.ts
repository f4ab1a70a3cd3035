// The screen that rests, as the kiosk writes it.
import { expect, it } from 'vitest';
import type { Exhibition } from '#contract/content';
import { createRestingPage } from '../../../src-main/kiosk/resting-page.ts';
import { folderWith } from '../../support/folders.ts';

type Given = Pick<Exhibition, 'languages' | 'interface'>;

const language = (tag: string, dir: 'ltr' | 'rtl' = 'ltr'): Given['languages'][number] => ({
  ...{ tag, dir },
  name: tag,
});

async function page(exhibition: Given, name = 'Harbour room'): Promise<string> {
  const rendererRoot = await folderWith({
    'index.html': '<link rel="stylesheet" crossorigin href="/assets/index-1.css">',
  });
  const resource = createRestingPage({ exhibition: () => exhibition, name, rendererRoot });
  const call = { request: new Request('http://kiosk/resting'), params: [] };
  return (await resource.get?.(call))?.text() ?? '';
}

it('says it in every language of the exhibition, with the kiosk’s name and without script', async () => {
  const html = await page({ languages: ['en', 'zh-Hans', 'ja', 'ru'].map((tag) => language(tag)), interface: {} });
  expect(html).toContain('<p lang="en" dir="ltr">This exhibit is resting.<br>It will be back in a few minutes.</p>');
  expect(html).toContain('<p lang="zh-Hans" dir="ltr">展项正在休息，');
  expect(html).toContain('<p lang="ja" dir="ltr">ただいま');
  expect(html).toContain('<p lang="ru" dir="ltr">Экспонат');
  expect(html).toContain('>Harbour room</p>');
  expect(html).toContain('href="/assets/index-1.css"');
  expect(html).not.toMatch(/<script|\son\w+=|style=/u);
});

it('takes the curator’s words, and in a language without any says the English ones once', async () => {
  const html = await page({
    languages: [language('en'), language('ar', 'rtl'), language('de'), language('fr')],
    interface: { ar: { resting: 'هذا المعرض في استراحة.', restingBack: 'سيعود بعد دقائق.' } },
  });
  expect(html).toContain('<p lang="ar" dir="rtl">هذا');
  expect(html.match(/This exhibit is resting/gu)).toHaveLength(1);
});

it('shows words as words, whatever is in them', async () => {
  const html = await page({ languages: [], interface: {} }, '<b>"Room" & more');
  expect(html).toContain('&lt;b&gt;&quot;Room&quot; &amp; more');
  expect(html).toContain('This exhibit is resting.');
});
