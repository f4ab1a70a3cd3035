// `npm run test:all -- --shard=1/3`: both runners with the long cases in. The variable is set here because a script's line
// that sets one is not understood by Windows.
import { spawnSync } from 'node:child_process';

const words = process.argv.slice(2).join(' ');
for (const runner of ['vitest run -c tests/vitest.config.ts', 'playwright test -c tests/playwright.config.ts']) {
  const { status } = spawnSync(`${runner} ${words}`, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, VITRINE_SUITE: 'all' },
  });
  if (status !== 0) process.exit(status ?? 1);
}
