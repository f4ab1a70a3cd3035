import { describe, expect, it } from 'vitest';
import { createSwipe } from '../../../src-renderer/visit/swipe.ts';

/** Draws a finger along points; returns what was recognised. */
function draw(...points: readonly (readonly [x: number, y: number])[]): readonly string[] {
  const seen: string[] = [];
  const swipe = createSwipe(100, (direction) => seen.push(direction));
  const contacts = points.map(([clientX, clientY]) => ({ pointerId: 1, clientX, clientY }));
  const [first, last] = [contacts[0], contacts.at(-1)];
  if (!first || !last) throw new Error('no points');
  swipe.down(first);
  contacts.slice(1).forEach((contact) => swipe.move(contact));
  swipe.up(last);
  return seen;
}

const contact = (pointerId: number, clientX: number, clientY = 0) => ({ pointerId, clientX, clientY });

describe('a swipe', () => {
  it('is a finger drawn sideways as far as the threshold, lifted', () => {
    expect(draw([300, 300], [250, 305], [200, 310])).toEqual(['left']);
    expect(draw([300, 300], [350, 305], [401, 310])).toEqual(['right']);
  });

  it('is none when the finger does not go far enough, comes back, or only touches', () => {
    expect(draw([300, 300], [250, 300], [201, 300])).toEqual([]);
    expect(draw([300, 300], [150, 300], [290, 300])).toEqual([]);
    expect(draw([300, 300])).toEqual([]);
  });

  it('is none when the finger went up or down first: that is scrolling', () => {
    expect(draw([300, 300], [305, 330], [100, 340])).toEqual([]);
  });

  it('is still one when the finger wavers later', () => {
    expect(draw([300, 300], [280, 302], [180, 390])).toEqual(['left']);
  });

  it('is none with a second finger, not even for the one that stays', () => {
    const seen: string[] = [];
    const swipe = createSwipe(100, (direction) => seen.push(direction));
    swipe.down(contact(1, 300));
    swipe.down(contact(2, 500));
    swipe.move(contact(1, 100));
    swipe.up(contact(2, 500));
    swipe.up(contact(1, 100));
    expect(seen).toEqual([]);
    swipe.down(contact(3, 300));
    swipe.up(contact(3, 100));
    expect(seen).toEqual(['left']);
  });

  it('is none when the browser takes the finger away', () => {
    const seen: string[] = [];
    const swipe = createSwipe(100, (direction) => seen.push(direction));
    swipe.down(contact(1, 300));
    swipe.move(contact(1, 100));
    swipe.cancel(contact(1, 100));
    swipe.up(contact(1, 100));
    expect(seen).toEqual([]);
  });
});
