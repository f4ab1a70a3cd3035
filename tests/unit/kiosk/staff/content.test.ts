// The content as staff see and move it, on a real folder and a real store, by requests only: revision, problems, completeness, what the
// folder is doing, taking it over, going back, staying there, and trying once more.
import { rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StaffAct, StaffContent, StaffStatus } from '#contract/staff';
import { loadExhibition, loadTree } from '../../../../src-main/content/load.ts';
import type { LoadedExhibition } from '../../../../src-main/content/loaded.ts';
import { createLog } from '../../../../src-main/kiosk/log.ts';
import { createByHand } from '../../../../src-main/revisions/by-hand.ts';
import { createKeeper } from '../../../../src-main/revisions/keeper.ts';
import { openLeftOut } from '../../../../src-main/revisions/left-out.ts';
import { treeOf } from '../../../../src-main/revisions/manifest.ts';
import { type Kept, openStore } from '../../../../src-main/revisions/store.ts';
import { folderWith, writeFiles } from '../../../support/folders.ts';
import { staffKiosk } from './staff-fixture.ts';

const LABEL = 'rooms/1-sea/1-ships/1.en.md';
const FILES = {
  'exhibition.yaml': 'title: {en: Harbour, ja: 港}\nlanguages: [en, ja]\n',
  [LABEL]: '# Ship\n\nShe sailed.\n',
  'rooms/1-sea/1-ships/1.yaml': 'credti: nobody\n',
};
const BEAT = { key: 'the-key', page: 'p1', revision: 'r', frame: true, visibility: 'visible', errors: [] };

async function setup() {
  const home = await folderWith({});
  const root = join(home, 'media');
  await writeFiles(root, FILES);
  const store = await openStore(join(home, 'store'), root);
  const errors: unknown[] = [];
  const load = ({ manifest }: Kept): Promise<LoadedExhibition> =>
    loadTree(
      treeOf(manifest, root, (file) => store.objects.pathOf(file.hash)),
      basename(root),
    );
  const time = { at: 0 };
  const keeper = createKeeper({
    ...{ root, store, load },
    settings: { scan: 1, still: 5, probation: 60, keep: 3, store: 'copy' },
    leftOut: await openLeftOut(join(home, 'left-out.json'), (cause) => errors.push(cause)),
    first: { loaded: await loadExhibition(root), kept: undefined },
    pictures: { make: () => Promise.resolve(), sweep: () => Promise.resolve() },
    recover: () => Promise.resolve(),
    now: () => time.at,
    clock: () => new Date('2026-11-26T10:00:00Z'),
    say: () => undefined,
    onPromoted: () => undefined,
    log: createLog((line) => void (line.includes('"error"') && errors.push(line))),
  });
  const kiosk = await staffKiosk({
    folder: createByHand({ keeper, store, clock: () => new Date(), onError: (cause) => errors.push(cause) }),
    kiosk: { content: keeper.shown, before: keeper.before },
  });
  const token = await kiosk.enter();
  const status = async (): Promise<StaffStatus> => (await kiosk.ask('/api/staff/status', token)).json();
  return {
    ...{ root, home, store, keeper, kiosk, errors },
    status,
    content: async (): Promise<StaffContent> => (await status()).content,
    act: async (act: StaffAct) => {
      const answer = await kiosk.act(act, token);
      return { status: answer.status, body: await answer.json() };
    },
    /** Two looks, with stillness between them. */
    async settled(): Promise<void> {
      for (let look = 0; look < 2; look++) {
        time.at += 10_000;
        await keeper.look();
      }
    },
    write: (title: string): Promise<void> => writeFile(join(root, LABEL), `# ${title}\n`),
    titles: (): string => JSON.stringify(keeper.shown().exhibition.rooms[0]?.exhibits[0]?.slides[0]?.title),
  };
}

describe('the status of the content', () => {
  it('tells what is shown, what is wrong with it, how complete it is, and which revisions there are', async () => {
    const { content, settled, keeper, store } = await setup();
    await settled();
    const { id } = (await store.newest()) ?? { id: '' };
    expect(await content()).toMatchObject({
      revision: keeper.shown().exhibition.revision,
      title: { en: 'Harbour', ja: '港' },
      rooms: 1,
      doing: 'on-trial',
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'key-unknown', path: 'rooms/1-sea/1-ships/1.yaml', line: 1 }),
      ]),
      completeness: [
        expect.objectContaining({ room: 'sea', lang: 'en', text: { have: 1, of: 1 } }),
        expect.objectContaining({ room: 'sea', lang: 'ja', text: { have: 0, of: 1 } }),
      ],
      revisions: [expect.objectContaining({ id, files: 3, shown: true, onTrial: true })],
    });
    await store.pass(id);
    await settled();
    expect((await content()).doing).toBe('as-shown');
  });

  it('lists two hundred problems at most, errors first, and counts all', async () => {
    const problem = (severity: 'error' | 'warning' | 'note') => ({
      code: 'x',
      severity,
      path: 'a',
      message: '',
      fix: '',
    });
    const { keeper } = await setup();
    const many = [...Array.from({ length: 300 }, () => problem('note')), problem('warning'), problem('error')];
    const other = await staffKiosk({ kiosk: { content: () => ({ ...keeper.shown(), problems: many }) } });
    const answer: StaffStatus = await (await other.ask('/api/staff/status', await other.enter())).json();
    const seen = answer.content;
    expect(seen.problems.map(({ severity }) => severity).slice(0, 3)).toEqual(['error', 'warning', 'note']);
    expect([seen.problems.length, seen.problemCount]).toEqual([200, { error: 1, warning: 1, note: 300 }]);
  });

  it('says what the folder is doing as a word, and why it is refused', async () => {
    const { content, settled, keeper, write, kiosk, root } = await setup();
    await settled();
    await write('Boat');
    await keeper.look();
    expect((await content()).doing).toBe('changing');
    const stop = new AbortController();
    const following = keeper.follow(kiosk.kiosk, stop.signal);
    await kiosk.post('/api/heartbeat', { ...BEAT, screen: 'hall' });
    await settled();
    expect((await content()).doing).toBe('waits-for-visit');
    await rm(root, { recursive: true });
    await settled();
    expect(await content()).toMatchObject({ doing: 'refused', refused: { code: 'media-gone' }, rooms: 1 });
    stop.abort();
    await following;
  });
});

describe('what staff do with the content', () => {
  it('takes the folder over now: without stillness, and in the middle of a visit', async () => {
    const { act, keeper, kiosk, settled, write, titles } = await setup();
    const stop = new AbortController();
    const following = keeper.follow(kiosk.kiosk, stop.signal);
    await settled();
    await kiosk.post('/api/heartbeat', { ...BEAT, screen: 'exhibit' });
    await write('Boat');
    expect(await act({ do: 'promote' })).toEqual({ status: 200, body: { done: 'promote' } });
    expect(titles()).toContain('Boat');
    stop.abort();
    await following;
  });

  it('says why the folder cannot be taken over', async () => {
    const { act, root, settled, titles } = await setup();
    await settled();
    await rm(join(root, 'rooms'), { recursive: true });
    expect(await act({ do: 'promote' })).toEqual({
      status: 409,
      body: { error: expect.objectContaining({ code: 'exhibition-empty', fix: expect.stringContaining('rooms') }) },
    });
    expect(titles()).toContain('Ship');
  });

  it('goes back to an earlier revision at once, stays there whatever the folder does, and follows it again', async () => {
    const { act, content, settled, write, titles, errors } = await setup();
    await settled();
    await write('Boat');
    await settled();
    const [boat, ship] = (await content()).revisions;
    expect(boat).toMatchObject({ shown: true });
    expect(await act({ do: 'show', revision: ship?.id ?? '' })).toEqual({ status: 200, body: { done: 'show' } });
    expect(titles()).toContain('Ship');
    await write('Raft');
    await settled();
    expect(titles()).toContain('Ship');
    expect(await content()).toMatchObject({
      doing: 'pinned',
      revisions: expect.arrayContaining([{ ...ship, shown: true, onTrial: false }]),
    });
    expect((await act({ do: 'promote' })).body.error.code).toBe('pinned');
    expect(await act({ do: 'follow' })).toEqual({ status: 200, body: { done: 'follow' } });
    await settled();
    expect(titles()).toContain('Raft');
    expect(errors).toEqual([]);
  });

  it('keeps what is shown, whatever the folder does, until it is followed again', async () => {
    const { act, content, settled, store, write, titles } = await setup();
    await settled();
    await store.pass((await store.newest())?.id ?? '');
    const [shown] = (await content()).revisions;
    expect(await act({ do: 'show', revision: shown?.id ?? '' })).toEqual({ status: 200, body: { done: 'show' } });
    expect(await content()).toMatchObject({ doing: 'pinned', revisions: [{ id: shown?.id, shown: true }] });
    await write('Boat');
    await settled();
    expect(titles()).toContain('Ship');
    await act({ do: 'follow' });
    await settled();
    expect(titles()).toContain('Boat');
  });

  it('tries once more what was refused', async () => {
    const { act, content, settled, store, write, titles } = await setup();
    await settled();
    await store.pass((await store.newest())?.id ?? '');
    await write('Boat');
    await settled();
    // as the watch does it when the page died twice
    await store.refuse((await store.pointer()).trial?.id ?? '');
    await write('Ship\n\nShe sailed.');
    await settled();
    await write('Boat');
    await settled();
    expect(await content()).toMatchObject({ doing: 'refused', refused: { code: 'revision-refused' } });
    expect(titles()).toContain('Ship');
    await act({ do: 'follow' });
    await settled();
    expect(titles()).toContain('Boat');
  });

  it('refuses what this machine does not hold, or not whole, and changes nothing', async () => {
    const { act, content, settled, store, write, titles } = await setup();
    await settled();
    await write('Boat');
    await settled();
    const old = (await content()).revisions.at(-1)?.id ?? '';
    expect((await act({ do: 'show', revision: 'f'.repeat(32) })).body.error.code).toBe('revision-unknown');
    const label = (await store.manifest(old))?.files.find(({ path }) => path === LABEL);
    await rm(store.objects.pathOf(label?.hash ?? ''));
    expect(await act({ do: 'show', revision: old })).toMatchObject({
      status: 409,
      body: { error: { code: 'revision-not-whole' } },
    });
    expect(titles()).toContain('Boat');
    expect((await content()).doing).not.toBe('pinned');
  });

  it('tells no path of this machine, whatever it answers', async () => {
    const { home, kiosk, settled, act, root, content } = await setup();
    await settled();
    await rm(root, { recursive: true });
    await settled();
    kiosk.staff.life.serve({});
    const said = JSON.stringify([await content(), await act({ do: 'promote' }), await act({ do: 'quit' })]);
    expect(said).toContain('media-gone');
    for (const folder of [home, kiosk.dataFolder, kiosk.root, '/tmp']) expect(said).not.toContain(folder);
  });
});
