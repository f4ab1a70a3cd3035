// Whether two secrets are the same, in a time that does not tell where they differ.
import { createHash, timingSafeEqual } from 'node:crypto';

/** Hashing makes the lengths equal. */
export const sameSecret = (given: string, right: string): boolean => timingSafeEqual(sha256(given), sha256(right));

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
