// What counts as somebody being there. What of it reaches the page is tested in a real browser (component/inputs).
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenInputs, type InputMeaning } from '../../../src-renderer/visit/inputs.ts';

class FakePointerEvent extends Event {
  readonly pointerId: number;
  readonly detail = 1;
  constructor(type: string, pointerId: number) {
    super(type, { cancelable: true });
    this.pointerId = pointerId;
  }
}
class FakeKeyboardEvent extends Event {
  readonly code: string;
  readonly repeat: boolean;
  constructor(type: string, code: string, repeat: boolean) {
    super(type, { cancelable: true });
    this.code = code;
    this.repeat = repeat;
  }
}

beforeEach(() => {
  vi.stubGlobal('PointerEvent', FakePointerEvent);
  vi.stubGlobal('KeyboardEvent', FakeKeyboardEvent);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function setup(meaning: InputMeaning = 'pass') {
  const target = new EventTarget();
  const seen: InputMeaning[] = [];
  const stuck: number[] = [];
  const time = { ms: 0 };
  const now: { means: InputMeaning } = { means: meaning };
  const stop = listenInputs(target, {
    meaning: () => now.means,
    onInput: (what) => seen.push(what),
    now: () => time.ms,
    onStuck: () => stuck.push(time.ms),
  });
  const pass = (ms: number): void => {
    time.ms += ms;
    vi.advanceTimersByTime(ms);
  };
  const touch = (type: 'pointerdown' | 'pointerup' | 'click', pointerId = 1): boolean =>
    target.dispatchEvent(new FakePointerEvent(type, pointerId));
  const key = (type: 'keydown' | 'keyup', code = 'Enter', repeat = false): boolean =>
    target.dispatchEvent(new FakeKeyboardEvent(type, code, repeat));
  return { seen, stuck, time, pass, now, stop, touch, key, target };
}

describe('an input', () => {
  it('is a touch when it begins and when it is lifted', () => {
    const { seen, touch } = setup();
    expect(touch('pointerdown')).toBe(true);
    touch('pointerup');
    expect(touch('click')).toBe(true);
    expect(seen).toEqual(['pass', 'pass']);
  });

  it('does not count any more when a contact was held over 20 s', () => {
    const { seen, time, touch } = setup();
    touch('pointerdown');
    time.ms = 20_001;
    touch('pointerup');
    expect(seen).toEqual(['pass']);
  });

  it.each<[string, InputMeaning]>([
    ['the page', 'pass'],
    ['a screen that sleeps', 'swallow'],
  ])('that is never lifted from %s is told as stuck, once', (_, meaning) => {
    vi.useFakeTimers();
    const { stuck, pass, touch } = setup(meaning);
    touch('pointerdown');
    pass(19_999);
    expect(stuck).toEqual([]);
    pass(1);
    expect(stuck).toEqual([20_000]);
    pass(3_600_000);
    touch('pointerup');
    expect(stuck).toHaveLength(1);
  });

  it('that is lifted in time, or whose page is gone, is never told as stuck', () => {
    vi.useFakeTimers();
    const { stuck, pass, touch, key, stop } = setup();
    touch('pointerdown');
    pass(15_000);
    touch('pointerup');
    touch('pointerdown');
    pass(15_000);
    touch('pointerup');
    key('keydown');
    stop();
    pass(60_000);
    expect(stuck).toEqual([]);
  });

  it('does not count any more when a key was held over 20 s, and counts anew when it is pressed again', () => {
    const { seen, time, key } = setup();
    key('keydown', 'ArrowDown');
    time.ms = 19_000;
    key('keydown', 'ArrowDown', true);
    expect(seen).toHaveLength(2);
    time.ms = 3_600_000;
    key('keydown', 'ArrowDown', true);
    key('keyup', 'ArrowDown');
    expect(seen).toHaveLength(2);
    key('keydown', 'ArrowDown');
    expect(seen).toHaveLength(3);
  });

  it('that only answers is swallowed to its last click, while another finger already reaches the page', () => {
    const { seen, now, touch } = setup('swallow');
    expect(touch('pointerdown', 1)).toBe(false);
    now.means = 'pass';
    expect(touch('pointerdown', 2)).toBe(true);
    expect(touch('pointerup', 1)).toBe(false);
    expect(touch('click', 1)).toBe(false);
    expect(touch('pointerup', 2)).toBe(true);
    expect(touch('click', 2)).toBe(true);
    expect(seen).toEqual(['swallow', 'pass', 'pass']);
  });

  it('with a mouse reaches the page the next time, though it is the same pointer', () => {
    const { now, touch } = setup('swallow');
    touch('pointerdown');
    touch('pointerup');
    now.means = 'pass';
    expect(touch('pointerdown')).toBe(true);
    expect(touch('click')).toBe(true);
  });

  it('is nothing any more once the page stopped listening', () => {
    const { seen, stop, touch } = setup();
    stop();
    touch('pointerdown');
    expect(seen).toEqual([]);
  });
});
