// One member of staff at the panel: what the door shows everybody, the token once the PIN was right, and what they were told.
// The token is nowhere but here, and goes with the panel.
import {
  STAFF_URLS,
  type StaffAct,
  type StaffDoor,
  type StaffDone,
  type StaffLog,
  type StaffStatistics,
  type StaffStatus,
  type StaffToken,
} from '#contract/staff';
import { askStaff, Refusal } from './ask.ts';

/** What came of a PIN or a code. */
export type Entered = 'in' | 'wrong' | 'weak' | 'wait' | 'not-so' | 'no-answer';

/** What is said of the last thing that was done. */
export type Told =
  | { readonly kind: 'done' | 'pin-set' | 'asked-again' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly fix: string | undefined };

export class StaffSession {
  #door = $state.raw<StaffDoor>();
  #status = $state.raw<StaffStatus>();
  #token = $state.raw<string>();
  #noAnswer = $state(false);
  #waitUntil = $state(0);
  /** Cleared by whoever shows something else. */
  told = $state.raw<Told>();
  readonly #now: () => number;

  /** `now`: milliseconds, monotonic. */
  constructor(now: () => number) {
    this.#now = now;
  }

  get door(): StaffDoor | undefined {
    return this.#door;
  }
  /** As it was when it was last answered. */
  get status(): StaffStatus | undefined {
    return this.#status;
  }
  get isIn(): boolean {
    return this.#token !== undefined;
  }
  /** The last question was not answered at all. */
  get noAnswer(): boolean {
    return this.#noAnswer;
  }
  /** When another PIN or code may be tried, as `now` counts. */
  get waitUntil(): number {
    return this.#waitUntil;
  }

  /** What is new: of the door, or of all there is to see. Silent where nothing is answered. */
  async refresh(): Promise<void> {
    if (this.isIn) {
      const status = await this.#quietly<StaffStatus>(STAFF_URLS.status);
      if (status && this.isIn) this.#status = status;
    }
    if (!this.isIn) await this.#lookAtDoor();
  }

  enter(pin: string): Promise<Entered> {
    return this.#try(STAFF_URLS.enter, { pin });
  }

  async setFirstPin(code: string, pin: string): Promise<Entered> {
    const came = await this.#try(STAFF_URLS.firstPin, { code, pin });
    if (came === 'in') this.told = { kind: 'pin-set' };
    return came;
  }

  async changePin(pin: string): Promise<Entered> {
    if (await this.act({ do: 'change-pin', pin })) return 'in';
    if (this.told?.kind !== 'refused' || this.told.code !== 'pin-weak') return 'not-so';
    this.told = undefined;
    return 'weak';
  }

  statistics(): Promise<StaffStatistics | undefined> {
    return this.#quietly<StaffStatistics>(STAFF_URLS.statistics);
  }

  log(): Promise<StaffLog | undefined> {
    return this.#quietly<StaffLog>(STAFF_URLS.log);
  }

  /** Whether it was done; what was refused is told. */
  async act(act: StaffAct): Promise<boolean> {
    this.told = undefined;
    try {
      await this.#ask<StaffDone>(STAFF_URLS.act, act);
    } catch (reason) {
      if (reason instanceof Refusal && this.isIn) this.told = refused(reason);
      return false;
    }
    this.told = { kind: 'done' };
    await this.refresh();
    return true;
  }

  leave(): void {
    const token = this.#token;
    this.#token = undefined;
    this.#status = undefined;
    if (token === undefined) return;
    // where it does not arrive the token ends by itself
    askStaff(STAFF_URLS.leave, token, {}).catch((reason: unknown) => console.warn('staff: not signed out,', reason));
  }

  async #lookAtDoor(): Promise<void> {
    const door = await this.#quietly<StaffDoor>(STAFF_URLS.door);
    if (!door) return;
    this.#door = door;
    this.#waitUntil = door.waitSeconds > 0 ? this.#now() + door.waitSeconds * 1000 : 0;
  }

  async #try(url: string, body: object): Promise<Entered> {
    this.told = undefined;
    try {
      this.#token = (await this.#ask<StaffToken>(url, body)).token;
    } catch (reason) {
      if (!(reason instanceof Refusal)) return 'no-answer';
      await this.#lookAtDoor();
      if (reason.waitSeconds > 0) this.#waitUntil = Math.max(this.#waitUntil, this.#now() + reason.waitSeconds * 1000);
      if (reason.status === 429) return 'wait';
      if (reason.status === 401) return 'wrong';
      if (reason.code === 'pin-weak') return 'weak';
      this.told = refused(reason);
      return 'not-so';
    }
    await this.refresh();
    return 'in';
  }

  async #quietly<T>(url: string): Promise<T | undefined> {
    try {
      return await this.#ask<T>(url);
    } catch (reason) {
      console.warn('staff: no answer,', reason);
      return undefined;
    }
  }

  async #ask<T>(url: string, body?: object): Promise<T> {
    const token = this.#token;
    try {
      const answer = await askStaff<T>(url, token, body);
      this.#noAnswer = false;
      return answer;
    } catch (reason) {
      // a preview knows no staff, and a kiosk that fails has no answer either
      this.#noAnswer = !(reason instanceof Refusal) || reason.status === 404 || reason.status >= 500;
      // the token has had its time: back to the pad
      if (token !== undefined && token === this.#token && reason instanceof Refusal && reason.status === 401) {
        this.#token = undefined;
        this.#status = undefined;
        this.told = { kind: 'asked-again' };
      }
      throw reason;
    }
  }
}

const refused = ({ code, message, fix }: Refusal): Told => ({ kind: 'refused', code, message, fix });
