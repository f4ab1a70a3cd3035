// How fast PINs can be guessed, whatever is tried: many at once, switching off and on, waiting. And how long staff wait at most.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessFile } from '../../../../src-main/kiosk/staff/guess-file.ts';
import { delayAfter, type GuessFile, LONGEST_MS, openGuesses } from '../../../../src-main/kiosk/staff/guesses.ts';
import { folderWith } from '../../../support/folders.ts';

const DAY_MS = 24 * 3600 * 1000;
const right = (): Promise<boolean> => Promise.resolve(true);
const wrong = (): Promise<boolean> => Promise.resolve(false);

/** A disk in memory. */
function memory(): GuessFile & { held: number | undefined } {
  const file = {
    held: undefined as number | undefined,
    read: () => Promise.resolve(file.held),
    write: (failures: number) => Promise.resolve(void (file.held = failures)),
  };
  return file;
}

async function open(file: GuessFile = memory()) {
  const world = { at: 0, errors: [] as unknown[] };
  const guesses = await openGuesses({ file, now: () => world.at, onError: (cause) => world.errors.push(cause) });
  return { world, guesses, file };
}

describe('a wrong guess', () => {
  it('costs twice as long as the one before, and never more than five minutes', () => {
    expect([1, 2, 3, 9, 10, 20, 1000].map(delayAfter)).toEqual([1000, 2000, 4000, 256_000, 300_000, 300_000, 300_000]);
    expect(delayAfter(0)).toBe(0);
  });

  it('lets the next one be looked at only after its time, and says how long that is', async () => {
    const { world, guesses } = await open();
    expect(await guesses.guess(wrong)).toEqual({ kind: 'wrong', failures: 1, waitSeconds: 1 });
    world.at = 999;
    expect(await guesses.guess(right)).toEqual({ kind: 'wait', waitSeconds: 1 });
    world.at = 1000;
    expect(await guesses.guess(wrong)).toEqual({ kind: 'wrong', failures: 2, waitSeconds: 2 });
    expect(guesses.waitSeconds()).toBe(2);
    world.at = 3000;
    expect(await guesses.guess(right)).toEqual({ kind: 'right' });
    expect(await guesses.guess(wrong)).toMatchObject({ failures: 1 });
  });

  it('is paid for before it is looked at: a kiosk switched off meanwhile gives none for nothing', async () => {
    const { guesses, file } = await open();
    let seen: number | undefined;
    await guesses.guess(async () => {
      seen = await file.read();
      return false;
    });
    expect(seen).toBe(1);
  });

  it('holds up all that come at the same time', async () => {
    const { guesses } = await open();
    let looked = 0;
    const look = async (): Promise<boolean> => {
      looked += 1;
      return new Promise((resolve) => setImmediate(() => resolve(false)));
    };
    const kinds = (await Promise.all(Array.from({ length: 50 }, () => guesses.guess(look)))).map(({ kind }) => kind);
    expect([looked, kinds.filter((kind) => kind === 'wait').length]).toEqual([1, 49]);
  });

  it('is forgotten after a day without another', async () => {
    const { world, guesses } = await open();
    for (let count = 0; count < 12; count++) {
      world.at += LONGEST_MS;
      await guesses.guess(wrong);
    }
    world.at += DAY_MS;
    expect(await guesses.guess(wrong)).toMatchObject({ failures: 1 });
  });
});

describe('after a new start', () => {
  it('the whole delay begins anew, whatever any clock says, and is no longer than it was', async () => {
    const file = memory();
    const first = await open(file);
    for (let count = 0; count < 5; count++) {
      first.world.at += LONGEST_MS;
      await first.guesses.guess(wrong);
    }
    const { world, guesses } = await open(file);
    expect(guesses.waitSeconds()).toBe(16);
    world.at = 15_999;
    expect(await guesses.guess(right)).toMatchObject({ kind: 'wait' });
    world.at = 16_000;
    expect(await guesses.guess(right)).toEqual({ kind: 'right' });
  });

  it.each<[string, (file: string) => Promise<unknown>, number]>([
    ['was never written', () => Promise.resolve(), 0],
    ['is cut off', (file) => writeFile(file, '{"failu'), 300],
    ['holds something else', (file) => writeFile(file, '{"failures": -3}'), 300],
    ['cannot be read', (file) => mkdir(file), 300],
    ['counts beyond all measure', (file) => writeFile(file, '{"failures": 9007199254740991}'), 300],
  ])('nobody waits more than five minutes, nor less than is sure, when the file %s', async (_what, make, seconds) => {
    const path = join(await folderWith({}), 'guesses.json');
    await make(path);
    const { guesses, world } = await open(guessFile(path));
    expect(guesses.waitSeconds()).toBe(seconds);
    world.at += LONGEST_MS;
    expect(await guesses.guess(right)).toEqual({ kind: 'right' });
  });

  it('is counted in memory where the disk refuses, and told', async () => {
    const folder = await folderWith({ file: '' });
    const { guesses, world } = await open(guessFile(join(folder, 'file/guesses.json')));
    world.at += LONGEST_MS;
    expect(await guesses.guess(wrong)).toMatchObject({ kind: 'wrong' });
    expect(await guesses.guess(right)).toMatchObject({ kind: 'wait' });
    expect(String(world.errors.at(-1))).toContain('ENOTDIR');
  });

  it('stands on the disk for nobody else to read', async () => {
    const path = join(await folderWith({}), 'guesses.json');
    await (await open(guessFile(path))).guesses.guess(wrong);
    expect(await readFile(path, 'utf8')).toBe('{"failures":1}\n');
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });
});

it('whatever is done, in whatever order, no guess comes sooner than its delay, and nobody ever waits over five minutes', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('pass' as const), ms: fc.oneof(fc.nat(3000), fc.nat(400_000), fc.nat(2 * DAY_MS)) }),
    fc.record({ do: fc.constant('guess' as const), many: fc.integer({ min: 1, max: 4 }), isRight: fc.boolean() }),
    // a new process counts its time from anywhere
    fc.record({ do: fc.constant('restart' as const), at: fc.nat(1e9) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const file = memory();
      let { world, guesses } = await open(file);
      // the truth, which no clock of the machine knows
      let [time, lastAt, failures] = [0, -Infinity, 0];
      for (const one of steps) {
        if (one.do === 'pass') [world.at, time] = [world.at + one.ms, time + one.ms];
        if (one.do === 'restart') {
          const from = one.at;
          world = { at: from, errors: [] };
          const current = world;
          guesses = await openGuesses({ file, now: () => current.at, onError: () => undefined });
        }
        if (one.do === 'guess') {
          const look = (): Promise<boolean> => {
            if (time - lastAt >= DAY_MS) failures = 0;
            expect(time - lastAt).toBeGreaterThanOrEqual(delayAfter(failures));
            [lastAt, failures] = [time, one.isRight ? 0 : failures + 1];
            return Promise.resolve(one.isRight);
          };
          await Promise.all(Array.from({ length: one.many }, () => guesses.guess(look)));
        }
        expect(guesses.waitSeconds()).toBeLessThanOrEqual(LONGEST_MS / 1000);
      }
    }),
    { numRuns: 150 },
  );
});
