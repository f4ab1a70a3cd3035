// The staff panel's addresses, as the kiosk's router takes them.
import { STAFF_URLS } from '#contract/staff';
import type { Resource } from '../router.ts';
import { type ActPorts, createAct, createObey, type Order } from './act.ts';
import { createDoor } from './door.ts';
import type { Guesses } from './guesses.ts';
import { createLook, type LookOptions } from './look.ts';
import type { Pin } from './pin.ts';
import type { KioskParts, Outcome } from './ports.ts';
import type { Tokens } from './tokens.ts';

export interface StaffOptions extends ActPorts, Omit<LookOptions, 'kiosk' | keyof ActPorts> {
  readonly pin: Pin;
  readonly guesses: Guesses;
  readonly tokens: Tokens;
}

export interface Staff {
  readonly routes: Readonly<Record<string, Resource>>;
  /** What a command on this machine asks for. */
  readonly obey: (order: Order) => Outcome;
}

export function createStaff(options: StaffOptions, kiosk: KioskParts): Staff {
  const { name, pin, guesses, tokens, log } = options;
  const obey = createObey(options, kiosk);
  return {
    routes: {
      ...createDoor({ kiosk: name, health: kiosk.health, pin, guesses, tokens, log }),
      ...createLook({ ...options, kiosk }),
      [STAFF_URLS.act]: createAct({ obey, pin, tokens, log }),
    },
    obey,
  };
}
