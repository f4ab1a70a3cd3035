// `POST /api/heartbeat`: the page says that it lives and draws, and hears what is new. Watchdog and push in one.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Command, HeartbeatAnswer, HeartbeatRequest } from '#contract/api';
import type { OpeningAnswer } from '#contract/opening';
import { jsonAnswer, readJson } from './json.ts';
import type { Log } from './log.ts';
import type { Resource } from './router.ts';
import { sameSecret } from './same-secret.ts';

/** `at` is in milliseconds of the kiosk's monotonic clock; `keyed` means it came from the page the shell opened. */
export type Beat = HeartbeatRequest & {
  readonly at: number;
  readonly keyed: boolean;
  /** The first of a page that staff asked for: the one before it has not died. */
  readonly asked?: true;
};

export interface HeartbeatOptions {
  readonly revision: () => string;
  /** The revision on probation of which something has yet to be tried. */
  readonly trial?: () => string | undefined;
  /** For a page that shows this. */
  readonly opening: (beat: Beat) => OpeningAnswer;
  readonly commands: (beat: Beat) => readonly Command[];
  readonly isAsked: (beat: Beat) => boolean;
  /** The one-time key; empty when no shell opened a page. */
  readonly key: string;
  readonly now: () => number;
  readonly log: Log;
}

export interface Heartbeat {
  readonly resource: Resource;
  readonly last: () => Beat | undefined;
  readonly lastKeyed: () => Beat | undefined;
  /** Gives the function that ends it. */
  readonly onBeat: (listener: (beat: Beat) => void) => () => void;
}

const MAX_ERRORS = 10;
const MAX_ERROR_LENGTH = 1000;

const MOST_TRIED = 100;
// lists are cut, not refused: a page that tells much is alive
const told = z.array(z.string().max(2000)).transform((list) => list.slice(0, MOST_TRIED));
// errors are cut, not refused: a page that reports a long one is alive
const schema = z.object({
  key: z.string().max(200).exactOptional(),
  page: z.string().max(100).exactOptional(),
  screen: z.string().max(200),
  place: z.string().max(2000).exactOptional(),
  revision: z.string().max(200),
  frame: z.boolean(),
  visibility: z.enum(['visible', 'hidden']),
  media: z.object({ id: z.string().max(2000), seconds: z.number().nonnegative() }).exactOptional(),
  heapBytes: z.number().nonnegative().exactOptional(),
  errors: z
    .array(z.string())
    .transform((errors) => errors.slice(-MAX_ERRORS).map((text) => text.slice(0, MAX_ERROR_LENGTH))),
  tried: z.object({ drawn: told, threw: told, unplayable: told }).exactOptional(),
  leaving: z.boolean().exactOptional(),
}) satisfies z.ZodType<HeartbeatRequest>;

export function createHeartbeat(options: HeartbeatOptions): Heartbeat {
  const { revision, trial, opening, commands, isAsked, key, now, log } = options;
  const server = randomUUID();
  const listeners = new Set<(beat: Beat) => void>();
  let last: Beat | undefined;
  let lastKeyed: Beat | undefined;

  return {
    resource: {
      async post({ request }) {
        const said = await readJson(request, schema);
        const beat: Beat = { ...said, at: now(), keyed: isKey(said.key, key) };
        record(isAsked(beat) ? { ...beat, asked: true } : beat);
        const tried = trial?.();
        const answer: HeartbeatAnswer = {
          revision: revision(),
          commands: beat.leaving === true ? [] : commands(beat),
          server,
          opening: opening(beat),
          ...(tried === undefined ? {} : { trial: tried }),
        };
        return jsonAnswer(answer);
      },
    },
    last: () => last,
    lastKeyed: () => lastKeyed,
    onBeat(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  function record(beat: Beat): void {
    last = beat;
    if (beat.keyed) lastKeyed = beat;
    for (const text of beat.errors) log.warn('page', text);
    for (const listener of listeners) listener(beat);
  }
}

const isKey = (given: string | undefined, key: string): boolean =>
  given !== undefined && key !== '' && sameSecret(given, key);
