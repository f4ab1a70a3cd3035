// From anywhere to anywhere: a wish of the workbench is not stopped by what lies in between, and never leads nowhere.
import { describe, expect, it } from 'vitest';
import { leadTo, whereIs } from '../../../src-renderer/preview/visit-places.ts';
import { initial, next } from '../../../src-renderer/visit/machine.ts';
import { asking, isVisiting, type Visit, type VisitEvent } from '../../../src-renderer/visit/visit.ts';
import { smallContent } from '../visit/small-exhibition.ts';

// a: an ordinary room, its second exhibit without slides · b: the room, its exhibit and the second slide ask
const content = smallContent([
  { exhibits: [{ slides: [{}, {}] }, { slides: [] }] },
  { asks: true, exhibits: [{ asks: true, slides: [{}, { asks: true }] }] },
]);

const FROM: Readonly<Record<string, readonly VisitEvent[]>> = {
  attract: [],
  hall: [{ type: 'wake' }],
  'a slide': [{ type: 'wake' }, { type: 'go', to: 'a/a1/2' }],
  'an open sheet': [{ type: 'wake' }, { type: 'go', to: 'a/a1' }, { type: 'open', overlay: 'settings' }],
  'an advisory': [{ type: 'wake' }, { type: 'room', room: 'b' }],
  'the warning': [{ type: 'wake' }, { type: 'go', to: 'a/a1/2' }, { type: 'warn' }],
};

const TO: readonly (readonly [to: string, there: string, asks?: string])[] = [
  ['', ''],
  ['a', 'a'],
  ['a/a1', 'a/a1/1'],
  ['a/a1/2', 'a/a1/2'],
  ['a/a1/9', 'a/a1/1'],
  ['a/a2/1', 'a'],
  ['a/gone/1', 'a'],
  ['gone/a1/1', ''],
  ['b', 'b', 'room'],
  ['b/b1', 'b/b1/1', 'exhibit'],
  ['b/b1/1', 'b/b1/1'],
  ['b/b1/2', 'b/b1/2', 'slide'],
  ['a/a1/2/more', 'a/a1/2'],
];

async function led(events: readonly VisitEvent[], to: string): Promise<Visit> {
  let visit = events.reduce((before, event) => next(before, event, content), initial);
  const loads: string[] = [];
  await leadTo(to, {
    current: () => visit,
    content: () => ({ fetched: { load: async (room) => void loads.push(room) } }),
    send: (event) => (visit = next(visit, event, content)),
  });
  expect(loads).toEqual(to === '' ? [] : [to.split('/')[0]]);
  return visit;
}

describe.each(Object.entries(FROM))('from %s', (_name, events) => {
  it.each(TO.map(([to, there, asks]) => ({ to, there, asks })))(
    'a wish for “$to” leads to “$there” (asks: $asks)',
    async ({ to, there, asks }) => {
      const visit = await led(events, to);
      expect(whereIs(visit)).toBe(there);
      expect(isVisiting(visit) ? asking(visit)?.of : 'no visit').toBe(asks);
      expect(isVisiting(visit) ? visit.warning : 'no visit').toBeUndefined();
    },
  );
});
