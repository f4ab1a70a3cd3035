// Tests without a page: `unit` and `electron` (against the typed double) run in parallel; `machine` starts real processes and
// runs one file at a time.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  // for the page's state, which is written in runes (`*.svelte.ts`)
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
  // the world's coasts are one large JSON file
  json: { namedExports: false, stringify: true },
  test: {
    globalSetup: ['tests/support/machine.ts'],
    setupFiles: ['tests/support/chance.ts'],
    reporters: ['default', 'tests/support/slowest.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 20_000,
          // both cores of a small machine, and every module read once a worker: half the time
          maxWorkers: 2,
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        // these take the place of a module, so each file needs modules of its own
        test: {
          name: 'electron',
          include: ['tests/electron/**/*.test.ts'],
          testTimeout: 20_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'machine',
          include: ['tests/e2e/**/*.test.ts', 'tests/faults/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
