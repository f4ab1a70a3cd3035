import { describe, expect, it } from 'vitest';
import { VisitStore } from '../../../src-renderer/visit/visit.svelte.ts';
import { smallContent } from './small-exhibition.ts';

const before = smallContent([{ exhibits: [{ slides: [{}] }] }, { exhibits: [] }]);
const after = smallContent([{ exhibits: [] }]);

describe('the visit of the page', () => {
  it('begins in attract and counts a new visit whenever one ends, however it ends', () => {
    const visit = new VisitStore(before);
    expect(visit.current).toEqual({ screen: 'attract' });
    const { number } = visit;
    for (const type of ['reset', 'rest', 'shut'] as const) {
      visit.send({ type: 'reset' });
      visit.send({ type: 'wake' });
      expect(visit.current.screen).toBe('hall');
      const during = visit.number;
      visit.send({ type: 'room', room: 'a' });
      expect(visit.number).toBe(during);
      visit.send({ type });
      expect(visit.number).toBe(during + 1);
    }
    expect(visit.number).toBe(number + 3);
  });

  it('is not a new visit when nobody was there', () => {
    const visit = new VisitStore(before);
    const { number } = visit;
    visit.send({ type: 'reset' });
    visit.send({ type: 'shut' });
    visit.send({ type: 'reset' });
    expect(visit.number).toBe(number);
  });

  it('keeps new content waiting while somebody visits, and shows it when the visit ends', () => {
    const visit = new VisitStore(before);
    visit.send({ type: 'wake' });
    visit.send({ type: 'room', room: 'b' });
    visit.offer(after);
    expect(visit.content).toBe(before);
    expect(visit.pending).toBe(after);
    visit.send({ type: 'home' });
    expect(visit.content).toBe(before);
    visit.send({ type: 'reset' });
    expect(visit.content).toBe(after);
    expect(visit.pending).toBe(undefined);
  });

  it('shows new content at once where nobody is', () => {
    const visit = new VisitStore(before);
    visit.offer(after);
    expect(visit.content).toBe(after);
    expect(visit.pending).toBe(undefined);
  });

  it('shows new content at once in preview, in the nearest place that is still there', () => {
    const visit = new VisitStore(before, { preview: true });
    visit.send({ type: 'wake' });
    visit.send({ type: 'room', room: 'b' });
    visit.offer(after);
    expect(visit.content).toBe(after);
    expect(visit.current).toMatchObject({ screen: 'hall' });
  });
});
