// The gesture that calls the staff's panel, told from what visitors' hands do in the same corner.
import { describe, expect, it } from 'vitest';
import { createStaffGesture } from '../../../src-renderer/visit/staff-gesture.ts';

function setup() {
  let now = 0;
  let waiting: { readonly at: number; readonly run: () => void } | undefined;
  const said: string[] = [];
  const gesture = createStaffGesture({
    onOpen: () => said.push('open'),
    onAlone: () => said.push('alone'),
    wait(ms, run) {
      const mine = { at: now + ms, run };
      waiting = mine;
      return () => {
        if (waiting === mine) waiting = undefined;
      };
    },
  });
  const pass = (ms: number): void => {
    now += ms;
    if (!waiting || waiting.at > now) return;
    const { run } = waiting;
    waiting = undefined;
    run();
  };
  const tap = (count = 1, held = 80, between = 200): void => {
    for (let done = 0; done < count; done += 1) {
      gesture.down();
      pass(held);
      gesture.up();
      pass(between);
    }
  };
  return { gesture, said, pass, tap };
}

describe('the corner', () => {
  it('opens when it is tapped five times and the fifth is held, while it still is', () => {
    const { gesture, said, pass, tap } = setup();
    tap(4);
    gesture.down();
    pass(1499);
    expect(said).toEqual([]);
    pass(1);
    expect(said).toEqual(['open']);
    // the finger that is lifted then is nothing any more
    gesture.up();
    pass(5000);
    expect(said).toEqual(['open']);
  });

  it('opens to slow fingers, and to those that have lost count', () => {
    for (const [count, between] of [
      [4, 690],
      [7, 200],
    ] as const) {
      const { gesture, said, pass, tap } = setup();
      tap(count, 300, between);
      gesture.down();
      pass(1500);
      expect(said).toEqual(['open']);
    }
  });

  it('is one tap, told once, when nothing follows it', () => {
    const { said, pass, tap } = setup();
    tap(1, 80, 0);
    pass(699);
    expect(said).toEqual([]);
    pass(1);
    expect(said).toEqual(['alone']);
    pass(60_000);
    expect(said).toEqual(['alone']);
  });

  it('does not open to four taps and a hold, to five taps without one, nor to a hand that only rests there', () => {
    for (const count of [0, 1, 3]) {
      const { gesture, said, pass, tap } = setup();
      tap(count);
      gesture.down();
      pass(60_000);
      expect(said).toEqual([]);
    }
    const { said, pass, tap } = setup();
    tap(5);
    pass(5000);
    expect(said).toEqual(['alone']);
  });

  it('begins anew after a pause, and after a touch of anything else', () => {
    const slow = setup();
    slow.tap(3);
    slow.pass(1000);
    slow.tap(1);
    slow.gesture.down();
    slow.pass(1500);
    expect(slow.said).toEqual(['alone']);

    const astray = setup();
    astray.tap(4);
    astray.gesture.elsewhere();
    astray.gesture.up();
    astray.gesture.down();
    astray.pass(1500);
    expect(astray.said).toEqual([]);
  });
});

describe('the key that leads back', () => {
  it('opens when it is held for five seconds, and is a key when it is not', () => {
    const { gesture, said, pass } = setup();
    gesture.keyDown();
    pass(4999);
    gesture.keyUp();
    pass(5000);
    expect(said).toEqual(['alone']);
    gesture.keyDown();
    pass(5000);
    expect(said).toEqual(['alone', 'open']);
    gesture.keyUp();
    expect(said).toEqual(['alone', 'open']);
  });

  it('is over when the screen is touched or another key is pressed meanwhile', () => {
    const { gesture, said, pass } = setup();
    gesture.keyDown();
    pass(3000);
    gesture.elsewhere();
    pass(5000);
    gesture.keyUp();
    expect(said).toEqual([]);
  });
});
