// Whether the clock can be right: hours and statistics go by it.
import type { Zone } from '../kiosk/hours/zone.ts';
import { fine, type Finding, unknown, warning } from './finding.ts';

export interface ClockFacts {
  readonly now: Date;
  /** Of the museum. */
  readonly zone: Zone;
  /** When this program was built; undefined where its files do not say. */
  readonly builtAt: Date | undefined;
  readonly platform: NodeJS.Platform;
  /** Output of `timedatectl show`. */
  readonly timedatectl: string | undefined;
}

const DAY_MS = 86_400_000;

export function checkClock({ now, zone, builtAt, platform, timedatectl }: ClockFacts): readonly Finding[] {
  // 2026-12-24T09:00:31+01:00
  const iso = zone.isoOf(now.getTime());
  const shown = `${iso.slice(0, 10)} ${iso.slice(11, 16)} (UTC${iso.slice(19)})`;
  // the machine it was built on may be in another time zone, or a little fast
  if (builtAt !== undefined && now.getTime() < builtAt.getTime() - DAY_MS) {
    const message = `The clock shows ${shown}, a time before this Vitrine was made: it is wrong, and opening hours are not kept.`;
    return [warning('clock', message, 'Set it. If it is wrong again after the machine was off, its battery is empty.')];
  }
  if (platform !== 'linux') return [fine('clock', `The clock shows ${shown}. Compare it.`)];
  const [, synchronised] = /^NTPSynchronized=(yes|no)$/mu.exec(timedatectl ?? '') ?? [];
  if (synchronised === undefined)
    return [unknown('clock', `The clock shows ${shown}. Whether it is set by the network could not be found out.`)];
  if (synchronised === 'yes') return [fine('clock', `The clock shows ${shown}, and is set by the network.`)];
  return [
    warning(
      'clock',
      `The clock shows ${shown}, and is not set by the network: it will go wrong by minutes in a year.`,
      'With a network: sudo timedatectl set-ntp true. Without one: compare it once a month.',
    ),
  ];
}
