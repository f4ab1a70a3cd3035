// The largest library that is promised, 1 000 rooms of 20 slides: first start, later start, one changed file, what following it costs, and
// memory. Not in the quick bench: writing the folder alone takes half a minute. One changed file costs seconds, not the promised 300 ms: the
// folder is looked through, the index read and every room put together anew, for each of twenty thousand slides.
import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadExhibition } from '../../src-main/content/load.ts';
import { scan } from '../../src-main/content/scan.ts';
import { type TestKiosk, startKiosk } from '../support/kiosk.ts';
import { inBrowser, openPage } from './browser.ts';
import { type Extent, type Figure, timed, times } from './figures.ts';
import { onScreen } from './sample-walk.ts';
import { type Shape, slidesFolder } from './slides-folder.ts';

const BIG: Shape = { rooms: 1000, exhibits: 1, slides: 20 };
const SMALL: Shape = { rooms: 1, exhibits: 1, slides: 20 };
const WORKER = join(import.meta.dirname, '../../out/main/content-worker.js');
/** Seconds between two looks at the folder. */
const LOOK_SECONDS = 10;

export async function bigLibrary({ quick }: Extent): Promise<readonly Figure[]> {
  if (quick) return [];
  const [big, small] = [await slidesFolder(BIG), await slidesFolder(SMALL)];
  try {
    const [many, few] = [await started(big), await started(small)];
    return [
      beside('start with 20 000 slides, first time', 's', many.first, few.first, '≤ 20 s'),
      beside('start with 20 000 slides, again', 's', many.again, few.again, '≤ 3 s'),
      beside('the kiosk’s process with 20 000 slides', 'MB', many.process, few.process),
      beside('the page’s heap in the hall of 1 000 rooms', 'MB', many.page, few.page, 'not more than with one room'),
      beside('GET /api/exhibition of 1 000 rooms', 'kB', many.answer, few.answer),
      ...(await reread(big, small)),
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

async function started(media: string): Promise<Record<'first' | 'again' | 'process' | 'page' | 'answer', number>> {
  const data = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
  try {
    const { ms: first, value: one } = await timed(() => startKiosk(media, { data }));
    await one.stop();
    const { ms: again, value: kiosk } = await timed(() => startKiosk(media, { data }));
    try {
      const answer = (await (await fetch(new URL('/api/exhibition', kiosk.url))).arrayBuffer()).byteLength / 1000;
      return { first: first / 1000, again: again / 1000, answer, ...(await memoryOf(kiosk)) };
    } finally {
      await kiosk.stop();
    }
  } finally {
    await rm(data, { recursive: true, force: true });
  }
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

/** Only Linux tells; NaN elsewhere. */
async function residentOf(pid: number): Promise<number> {
  if (process.platform !== 'linux') return Number.NaN;
  const kB = /^VmRSS:\s*(\d+)/mu.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kB) / 1000;
}

/** In this process, which has read it before, as a kiosk has. */
async function reread(big: string, small: string): Promise<readonly Figure[]> {
  const data = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
  const change = async (root: string): Promise<number> => {
    const options = { indexFile: join(data, `${root === big ? 'big' : 'small'}.json`), script: WORKER };
    await loadExhibition(root, options);
    await writeFile(join(root, 'rooms/1-room-1/1-exhibit/07.en.md'), `# New\n\nWords of ${performance.now()}.\n`);
    return (await timed(() => loadExhibition(root, options))).ms;
  };
  const look = async (root: string): Promise<number> => {
    const before = process.cpuUsage();
    await scan(root, () => undefined);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / (LOOK_SECONDS * 10);
  };
  try {
    const rounds = await times(3, async () => ({
      change: [await change(big), await change(small)] as const,
      look: [await look(big), await look(small)] as const,
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
      figure('change', 'one changed file of 20 000 slides, read', 'ms', '≤ 300 ms'),
      figure('look', 'a look at 20 000 slides every 10 s', '% of a core'),
    ];
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}
