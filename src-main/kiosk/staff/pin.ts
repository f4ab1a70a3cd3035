// The one PIN of this kiosk: set, changed, forgotten. While there is none, the one-time code takes its place.
import type { Edited } from '../edit-settings.ts';
import { hashPin, isPinHash, matchesPin } from './pin-hash.ts';
import type { OneTimeCode } from './one-time-code.ts';

export interface PinOptions {
  /** As kiosk.yaml has it at the start. */
  readonly hash: string | undefined;
  readonly code: OneTimeCode;
  /** Writes it into kiosk.yaml, or takes it out. */
  readonly keep: (hash: string | undefined) => Promise<Edited>;
  /** Where staff read the code. */
  readonly onCode: (code: string) => void;
  /** Whoever has entered must enter again. */
  readonly onChange: () => void;
  readonly makeHash?: (pin: string) => Promise<string>;
}

export interface Pin {
  readonly isSet: () => boolean;
  readonly matches: (pin: string) => Promise<boolean>;
  readonly matchesCode: (code: string) => boolean;
  /** It is set only when it is kept: one that is gone after the next start would be a trap. */
  readonly set: (pin: string) => Promise<Edited>;
  /** There is none any more, and a new code. */
  readonly forget: () => Promise<Edited>;
  /** Somebody has written another one into kiosk.yaml, or taken it out. */
  readonly adopt: (hash: string | undefined) => Promise<void>;
}

export async function openPin(options: PinOptions): Promise<Pin> {
  const { code, keep, onCode, onChange, makeHash = hashPin } = options;
  let hash = usable(options.hash);
  await withCode();

  /** A code is there exactly while there is no PIN. */
  async function withCode(): Promise<void> {
    if (hash === undefined) onCode(await code.make());
    else await code.end();
  }

  async function take(next: string | undefined): Promise<void> {
    hash = next;
    onChange();
    await withCode();
  }

  return {
    isSet: () => hash !== undefined,
    matches: async (pin) => hash !== undefined && matchesPin(pin, hash),
    matchesCode: code.matches,
    async set(pin) {
      const next = await makeHash(pin);
      const edited = await keep(next);
      if (edited.kind === 'written') await take(next);
      return edited;
    },
    async forget() {
      const edited = await keep(undefined);
      await take(undefined);
      return edited;
    },
    async adopt(written) {
      const next = usable(written);
      if (next !== hash) await take(next);
    },
  };
}

const usable = (hash: string | undefined): string | undefined =>
  hash !== undefined && isPinHash(hash) ? hash : undefined;
