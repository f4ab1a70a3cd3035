// `--smoke`: proves that a packaged program comes up to its first picture, for a machine that cannot drive it.
import type { Kiosk } from '../../kiosk/kiosk.ts';
import type { Log } from '../../kiosk/log.ts';
import type { Clock } from '../../kiosk/watch/clock.ts';
import type { App } from './api.ts';

const LIMIT = 30_000;

/** Ends the app with 0 at the first keyed heartbeat of a page that draws, with 1 after 30 s without one. */
export function endAfterFirstFrame(kiosk: Pick<Kiosk, 'onBeat'>, app: Pick<App, 'exit'>, clock: Clock, log: Log): void {
  const giveUp = clock.after(LIMIT, () => {
    log.error('smoke', `no frame within ${LIMIT / 1000} s`);
    app.exit(1);
  });
  kiosk.onBeat((beat) => {
    if (!beat.keyed || !beat.frame) return;
    giveUp();
    log.info('smoke', 'the page draws');
    app.exit(0);
  });
}
