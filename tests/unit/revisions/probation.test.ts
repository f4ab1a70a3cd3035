// A new revision proves itself by what the page tells, or it does not.
import { describe, expect, it } from 'vitest';
import type { Beat } from '../../../src-main/kiosk/heartbeat.ts';
import { watchDeaths } from '../../../src-main/kiosk/deaths.ts';
import { createProbation } from '../../../src-main/revisions/probation.ts';

const ID = '0'.repeat(32);
const beatAt = (seconds: number, more: Partial<Beat> = {}): Beat => ({
  page: 'one',
  screen: 'attract',
  revision: 'new',
  frame: true,
  visibility: 'visible',
  errors: [],
  at: seconds * 1000,
  keyed: true,
  ...more,
});
const drawn = (...places: string[]): Partial<Beat> => ({ tried: { drawn: places, threw: [], unplayable: [] } });
const threw = (...places: string[]): Partial<Beat> => ({ tried: { drawn: [], threw: places, unplayable: [] } });
const begin = (places: readonly string[] = [], died: string[] = [], thrown: string[] = []) =>
  createProbation(
    { id: ID, died, threw: thrown },
    { revision: 'new', places, openToday: () => () => true, rooms: ['sea', 'land'], goodMs: 60_000 },
  );

describe('probation', () => {
  it('ends after a minute of good beats when every changed place was drawn', () => {
    const probation = begin(['sea', 'sea/ships/1']);
    for (let second = 0; second <= 60; second += 5) probation.beat(beatAt(second));
    expect(probation.verdict().kind).toBe('pending');
    probation.beat(beatAt(65, drawn('sea')));
    expect(probation.left()).toEqual(['sea/ships/1']);
    probation.beat(beatAt(70, drawn('sea/ships/1', 'not/asked/for')));
    expect(probation.verdict().kind).toBe('passed');
  });

  it.each<[string, Partial<Beat>]>([
    ['hidden', { visibility: 'hidden' }],
    ['not drawn', { frame: false }],
    ['closed', { screen: 'closed' }],
    ['of the revision before', { revision: 'old' }],
  ])('does not count time that is %s', (_, more) => {
    const probation = begin();
    for (let second = 0; second <= 600; second += 5) probation.beat(beatAt(second, more));
    expect(probation.verdict().kind).toBe('pending');
    for (let second = 605; second < 665; second += 5) probation.beat(beatAt(second));
    expect(probation.verdict().kind).toBe('pending');
    probation.beat(beatAt(665));
    expect(probation.verdict().kind).toBe('passed');
  });

  it('does not count the time between two beats that are far apart, nor that between two pages', () => {
    const probation = begin();
    probation.beat(beatAt(0));
    probation.beat(beatAt(120));
    probation.beat(beatAt(121, { page: 'two' }));
    for (let second = 125; second < 180; second += 5)
      probation.beat(beatAt(second, { page: second % 10 ? 'two' : 'three' }));
    expect(probation.verdict().kind).toBe('pending');
  });

  it('fails when the page died twice, also across a restart, and names the places that are known', () => {
    const probation = begin([], ['sea/ships/1']);
    expect(probation.verdict().kind).toBe('pending');
    probation.died('');
    expect(probation.verdict()).toEqual({ kind: 'failed', why: 'died', at: ['sea/ships/1'] });
    expect(probation.trial()).toEqual({ id: ID, died: ['sea/ships/1', ''], threw: [] });
  });

  it('fails when one room threw twice, not when two did once', () => {
    const probation = begin();
    expect(probation.beat(beatAt(0, threw('sea/ships/1')))).toBe(true);
    expect(probation.beat(beatAt(5, threw('land')))).toBe(true);
    expect(probation.verdict().kind).toBe('pending');
    probation.beat(beatAt(8, threw('gone', 'gone/for/good')));
    expect(probation.verdict().kind).toBe('pending');
    probation.beat(beatAt(10, threw('sea')));
    expect(probation.verdict()).toEqual({ kind: 'failed', why: 'threw', at: ['sea/ships/1', 'sea'] });
  });
});

describe('a page that died', () => {
  it('is known by another page that has the key', () => {
    const deaths: (string | undefined)[] = [];
    const beat = watchDeaths((last) => deaths.push(last.place));
    beat(beatAt(0, { place: 'sea' }));
    beat(beatAt(5, { place: 'sea/ships/1' }));
    beat(beatAt(6, { page: 'visitor’s own', keyed: false }));
    expect(deaths).toEqual([]);
    beat(beatAt(9, { page: 'two' }));
    expect(deaths).toEqual(['sea/ships/1']);
    beat(beatAt(14, { page: 'two' }));
    expect(deaths).toHaveLength(1);
  });
});
