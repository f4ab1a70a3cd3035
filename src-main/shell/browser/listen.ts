// The browser shell's port: loopback only, every request past the guard, bodies cancelled when the browser goes away.
import { serve } from 'srvx/node';
import { refusal } from './guard.ts';

export interface Listener {
  readonly port: number;
  /** `http://127.0.0.1:PORT/` */
  readonly address: string;
  /** Ends all connections, running downloads too, and frees the port. */
  readonly close: () => Promise<void>;
}

/** Longer than the page's heartbeat is apart, so that its connection is not closed under it. */
const KEEP_ALIVE_MS = 65_000;

/** `port` 0 takes a free one. Rejects with Node's own error (EADDRINUSE, EACCES) when it cannot be had. */
export async function listen(handle: (request: Request) => Promise<Response>, port: number): Promise<Listener> {
  let bound = port;
  const server = serve({
    hostname: '127.0.0.1',
    port,
    manual: true,
    silent: true,
    gracefulShutdown: false,
    node: { keepAliveTimeout: KEEP_ALIVE_MS },
    fetch: (request) => refusal(request, bound) ?? handle(request),
  });
  await server.serve();
  bound = Number(new URL(server.url ?? '').port || 80);
  return { port: bound, address: `http://127.0.0.1:${bound}/`, close: () => server.close(true) };
}
