import { describe, expect, it } from 'vitest';
import type { Opening } from '#contract/opening';
import { openingEvent } from '../../../src-renderer/hours/opening-event.ts';
import { initial, next } from '../../../src-renderer/visit/machine.ts';
import type { Visit } from '../../../src-renderer/visit/visit.ts';
import { smallContent } from '../visit/small-exhibition.ts';

const content = smallContent([{ exhibits: [{ slides: [{}] }] }]);
const HALL = next(initial, { type: 'wake' }, content);
const CLOSED: Visit = { screen: 'closed' };
const MAINTAINED: Visit = { screen: 'resting', why: 'maintenance' };
const RESTING: Visit = { screen: 'resting' };

/** The screens that come of what the kiosk tells, one after the other, as the page does it. */
function shown(visit: Visit, ...told: readonly Opening[]): readonly string[] {
  let current = visit;
  return told.map((now) => {
    for (let steps = 0; steps < 5; steps += 1) {
      const event = openingEvent(now, current);
      if (!event) return current.screen;
      current = next(current, event, content);
    }
    throw new Error('the page never comes to rest');
  });
}

describe('what the kiosk tells of its opening hours', () => {
  it.each<[string, Visit, readonly Opening[], readonly string[]]>([
    ['nobody there', initial, ['open', 'closing', 'closed', 'open'], ['attract', 'closed', 'closed', 'attract']],
    ['a visit', HALL, ['open', 'closing', 'closing', 'closed', 'open'], ['hall', 'hall', 'hall', 'closed', 'attract']],
    ['a visit during which it opens again', HALL, ['closing', 'open'], ['hall', 'hall']],
    ['a screen that is dark already', CLOSED, ['closing', 'closed'], ['closed', 'closed']],
    ['maintenance', HALL, ['maintenance', 'maintenance', 'open'], ['resting', 'resting', 'attract']],
    ['maintenance in the night', CLOSED, ['maintenance', 'closed', 'open'], ['resting', 'closed', 'attract']],
    ['the end of maintenance while closing', MAINTAINED, ['closing'], ['closed']],
    ['a kiosk that rests after a fault', RESTING, ['open', 'maintenance', 'open'], ['resting', 'resting', 'attract']],
  ])('happens to the page: %s', (_what, visit, told, screens) => {
    expect(shown(visit, ...told)).toEqual(screens);
  });

  it('leaves a visit the very same while it is closing', () => {
    expect(openingEvent('closing', HALL)).toBeUndefined();
  });
});
