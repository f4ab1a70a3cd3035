// What the kiosk tells of its opening hours and of the machine, over HTTP.
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src-main/contract/problem.ts';
import { createFixture, REVISION } from '../kiosk-fixture.ts';

const beat = { screen: 'hall', revision: REVISION, frame: true, visibility: 'visible', errors: [] };

describe('opening hours', () => {
  it('are told to each page by what it shows itself, and to one that begins', async () => {
    const asked: boolean[] = [];
    const other = await createFixture({
      opening: (visiting) => {
        asked.push(visiting);
        return visiting ? { now: 'closing', endsIn: 60 } : { now: 'closed' };
      },
    });
    const opening = async (screen: string): Promise<unknown> =>
      (await (await other.post('/api/heartbeat', { ...beat, screen })).json()).opening;
    for (const screen of ['hall', 'room', 'exhibit'])
      expect(await opening(screen)).toEqual({ now: 'closing', endsIn: 60 });
    for (const screen of ['attract', 'closed', 'resting']) expect(await opening(screen)).toEqual({ now: 'closed' });
    expect((await (await other.get('/api/exhibition')).json()).opening).toEqual({ now: 'closed' });
    await other.remove();
  });

  it('come with what the page is to do, which one that is leaving is not told again', async () => {
    const other = await createFixture({ commands: ({ page }) => (page === 'old' ? ['reload'] : []) });
    const commands = async (said: object): Promise<unknown> =>
      (await (await other.post('/api/heartbeat', { ...beat, ...said })).json()).commands;
    expect(await commands({ page: 'old' })).toEqual(['reload']);
    expect(await commands({ page: 'old', leaving: true })).toEqual([]);
    expect(await commands({ page: 'new' })).toEqual([]);
    expect(other.kiosk.lastBeat()).not.toHaveProperty('leaving');
    await other.remove();
  });
});

describe('health', () => {
  it('names what is wrong with the machine itself, and counts it', async () => {
    const wrong: Problem = { code: 'clock-wrong', severity: 'warning', path: 'kiosk.yaml', message: 'm', fix: 'f' };
    const other = await createFixture({ machine: () => [wrong] });
    const answer = await (await other.get('/api/health')).json();
    expect(answer).toMatchObject({ problems: { errors: 0, warnings: 1 }, machine: ['clock-wrong'] });
    await other.remove();
  });
});
