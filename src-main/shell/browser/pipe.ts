// The hand on the browser: DevTools messages over `--remote-debugging-pipe`, JSON ended by a zero byte.
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

export interface PipeEvent {
  readonly method: string;
  readonly params: unknown;
  readonly sessionId: string | undefined;
}

export interface Pipe {
  /** Rejects when the browser refuses the method, and when the pipe closes before it answered. */
  readonly send: (method: string, params?: object, sessionId?: string) => Promise<unknown>;
  readonly onEvent: (listener: (event: PipeEvent) => void) => void;
}

const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
  sessionId: z.string().optional(),
});

interface Waiting {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** `toBrowser` is the child's fd 3, `fromBrowser` its fd 4. Both may break at any time: the browser's death says so. */
export function openPipe(toBrowser: Writable, fromBrowser: Readable): Pipe {
  const waiting = new Map<number, Waiting>();
  const listeners: ((event: PipeEvent) => void)[] = [];
  let lastId = 0;
  let closed = false;

  const close = (): void => {
    closed = true;
    for (const { method, reject } of waiting.values()) reject(new Error(`pipe: closed before ${method} was answered`));
    waiting.clear();
  };

  const take = (text: string): void => {
    const { id, method, params, result, error, sessionId } = message.parse(JSON.parse(text));
    if (id === undefined) {
      if (method !== undefined) listeners.forEach((listener) => listener({ method, params, sessionId }));
      return;
    }
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(new Error(`pipe: ${call.method}: ${error.message}`));
    else call?.resolve(result);
  };

  fromBrowser.on('data', splitMessages(take));
  for (const stream of [toBrowser, fromBrowser]) stream.on('close', close).on('error', close);

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error(`pipe: closed before ${method} was sent`));
        lastId += 1;
        waiting.set(lastId, { method, resolve, reject });
        toBrowser.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
      }),
    onEvent: (listener) => listeners.push(listener),
  };
}

/** Chunks end anywhere, inside a character too: a message is decoded only when it is whole. */
export function splitMessages(take: (text: string) => void): (chunk: Buffer) => void {
  let parts: Buffer[] = [];
  return (chunk) => {
    let from = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, from)) {
      parts.push(chunk.subarray(from, end));
      take(Buffer.concat(parts).toString('utf8'));
      parts = [];
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  };
}
