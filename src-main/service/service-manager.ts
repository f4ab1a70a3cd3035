// Tells systemd what is true: that the exhibition is on the screen, and that it still is. Nobody else is told anything, and whatever
// goes wrong here stays here.
import { execFile } from 'node:child_process';
import type { Beat } from '../kiosk/heartbeat.ts';
import type { Log } from '../kiosk/log.ts';

export interface ServiceManagerOptions {
  /** `NOTIFY_SOCKET` and `WATCHDOG_USEC`, if systemd started us. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly onBeat: (listener: (beat: Beat) => void) => () => void;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly log: Pick<Log, 'info' | 'warn'>;
  /** Runs `systemd-notify` with these words; resolves when it has ended well. */
  readonly notify?: (words: readonly string[]) => Promise<void>;
}

/** Even where systemd would wait for hours: its status line is then never older. */
const MOST_MS = 60_000;
const PATIENCE_MS = 10_000;

/** For as long as the kiosk runs. */
export function tellServiceManager(options: ServiceManagerOptions): void {
  const { env, onBeat, now, log, notify = systemdNotify } = options;
  if (!env['NOTIFY_SOCKET']) return;
  const every = Math.min(Number(env['WATCHDOG_USEC'] ?? 0) / 1000 / 4 || MOST_MS, MOST_MS);
  let toldAt: number | undefined;
  let isTelling = false;
  let failures = 0;

  const tell = (...words: string[]): void => {
    isTelling = true;
    notify(words).then(
      () => {
        if (failures > 0) log.info('service', `systemd hears us again after ${failures} failures`);
        failures = 0;
        isTelling = false;
      },
      (error: unknown) => {
        // once, not every few seconds: a machine without the tool has it tomorrow as little as today
        if (failures === 0) log.warn('service', `systemd could not be told: ${String(error)}`);
        failures += 1;
        isTelling = false;
      },
    );
  };

  onBeat((beat) => {
    if (isTelling || !isProof(beat)) return;
    if (toldAt !== undefined && now() - toldAt < every) return;
    toldAt = now();
    tell('READY=1', 'WATCHDOG=1', `STATUS=On the screen: ${sayable(beat.screen)}.`);
  });
}

/** The page the shell opened, with a frame; a covered window cannot draw one, and is no fault. */
const isProof = ({ keyed, frame, visibility }: Beat): boolean => keyed && (frame || visibility === 'hidden');

/** The page's words in the service manager's list: a line of ordinary letters. */
const sayable = (text: string): string => text.replace(/[^\w -]/gu, '').slice(0, 40);

/** Node has no sockets of the kind systemd listens at; its own tool does. No shell between. */
function systemdNotify(words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile('systemd-notify', [...words], { timeout: PATIENCE_MS, killSignal: 'SIGKILL' }, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
