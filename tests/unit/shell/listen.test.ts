// The browser shell's port as a real socket.
import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { type Listener, listen } from '../../../src-main/shell/browser/listen.ts';

const open: Listener[] = [];
afterEach(async () => {
  for (const listener of open.splice(0)) await listener.close();
});

async function serve(handle: (request: Request) => Response | Promise<Response>): Promise<Listener> {
  const listener = await listen(async (request) => handle(request), 0);
  open.push(listener);
  return listener;
}

it('hands requests to the handler and its answers back', async () => {
  const { address, port } = await serve(async (request) => {
    const { method, url } = request;
    return Response.json({ method, url, body: await request.json() }, { status: 201, headers: { 'x-a': 'b' } });
  });
  const answer = await fetch(`${address}a/%E6%97%85?q=1`, {
    method: 'POST',
    body: '{"x":1}',
    headers: { 'content-type': 'application/json', origin: address.slice(0, -1) },
  });
  expect(answer.status).toBe(201);
  expect(answer.headers.get('x-a')).toBe('b');
  expect(await answer.json()).toEqual({
    method: 'POST',
    url: `http://127.0.0.1:${port}/a/%E6%97%85?q=1`,
    body: { x: 1 },
  });
});

it('listens on the loopback address only', async () => {
  const { port } = await serve(() => new Response('here'));
  for (const host of ['::1', '127.0.0.2']) {
    const socket = connect({ host, port });
    await expect(once(socket, 'connect')).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL/);
  }
});

it('asks the guard before the handler', async () => {
  let asked = 0;
  const { address } = await serve(() => {
    asked += 1;
    return new Response('here');
  });
  expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBe(403);
  expect(asked).toBe(0);
});

it('cancels the body when the browser goes away', async () => {
  let cancelled = (): void => undefined;
  const wasCancelled = new Promise<void>((resolve) => (cancelled = resolve));
  const { address } = await serve(
    () =>
      new Response(
        new ReadableStream({
          pull: (controller) => controller.enqueue(new Uint8Array(65536)),
          cancel: () => cancelled(),
        }),
      ),
  );
  const abort = new AbortController();
  const answer = await fetch(address, { signal: abort.signal });
  await answer.body?.getReader().read();
  abort.abort();
  await wasCancelled;
});

it('ends running downloads and frees the port when it is closed', async () => {
  const listener = await listen(
    async () => new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(10)) })),
    0,
  );
  const answer = await fetch(listener.address);
  const rest = answer.arrayBuffer();
  rest.catch(() => undefined);
  await listener.close();
  await expect(rest).rejects.toThrow();
  const again = await listen(async () => new Response('new'), listener.port);
  open.push(again);
  expect(await (await fetch(again.address)).text()).toBe('new');
});

it('says EADDRINUSE when the port is taken', async () => {
  const { port } = await serve(() => new Response('first'));
  await expect(listen(async () => new Response('second'), port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
