// The log: one JSON object a line. Where the lines go is the caller's business.
import { inspect } from 'node:util';

export interface Log {
  readonly info: (module: string, message: string) => void;
  readonly warn: (module: string, message: string) => void;
  readonly error: (module: string, message: string, cause?: unknown) => void;
}

type Level = 'info' | 'warn' | 'error';

const CAUSE_LIMIT = 8000;

/** `write` gets each line without its newline. If it throws (full disk), lines are counted and the loss is told later. */
export function createLog(write: (line: string) => void, clock: () => Date = () => new Date()): Log {
  let lost = 0;

  const line = (level: Level, module: string, message: string, cause?: unknown): string =>
    JSON.stringify({
      time: clock().toISOString(),
      level,
      module,
      message,
      ...(cause === undefined ? {} : { cause: inspect(cause, { depth: 4 }).slice(0, CAUSE_LIMIT) }),
    });

  const put = (text: string): void => {
    try {
      write(text);
      const missing = lost;
      lost = 0;
      if (missing > 0) write(line('warn', 'log', `${missing} lines before this one could not be written`));
    } catch {
      // whatever the writer failed on: the exhibit goes on without its log
      lost += 1;
    }
  };

  return {
    info: (module, message) => put(line('info', module, message)),
    warn: (module, message) => put(line('warn', module, message)),
    error: (module, message, cause) => put(line('error', module, message, cause)),
  };
}
