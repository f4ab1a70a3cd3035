// What only a preview answers, and what a kiosk must not.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { PreviewAnswer } from '../../../src-main/contract/preview.ts';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { folderWith, jpeg } from '../../support/folders.ts';
import { createFixture, exhibition, type Fixture, KEYPAD, PAGE } from './kiosk-fixture.ts';

const WORKBENCH = '<!doctype html><title>Vitrine preview</title>';
const FRAMED = /frame-src 'self'; frame-ancestors 'self'$/;

const fixtures: Fixture[] = [];
afterEach(async () => {
  for (const fixture of fixtures.splice(0)) await fixture.remove();
});

type Options = Parameters<typeof createFixture>[0];

/** The fixture's built page has a workbench, too; its kiosk is made once the file is there. */
async function withWorkbench(preview: boolean, options: Options = {}): Promise<Fixture> {
  const pages = await folderWith({ 'index.html': PAGE, 'workbench.html': WORKBENCH, 'assets/a-1.js': 'export {};' });
  const corner = 'top-left' as const;
  const facts = { name: '', volume: 0.7, ceiling: 1, heartbeatMs: 250, preview, keypad: KEYPAD, corner };
  const fixture = await createFixture({ rendererRoot: pages, facts, folder: 'My exhibition', ...options });
  fixtures.push(fixture);
  return fixture;
}

const answerOf = async (fixture: Fixture): Promise<PreviewAnswer> => (await fixture.get('/api/preview')).json();

describe('a preview', () => {
  it('is the workbench at “/”, with the page beside it', async () => {
    const fixture = await withWorkbench(true);
    expect(await (await fixture.get('/')).text()).toBe(WORKBENCH);
    expect(await (await fixture.get('/page')).text()).toBe(PAGE);
  });

  it.each(['/', '/page', '/assets/a-1.js', '/api/preview', '/api/exhibition', '/nothing'])(
    'lets its own pages stand in its own pages, and no other: %s',
    async (path) => {
      const { headers } = await (await withWorkbench(true)).get(path);
      expect(headers.get('content-security-policy')).toMatch(FRAMED);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self';/,
      );
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    },
  );

  it('lists what is open today, by its titles', async () => {
    const { folder, rooms, languages, problems } = await answerOf(await withWorkbench(true));
    expect(folder).toBe('My exhibition');
    expect(languages).toEqual(exhibition.languages);
    expect(rooms).toEqual([
      {
        at: 'harbour',
        title: { en: 'Harbour', ja: '港' },
        exhibits: [{ at: 'harbour/names', title: { en: 'Many names' }, slides: [] }],
      },
      {
        at: '旅順',
        title: { en: 'Lüshun' },
        exhibits: [{ at: '旅順/names', title: { en: 'Many names' }, slides: [] }],
      },
    ]);
    expect(problems).toEqual([]);
  });

  it('says in a few bytes that nothing has changed, and whole what has', async () => {
    const root = await folderWith({ 'rooms/1-port/1-quay/01.jpg': await jpeg() });
    let loaded = await loadExhibition(root);
    const fixture = await withWorkbench(true, { content: () => loaded });
    const first = await fixture.get('/api/preview');
    const etag = first.headers.get('etag') ?? '';
    const again = await fixture.get('/api/preview', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    // read again without a change
    loaded = await loadExhibition(root);
    expect((await fixture.get('/api/preview', { 'if-none-match': etag })).status).toBe(304);

    await writeFile(join(root, 'rooms/1-port/1-quay/01.en.md'), '# The *old*\n\nquay\n');
    loaded = await loadExhibition(root);
    const changed = await fixture.get('/api/preview', { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    const { rooms }: PreviewAnswer = await changed.json();
    expect(rooms[0]?.exhibits[0]?.slides).toEqual([{ at: 'port/quay/1', title: { en: 'The old' } }]);
  });

  it('says where each problem can be looked at, and never where the folder lies', async () => {
    const root = await folderWith({
      'rooms/1-port/room.yaml': 'titel: Port\n',
      'rooms/1-port/1-quay/01.jpg': await jpeg(),
      'rooms/1-port/1-quay/01.yaml': 'alt: {en: A quay\n  x\n',
      'rooms/1-port/1-quay/01.englisch.md': 'x\n',
      'rooms/1-port/2-nothing/01.en.md': '',
      'rooms/1-port/exhibit.docx': 'x',
      'rooms/2-旅順/01.jpg': await jpeg(),
      'rooms/2-旅順/02.jpg': 'no picture',
      'glossary.yaml': 'x: [\n',
    });
    const loaded = await loadExhibition(root);
    const response = await (await withWorkbench(true, { content: () => loaded })).get('/api/preview');
    const text = await response.text();
    const { problems } = JSON.parse(text) as PreviewAnswer;
    const places = Object.fromEntries(problems.map(({ path, at }) => [path, at]));
    expect(places).toMatchObject({
      'rooms/1-port/room.yaml': 'port',
      'rooms/1-port/1-quay/01.yaml': 'port/quay/1',
      'rooms/1-port/1-quay/01.englisch.md': 'port/quay',
      'rooms/1-port/exhibit.docx': 'port',
      'rooms/2-旅順/02.jpg': '旅順/旅順',
      'glossary.yaml': undefined,
    });
    expect(problems).toHaveLength(loaded.problems.length);
    expect(text).not.toContain(root);
  });

  it('tells the problems of a folder that holds nothing', async () => {
    const root = await folderWith({ 'exhibition.yaml': 'title: [\n' });
    const loaded = await loadExhibition(root);
    const { rooms, problems } = await answerOf(await withWorkbench(true, { content: () => loaded }));
    expect(rooms).toEqual([]);
    expect(problems.map(({ code }) => code)).toContain('exhibition-empty');
  });
});

describe('a kiosk', () => {
  it.each(['/page', '/workbench', '/workbench.html', '/api/preview', '/preview'])('has nothing at %s', async (path) => {
    expect((await (await withWorkbench(false)).get(path)).status).toBe(404);
  });

  it.each(['/', '/index.html', '/assets/a-1.js', '/api/exhibition', '/nothing'])(
    'stands in no frame and frames nothing: %s',
    async (path) => {
      const { headers } = await (await withWorkbench(false)).get(path);
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'$/);
      expect(headers.get('content-security-policy')).not.toContain('frame-src');
    },
  );
});
