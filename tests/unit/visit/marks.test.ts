import { describe, expect, it } from 'vitest';
import { initial, next } from '../../../src-renderer/visit/machine.ts';
import { pageMarks } from '../../../src-renderer/visit/marks.ts';
import type { Visit, VisitEvent } from '../../../src-renderer/visit/visit.ts';
import { smallContent } from './small-exhibition.ts';

const content = smallContent([{ exhibits: [{ slides: [{}] }] }, { asks: true, exhibits: [] }]);
const facts = { playing: 'paused', revision: 'r1', lang: 'ja', dir: 'ltr' } as const;

function marks(...events: readonly VisitEvent[]): Partial<ReturnType<typeof pageMarks>> {
  const visit = events.reduce<Visit>((before, event) => next(before, event, content), initial);
  return Object.fromEntries(Object.entries(pageMarks(visit, facts)).filter(([, value]) => value !== undefined));
}

const always = { 'data-revision': 'r1', lang: 'ja', dir: 'ltr' };

describe('the marks of the page', () => {
  it('say only the screen where nobody is', () => {
    expect(marks()).toEqual({ 'data-screen': 'attract', ...always });
    expect(marks({ type: 'shut' })).toEqual({ 'data-screen': 'closed', ...always });
  });

  it('say the whole place of a slide and whether it is being told', () => {
    expect(marks({ type: 'wake' }, { type: 'go', to: 'a/a1/1' })).toEqual({
      'data-screen': 'exhibit',
      'data-room': 'a',
      'data-exhibit': 'a1',
      'data-slide': '1',
      'data-playing': 'paused',
      ...always,
    });
  });

  it('say what lies over a room, and "still there?" before anything else', () => {
    const room = { 'data-screen': 'room', 'data-room': 'b', ...always };
    const asked: readonly VisitEvent[] = [{ type: 'wake' }, { type: 'room', room: 'b' }];
    expect(marks(...asked)).toEqual({ 'data-overlay': 'advisory', ...room });
    expect(marks(...asked, { type: 'warn' })).toEqual({ 'data-overlay': 'still-there', ...room });
  });
});
