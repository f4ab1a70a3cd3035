// The machine against sequences of events nobody thought of.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initial, next, skipTarget } from '../../../src-renderer/visit/machine.ts';
import { exists } from '../../../src-renderer/visit/places.ts';
import {
  asking,
  isVisiting,
  type Visit,
  type VisitContent,
  type VisitEvent,
} from '../../../src-renderer/visit/visit.ts';
import { illegal } from './legal.ts';
import { anyContent, anyEvent } from './small-exhibition.ts';

const events = fc.array(anyEvent, { maxLength: 40 });
/** A visit somewhere in the middle. */
const midVisit = fc.tuple(anyContent, events).map(([content, past]) => ({ content, visit: play(past, content) }));

const play = (
  past: readonly VisitEvent[],
  content: VisitContent,
  from: Visit = next(initial, { type: 'wake' }, content),
): Visit => past.reduce((visit, event) => next(visit, event, content), from);

describe('any visit', () => {
  it('stays legal, whatever happens in it', () => {
    fc.assert(
      fc.property(anyContent, events, (content, past) => {
        let visit: Visit = next(initial, { type: 'wake' }, content);
        for (const event of past) {
          visit = next(visit, event, content);
          expect(illegal(visit, content), JSON.stringify({ event, visit })).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('stays legal when the content is replaced under it', () => {
    fc.assert(
      fc.property(midVisit, anyContent, events, ({ visit }, content, future) => {
        const replaced = next(visit, { type: 'content' }, content);
        expect(illegal(replaced, content), JSON.stringify(replaced)).toEqual([]);
        expect(next(replaced, { type: 'content' }, content)).toBe(replaced);
        expect(illegal(play(future, content, replaced), content)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the very same object after an event that changes nothing', () => {
    fc.assert(
      fc.property(midVisit, anyEvent, ({ content, visit }, event) => {
        const after = next(visit, event, content);
        if (JSON.stringify(after) === JSON.stringify(visit)) expect(after).toBe(visit);
      }),
      { numRuns: 2000 },
    );
  });

  it('is never changed in place', () => {
    fc.assert(
      fc.property(midVisit, anyEvent, ({ content, visit }, event) => {
        const before = JSON.stringify(visit);
        next(visit, event, content);
        expect(JSON.stringify(visit)).toBe(before);
      }),
    );
  });

  it('is, after "still there?" was answered, exactly what it was', () => {
    fc.assert(
      fc.property(midVisit, events, ({ content, visit }, meanwhile) => {
        fc.pre(isVisiting(visit) && !visit.warning);
        const quiet = meanwhile.filter(({ type }) => !['stay', 'reset', 'rest', 'shut', 'content'].includes(type));
        const warned = next(visit, { type: 'warn' }, content);
        expect(next(play(quiet, content, warned), { type: 'stay' }, content)).toEqual(visit);
        expect(play(quiet, content, warned)).toBe(warned);
      }),
      { numRuns: 1000 },
    );
  });

  it('ends in attract at a reset, remembering nothing', () => {
    fc.assert(
      fc.property(midVisit, ({ content, visit }) => {
        expect(next(visit, { type: 'reset' }, content)).toEqual({ screen: 'attract' });
      }),
    );
  });

  it('never shows hard content by itself, and never leaves an exhibit by itself', () => {
    fc.assert(
      fc.property(midVisit, ({ content, visit }) => {
        const after = next(visit, { type: 'narration-ended' }, content);
        if (after === visit) return;
        expect(isVisiting(after) && asking(after)).toBe(undefined);
        expect(visit).toMatchObject({ screen: 'exhibit' });
        expect(after).toEqual({ ...visit, slide: expect.any(String) });
      }),
      { numRuns: 1000 },
    );
  });

  it('can leave every advisory by each of its three answers, and skipping comes to an end', () => {
    fc.assert(
      fc.property(midVisit, ({ content, visit }) => {
        fc.pre(isVisiting(visit) && visit.overlay?.kind === 'advisory' && !visit.warning);
        for (const type of ['go-on', 'skip', 'back'] as const)
          expect(next(visit, { type }, content)).not.toEqual(visit);
        expect(isVisiting(visit) && exists(content, skipTarget(visit, content) ?? { screen: 'room', room: '' })).toBe(
          true,
        );
        const skipped = play(Array<VisitEvent>(50).fill({ type: 'skip' }), content, visit);
        expect(isVisiting(skipped) && asking(skipped)).toBe(undefined);
      }),
      { numRuns: 1000 },
    );
  });
});
