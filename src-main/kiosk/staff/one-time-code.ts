// The code with which the first PIN is set at the screen: told only where nobody but staff reads, on the terminal and in the data folder.
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';

const DIGITS = 8;

export interface OneTimeCode {
  /** A new one; the one before is void. */
  readonly make: () => Promise<string>;
  /** None holds any more. */
  readonly end: () => Promise<void>;
  /** Compared in constant time. */
  readonly matches: (code: string) => boolean;
}

export interface CodeOptions {
  /** Where it is written for staff, absolute. */
  readonly file: string;
  readonly onError: (cause: unknown) => void;
  readonly random?: (below: number) => number;
}

export function createOneTimeCode({ file, onError, random = randomInt }: CodeOptions): OneTimeCode {
  let held: string | undefined;
  // another one that was left there would keep its rights
  const remove = (): Promise<void> => rm(file, { force: true }).catch(onError);
  return {
    async make() {
      held = String(random(10 ** DIGITS)).padStart(DIGITS, '0');
      await remove();
      const text = `The code for the first PIN of this kiosk: ${held}\nIt holds until a PIN is set, or the kiosk is started anew.\n`;
      await writeFile(file, text, { mode: 0o600, flag: 'wx' }).catch(onError);
      return held;
    },
    async end() {
      held = undefined;
      await remove();
    },
    matches: (code) => held !== undefined && timingSafeEqual(sha256(code), sha256(held)),
  };
}

/** Makes the lengths equal. */
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
