// `npm run test:all -- --shard=1/3`: the same with the long cases in. The variable is set here because a script's line that
// sets one is not understood by Windows.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(`npm run test:only -- ${process.argv.slice(2).join(' ')}`, {
  shell: true,
  stdio: 'inherit',
  env: { ...process.env, VITRINE_SUITE: 'all' },
});
process.exit(status ?? 1);
