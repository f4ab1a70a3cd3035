// What terminal, STATUS.txt and panel say of the folder.
import { describe, expect, it } from 'vitest';
import type { Doing } from '../../../src-main/revisions/follow.ts';
import { doingOf, isWorthSaying, sentenceOf } from '../../../src-main/revisions/sentences.ts';
import type { Pointer } from '../../../src-main/revisions/store.ts';

const of = { source: '', good: [], unproven: [], refused: [], pinned: false, reread: '', pardoned: '' };
const POINTER: Pointer = { version: 1, ...of };

describe('a folder', () => {
  it('is not said to be changing when it was seen once: it may have been still for years', () => {
    const doing: Doing = { kind: 'changing', isFirstSight: true };
    expect(isWorthSaying(doing, POINTER)).toBe(false);
    expect(sentenceOf(doing, POINTER)).toBe('The folder is looked through. What is shown stays meanwhile.');
    expect(doingOf(doing, POINTER)).toBe('looking');
  });

  it('is said to be changing when two looks saw it differ', () => {
    expect(isWorthSaying({ kind: 'changing' }, POINTER)).toBe(true);
    expect(sentenceOf({ kind: 'changing' }, POINTER)).toContain('is being changed');
    expect(doingOf({ kind: 'changing' }, POINTER)).toBe('changing');
  });

  it('that is kept as it was is said to be so, whatever happens in it', () => {
    const pinned = { ...POINTER, pinned: true };
    expect(doingOf({ kind: 'changing', isFirstSight: true }, pinned)).toBe('pinned');
    expect(sentenceOf({ kind: 'as-shown' }, pinned)).toContain('vitrine follow');
  });
});
