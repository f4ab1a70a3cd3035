// The monitor's port: the only one that another machine can reach, opened only where kiosk.yaml asks for it.
import { serve } from 'srvx/node';

export interface MonitorListener {
  readonly port: number;
  /** Ends all connections and frees the port. */
  readonly close: () => Promise<void>;
}

/** Who does not come to the point is hung up on; a scraper asks anew every few seconds. */
const HURRY = { keepAliveTimeout: 5000, headersTimeout: 10_000, requestTimeout: 15_000 };
const MOST_CONNECTIONS = 32;

/** Rejects with Node's own error (EADDRINUSE, EACCES, EADDRNOTAVAIL) when it cannot be had. */
export async function listenMonitor(
  handle: (request: Request) => Promise<Response>,
  { address, port }: { readonly address: string; readonly port: number },
): Promise<MonitorListener> {
  const server = serve({
    hostname: address,
    port,
    manual: true,
    silent: true,
    gracefulShutdown: false,
    node: HURRY,
    fetch: handle,
  });
  const sockets = server.node?.server;
  if (sockets && 'maxConnections' in sockets) sockets.maxConnections = MOST_CONNECTIONS;
  await server.serve();
  return { port: Number(new URL(server.url ?? '').port || 80), close: () => server.close(true) };
}
