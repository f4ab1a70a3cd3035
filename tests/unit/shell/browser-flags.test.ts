// The command line of the browser, word by word.
import { expect, it } from 'vitest';
import { browserFlags } from '../../../src-main/shell/browser/browser-flags.ts';

const given = {
  kind: 'chromium',
  url: 'http://127.0.0.1:4173/#k=KEY',
  profile: '/data/browser/p1',
  windowed: false,
} as const;

const COMMON = [
  '--app=http://127.0.0.1:4173/#k=KEY',
  '--user-data-dir=/data/browser/p1',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-features=Translate,CalculateNativeWinOcclusion',
  '--hide-crash-restore-bubble',
  '--noerrdialogs',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-breakpad',
  '--password-store=basic',
];

it('is exactly this for a kiosk', () => {
  expect(browserFlags(given)).toEqual(['--kiosk', ...COMMON]);
});

it('is the same for Chrome, and tells Edge which kind of kiosk is meant', () => {
  expect(browserFlags({ ...given, kind: 'chrome' })).toEqual(['--kiosk', ...COMMON]);
  expect(browserFlags({ ...given, kind: 'edge' })).toEqual(['--kiosk', ...COMMON, '--edge-kiosk-type=fullscreen']);
});

it('has no kiosk in a window', () => {
  expect(browserFlags({ ...given, kind: 'edge', windowed: true })).toEqual(COMMON);
});

it('puts the window on the display that was asked for', () => {
  expect(browserFlags({ ...given, corner: { x: 1920, y: -40 } })).toEqual([
    '--kiosk',
    ...COMMON,
    '--window-position=1920,-40',
  ]);
});
