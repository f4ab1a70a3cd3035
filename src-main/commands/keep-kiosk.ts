// The parent: starts the kiosk process, and starts it again when it dies, hangs, or asks for it. It holds nothing else, so that nothing in it
// can break.
import { setTimeout as wait } from 'node:timers/promises';
import { PlainError } from '../plain-error.ts';
import { AGAIN } from '../kiosk/watch/again.ts';
import type { Clock } from '../kiosk/watch/clock.ts';
import { climb, type Counts, type Step } from '../kiosk/watch/ladder.ts';
import { pauseAfter } from '../kiosk/watch/pause.ts';
import { saidOf } from '../kiosk/watch/sentences.ts';
import type { WatchTimes } from '../kiosk/watch/times.ts';
import { asKioskProcess } from './kiosk-channel.ts';
import { type KioskCommand, type KioskEnd, runKioskProcess } from './run-kiosk-process.ts';
import { codeAfter } from './until-stopped.ts';

export interface KeepKioskOptions {
  readonly command: KioskCommand;
  readonly counts: Counts;
  readonly keep: (counts: Counts) => void;
  /** Hears the number of each kiosk process that is up. */
  readonly onUp: (pid: number) => void;
  /** Before the kiosk is started again because it died. */
  readonly record: (death: Death) => Promise<void>;
  readonly times: WatchTimes;
  readonly clock: Clock;
  /** A sentence for the person who started it. */
  readonly say: (sentence: string) => void;
}

export interface Death {
  /** A rest is held by the process that is started next. */
  readonly step: Step;
  /** A sentence. */
  readonly reason: string;
  /** With what comes of it. */
  readonly sentence: string;
  readonly counts: Counts;
}

/** Gives the exit code with which the parent is to end. Throws PlainError when the program cannot be started at all. */
export async function keepKiosk(options: KeepKioskOptions, stop: AbortSignal): Promise<number> {
  const { command, keep, onUp, record, times, clock, say } = options;
  let { counts } = options;
  let wasUp = false;
  const deaths: number[] = [];
  for (;;) {
    const end = await runKioskProcess(command, { env: asKioskProcess(counts), times, clock, onUp }, stop);
    counts = end.counts ?? counts;
    wasUp ||= end.wasUp;
    if (stop.aborted) return codeAfter(stop);
    if (end.code === 0) return 0;
    if (end.error !== undefined && !wasUp) throw notStarted(command, end.error);
    // it has said what is wrong, and it would be wrong again
    if (!wasUp && end.code !== null && end.code !== AGAIN) return end.code;
    if (end.code === AGAIN) continue;
    const now = clock.now();
    deaths.push(now);
    const climbed = climb(counts, 'kiosk', now, times);
    counts = climbed.counts;
    keep(counts);
    const pause = pauseAfter(deaths, now);
    const reason = explain(end);
    const sentence =
      climbed.step === 'rest'
        ? saidOf(reason, 'rest', counts.restUntil - now)
        : `${reason} It is started again${pause > 0 ? ` in ${pause / 1000} s` : ''}.`;
    say(sentence);
    await record({ ...climbed, reason, sentence });
    await wait(pause, undefined, { signal: stop }).catch((error: unknown) => {
      if (!stop.aborted) throw error;
    });
    if (stop.aborted) return codeAfter(stop);
  }
}

function explain({ code, signal, isHung, error }: KioskEnd): string {
  if (error !== undefined) return `The kiosk could not be started: ${error}.`;
  if (isHung) return 'The kiosk did not answer any more and was ended.';
  return `The kiosk ended unexpectedly (${signal ?? `code ${code ?? '?'}`}).`;
}

const notStarted = ({ program, fix }: KioskCommand, error: string): PlainError =>
  new PlainError(`“${program}” could not be started: ${error}.`, fix);
