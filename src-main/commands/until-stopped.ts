// Ctrl-C, the service manager's word and a closed terminal all mean the same: put everything away, then end.
import type { Writable } from 'node:stream';
import { END_SIGNALS, SIGNAL_CODES } from '../kiosk/watch/signal-codes.ts';

/** Fires at the first of these signals. Further ones are not heard: putting away takes seconds at most. */
export function stopSignal(output: Writable = process.stdout): AbortSignal {
  const stop = new AbortController();
  for (const signal of END_SIGNALS) process.on(signal, () => stop.abort(new DOMException(signal, 'AbortError')));
  forgiveClosed(output);
  return stop.signal;
}

/** The exit code of a kiosk that came to its end because of it. */
export function codeAfter({ reason }: AbortSignal): number {
  const signal = END_SIGNALS.find((one) => reason instanceof DOMException && reason.message === one);
  return signal === undefined ? 0 : SIGNAL_CODES[signal];
}

/** A terminal that was closed, or a pipe whose reader left, must not end us before everything is put away. */
export function forgiveClosed(output: Writable): void {
  output.on('error', (error: Error & { code?: string }) => {
    if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
  });
}

export function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
