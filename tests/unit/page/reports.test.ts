// What the page tells of a visit for the day's counts: driven by the real machine, from the first touch to the reset.
import { beforeEach, describe, expect, it } from 'vitest';
import type { VisitReport } from '#contract/api';
import { createReporter, type Reporter } from '../../../src-renderer/screens/reports.ts';
import type { VisitEvent } from '../../../src-renderer/visit/visit.ts';
import { VisitStore } from '../../../src-renderer/visit/visit.svelte.ts';
import { smallContent } from '../visit/small-exhibition.ts';

let time = 0;
let reading = 0;
let told: VisitReport[] = [];
let store: VisitStore;
let reporter: Reporter;
beforeEach(() => {
  [time, reading, told] = [0, 0, []];
  store = new VisitStore(smallContent([{ exhibits: [{ slides: [{}, {}] }, { slides: [{}] }] }, { exhibits: [] }]));
  reporter = createReporter(
    (report) => told.push(report),
    () => time,
    () => reading,
  );
});

function send(...events: readonly VisitEvent[]): void {
  for (const event of events) {
    const before = store.current;
    store.send(event);
    reporter.stepped(before, store.current);
  }
}
const tellings = (): readonly string[] => told.map((one) => Object.values(one).join(' '));

describe('the reports of a visit', () => {
  it('tell what was opened, and how and where it ended', () => {
    send({ type: 'wake' }, { type: 'room', room: 'a' }, { type: 'exhibit', exhibit: 'a1' });
    send({ type: 'language', lang: 'ja' }, { type: 'reset' });
    expect(told).toEqual([
      { event: 'begin', lang: 'en' },
      { event: 'room', room: 'a' },
      { event: 'exhibit', room: 'a', exhibit: 'a1' },
      { event: 'language', lang: 'ja' },
      { event: 'end', lang: 'ja', detail: 'idle', room: 'a', exhibit: 'a1' },
    ]);
  });

  it.each([
    ['reset', 'idle'],
    ['shut', 'closed'],
    ['rest', 'resting'],
  ] as const)('say why a visit ended: %s is “%s”', (type, detail) => {
    send({ type: 'wake' }, { type });
    expect(told.at(-1)).toEqual({ event: 'end', lang: 'en', detail });
  });

  it('tell a setting once a visit, by its name alone, and not the way back', () => {
    send({ type: 'wake' });
    for (const volume of [0.8, 0.9, 0.7, 0.5]) send({ type: 'set', volume });
    send({ type: 'captions', on: false }, { type: 'captions', on: true }, { type: 'standard' });
    expect(tellings()).toEqual(['begin en', 'setting volume', 'setting captions']);
    send({ type: 'reset' }, { type: 'wake' }, { type: 'captions', on: false });
    expect(tellings().slice(3)).toEqual(['end en idle', 'begin en', 'setting captions']);
  });

  it('tell a slide finished when its narration has been heard to the end, once', () => {
    send({ type: 'wake' }, { type: 'room', room: 'a' });
    reporter.finished(store.current);
    send({ type: 'exhibit', exhibit: 'a1' });
    reporter.finished(store.current);
    reporter.finished(store.current);
    send({ type: 'next' });
    reporter.finished(store.current);
    expect(tellings().slice(3)).toEqual(['slide-finished a a1 1', 'slide-finished a a1 2']);
  });

  it('tell a slide without narration finished when somebody stayed long enough to read it', () => {
    send({ type: 'wake' }, { type: 'room', room: 'a' }, { type: 'exhibit', exhibit: 'a1' });
    reading = 20;
    time += 9_000;
    send({ type: 'next' });
    expect(tellings()).not.toContain('slide-finished a a1 1');
    time += 4_000;
    // what does not leave the place does not begin it anew
    send({ type: 'stay' }, { type: 'language', lang: 'ja' });
    time += 6_000;
    send({ type: 'home' });
    expect(tellings()).toContain('slide-finished a a1 2');
  });

  it('name no visitor: nothing in them is a number, a time or a mark that two visits could be told apart by', () => {
    send({ type: 'wake' }, { type: 'room', room: 'a' }, { type: 'set', volume: 0.123, textSize: 2 }, { type: 'reset' });
    expect(JSON.stringify(told)).not.toMatch(/0\.123|[0-9a-f]{8}/u);
    expect([...new Set(told.flatMap((one) => Object.keys(one)))].sort()).toEqual(['detail', 'event', 'lang', 'room']);
  });
});
