// Counts of visits on a real disk: kept, merged, set aside when damaged, in memory when the disk refuses.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VisitReport } from '#contract/api';
import { createLog } from '../../../src-main/kiosk/log.ts';
import { openStatistics, type Statistics } from '../../../src-main/kiosk/statistics/statistics.ts';
import { emptyFolder } from '../../support/vitrine-process.ts';

interface Opened extends Statistics {
  readonly logged: readonly string[];
}

function open(folder: string, keepDays = 400): Opened {
  const logged: string[] = [];
  return { ...openStatistics({ folder, keepDays, log: createLog((line) => logged.push(line)) }), logged };
}

const VISIT: readonly VisitReport[] = [
  { event: 'begin' },
  { event: 'room', room: 'harbour' },
  { event: 'exhibit', room: 'harbour', exhibit: 'names' },
  { event: 'slide-finished', room: 'harbour', exhibit: 'names' },
  { event: 'setting', detail: 'textSize' },
  { event: 'end', detail: 'idle', lang: 'ja', room: 'harbour', exhibit: 'names' },
];
const visit = (statistics: Statistics, day: string): void => VISIT.forEach((one) => statistics.count(day, one));
const ONE_VISIT = {
  visits: 1,
  slidesFinished: 1,
  rooms: { harbour: 1 },
  exhibits: { 'harbour/names': 1 },
  languages: { ja: 1 },
  settings: { textSize: 1 },
  ends: { idle: 1 },
  endedAt: { 'harbour/names': 1 },
};

describe('statistics', () => {
  it('count a visit by day, before and after it was written, over restarts too', async () => {
    const folder = join(await emptyFolder(), 'statistics');
    const first = open(folder);
    visit(first, '2026-11-22');
    expect(await first.days(60)).toEqual([{ day: '2026-11-22', ...ONE_VISIT }]);
    await first.flush();
    expect(await first.days(60)).toEqual([{ day: '2026-11-22', ...ONE_VISIT }]);
    const second = open(folder);
    visit(second, '2026-11-22');
    visit(second, '2026-12-01');
    await second.flush();
    const days = await open(folder).days(60);
    expect(days.map(({ day, visits, rooms }) => [day, visits, rooms])).toEqual([
      ['2026-12-01', 1, { harbour: 1 }],
      ['2026-11-22', 2, { harbour: 2 }],
    ]);
    expect((await open(folder).days(1)).map(({ day }) => day)).toEqual(['2026-12-01']);
    expect(readdirSync(folder).sort()).toEqual(['2026-11.json', '2026-12.json']);
  });

  it('write nothing while nothing happens', async () => {
    const folder = join(await emptyFolder(), 'statistics');
    await open(folder).flush();
    expect(existsSync(folder)).toBe(false);
  });

  it('lose nothing of what comes while the disk writes, or while somebody reads', async () => {
    const folder = await emptyFolder();
    const statistics = open(folder);
    const writing: Promise<unknown>[] = [];
    for (let number = 0; number < 50; number += 1) {
      visit(statistics, '2026-11-22');
      writing.push(statistics.flush(), statistics.days(1));
      if (number % 10 === 0) await statistics.days(1);
    }
    await Promise.all(writing);
    expect((await open(folder).days(1))[0]).toMatchObject({ visits: 50, rooms: { harbour: 50 } });
  });

  it.each([
    ['cut off', '{"version":1,"days":{"2026-11-2'],
    ['of zeros, as after a power cut', '\0'.repeat(512)],
    ['of another program', '{"days":[]}'],
    ['of a newer version', '{"version":2,"days":{}}'],
    ['with a count that is none', '{"version":1,"days":{"2026-11-01":{"events":{"begin":-1}}}}'],
  ])('set a file aside that is %s, tell it, and go on', async (_what, text) => {
    const folder = await emptyFolder();
    writeFileSync(join(folder, '2026-11.json'), text);
    const statistics = open(folder);
    visit(statistics, '2026-11-22');
    await statistics.flush();
    expect(readFileSync(join(folder, '2026-11.json.damaged-1'), 'utf8')).toBe(text);
    expect(statistics.logged.join()).toContain('2026-11.json.damaged-1');
    expect(await statistics.days(60)).toEqual([{ day: '2026-11-22', ...ONE_VISIT }]);
    writeFileSync(join(folder, '2026-11.json'), text);
    visit(statistics, '2026-11-22');
    await statistics.flush();
    expect(readdirSync(folder).sort()).toEqual(['2026-11.json', '2026-11.json.damaged-1', '2026-11.json.damaged-2']);
  });

  it('are kept in memory while the disk refuses, which is told once, and written when it takes them again', async () => {
    const folder = join(await emptyFolder(), 'statistics');
    writeFileSync(folder, 'a file in its place');
    const statistics = open(folder);
    for (let time = 0; time < 3; time += 1) {
      visit(statistics, '2026-11-22');
      await statistics.flush();
    }
    expect(statistics.trouble()).toMatch(/^(ENOTDIR|EEXIST)$/u);
    expect(statistics.logged.filter((line) => line.includes('kept in memory'))).toHaveLength(1);
    expect((await statistics.days(1))[0]).toMatchObject({ visits: 3 });
    rmSync(folder);
    await statistics.flush();
    expect(statistics.trouble()).toBeUndefined();
    expect(statistics.logged.at(-1)).toContain('none was lost');
    expect((await open(folder).days(1))[0]).toMatchObject({ visits: 3 });
  });

  it('never overwrite a file that cannot be read for now', async () => {
    const folder = await emptyFolder();
    mkdirSync(join(folder, '2026-11.json'));
    const statistics = open(folder);
    visit(statistics, '2026-11-22');
    await statistics.flush();
    expect(statistics.trouble()).toBe('EISDIR');
    expect((await statistics.days(1))[0]).toMatchObject({ visits: 1 });
  });

  it('remove what a write that was cut off has left', async () => {
    const folder = await emptyFolder();
    writeFileSync(join(folder, '2026-11.json.3423423'), 'half');
    const statistics = open(folder);
    await statistics.flush();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keep so many days, and a clock that was in another century takes none away', async () => {
    const folder = await emptyFolder();
    const statistics = open(folder, 3);
    const days = ['2026-11-28', '2026-11-29', '2099-01-01', '2026-11-30', '1970-01-01', '2026-12-01'];
    for (const day of days) {
      visit(statistics, day);
      await statistics.flush();
    }
    const kept = (await statistics.days(60)).map(({ day }) => day);
    expect(kept).toEqual(['2099-01-01', '2026-12-01', '2026-11-30', '1970-01-01']);
  });

  it('stay of one size whatever is told: so many rooms a day, then “other”', async () => {
    const folder = await emptyFolder();
    const statistics = open(folder);
    for (let number = 0; number < 5200; number += 1)
      statistics.count('2026-11-22', { event: 'room', room: `r${number}` });
    await statistics.flush();
    const [day] = await statistics.days(1);
    expect(Object.keys(day?.rooms ?? {})).toHaveLength(5001);
    expect(day?.rooms['other']).toBe(200);
  });

  it('add up, in whatever order they are counted and written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.constant('flush' as const),
            fc.constant('restart' as const),
            fc.tuple(
              fc.constantFrom('2026-11-30', '2026-12-01', '2027-01-01'),
              fc.constantFrom('a', 'b', 'constructor'),
            ),
          ),
          { maxLength: 25 },
        ),
        async (steps) => {
          const folder = await emptyFolder();
          let statistics = open(folder);
          const expected = new Map<string, number>();
          for (const step of steps) {
            if (step === 'flush') await statistics.flush();
            else if (step === 'restart') {
              await statistics.flush();
              statistics = open(folder);
            } else {
              statistics.count(step[0], { event: 'room', room: step[1] });
              expected.set(step.join(), (expected.get(step.join()) ?? 0) + 1);
            }
          }
          const found = (await statistics.days(60)).flatMap(({ day, rooms }) =>
            Object.entries(rooms).map(([room, number]) => [`${day},${room}`, number] as const),
          );
          expect(new Map(found)).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });
});
