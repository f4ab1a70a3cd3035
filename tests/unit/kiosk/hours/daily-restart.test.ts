// Once a day, when nobody is there, the page begins anew; and nobody takes that for a death.
import { describe, expect, it } from 'vitest';
import { watchDeaths } from '../../../../src-main/kiosk/deaths.ts';
import type { Beat } from '../../../../src-main/kiosk/heartbeat.ts';
import { createDailyRestart } from '../../../../src-main/kiosk/hours/daily-restart.ts';
import type { Times } from '../../../../src-main/kiosk/hours/opening.ts';
import { zoneNamed } from '../../../../src-main/kiosk/hours/zone.ts';

const zone = zoneNamed('Europe/Berlin');
const at = (iso: string): number => Date.parse(`2026-11-${iso}:00+01:00`);

const beat = (page: string, screen = 'attract', more: Partial<Beat> = {}): Beat => ({
  page,
  screen,
  revision: 'r',
  frame: true,
  visibility: 'visible',
  errors: [],
  at: 0,
  keyed: true,
  ...more,
});

function setup(first: Times) {
  const world = { times: first };
  const commands = createDailyRestart({ zone, times: () => world.times, isVisit: (screen) => screen === 'hall' });
  const on = (iso: string, open: boolean, page: string, screen = open ? 'attract' : 'closed', until?: string) => {
    world.times = { at: at(iso), believed: true, open, ...(until === undefined ? {} : { until: at(until) }) };
    return commands(beat(page, screen));
  };
  return { world, commands, on };
}

describe('the daily restart', () => {
  it('comes at four in the morning where the exhibit is closed by then, once', () => {
    const { on } = setup({ at: at('24T09:00'), believed: true, open: false });
    expect(on('24T09:00', true, 'one', 'attract', '24T18:00')).toEqual([]);
    expect(on('24T17:00', true, 'one', 'attract', '24T18:00')).toEqual([]);
    expect(on('24T18:00', false, 'one')).toEqual([]);
    expect(on('25T03:59', false, 'one')).toEqual([]);
    // told again until another page has come
    expect(on('25T04:00', false, 'one')).toEqual(['reload']);
    expect(on('25T04:00', false, 'one')).toEqual(['reload']);
    expect(on('25T04:01', false, 'two')).toEqual([]);
    expect(on('25T09:59', false, 'two')).toEqual([]);
    expect(on('25T18:30', false, 'two')).toEqual([]);
    expect(on('26T04:00', false, 'two')).toEqual(['reload']);
  });

  it('waits for the end of the opening hours, and of a visit', () => {
    const { on } = setup({ at: at('24T22:00'), believed: true, open: true });
    expect(on('24T22:00', true, 'one', 'attract', '25T06:00')).toEqual([]);
    expect(on('25T04:30', true, 'one', 'attract', '25T06:00')).toEqual([]);
    expect(on('25T06:01', false, 'one', 'hall')).toEqual([]);
    expect(on('25T06:10', false, 'one')).toEqual(['reload']);
  });

  it('comes at four, between two visits, where the exhibit is always open', () => {
    const { on } = setup({ at: at('24T09:00'), believed: true, open: true });
    expect(on('24T09:00', true, 'one')).toEqual([]);
    expect(on('25T03:59', true, 'one')).toEqual([]);
    expect(on('25T04:00', true, 'one', 'hall')).toEqual([]);
    expect(on('25T04:20', true, 'one')).toEqual(['reload']);
    // or does not close today
    expect(on('25T04:20', true, 'three', 'attract', '27T18:00')).toEqual([]);
    expect(on('26T04:00', true, 'three', 'attract', '27T18:00')).toEqual(['reload']);
  });

  it('comes after 24 hours where nobody knows the time', () => {
    const { world, commands } = setup({ at: 0, believed: false, open: true });
    expect(commands(beat('one', 'attract', { at: 1000 }))).toEqual([]);
    expect(commands(beat('one', 'attract', { at: 86_400_000 }))).toEqual([]);
    expect(commands(beat('one', 'attract', { at: 86_401_000 }))).toEqual(['reload']);
    expect(commands(beat('two', 'attract', { at: 86_402_000 }))).toEqual([]);
    // put right meanwhile: that is no reason
    world.times = { at: at('25T12:00'), believed: true, open: true };
    expect(commands(beat('two', 'attract', { at: 86_500_000 }))).toEqual([]);
  });

  it('is of no page that does not say which one it is', () => {
    const { commands } = setup({ at: at('25T12:00'), believed: true, open: false });
    const { page: _, ...nameless } = beat('one');
    expect(commands(nameless)).toEqual([]);
  });
});

describe('a page that was asked to begin anew', () => {
  it('has not died; one that nobody asked has', () => {
    const deaths: string[] = [];
    const hear = watchDeaths(({ page }) => deaths.push(page ?? ''));
    hear(beat('one'));
    hear(beat('one', 'closed', { leaving: true }));
    hear(beat('two', 'closed'));
    expect(deaths).toEqual([]);
    hear(beat('three', 'closed'));
    expect(deaths).toEqual(['two']);
  });
});
