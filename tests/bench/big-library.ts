// The largest library that is promised, 1 000 rooms of 20 slides: first start, later start, one changed file until visitors have it, what
// following it costs, and memory. The quick bench takes a tenth of it: writing the whole folder and keeping it takes minutes.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createLooker } from '../../src-main/content/looker.ts';
import { createReader } from '../../src-main/content/reader.ts';
import { type TestKiosk, startKiosk } from '../support/kiosk.ts';
import { inBrowser, openPage } from './browser.ts';
import { type Extent, type Figure, timed, times } from './figures.ts';
import { isKept, KEPT_MS } from './kept.ts';
import { residentOf } from './resident.ts';
import { onScreen } from './sample-walk.ts';
import { type Shape, slidesFolder } from './slides-folder.ts';

const BIG: Shape = { rooms: 1000, exhibits: 1, slides: 20 };
const TENTH: Shape = { ...BIG, rooms: 100 };
const SMALL: Shape = { rooms: 1, exhibits: 1, slides: 20 };
const WORKERS = join(import.meta.dirname, '../../out/main');
/** Seconds between two looks at the folder. */
const LOOK_SECONDS = 10;

export async function bigLibrary({ quick }: Extent): Promise<readonly Figure[]> {
  const shape = quick ? TENTH : BIG;
  const all = `${shape.rooms * shape.slides} slides`;
  const [big, small] = [await slidesFolder(shape), await slidesFolder(SMALL)];
  try {
    const [many, few] = [await started(big), await started(small)];
    return [
      beside(`start with ${all}, first time`, 's', many.first, few.first, '≤ 20 s for 20 000'),
      beside(`start with ${all}, again`, 's', many.again, few.again, '≤ 3 s for 20 000'),
      beside(`the kiosk’s process with ${all}`, 'MB', many.process, few.process),
      beside(
        `the page’s heap in the hall of ${shape.rooms} rooms`,
        'MB',
        many.page,
        few.page,
        'not more than with one room',
      ),
      beside(`GET /api/exhibition of ${shape.rooms} rooms`, 'kB', many.answer, few.answer),
      beside(`one changed file of ${all}, until visitors have it`, 's', many.taken, few.taken),
      ...(await reread(big, small, all)),
    ];
  } finally {
    await Promise.all([big, small].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

const beside = (
  name: string,
  unit: Figure['unit'],
  many: number | readonly number[],
  few: number | readonly number[],
  promise?: string,
): Figure => ({
  name,
  unit,
  values: [many].flat(),
  yardstick: { name: 'the same with 20 slides', values: [few].flat() },
  ...(promise === undefined ? {} : { promise }),
});

type Started = Record<'first' | 'again' | 'process' | 'page' | 'answer' | 'taken', number>;

async function started(media: string): Promise<Started> {
  const data = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
  // what is measured is the work, not the waiting for a copy that is still going on
  await writeFile(join(data, 'kiosk.yaml'), 'still: 0\n');
  try {
    const { ms: first, value: one } = await timed(() => startKiosk(media, { data }));
    // one that was stopped in the middle of copying would go on with that at its next start
    await isKept(data);
    await one.stop();
    const { ms: again, value: kiosk } = await timed(() => startKiosk(media, { data }));
    try {
      const answer = (await (await fetch(new URL('/api/exhibition', kiosk.url))).arrayBuffer()).byteLength / 1000;
      const taken = (await takenOver(media, kiosk)) / 1000;
      const memory = await memoryOf(kiosk);
      return { first: first / 1000, again: again / 1000, answer, taken, ...memory };
    } finally {
      await kiosk.stop();
    }
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

/** Milliseconds from the save until the running kiosk answers with it: found, copied, checked, promoted, with nobody there to wait for. */
async function takenOver(media: string, { url }: TestKiosk): Promise<number> {
  const shown = async (): Promise<unknown> =>
    ((await (await fetch(new URL('/api/exhibition', url))).json()) as { readonly revision: string }).revision;
  const before = await shown();
  await writeFile(join(media, 'rooms/1-room-1/1-exhibit/06.en.md'), `# Taken over\n\nWords of ${Date.now()}.\n`);
  const began = performance.now();
  while ((await shown()) === before) {
    if (performance.now() - began > KEPT_MS) throw new Error('the changed file was not taken over in time');
    await wait(50);
  }
  return performance.now() - began;
}

async function memoryOf(kiosk: TestKiosk): Promise<{ readonly process: number; readonly page: number }> {
  const page = await inBrowser(async (browser) => {
    const visitor = await openPage(browser);
    await visitor.goto(kiosk.url);
    await onScreen(visitor, 'attract');
    await visitor.touchscreen.tap(500, 500);
    await onScreen(visitor, 'hall');
    const session = await visitor.context().newCDPSession(visitor);
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
  });
  return { process: await residentOf(kiosk.process.pid ?? 0), page };
}

/** In this process, which has read it before, as a kiosk has: what a save costs once a look has found it, and what looking costs. */
async function reread(big: string, small: string, all: string): Promise<readonly Figure[]> {
  const data = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
  const follow = async (root: string, name: string): Promise<Followed> => {
    const looker = createLooker(root, join(WORKERS, 'look-worker.js'));
    const reader = createReader({
      indexFile: join(data, `${name}.jsonl`),
      script: join(WORKERS, 'content-worker.js'),
    });
    await reader.folder(root, await looker.look());
    await reader.settled();
    return {
      async change() {
        await writeFile(join(root, 'rooms/1-room-1/1-exhibit/07.en.md'), `# New\n\nWords of ${performance.now()}.\n`);
        const seen = await looker.look();
        const { ms } = await timed(() => reader.folder(root, seen));
        await reader.settled();
        return ms;
      },
      async look() {
        await looker.look();
        const before = process.cpuUsage();
        await looker.look();
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000 / (LOOK_SECONDS * 10);
      },
      end: looker.close,
    };
  };
  const [many, few] = [await follow(big, 'big'), await follow(small, 'small')];
  try {
    const rounds = await times(5, async () => ({
      change: [await many.change(), await few.change()] as const,
      look: [await many.look(), await few.look()] as const,
    }));
    const figure = (of: 'change' | 'look', name: string, unit: Figure['unit'], promise?: string): Figure =>
      beside(
        name,
        unit,
        rounds.map((round) => round[of][0]),
        rounds.map((round) => round[of][1]),
        promise,
      );
    return [
      figure('change', `one changed file of ${all}, read`, 'ms', '≤ 300 ms of 20 000'),
      figure('look', `a look at ${all} every 10 s`, '% of a core'),
    ];
  } finally {
    many.end();
    few.end();
    await rm(data, { recursive: true, force: true });
  }
}

interface Followed {
  readonly change: () => Promise<number>;
  readonly look: () => Promise<number>;
  readonly end: () => void;
}
