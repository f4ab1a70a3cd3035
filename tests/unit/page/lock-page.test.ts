// Every row of the page's part of the lockdown by what it refuses, and by what passes without it. That Chromium then does nothing
// itself is tried in tests/e2e/lock-page.spec.ts and, on a desktop, tests/e2e/shortcuts.test.ts.
import { setMaxListeners } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Happening, lockPage, PAGE_LOCKS, type PageLock } from '../../../src-renderer/lock-page.ts';

type Facts = Partial<Omit<Happening, 'dataTransfer'>> & { readonly dataTransfer?: { dropEffect: string } };

/** Whether what happens is refused under these rules. */
function refuses(locks: readonly PageLock[], type: string, facts: Facts = {}): boolean {
  const target = new EventTarget();
  lockPage(target, locks);
  return !target.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), facts));
}

const keys =
  (names: readonly string[], held: Facts = {}): ((locks: readonly PageLock[]) => boolean) =>
  (locks) =>
    names.every((key) => ['keydown', 'keyup'].every((type) => refuses(locks, type, { key, ...held })));
const events =
  (...types: readonly string[]): ((locks: readonly PageLock[]) => boolean) =>
  (locks) =>
    types.every((type) => refuses(locks, type));

/** One a row, in the order of the table: all of it refused. */
const CHECKS: readonly ((locks: readonly PageLock[]) => boolean)[] = [
  keys(['r', 'R', 'p', 's', 'o', 'w', '+', '-', '0', 'i', 'F4'], { ctrlKey: true }),
  keys(['ArrowLeft', 'ArrowRight', 'Home', 'd', 'f', ' '], { altKey: true }),
  keys(['r', 'p', 'w', 'q', 'm', 'h'], { metaKey: true }),
  keys(['F1', 'F3', 'F5', 'F7', 'F10', 'F11', 'F12']),
  keys([
    ...['BrowserBack', 'LaunchMail', 'ZoomIn', 'Print', 'Close', 'Exit', 'Open'],
    ...['Save', 'New', 'Find', 'Help', 'Power', 'LogOff'],
  ]),
  keys(['ContextMenu']),
  keys(['Escape'], { shiftKey: true }),
  keys(['Insert'], { shiftKey: true }),
  events('contextmenu'),
  (locks) =>
    ['mousedown', 'mouseup', 'auxclick'].every((type) =>
      [1, 2, 3, 4].every((button) => refuses(locks, type, { button })),
    ),
  (locks) => refuses(locks, 'wheel', { ctrlKey: true }),
  events('gesturestart'),
  events('selectstart'),
  events('copy', 'cut'),
  events('paste'),
  events('dragstart'),
  events('dragenter', 'drop'),
  (locks) => {
    const dataTransfer = { dropEffect: 'copy' };
    return refuses(locks, 'dragover', { dataTransfer }) && dataTransfer.dropEffect === 'none';
  },
  events('beforeprint'),
];

// Node takes more than ten for a leak
beforeAll(() => setMaxListeners(100));
afterAll(() => setMaxListeners(10));

const rows = PAGE_LOCKS.map((row, index) => [`${row.on.join(', ')} (${row.reason})`, row, CHECKS[index]] as const);

describe('the page', () => {
  it('has a check of each row, and none besides', () => {
    expect(CHECKS).toHaveLength(PAGE_LOCKS.length);
  });

  it.each(rows)('refuses %s', (_name, _row, check) => {
    expect(check?.(PAGE_LOCKS)).toBe(true);
  });

  it.each(rows)('is noticed to miss %s', (_name, row, check) => {
    expect(check?.(PAGE_LOCKS.filter((candidate) => candidate !== row))).toBe(false);
  });

  it('leaves to a visitor what is a visitor’s', () => {
    for (const key of [
      'Tab',
      'Enter',
      'Escape',
      ' ',
      'ArrowLeft',
      'Home',
      'PageDown',
      'Backspace',
      '1',
      'a',
      'F13',
      'F22',
    ])
      expect(refuses(PAGE_LOCKS, 'keydown', { key }), key).toBe(false);
    expect(refuses(PAGE_LOCKS, 'keydown', { key: 'Tab', shiftKey: true })).toBe(false);
    for (const type of ['mousedown', 'mouseup']) expect(refuses(PAGE_LOCKS, type, { button: 0 }), type).toBe(false);
    for (const type of ['wheel', 'click', 'pointerdown', 'touchstart'])
      expect(refuses(PAGE_LOCKS, type), type).toBe(false);
  });

  it('is an ordinary page again when it is let go', () => {
    const target = new EventTarget();
    lockPage(target)();
    expect(target.dispatchEvent(new Event('contextmenu', { cancelable: true }))).toBe(true);
  });
});
