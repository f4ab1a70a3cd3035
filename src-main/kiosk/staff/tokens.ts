// Who has entered: one at a time, by a random token that lives in memory only and ends soon.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { STAFF_TOKEN_HEADER, type StaffToken } from '#contract/staff';

export const IDLE_SECONDS = 120;
export const WHOLE_SECONDS = 900;
const TOKEN_BYTES = 32;

export interface Tokens {
  /** A new one, made here and never taken from outside; one that was given out before ends. */
  readonly issue: () => StaffToken;
  /** Whether it counts. Each time it does its idle time begins anew. */
  readonly accepts: (token: string | null) => boolean;
  readonly revoke: () => void;
}

/** `now` in monotonic milliseconds. */
export function createTokens(now: () => number, random: (bytes: number) => Buffer = randomBytes): Tokens {
  let held: { readonly hash: Buffer; readonly from: number; last: number } | undefined;
  return {
    issue() {
      const token = random(TOKEN_BYTES).toString('base64url');
      held = { hash: sha256(token), from: now(), last: now() };
      return { token, idleSeconds: IDLE_SECONDS, wholeSeconds: WHOLE_SECONDS };
    },
    accepts(token) {
      if (held && (now() - held.last >= IDLE_SECONDS * 1000 || now() - held.from >= WHOLE_SECONDS * 1000))
        held = undefined;
      // hashing makes the lengths equal
      if (token === null || !held || !timingSafeEqual(sha256(token), held.hash)) return false;
      held.last = now();
      return true;
    },
    revoke: () => void (held = undefined),
  };
}

export const tokenOf = (request: Request): string | null => request.headers.get(STAFF_TOKEN_HEADER);

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
