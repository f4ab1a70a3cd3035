// What the watch says to the person at the terminal, and to the log.
import { assertNever } from '#contract/assert-never';
import type { Step } from './ladder.ts';

/** `restMs`: how long a rest is going to last. */
export function saidOf(reason: string, step: Step, restMs: number): string {
  switch (step) {
    case 'page':
      return `${reason} It is loaded again.`;
    case 'browser':
      return `${reason} The browser is opened again.`;
    case 'kiosk':
      return `${reason} That has happened too often; the kiosk is started anew.`;
    case 'rest':
      return `${reason} That has happened too often; the screen rests for ${span(restMs)}, then the exhibition is tried again.`;
    default:
      return assertNever(step);
  }
}

/** Another process began it. */
export const restGoesOn = (ms: number): string =>
  `The screen rests for ${span(ms)}, then the exhibition is tried again.`;

export const REST_OVER = 'The rest is over; the exhibition is tried again.';

function span(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
