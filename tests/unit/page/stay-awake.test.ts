import { describe, expect, it, vi } from 'vitest';
import { stayAwake } from '../../../src-renderer/stay-awake.ts';

function setup({ refuses = false } = {}) {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  const locks: { released: boolean }[] = [];
  const world = { asked: 0, refuses, again: (): void => undefined };
  const request = (): Promise<WakeLockSentinel> => {
    world.asked += 1;
    if (world.refuses) return Promise.reject(new Error('battery'));
    const lock = { released: false, release: () => ((lock.released = true), Promise.resolve()) };
    locks.push(lock);
    return Promise.resolve(lock as unknown as WakeLockSentinel);
  };
  const stop = stayAwake({
    page,
    locks: { request },
    every: (_ms, run) => ((world.again = run), () => (world.again = () => undefined)),
  });
  const becomes = (state: DocumentVisibilityState): void => {
    page.visibilityState = state;
    // as a browser does it
    if (state === 'hidden') for (const lock of locks) lock.released = true;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  const held = (): number => locks.filter(({ released }) => !released).length;
  return { world, stop, becomes, held };
}
const settled = (): Promise<void> => new Promise((later) => setImmediate(later));

describe('the screen', () => {
  it('is kept on, again whenever the page is seen again, and once only', async () => {
    const { world, becomes, held, stop } = setup();
    await settled();
    expect(held()).toBe(1);
    world.again();
    becomes('visible');
    await settled();
    expect(world.asked).toBe(1);
    becomes('hidden');
    await settled();
    expect(held()).toBe(0);
    world.again();
    await settled();
    expect(world.asked).toBe(1);
    becomes('visible');
    await settled();
    expect(held()).toBe(1);
    stop();
    await settled();
    expect(held()).toBe(0);
  });

  it('is asked for again where the system refused, and that is said once', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const { world, held } = setup({ refuses: true });
    await settled();
    world.again();
    await settled();
    expect(warn).toHaveBeenCalledTimes(1);
    world.refuses = false;
    world.again();
    await settled();
    expect([world.asked, held()]).toEqual([3, 1]);
  });

  it('is left to the system where the browser has no such thing', () => {
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as const });
    expect(() => stayAwake({ page, locks: undefined, every: () => () => undefined })()).not.toThrow();
  });
});
