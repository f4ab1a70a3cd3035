// What the parent and the kiosk process say to each other, over the channel that Node opens between them, and how the kiosk's end of it is
// held. When the parent is gone the channel closes: then the kiosk ends, too, so that whoever starts a new one finds a clean machine.
import { type Counts, NO_FAILURES } from '../kiosk/watch/ladder.ts';
import { parseCounts } from '../kiosk/watch/counts-file.ts';

export type FromKiosk =
  | { readonly word: 'alive' }
  /** It answers requests: from now on its end is no matter of a wrong flag. */
  | { readonly word: 'up' }
  | { readonly word: 'counts'; readonly counts: Counts };

export type ToKiosk = { readonly word: 'stop' };

/** Its presence makes a process the kiosk process; its value are the counts that the parent hands on. */
export const KIOSK_PROCESS = 'VITRINE_KIOSK_PROCESS';

/** What is used of `process`. */
export interface Process {
  readonly env: NodeJS.ProcessEnv;
  readonly connected: boolean;
  readonly send?: (message: FromKiosk, handle?: undefined, options?: undefined, done?: () => void) => boolean;
  readonly on: {
    (event: 'message', listener: (message: unknown) => void): unknown;
    (event: 'disconnect', listener: () => void): unknown;
  };
  readonly disconnect?: () => void;
}

export interface Parent {
  /** Undefined where nobody handed on any: there is no parent. */
  readonly counts: Counts | undefined;
  /** Fires when the parent wants it to end, or is gone. */
  readonly stop: AbortSignal;
  readonly tell: (message: FromKiosk) => void;
  /** Afterwards nothing keeps the process from ending. */
  readonly leave: () => void;
}

export const isKioskProcess = (env: NodeJS.ProcessEnv): boolean => env[KIOSK_PROCESS] !== undefined;

/** What belongs in the kiosk process's environment. */
export const asKioskProcess = (counts: Counts): NodeJS.ProcessEnv => ({ [KIOSK_PROCESS]: JSON.stringify(counts) });

/** Says every `wordMs` that this process lives, for as long as it does. */
export function joinParent(self: Process, wordMs: number): Parent {
  const handed = self.env[KIOSK_PROCESS];
  // nobody whom this process starts is a kiosk process
  Reflect.deleteProperty(self.env, KIOSK_PROCESS);
  const stop = new AbortController();
  const tell = (message: FromKiosk): void => {
    // a parent that has just gone is told by `disconnect`
    if (self.connected) self.send?.(message, undefined, undefined, () => undefined);
  };
  // whoever else opened a channel to this process is no parent
  if (handed === undefined || self.send === undefined)
    return { counts: countsOf(handed), stop: stop.signal, tell: () => undefined, leave: () => undefined };

  self.on('message', (message) => {
    if (isStop(message)) stop.abort();
  });
  self.on('disconnect', () => stop.abort());
  tell({ word: 'alive' });
  const words = setInterval(() => tell({ word: 'alive' }), wordMs);
  return {
    counts: countsOf(handed),
    stop: stop.signal,
    tell,
    leave() {
      clearInterval(words);
      if (self.connected) self.disconnect?.();
    },
  };
}

const countsOf = (handed: string | undefined): Counts | undefined => {
  if (handed === undefined) return undefined;
  return handed === '' ? NO_FAILURES : parseCounts(handed);
};

/** What else may come over the channel is none of ours. */
export function isFromKiosk(message: unknown): message is FromKiosk {
  if (typeof message !== 'object' || message === null || !('word' in message)) return false;
  return message.word === 'alive' || message.word === 'up' || (message.word === 'counts' && 'counts' in message);
}

const isStop = (message: unknown): message is ToKiosk =>
  typeof message === 'object' && message !== null && 'word' in message && message.word === 'stop';
