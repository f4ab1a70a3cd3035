// The opening hours of this machine, put together: its settings, its clock, what its log says, and what staff have set.
import { join } from 'node:path';
import { builtAt } from '../kiosk/hours/built-at.ts';
import { lastLogTime } from '../kiosk/hours/last-log-time.ts';
import { createOpening, type KioskOpening } from '../kiosk/hours/opening.ts';
import { createTrustedClock } from '../kiosk/hours/trusted-clock.ts';
import { openWishes } from '../kiosk/hours/wishes.ts';
import type { Zone } from '../kiosk/hours/zone.ts';
import type { Log } from '../kiosk/log.ts';
import type { KioskSettings } from '../kiosk/settings-schema.ts';

export interface OpenHoursOptions {
  readonly dataFolder: string;
  readonly settings: Pick<KioskSettings, 'hours'>;
  readonly zone: Zone;
  /** The log's file, before anything is written to it. */
  readonly logged: string;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly log: Log;
}

export async function openHours({
  dataFolder,
  settings,
  zone,
  logged,
  now,
  log,
}: OpenHoursOptions): Promise<KioskOpening> {
  const wishes = await openWishes(join(dataFolder, 'hours.json'), (cause) =>
    log.warn('hours', `what was set by hand cannot be kept for the next start: ${String(cause)}`),
  );
  const clock = createTrustedClock({
    clock: Date.now,
    now,
    builtAt,
    seen: Math.max(wishes.now().seen ?? 0, await lastLogTime(logged)),
    onSeen: (at) => wishes.change({ seen: at }),
  });
  return createOpening({ hours: settings.hours, zone, clock, now, wishes });
}
