// The opening hours at any moment, in zones whose clocks are put forward and back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hours, DAYS, hoursSchema } from '../../../../src-main/kiosk/hours/hours-schema.ts';
import { planAt, spanText } from '../../../../src-main/kiosk/hours/plan.ts';
import { dateOf, type Zone, zoneNamed } from '../../../../src-main/kiosk/hours/zone.ts';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'America/Havana',
  'Asia/Kathmandu',
];
const berlin = zoneNamed('Europe/Berlin');
const hoursOf = (written: object): Hours => hoursSchema.parse(written);
const at = (iso: string): number => Date.parse(iso);

/** Open or closed, and when that changes, by the clock there. */
function told(hours: Hours, zone: Zone, iso: string): string {
  const { open, until } = planAt(hours, zone, at(iso));
  return `${open ? 'open' : 'closed'} until ${until === undefined ? 'ever' : zone.isoOf(until)}`;
}

describe('the plan', () => {
  const museum = hoursOf({
    tue: '10:00-18:00',
    wed: '10:00-18:00',
    thu: ['10:00-13:00', '14:00–20:00'],
    fri: '22:00-02:00',
    sun: '20:00-24:00',
    mon: '00:00-02:30',
    exceptions: { '2026-12-24': 'closed', '2026-12-29': '12:00-24:00', '2026-12-30': '00:00-01:00' },
  });

  it.each([
    ['2026-11-24T09:59:59+01:00', 'closed until 2026-11-24T10:00:00+01:00'],
    ['2026-11-24T10:00:00+01:00', 'open until 2026-11-24T18:00:00+01:00'],
    ['2026-11-24T17:59:59+01:00', 'open until 2026-11-24T18:00:00+01:00'],
    ['2026-11-24T18:00:00+01:00', 'closed until 2026-11-25T10:00:00+01:00'],
    ['2026-11-26T13:30:00+01:00', 'closed until 2026-11-26T14:00:00+01:00'],
    // over midnight it belongs to the day on which it begins
    ['2026-11-27T23:00:00+01:00', 'open until 2026-11-28T02:00:00+01:00'],
    ['2026-11-28T01:59:00+01:00', 'open until 2026-11-28T02:00:00+01:00'],
    ['2026-11-28T02:00:00+01:00', 'closed until 2026-11-29T20:00:00+01:00'],
    // what touches at midnight is one
    ['2026-11-29T23:00:00+01:00', 'open until 2026-11-30T02:30:00+01:00'],
    ['2026-11-30T00:00:00+01:00', 'open until 2026-11-30T02:30:00+01:00'],
    // exceptions hold instead
    ['2026-12-23T18:00:00+01:00', 'closed until 2026-12-25T22:00:00+01:00'],
    ['2026-12-29T11:00:00+01:00', 'closed until 2026-12-29T12:00:00+01:00'],
    ['2026-12-29T13:00:00+01:00', 'open until 2026-12-30T01:00:00+01:00'],
  ])('at %s is %s', (iso, expected) => {
    expect(told(museum, berlin, iso)).toBe(expected);
  });

  it('leaves the night before a closed day as it is', () => {
    const hours = hoursOf({ fri: '20:00-01:00', exceptions: { '2026-11-28': 'closed' } });
    expect(told(hours, berlin, '2026-11-27T23:00:00+01:00')).toBe('open until 2026-11-28T01:00:00+01:00');
    const closedFriday = hoursOf({ fri: '20:00-01:00', exceptions: { '2026-11-27': 'closed' } });
    expect(told(closedFriday, berlin, '2026-11-28T00:30:00+01:00')).toBe('closed until 2026-12-04T20:00:00+01:00');
  });

  it('may never change, or only in a year', () => {
    const always = hoursOf(Object.fromEntries(DAYS.map((day) => [day, '00:00-24:00'])));
    expect(told(always, berlin, '2026-03-28T12:00:00Z')).toBe('open until ever');
    expect(told(hoursOf({}), berlin, '2026-03-28T12:00:00Z')).toBe('closed until ever');
    const once = hoursOf({ exceptions: { '2027-06-01': '10:00-11:00' } });
    expect(told(once, berlin, '2026-06-15T12:00:00Z')).toBe('closed until 2027-06-01T10:00:00+02:00');
  });

  it('tells when it closed last', () => {
    expect(planAt(museum, berlin, at('2026-11-24T18:05:00+01:00')).since).toBe(at('2026-11-24T18:00:00+01:00'));
    expect(planAt(museum, berlin, at('2026-11-24T12:00:00+01:00')).since).toBeUndefined();
    expect(planAt(hoursOf({}), berlin, at('2026-11-24T12:00:00+01:00')).since).toBeUndefined();
  });

  it('is right on the night on which the clock is put forward: what is left out comes with the jump', () => {
    const sat = hoursOf({ sat: '22:00-02:30' });
    expect(told(sat, berlin, '2026-03-29T01:59:00+01:00')).toBe('open until 2026-03-29T03:00:00+02:00');
    const sun = hoursOf({ sun: '02:30-06:00' });
    expect(told(sun, berlin, '2026-03-29T01:59:00+01:00')).toBe('closed until 2026-03-29T03:00:00+02:00');
    const inside = hoursOf({ sun: ['02:10-02:50', '10:00-18:00'] });
    expect(told(inside, berlin, '2026-03-29T01:59:00+01:00')).toBe('closed until 2026-03-29T10:00:00+02:00');
    // an ordinary day is an hour shorter, by nobody's clock
    expect(told(inside, berlin, '2026-03-29T12:00:00+02:00')).toBe('open until 2026-03-29T18:00:00+02:00');
  });

  it('is right on the night on which the clock is put back: an hour that comes twice is open both times', () => {
    const sat = hoursOf({ sat: '22:00-02:30' });
    expect(told(sat, berlin, '2026-10-25T02:10:00+02:00')).toBe('open until 2026-10-25T02:30:00+01:00');
    expect(told(sat, berlin, '2026-10-25T02:45:00+02:00')).toBe('open until 2026-10-25T02:30:00+01:00');
    expect(told(sat, berlin, '2026-10-25T02:31:00+01:00')).toContain('closed');
    const sun = hoursOf({ sun: '02:30-06:00' });
    expect(told(sun, berlin, '2026-10-25T02:00:00+02:00')).toBe('closed until 2026-10-25T02:30:00+02:00');
    expect(told(sun, berlin, '2026-10-25T02:10:00+01:00')).toBe('open until 2026-10-25T06:00:00+01:00');
  });

  it('knows a midnight that comes twice, and one that is left out', () => {
    const havana = zoneNamed('America/Havana');
    const always = hoursOf(Object.fromEntries(DAYS.map((day) => [day, '00:00-24:00'])));
    for (const iso of ['2026-03-08T05:00:00Z', '2026-11-01T04:30:00Z', '2026-11-01T05:30:00Z'])
      expect(told(always, havana, iso)).toBe('open until ever');
  });

  it('is written as staff write it', () => {
    const { week } = hoursOf({ mon: ['9:05-12:00', '22:00-02:00', '13:00-24:00'] });
    expect(week.mon?.map(spanText)).toEqual(['09:05–12:00', '22:00–02:00', '13:00–24:00']);
  });

  const span = fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 900 })).map(([from, length]) => ({
    from,
    to: Math.min(from + length, from < 1440 ? 1800 : from),
  }));
  const anyHours = fc.record({
    week: fc.dictionary(fc.constantFrom(...DAYS), fc.array(span, { maxLength: 3 }), { maxKeys: 7 }),
    exceptions: fc.dictionary(fc.integer({ min: 20_450, max: 20_830 }).map(dateOf), fc.array(span, { maxLength: 2 }), {
      maxKeys: 20,
    }),
  });
  const anyTime = fc.oneof(
    fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2026-12-31T00:00:00Z') }),
    // where clocks are changed
    ...[
      '2026-03-29T01:00:00Z',
      '2026-10-25T01:00:00Z',
      '2026-03-08T06:00:00Z',
      '2026-11-01T06:00:00Z',
      '2026-04-04T15:00:00Z',
    ].map((iso) => fc.integer({ min: at(iso) - 7_200_000, max: at(iso) + 7_200_000 })),
  );
  const zones = new Map(ZONES.map((name) => [name, zoneNamed(name)]));
  const anyZone = fc.constantFrom(...ZONES).map((name) => zones.get(name) ?? berlin);

  it('is open in exactly those minutes that the clock on the wall shows within a span', () => {
    fc.assert(
      fc.property(anyHours, anyZone, anyTime, (hours, zone, time) => {
        const { day, minute } = zone.wallAt(time);
        // a minute that comes twice is another matter
        fc.pre(zone.instantOf(day, minute, 'first') === zone.instantOf(day, minute, 'last'));
        const spans = (of: number) => hours.exceptions[dateOf(of)] ?? hours.week[DAYS[(of + 3) % 7] ?? 'mon'] ?? [];
        const within = (of: number, m: number): boolean => spans(of).some(({ from, to }) => from <= m && m < to);
        expect(planAt(hours, zone, time).open).toBe(within(day, minute) || within(day - 1, minute + 1440));
      }),
      { numRuns: 300 },
    );
  });

  it('changes when it says, and not before', () => {
    fc.assert(
      fc.property(anyHours, anyZone, anyTime, fc.double({ min: 0, max: 1, noNaN: true }), (hours, zone, time, part) => {
        const { open, until } = planAt(hours, zone, time);
        const end = until ?? time + 40 * 86_400_000;
        expect(end).toBeGreaterThan(time);
        const between = Math.floor(time + (end - 1 - time) * part);
        expect(planAt(hours, zone, between)).toMatchObject({ open, ...(until === undefined ? {} : { until }) });
        if (until !== undefined) expect(planAt(hours, zone, until).open).toBe(!open);
      }),
      { numRuns: 200 },
    );
  });

  it('finds every minute on the wall again', () => {
    fc.assert(
      fc.property(anyZone, anyTime, (zone, time) => {
        const { day, minute } = zone.wallAt(time);
        const found = (['first', 'last'] as const).map((which) => zone.instantOf(day, minute, which));
        expect(found).toContain(Math.floor(time / 60_000) * 60_000);
      }),
      { numRuns: 300 },
    );
  });
});
