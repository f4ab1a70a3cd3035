// Open, closing, closed, maintenance, by clocks of our own: what visitors and staff are told at each moment, over restarts too.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Hours, hoursSchema } from '../../../../src-main/kiosk/hours/hours-schema.ts';
import { createOpening } from '../../../../src-main/kiosk/hours/opening.ts';
import { createTrustedClock } from '../../../../src-main/kiosk/hours/trusted-clock.ts';
import { openWishes } from '../../../../src-main/kiosk/hours/wishes.ts';
import { zoneNamed } from '../../../../src-main/kiosk/hours/zone.ts';
import { folderWith } from '../../../support/folders.ts';

const WEEK = hoursSchema.parse(
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, '10:00-18:00'])),
);
const zone = zoneNamed('Europe/Berlin');
const BUILT = Date.parse('2026-11-01T00:00:00Z');

async function setup({ hours = WEEK as Hours | 'none', clock = '2026-11-24T12:00:00+01:00', folder = '' } = {}) {
  const data = folder === '' ? await folderWith({}) : folder;
  const world = { wall: Date.parse(clock), mono: 0, errors: [] as unknown[] };
  const wishes = await openWishes(join(data, 'hours.json'), (cause) => world.errors.push(cause));
  // before the folder goes
  onTestFinished(() => wishes.written());
  const trusted = createTrustedClock({
    clock: () => world.wall,
    now: () => world.mono,
    builtAt: BUILT,
    seen: wishes.now().seen ?? 0,
    onSeen: (seen) => wishes.change({ seen }),
  });
  const opening = createOpening({
    hours: hours === 'none' ? undefined : hours,
    zone,
    clock: trusted,
    now: () => world.mono,
    wishes,
  });
  /** Asked every five seconds, as the page does; through a night every minute. */
  const later = (seconds: number, visiting = false) => {
    let answer = opening.answer(visiting);
    const step = seconds > 1800 ? 60 : 5;
    for (let passed = 0; passed < seconds; passed += step) {
      world.wall += step * 1000;
      world.mono += step * 1000;
      answer = opening.answer(visiting);
    }
    return answer;
  };
  return { data, world, opening, later, wishes };
}

describe('an exhibit with opening hours', () => {
  it('is open, closes at once where nobody is in a visit, says when it opens again, and opens', async () => {
    const { opening, later } = await setup({ clock: '2026-11-24T17:59:00+01:00' });
    expect(opening.answer(false)).toEqual({ now: 'open' });
    expect(later(60)).toEqual({ now: 'closed', opensAt: '2026-11-25T10:00:00+01:00' });
    expect(opening.staffHours(false)).toEqual({
      now: 'closed',
      because: 'plan',
      changesAt: '2026-11-25T10:00:00+01:00',
      today: ['10:00–18:00'],
      clock: '2026-11-24T18:00:00+01:00',
    });
    expect(later(16 * 3600)).toEqual({ now: 'open' });
  });

  it('lets a visit go on for ten minutes, and no longer', async () => {
    const { opening, later } = await setup({ clock: '2026-11-24T17:59:00+01:00' });
    expect(later(60, true)).toEqual({ now: 'closing', endsIn: 600, opensAt: '2026-11-25T10:00:00+01:00' });
    expect(later(540, true)).toMatchObject({ now: 'closing', endsIn: 60 });
    // whose page shows attract again has nothing to end
    expect(opening.answer(false).now).toBe('closed');
    expect(later(55, true)).toMatchObject({ endsIn: 5 });
    expect(later(5, true).now).toBe('closed');
  });

  it('grants no ten minutes to who begins while it is closed, also after a restart', async () => {
    const { opening } = await setup({ clock: '2026-11-24T18:30:00+01:00' });
    expect(opening.answer(true).now).toBe('closed');
    const restarted = await setup({ clock: '2026-11-24T18:07:00+01:00' });
    expect(restarted.opening.answer(true)).toMatchObject({ now: 'closing', endsIn: 180 });
  });

  it('that closes tomorrow for good says nothing of opening', async () => {
    const { opening } = await setup({ hours: hoursSchema.parse({}) });
    expect(opening.answer(false)).toEqual({ now: 'closed' });
    expect(opening.staffHours(false)).toMatchObject({ because: 'plan', today: [] });
  });

  it('without any is always open', async () => {
    const { opening, later } = await setup({ hours: 'none' });
    expect(later(7200)).toEqual({ now: 'open' });
    expect(opening.staffHours(false)).toMatchObject({ now: 'open', because: 'no-hours', today: [] });
    expect(opening.staffHours(false)).not.toHaveProperty('changesAt');
  });
});

describe('a clock that cannot be believed', () => {
  it.each(['1970-01-01T00:03:00Z', '2001-01-01T03:00:00Z', '2077-01-01T03:00:00Z'])(
    'leaves the exhibit open, and is told: %s',
    async (clock) => {
      const { opening, world, later } = await setup({ clock });
      expect(opening.answer(false)).toEqual({ now: 'open' });
      expect(opening.staffHours(false)).toMatchObject({ now: 'open', because: 'clock-wrong' });
      expect(opening.problems()).toMatchObject([{ code: 'clock-wrong', severity: 'warning' }]);
      // put right, in the night: after a minute the hours hold
      world.wall = Date.parse('2026-11-24T03:00:00+01:00');
      expect(later(30).now).toBe('open');
      expect(later(45).now).toBe('closed');
      expect(opening.problems()).toEqual([]);
    },
  );

  it('that jumps closes and opens nothing within the minute', async () => {
    const { opening, later, world } = await setup({ clock: '2026-11-24T12:00:00+01:00' });
    later(60);
    for (const iso of ['2026-11-24T03:00:00+01:00', '1970-01-01T00:00:00Z', '2099-01-01T00:00:00Z']) {
      const right = world.wall;
      world.wall = Date.parse(iso);
      expect(later(30)).toEqual({ now: 'open' });
      world.wall = right + 30_000;
      expect(later(120)).toEqual({ now: 'open' });
    }
    expect(opening.problems()).toEqual([]);
  });

  it('that jumps does not open in the night either', async () => {
    const { later, world } = await setup({ clock: '2026-11-24T03:00:00+01:00' });
    later(60);
    world.wall = Date.parse('1970-01-01T00:00:00Z');
    expect(later(30).now).toBe('closed');
    expect(later(60).now).toBe('open');
  });

  it('that is put right during the last visit neither ends nor lengthens it', async () => {
    const { later, world } = await setup({ clock: '2026-11-24T17:59:00+01:00' });
    later(120, true);
    world.wall += 3_600_000;
    expect(later(60, true)).toMatchObject({ now: 'closing', endsIn: 480 });
    expect(later(60, true)).toMatchObject({ now: 'closing', endsIn: 420 });
    expect(later(425, true).now).toBe('closed');
  });
});

describe('what staff set', () => {
  it('holds until the plan changes by itself, over a restart too', async () => {
    const { opening, later, data, wishes } = await setup({ clock: '2026-11-24T20:00:00+01:00' });
    opening.set('open');
    expect(later(3600)).toEqual({ now: 'open' });
    expect(opening.staffHours(false)).toMatchObject({ because: 'staff', changesAt: '2026-11-25T10:00:00+01:00' });
    await wishes.written();
    const after = await setup({ clock: '2026-11-25T09:59:00+01:00', folder: data });
    expect(after.opening.staffHours(false)).toMatchObject({ now: 'open', because: 'staff' });
    after.later(60);
    expect(after.opening.staffHours(false)).toMatchObject({ now: 'open', because: 'plan' });
    expect(after.later(8 * 3600).now).toBe('closed');
  });

  it('closes with ten minutes for a visit, opens again with the next opening, and can be taken back', async () => {
    const { opening, later } = await setup();
    opening.set('closed');
    // the plan changes at 18:00, and closes then itself
    expect(opening.answer(true)).toEqual({ now: 'closing', endsIn: 600, opensAt: '2026-11-25T10:00:00+01:00' });
    expect(opening.answer(false)).toEqual({ now: 'closed', opensAt: '2026-11-25T10:00:00+01:00' });
    opening.set('plan');
    expect(opening.answer(true)).toEqual({ now: 'open' });
    opening.set('closed');
    expect(later(22 * 3600)).toEqual({ now: 'open' });
  });

  it('while nobody knows the time holds until a plan that is known changes', async () => {
    const { opening, later, world } = await setup({ clock: '1970-01-01T00:00:00Z' });
    opening.set('closed');
    expect(later(3600)).toEqual({ now: 'closed' });
    world.wall = Date.parse('2026-11-24T12:00:00+01:00');
    expect(later(120).now).toBe('closed');
    expect(opening.staffHours(false).changesAt).toBe('2026-11-24T18:00:00+01:00');
  });

  it('without opening hours holds until it is taken back', async () => {
    const { opening, later } = await setup({ hours: 'none' });
    opening.set('closed');
    expect(later(7200)).toEqual({ now: 'closed' });
    opening.set('plan');
    expect(opening.answer(false)).toEqual({ now: 'open' });
  });

  it('as maintenance holds against everything, over a restart too, until it is switched off', async () => {
    const { opening, later, data, wishes } = await setup();
    opening.maintenance(true);
    expect(opening.answer(true)).toEqual({ now: 'maintenance' });
    expect(later(12 * 3600)).toEqual({ now: 'maintenance' });
    await wishes.written();
    const after = await setup({ folder: data });
    expect(after.opening.staffHours(false)).toMatchObject({ now: 'maintenance', because: 'staff' });
    expect(after.opening.staffHours(false)).not.toHaveProperty('changesAt');
    after.opening.maintenance(false);
    expect(after.opening.answer(false)).toEqual({ now: 'open' });
  });

  it('holds where the disk takes nothing, and that is told', async () => {
    const { data, opening, world, wishes } = await setup();
    // a folder of that name can be replaced by no file
    await mkdir(join(data, 'hours.json'));
    await writeFile(join(data, 'hours.json/held'), '');
    opening.set('closed');
    expect(opening.answer(false).now).toBe('closed');
    await wishes.written();
    expect(world.errors).toHaveLength(1);
  });

  it.each(['', '{', '{"version":2}', '[]', '{"version":1,"maintenance":"yes"}', '{"version":1,"set":{"to":"open"}}'])(
    'is forgotten where its file is broken: %s',
    async (text) => {
      const data = await folderWith({ 'hours.json': text });
      const { opening, wishes } = await setup({ folder: data });
      expect(opening.answer(false)).toEqual({ now: 'open' });
      opening.maintenance(true);
      await wishes.written();
      expect(JSON.parse(await readFile(join(data, 'hours.json'), 'utf8'))).toEqual({ version: 1, maintenance: true });
    },
  );
});
