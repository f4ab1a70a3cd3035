// The PIN of the staff is kept as what scrypt makes of it: who reads kiosk.yaml has to try every PIN, each at the cost of a tenth of a second.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const COST = { N: 2 ** 15, r: 8, p: 1 } as const;
/** What a hash that was written by hand may ask of this machine at most. */
const MOST = { N: 2 ** 18, r: 16, p: 4 } as const;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const FORM = /^scrypt:(\d{1,7}):(\d{1,2}):(\d):([A-Za-z0-9+/=_-]+):([A-Za-z0-9+/=_-]+)$/u;

/** `scrypt:N:r:p:SALT:HASH`, as `staffPin:` of kiosk.yaml has it. */
export async function hashPin(
  pin: string,
  cost: Cost = COST,
  random: (bytes: number) => Buffer = randomBytes,
): Promise<string> {
  const salt = random(SALT_BYTES);
  const key = await derive(pin, salt, KEY_BYTES, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join(':');
}

/** Compared in constant time. A hash that is none, or asks too much of the machine, is matched by nothing. */
export async function matchesPin(pin: string, hash: string): Promise<boolean> {
  const read = readHash(hash);
  if (!read) return false;
  const key = await derive(pin, read.salt, read.key.length, read.cost);
  return timingSafeEqual(key, read.key);
}

export const isPinHash = (hash: string): boolean => readHash(hash) !== undefined;

export interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

function readHash(hash: string): { readonly cost: Cost; readonly salt: Buffer; readonly key: Buffer } | undefined {
  const [, N = '', r = '', p = '', salt = '', key = ''] = FORM.exec(hash) ?? [];
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const isPower = cost.N > 1 && Number.isInteger(Math.log2(cost.N));
  const fits = cost.r > 0 && cost.p > 0 && cost.N <= MOST.N && cost.r <= MOST.r && cost.p <= MOST.p;
  // Node reads both alphabets of base64 with either name
  const [saltBytes, keyBytes] = [Buffer.from(salt, 'base64url'), Buffer.from(key, 'base64url')];
  const isLong = saltBytes.length >= 8 && keyBytes.length >= 16 && keyBytes.length <= 64;
  return isPower && fits && isLong ? { cost, salt: saltBytes, key: keyBytes } : undefined;
}

function derive(pin: string, salt: Buffer, bytes: number, { N, r, p }: Cost): Promise<Buffer> {
  // more than the algorithm needs: the limit is there against mistakes
  const maxmem = 256 * N * r + 65_536;
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, bytes, { N, r, p, maxmem }, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
