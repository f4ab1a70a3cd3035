// Playwright takes one set-up function a file; ours is shared with vitest.
import setup from './machine.ts';

export default function playwrightSetup(): () => void {
  return setup();
}
