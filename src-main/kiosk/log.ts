// The log: one JSON object a line. Where the lines go is the caller's business.
import { inspect } from 'node:util';
import { createLogLimit, type HeldBack } from './log-limit.ts';

export interface Log {
  readonly info: (module: string, message: string) => void;
  readonly warn: (module: string, message: string) => void;
  readonly error: (module: string, message: string, cause?: unknown) => void;
}

export interface KeptLog extends Log {
  /** Lines that could not be written, since the start. */
  readonly lost: () => number;
  /** Lines wait to be told as lost: the last one that was tried could not be written. */
  readonly isFailing: () => boolean;
  /** Tells what was held back as too much, once its minute is over; at the end (`anyhow`) at once. */
  readonly settle: (anyhow?: boolean) => void;
}

type Level = 'info' | 'warn' | 'error';

const CAUSE_LIMIT = 8000;
const MESSAGE_LIMIT = 4000;

/**
 * `write` gets each line without its newline. If it throws (full disk), lines are counted and the loss is told later. `now` is
 * monotonic milliseconds.
 */
export function createLog(
  write: (line: string) => void,
  clock: () => Date = () => new Date(),
  now: () => number = () => performance.now(),
): KeptLog {
  const limit = createLogLimit(now);
  let untold = 0;
  let lost = 0;

  const line = (level: Level, module: string, message: string, cause?: unknown): string =>
    JSON.stringify({
      time: clock().toISOString(),
      level,
      module,
      message: message.slice(0, MESSAGE_LIMIT),
      ...(cause === undefined ? {} : { cause: inspect(cause, { depth: 4 }).slice(0, CAUSE_LIMIT) }),
    });

  const put = (text: string): void => {
    try {
      write(text);
      const missing = untold;
      untold = 0;
      if (missing > 0) write(line('warn', 'log', `${missing} lines before this one could not be written`));
    } catch {
      // whatever the writer failed on: the exhibit goes on without its log
      untold += 1;
      lost += 1;
    }
  };
  const settle = (anyhow = false): void =>
    limit.due(anyhow).forEach((held) => put(line('warn', held.module, sentenceOf(held))));
  const tell = (level: Level, module: string, message: string, cause?: unknown): void => {
    settle();
    if (limit.admits(module, message)) put(line(level, module, message, cause));
  };

  return {
    info: (module, message) => tell('info', module, message),
    warn: (module, message) => tell('warn', module, message),
    error: (module, message, cause) => tell('error', module, message, cause),
    lost: () => lost,
    isFailing: () => untold > 0,
    settle,
  };
}

const sentenceOf = ({ message, lines }: HeldBack): string =>
  message === undefined
    ? `${lines} more lines of this module within a minute were not written`
    : `${lines} more lines like this within a minute were not written: ${message}`;
