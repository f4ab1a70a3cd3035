// What a PIN may be, and what is kept of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../../../src-main/kiosk/settings-schema.ts';
import { hashPin, isPinHash, matchesPin } from '../../../../src-main/kiosk/staff/pin-hash.ts';
import { weaknessOf } from '../../../../src-main/kiosk/staff/weak-pin.ts';

const QUICK = { N: 2, r: 1, p: 1 };

describe('the hash of a PIN', () => {
  it('is one that kiosk.yaml takes, costs what scrypt should cost, and is matched by that PIN only', async () => {
    const hash = await hashPin('270519');
    expect(hash).toMatch(/^scrypt:32768:8:1:/u);
    expect(settingsSchema.parse({ staffPin: hash }).staffPin).toBe(hash);
    expect(hash).not.toContain('270519');
    expect(await matchesPin('270519', hash)).toBe(true);
    expect(await matchesPin('270518', hash)).toBe(false);
  });

  it('is another one each time', async () => {
    expect(await hashPin('270519', QUICK)).not.toBe(await hashPin('270519', QUICK));
  });

  it('is matched by no other digits', async () => {
    const pin = fc.stringMatching(/^\d{4,10}$/u);
    await fc.assert(
      fc.asyncProperty(pin, pin, async (one, other) => {
        const hash = await hashPin(one, QUICK);
        expect(await matchesPin(one, hash)).toBe(true);
        expect(await matchesPin(other, hash)).toBe(one === other);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    'scrypt:32768:8:1:c2FsdHNhbHQ:',
    'scrypt:32767:8:1:c2FsdHNhbHRzYWx0:c2FsdHNhbHRzYWx0c2FsdHNhbHRz',
    'scrypt:4194304:8:1:c2FsdHNhbHRzYWx0:c2FsdHNhbHRzYWx0c2FsdHNhbHRz',
    'scrypt:32768:64:1:c2FsdHNhbHRzYWx0:c2FsdHNhbHRzYWx0c2FsdHNhbHRz',
    'scrypt:32768:8:9:c2FsdHNhbHRzYWx0:c2FsdHNhbHRzYWx0c2FsdHNhbHRz',
    'scrypt:0:8:1:c2FsdHNhbHRzYWx0:c2FsdHNhbHRzYWx0c2FsdHNhbHRz',
    'scrypt:32768:8:1:c2Fs:c2Fs',
    '',
    '1234',
  ])('is matched by nothing where it is none, or would hold up the machine: %j', async (hash) => {
    expect(isPinHash(hash)).toBe(false);
    for (const pin of ['', '1234', hash]) expect(await matchesPin(pin, hash)).toBe(false);
  });
});

describe('a PIN', () => {
  it.each([
    ['0000', 'again and again'],
    ['7777777', 'again and again'],
    ['1234', 'in a row'],
    ['0123456789', 'in a row'],
    ['7890', 'in a row'],
    ['4321', 'in a row'],
    ['0987', 'in a row'],
    ['1212', 'twice'],
    ['345345', 'twice'],
    ['2580', 'in a line'],
    ['1894', 'year'],
    ['2026', 'year'],
    ['123', '4 to 10'],
    ['', '4 to 10'],
    ['27051927051', '4 to 10'],
    ['27a5', 'digits'],
    ['２７０５', 'digits'],
  ])('%s is refused, and it says why', (pin, why) => expect(weaknessOf(pin)).toContain(why));

  it.each(['2705', '8361', '270519', '1135', '9012837465'])('%s will do', (pin) =>
    expect(weaknessOf(pin)).toBeUndefined(),
  );
});
