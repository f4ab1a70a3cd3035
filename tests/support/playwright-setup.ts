// What Playwright sets up once: the machine's programs, and one kiosk on the sample for all tests that only look at it —
// reading the sample costs more than most of these tests.
import { join } from 'node:path';
import { SAMPLE, SAMPLE_ADDRESS, startKiosk } from './kiosk.ts';
import setup from './machine.ts';

export default async function playwrightSetup(): Promise<() => Promise<void>> {
  const leave = setup();
  const kiosk = await startKiosk(SAMPLE, { data: join(process.env['TMPDIR'] ?? '', 'sample-data') });
  process.env[SAMPLE_ADDRESS] = kiosk.url;
  return async () => {
    await kiosk.stop();
    leave();
  };
}
