// What may be open in the kiosk's browser.
import { expect, it } from 'vitest';
import { judge } from '../../../src-main/shell/browser/page-guard.ts';

const ORIGIN = 'http://127.0.0.1:4173';
const page = (targetId: string, url: string) => ({ targetId, type: 'page', url });

it('adopts the first page of ours', () => {
  expect(judge(page('A', `${ORIGIN}/#k=KEY`), undefined, ORIGIN)).toBe('adopt');
});

it('waits for a window that has no address yet', () => {
  expect(judge(page('A', ''), undefined, ORIGIN)).toBe('leave');
  expect(judge(page('A', 'about:blank'), undefined, ORIGIN)).toBe('leave');
});

it.each([
  'https://example.org/',
  'chrome://version/',
  'devtools://devtools/x',
  `${ORIGIN}0/`,
  'http://localhost:4173/',
  'file:///etc/passwd',
])('closes %s in a window of its own and sends our page back from it', (url) => {
  expect(judge(page('B', url), undefined, ORIGIN)).toBe('close');
  expect(judge(page('B', url), 'A', ORIGIN)).toBe('close');
  expect(judge(page('A', url), 'A', ORIGIN)).toBe('home');
});

it('allows one page only, even of ours', () => {
  expect(judge(page('B', `${ORIGIN}/`), 'A', ORIGIN)).toBe('close');
  expect(judge(page('B', 'about:blank'), 'A', ORIGIN)).toBe('close');
  expect(judge(page('A', `${ORIGIN}/`), 'A', ORIGIN)).toBe('leave');
});

it('has no business with workers and the browser’s own parts', () => {
  expect(judge({ targetId: 'W', type: 'service_worker', url: 'chrome-extension://x/y.js' }, 'A', ORIGIN)).toBe('leave');
});
