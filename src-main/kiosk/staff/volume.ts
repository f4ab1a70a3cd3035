// How loud a visit begins. What staff choose goes into kiosk.yaml, where it is looked for, and holds until the next start even if the
// disk refuses.
import type { Edited } from '../edit-settings.ts';
import { notKept } from './need.ts';
import type { VolumePort } from './ports.ts';

export interface VolumeOptions {
  /** As kiosk.yaml has them at the start, 0–100. */
  readonly volume: number;
  readonly ceiling: number;
  readonly keep: (percent: number) => Promise<Edited>;
  /** The page takes it over for the next visit. */
  readonly onChange: () => void;
}

export function createVolume({ volume: first, ceiling, keep, onChange }: VolumeOptions): VolumePort {
  let volume = Math.min(first, ceiling);
  return {
    volume: () => volume,
    ceiling,
    async set(percent) {
      if (percent > ceiling) {
        return {
          code: 'volume-over-ceiling',
          message: `The loudest this kiosk may be is ${ceiling}.`,
          fix: 'Choose less, or raise “ceiling” under “sound” in kiosk.yaml.',
        };
      }
      volume = percent;
      onChange();
      const objection = notKept(await keep(percent));
      return (
        objection && {
          ...objection,
          code: 'volume-not-kept',
          message: `It holds until the next start only: ${objection.message}`,
        }
      );
    },
  };
}
