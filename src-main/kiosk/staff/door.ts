// How staff come in and go out: the door, the PIN, the first PIN by its code, and leaving. Everything here may be asked by a visitor.
import { z } from 'zod';
import type { HealthAnswer } from '#contract/api';
import {
  PIN_DIGITS,
  type StaffDoor,
  type StaffEnter,
  type StaffFirstPin,
  type StaffToken,
  STAFF_URLS,
} from '#contract/staff';
import type { Edited } from '../edit-settings.ts';
import { HttpError } from '../http-error.ts';
import { jsonAnswer, readJson } from '../json.ts';
import type { Log } from '../log.ts';
import type { Resource } from '../router.ts';
import type { Guesses } from './guesses.ts';
import { needKept, needStrong } from './need.ts';
import type { Pin } from './pin.ts';
import { tokenOf, type Tokens } from './tokens.ts';

export interface DoorOptions {
  readonly kiosk: string;
  readonly health: () => HealthAnswer;
  readonly pin: Pin;
  readonly guesses: Guesses;
  readonly tokens: Tokens;
  readonly log: Log;
}

export const pinSchema = z.string().regex(new RegExp(`^\\d{${PIN_DIGITS.least},${PIN_DIGITS.most}}$`, 'u'), {
  error: `a PIN has ${PIN_DIGITS.least} to ${PIN_DIGITS.most} digits`,
});
const enterSchema = z.object({ pin: pinSchema }) satisfies z.ZodType<StaffEnter>;
const firstSchema = z.object({ code: z.string().min(1).max(20), pin: pinSchema }) satisfies z.ZodType<StaffFirstPin>;

export function createDoor({
  kiosk,
  health,
  pin,
  guesses,
  tokens,
  log,
}: DoorOptions): Readonly<Record<string, Resource>> {
  /** Throws HttpError unless it is right. */
  async function look(what: 'PIN' | 'code', isRight: () => Promise<boolean>): Promise<void> {
    const guess = await guesses.guess(isRight);
    if (guess.kind === 'right') return;
    if (guess.kind === 'wait') throw wait(guess.waitSeconds);
    log.warn('staff', `a wrong ${what} was entered, ${guess.failures} in a row`);
    throw new HttpError(
      401,
      what === 'PIN' ? 'pin-wrong' : 'code-wrong',
      `This is not the ${what}.`,
      `Another one is looked at in ${guess.waitSeconds} s.`,
      { 'retry-after': String(guess.waitSeconds) },
    );
  }

  const letIn = (): Response => {
    const token: StaffToken = tokens.issue();
    return jsonAnswer(token);
  };

  return {
    [STAFF_URLS.door]: {
      get() {
        const door: StaffDoor = {
          kiosk,
          health: health(),
          pinSet: pin.isSet(),
          waitSeconds: guesses.waitSeconds(),
        };
        return jsonAnswer(door);
      },
    },
    [STAFF_URLS.enter]: {
      async post({ request }) {
        const { pin: entered } = await readJson(request, enterSchema);
        if (!pin.isSet()) throw notSet();
        await look('PIN', () => pin.matches(entered));
        log.info('staff', 'somebody has entered with the PIN');
        return letIn();
      },
    },
    [STAFF_URLS.firstPin]: {
      async post({ request }) {
        const { code, pin: chosen } = await readJson(request, firstSchema);
        if (pin.isSet()) throw isSet();
        needStrong(chosen);
        let edited: Edited | undefined;
        // set within the look: nobody else can use the code meanwhile
        await look('code', async () => {
          if (!pin.matchesCode(code)) return false;
          edited = await pin.set(chosen);
          return true;
        });
        needKept(edited);
        log.info('staff', 'the first PIN was set with the code');
        return letIn();
      },
    },
    [STAFF_URLS.leave]: {
      post({ request }) {
        // whoever has no token has nothing to leave; nobody else's ends by it
        if (tokens.accepts(tokenOf(request))) tokens.revoke();
        return new Response(null, { status: 204 });
      },
    },
  };
}

const wait = (seconds: number): HttpError =>
  new HttpError(
    429,
    'pin-wait',
    `No PIN is looked at for another ${seconds} s, because a wrong one was entered.`,
    'Wait that long, then enter it again.',
    { 'retry-after': String(seconds) },
  );

const notSet = (): HttpError =>
  new HttpError(
    409,
    'pin-not-set',
    'This kiosk has no PIN yet.',
    'Set one here with the code that the kiosk printed at its start, or on its machine by: vitrine staff-pin',
  );

const isSet = (): HttpError =>
  new HttpError(
    409,
    'pin-set',
    'This kiosk has a PIN already.',
    'Enter it. If nobody knows it any more, the staff guide tells how it is forgotten.',
  );
