// What keys mean to somebody who does not touch the screen.
import { describe, expect, it } from 'vitest';
import type { Keypad } from '../../../src-main/contract/api.ts';
import { PREFERENCES } from '../../../src-main/contract/preferences.ts';
import { actOf, backFrom } from '../../../src-renderer/visit/keypad.ts';
import type { Memory, Visit } from '../../../src-renderer/visit/visit.ts';

const USUAL: Keypad = { next: 'ArrowRight', previous: 'ArrowLeft', select: 'Enter', back: 'Escape' };
const act = (key: string, keypad: Partial<Keypad> = {}, ...rest: [own?: Parameters<typeof actOf>[2], rtl?: boolean]) =>
  actOf({ key }, { ...USUAL, ...keypad }, ...rest);

describe('arrows', () => {
  it('lead on and back, in the direction of reading', () => {
    expect(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'].map((key) => act(key))).toEqual([
      'next',
      'next',
      'previous',
      'previous',
    ]);
    const mirrored = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'].map((key) =>
      act(key, {}, { kind: 'none' }, true),
    );
    expect(mirrored).toEqual(['previous', 'next', 'next', 'previous']);
  });

  it('move a slider, and lead past its ends: four keys never get stuck on it', () => {
    const middle = { kind: 'slider', atStart: false, atEnd: false } as const;
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) expect(act(key, {}, middle)).toBeUndefined();
    const end = { ...middle, atEnd: true };
    expect([act('ArrowRight', {}, end), act('ArrowLeft', {}, end)]).toEqual(['next', undefined]);
    // up is more of it, but on the page it is what comes before
    expect([act('ArrowUp', {}, end), act('ArrowDown', {}, end)]).toEqual(['previous', undefined]);
    const start = { ...middle, atStart: true };
    expect([act('ArrowRight', {}, start), act('ArrowLeft', {}, start)]).toEqual([undefined, 'previous']);
    expect(act('ArrowLeft', {}, { ...middle, atEnd: true }, true)).toBe('next');
  });

  it('scroll a long text up and down to its ends, and lead past it sideways', () => {
    const middle = { kind: 'scroll', atStart: false, atEnd: false } as const;
    expect([act('ArrowDown', {}, middle), act('ArrowUp', {}, middle)]).toEqual([undefined, undefined]);
    expect([act('ArrowRight', {}, middle), act('ArrowLeft', {}, middle)]).toEqual(['next', 'previous']);
    expect(act('ArrowDown', {}, { ...middle, atEnd: true })).toBe('next');
    expect(act('ArrowUp', {}, { ...middle, atStart: true })).toBe('previous');
  });

  it('stay with what is moved about by them for good; a keypad’s own keys still lead on', () => {
    expect(act('ArrowRight', {}, { kind: 'all' })).toBeUndefined();
    expect(act('F14', { next: 'F14' }, { kind: 'all' })).toBe('next');
  });

  it('may be wired to anything', () => {
    expect(act('ArrowUp', { select: 'ArrowUp' })).toBe('select');
    expect(act('ArrowRight', { previous: 'ArrowRight' })).toBe('previous');
  });
});

describe('other keys', () => {
  it('are those of kiosk.yaml; Escape leads back with any keypad', () => {
    const keypad = { next: 'F14', back: 'Backspace', headphones: 'F13', faster: '+', slower: '-' };
    const acts = ['F14', 'F13', '+', '-', 'Backspace', 'Escape'].map((key) => act(key, keypad));
    expect(acts).toEqual(['next', 'headphones', 'faster', 'slower', 'back', 'back']);
    expect(['F13', '+', 'x', 'Home'].map((key) => act(key))).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('press a button as they do everywhere, and leave shortcuts to the lock', () => {
    expect([act('Enter'), act(' ', { select: ' ' })]).toEqual([undefined, undefined]);
    expect(act('s', { select: 's' })).toBe('select');
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) {
      expect(actOf({ key: 'ArrowRight', [held]: true }, USUAL)).toBeUndefined();
    }
    expect(actOf({ key: 'Tab' }, { ...USUAL, next: 'Tab' })).toBe('next');
    expect(actOf({ key: 'Tab', shiftKey: true }, { ...USUAL, next: 'Tab' })).toBeUndefined();
  });
});

describe('the way back', () => {
  const memory: Memory = { ...PREFERENCES, volume: 1, lang: 'en', accepted: [], seen: [] };
  const slide = { screen: 'exhibit', room: 'sea', exhibit: 'ships', slide: '1', memory } as const;

  it('closes what lies over the place, then leads up by one, and ends in the hall', () => {
    expect(backFrom({ ...slide, overlay: { kind: 'accounts' } })).toEqual({ type: 'close' });
    expect(backFrom(slide)).toEqual({ type: 'room', room: 'sea' });
    expect(backFrom({ screen: 'room', room: 'sea', memory })).toEqual({ type: 'home' });
    expect(backFrom({ screen: 'hall', memory })).toBeUndefined();
  });

  it('is the answer “back” to an advisory, and first closes what was opened upon it', () => {
    const advisory = { kind: 'advisory', of: 'room', back: { screen: 'hall' } } as const;
    const asked: Visit = { screen: 'room', room: 'war', memory, overlay: advisory };
    expect(backFrom(asked)).toEqual({ type: 'back' });
    expect(backFrom({ ...asked, overlay: { kind: 'settings', over: advisory } })).toEqual({ type: 'close' });
  });

  it('does not answer “still there?”, and wakes nobody', () => {
    expect(backFrom({ ...slide, warning: 'still-there' })).toBeUndefined();
    expect(backFrom({ screen: 'attract' })).toBeUndefined();
  });
});
