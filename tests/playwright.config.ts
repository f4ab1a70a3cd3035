// Tests in a real Chromium: the visitor's journeys (e2e), single parts (component), broken things (faults).
import { defineConfig } from '@playwright/test';
import { browserPath } from './support/machine.ts';

const executablePath = browserPath();

export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/**/*.spec.ts', 'component/**/*.spec.ts', 'faults/**/*.spec.ts', 'electron/**/*.spec.ts'],
  globalSetup: './support/playwright-setup.ts',
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  // a file's tests share a kiosk: spread over the workers, each of these would start its own. Files of many long tests say that they may be
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  reportSlowTests: { max: 10, threshold: 1 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1920, height: 1080 },
    hasTouch: true,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // as root Chromium has no sandbox; this is for tests only, the kiosk's launcher never passes it
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
  },
});
