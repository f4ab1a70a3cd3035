// Asks for something on the terminal that is not to be seen there, not even how long it is.
import type { Readable, Writable } from 'node:stream';

export interface Terminal extends Readable {
  readonly isTTY?: boolean;
  readonly setRawMode?: (raw: boolean) => unknown;
}

const ENTER = ['\r', '\n', '\u0004'];
const ERASE = ['\u007f', '\b'];
const INTERRUPT = '\u0003';

/** Undefined when it was broken off with Ctrl-C, or the terminal was closed. */
export async function readSecret(question: string, input: Terminal, output: Writable): Promise<string | undefined> {
  output.write(question);
  input.setRawMode?.(true);
  input.resume();
  try {
    return await typed(input);
  } finally {
    input.setRawMode?.(false);
    input.pause();
    output.write('\n');
  }
}

/** The first line of what comes through a pipe. */
export async function readLine(input: Readable): Promise<string> {
  let text = '';
  for await (const chunk of input) text += String(chunk);
  return text.split(/\r?\n/u)[0]?.trim() ?? '';
}

function typed(input: Terminal): Promise<string | undefined> {
  return new Promise((resolve) => {
    let secret: readonly string[] = [];
    const over = (value: string | undefined, rest: string): void => {
      input.off('data', onData);
      input.off('end', onEnd);
      input.pause();
      // what was pasted behind it answers the next question
      if (rest !== '') input.unshift(Buffer.from(rest));
      resolve(value);
    };
    const onEnd = (): void => over(undefined, '');
    const onData = (chunk: Buffer | string): void => {
      const keys = [...String(chunk)];
      for (const [index, key] of keys.entries()) {
        if (key === INTERRUPT) return over(undefined, '');
        if (ENTER.includes(key)) return over(secret.join(''), keys.slice(index + 1).join(''));
        secret = ERASE.includes(key) ? secret.slice(0, -1) : [...secret, key];
      }
    };
    input.on('data', onData);
    input.on('end', onEnd);
  });
}
