import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Hours } from '../../../src-renderer/hours/hours.svelte.ts';
import { opensAgain } from '../../../src-renderer/hours/opens-again.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
});
afterEach(() => {
  vi.useRealTimers();
});

const OPENS = '2026-11-25T10:00:00+01:00';
const after = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000);

describe('the hours on the page', () => {
  it('end a visit on time, also where the kiosk says nothing any more', () => {
    const hours = new Hours({ now: 'open' }, () => performance.now());
    expect([hours.now, hours.minutesLeft]).toEqual(['open', undefined]);
    hours.told({ now: 'closing', endsIn: 600, opensAt: OPENS });
    expect([hours.now, hours.minutesLeft]).toEqual(['closing', 10]);
    after(61);
    expect(hours.minutesLeft).toBe(9);
    hours.told({ now: 'closing', endsIn: 90, opensAt: OPENS });
    expect(hours.minutesLeft).toBe(2);
    after(31);
    expect(hours.minutesLeft).toBe(1);
    after(60);
    expect([hours.now, hours.minutesLeft, hours.opensAt]).toEqual(['closed', undefined, OPENS]);
    hours.stop();
  });

  it('forget the end when it opens again', () => {
    const hours = new Hours({ now: 'closing', endsIn: 30 }, () => performance.now());
    hours.told({ now: 'open' });
    after(60);
    expect([hours.now, hours.minutesLeft]).toEqual(['open', undefined]);
  });

  it('answer a touch for some seconds, and each further touch for as long', () => {
    const hours = new Hours({ now: 'closed' }, () => performance.now());
    expect(hours.isAsked).toBe(false);
    hours.touched();
    after(6);
    hours.touched();
    after(6);
    expect(hours.isAsked).toBe(true);
    after(3);
    expect(hours.isAsked).toBe(false);
  });
});

describe('when it opens again', () => {
  const now = Date.parse('2026-11-24T20:00:00+01:00');

  it.each([
    ['today', '2026-11-24T22:00:00+01:00', 'en', /^22:00$/u],
    ['tomorrow', OPENS, 'en', /^Wednesday\W.*10:00$/u],
    ['tomorrow', OPENS, 'zh-Hans', /^星期三.*10:00$/u],
    ['tomorrow', OPENS, 'ja', /^水曜日.*10:00$/u],
    ['tomorrow', OPENS, 'ru', /^среда\W.*10:00$/u],
    ['in two weeks', '2026-12-08T10:00:00+01:00', 'en', /December.*8|8.*December/u],
    ['in two weeks', '2026-12-08T10:00:00+01:00', 'ja', /12月8日.*10:00$/u],
  ])('is said with as much of the day as it takes: %s, %s, in %s', (_what, iso, lang, expected) => {
    expect(opensAgain(iso, lang, now)).toMatch(expected);
  });

  it('is said by the museum’s clock, whatever that of the machine is', () => {
    // there it is Wednesday already
    const evening = Date.parse('2026-11-24T20:00:00Z');
    expect(opensAgain('2026-11-25T09:30:00+09:00', 'en', evening)).toBe('09:30');
    expect(opensAgain('2026-11-25T09:30:00-08:00', 'en', evening)).toMatch(/^Wednesday/u);
  });
});
