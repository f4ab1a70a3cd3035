// What the kiosk says of itself to staff and monitoring.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem, Severity } from '../../../src-main/contract/problem.ts';
import { REVISION, type Fixture, createFixture, exhibition } from './kiosk-fixture.ts';

let now = 0;
let fixture: Fixture;
beforeEach(async () => {
  now = 1000;
  fixture = await createFixture({ now: () => now, today: () => '2026-11-22' });
});
afterEach(() => fixture.remove());

const beat = { screen: 'hall', revision: REVISION, frame: true, visibility: 'visible', errors: [] };

describe('health', () => {
  const health = async (): Promise<unknown> => (await fixture.get('/api/health')).json();

  it('is starting until the first beat, then ok, and counts seconds', async () => {
    expect(await health()).toEqual({
      status: 'starting',
      revision: REVISION,
      screen: '',
      uptime: 0,
      problems: { errors: 0, warnings: 0 },
      machine: [],
    });
    now += 4999;
    await fixture.post('/api/heartbeat', beat);
    expect(await health()).toMatchObject({ status: 'ok', screen: 'hall', uptime: 4 });
  });

  it('is degraded when no beat came for more than 15 s', async () => {
    await fixture.post('/api/heartbeat', beat);
    now += 15_000;
    expect(await health()).toMatchObject({ status: 'ok' });
    now += 1;
    expect(await health()).toMatchObject({ status: 'degraded' });
    await fixture.post('/api/heartbeat', beat);
    expect(await health()).toMatchObject({ status: 'ok' });
  });

  it('is degraded when a visible page draws nothing, but not when the page is hidden', async () => {
    await fixture.post('/api/heartbeat', { ...beat, frame: false });
    expect(await health()).toMatchObject({ status: 'degraded' });
    await fixture.post('/api/heartbeat', { ...beat, frame: false, visibility: 'hidden' });
    expect(await health()).toMatchObject({ status: 'ok' });
  });

  it('speaks of the kiosk’s own page, once that has been heard, not of a browser opened beside it', async () => {
    await fixture.post('/api/heartbeat', { ...beat, key: 'the-key', frame: false });
    await fixture.post('/api/heartbeat', { ...beat, screen: 'attract' });
    expect(await health()).toMatchObject({ status: 'degraded', screen: 'hall' });
  });

  it('counts the problems of the content', async () => {
    const problem = (severity: Severity): Problem => ({ code: 'x', severity, path: '', message: '', fix: '' });
    const problems = (['error', 'warning', 'note', 'warning'] as const).map(problem);
    const other = await createFixture({
      content: () => ({ exhibition, problems, media: new Map(), voices: {}, places: new Map() }),
    });
    const answer = await (await other.get('/api/health')).json();
    expect(answer.problems).toEqual({ errors: 1, warnings: 2 });
    await other.remove();
  });
});
