// A kiosk's staff side for a page under test: it knows a PIN, gives a token, and remembers what it was asked to do.
import type { Page, Route } from '@playwright/test';
import {
  STAFF_TOKEN_HEADER,
  STAFF_URLS,
  type StaffAct,
  type StaffDoor,
  type StaffEnter,
  type StaffFirstPin,
  type StaffStatus,
  type StaffToken,
} from '../../../src-main/contract/staff.ts';
import { DOOR, LOG, STATISTICS, STATUS } from './answers.ts';

export const PIN = '2580';
export const CODE = '40711834';

export interface StaffSide {
  status: StaffStatus;
  door: StaffDoor;
  pin: string | undefined;
  /** Seconds that a wrong PIN costs. */
  delay: number;
  /** No more to be waited for. */
  forgive(): void;
  readonly acts: StaffAct[];
  /** The token is not known any more, as after its time. */
  end(): void;
  readonly hasToken: () => boolean;
}

export async function answerStaff(page: Page, from: Partial<StaffSide> = {}): Promise<StaffSide> {
  const token: StaffToken = { token: 'a-token', idleSeconds: 120, wholeSeconds: 900 };
  let isIn = false;
  let free = 0;
  const side: StaffSide = {
    status: STATUS,
    door: DOOR,
    pin: PIN,
    delay: 8,
    forgive: () => (free = 0),
    acts: [],
    end: () => (isIn = false),
    hasToken: () => isIn,
    ...from,
  };
  const wait = (): number => Math.max(0, Math.ceil((free - Date.now()) / 1000));
  const say = (route: Route, json: unknown) => route.fulfill({ json });
  const refuse = (route: Route, status: number, code: string, seconds = 0) =>
    route.fulfill({
      status,
      json: { error: { code, message: `It is refused: ${code}.` } },
      ...(seconds > 0 ? { headers: { 'retry-after': String(seconds) } } : {}),
    });
  const answer = (url: string, run: (route: Route) => Promise<void>) => page.route(`**${url}`, run);
  const guarded = (url: string, run: (route: Route) => Promise<void>) =>
    answer(url, (route) =>
      isIn && route.request().headers()[STAFF_TOKEN_HEADER] === token.token
        ? run(route)
        : refuse(route, 401, 'token-unknown'),
    );
  const look = async (route: Route, isRight: boolean, code: string): Promise<void> => {
    if (wait() > 0) return refuse(route, 429, 'pin-wait', wait());
    if (!isRight) {
      free = Date.now() + side.delay * 1000;
      return refuse(route, 401, code);
    }
    isIn = true;
    return say(route, token);
  };
  await answer(STAFF_URLS.door, (route) =>
    say(route, { ...side.door, pinSet: side.pin !== undefined, waitSeconds: wait() }),
  );
  await answer(STAFF_URLS.enter, (route) => {
    const { pin } = route.request().postDataJSON() as StaffEnter;
    return side.pin === undefined ? refuse(route, 409, 'pin-not-set') : look(route, pin === side.pin, 'pin-wrong');
  });
  await answer(STAFF_URLS.firstPin, (route) => {
    const { code, pin } = route.request().postDataJSON() as StaffFirstPin;
    if (code === CODE) side.pin = pin;
    return look(route, code === CODE, 'code-wrong');
  });
  await guarded(STAFF_URLS.leave, (route) => {
    isIn = false;
    return route.fulfill({ status: 204 });
  });
  await guarded(STAFF_URLS.status, (route) => say(route, side.status));
  await guarded(STAFF_URLS.statistics, (route) => say(route, STATISTICS));
  await guarded(STAFF_URLS.log, (route) => say(route, LOG));
  await guarded(STAFF_URLS.act, (route) => {
    const act = route.request().postDataJSON() as StaffAct;
    side.acts.push(act);
    return say(route, { done: act.do });
  });
  return side;
}
