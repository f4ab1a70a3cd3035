// A kiosk whose clock the test has in its hand: the built page, a real exhibition, real opening hours, and a page that beats often.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadExhibition } from '../../src-main/content/load.ts';
import { watchDeaths } from '../../src-main/kiosk/deaths.ts';
import { createDailyRestart } from '../../src-main/kiosk/hours/daily-restart.ts';
import { hoursSchema } from '../../src-main/kiosk/hours/hours-schema.ts';
import { createOpening, type KioskOpening } from '../../src-main/kiosk/hours/opening.ts';
import { createTrustedClock } from '../../src-main/kiosk/hours/trusted-clock.ts';
import { openWishes } from '../../src-main/kiosk/hours/wishes.ts';
import { zoneNamed } from '../../src-main/kiosk/hours/zone.ts';
import { createKiosk, isVisit, type Kiosk } from '../../src-main/kiosk/kiosk.ts';
import { createLog } from '../../src-main/kiosk/log.ts';
import { listen } from '../../src-main/shell/browser/listen.ts';

export interface ClockedKiosk {
  readonly url: string;
  readonly kiosk: Kiosk;
  readonly opening: KioskOpening;
  /** From now on it is this time, and goes on from there. Milliseconds pass for the kiosk's other clock as well. */
  readonly setTime: (iso: string) => void;
  /** Pages that went without having been asked to. */
  readonly deaths: readonly string[];
  readonly stop: () => Promise<void>;
}

const PAGE_KEY = 'the-key';

/** `written`: `hours:` of kiosk.yaml, in Berlin. */
export async function clockedKiosk(media: string, written: object, iso: string): Promise<ClockedKiosk> {
  const data = await mkdtemp(join(tmpdir(), 'vitrine-data-'));
  const loaded = await loadExhibition(media);
  const zone = zoneNamed('Europe/Berlin');
  let ahead = 0;
  const began = Date.parse(iso);
  const now = (): number => performance.now() + ahead;
  const start = now();
  const clock = createTrustedClock({
    clock: () => began + now() - start,
    now,
    builtAt: began - 86_400_000,
    seen: 0,
    onSeen: () => undefined,
  });
  const wishes = await openWishes(join(data, 'hours.json'), (cause) => console.error(cause));
  const opening = createOpening({ hours: hoursSchema.parse(written), zone, clock, now, wishes });
  const kiosk = createKiosk({
    content: () => loaded,
    rendererRoot: join(import.meta.dirname, '../../out/renderer'),
    cacheDir: join(data, 'cache'),
    facts: {
      name: 'Test',
      volume: 0.7,
      ceiling: 1,
      heartbeatMs: 250,
      preview: false,
      corner: 'top-left',
      keypad: { next: 'ArrowRight', previous: 'ArrowLeft', select: 'Enter', back: 'Escape' },
    },
    opening: opening.answer,
    commands: createDailyRestart({ zone, times: opening.times, isVisit }),
    machine: opening.problems,
    key: PAGE_KEY,
    now,
    today: () => '2026-11-24',
    log: createLog(() => undefined),
  });
  const deaths: string[] = [];
  kiosk.onBeat(watchDeaths((last) => deaths.push(last.screen)));
  const listener = await listen(kiosk.handle, 0);
  return {
    url: `${listener.address}#k=${PAGE_KEY}`,
    kiosk,
    opening,
    setTime(next) {
      ahead += Date.parse(next) - (began + now() - start);
    },
    deaths,
    async stop() {
      await listener.close();
      await wishes.written();
      await rm(data, { recursive: true, force: true });
    },
  };
}
