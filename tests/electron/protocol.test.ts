// The real kiosk behind the scheme: what it answers over http it answers here too.
import { describe, expect, it } from 'vitest';
import { pageUrl } from '../../src-main/shell/electron/origin.ts';
import { serveKiosk } from '../../src-main/shell/electron/protocol.ts';
import { SessionDouble } from './session-double.ts';

async function serve(handle: (request: Request) => Promise<Response>) {
  const session = new SessionDouble();
  await serveKiosk(session, handle);
  const get = async (url: string): Promise<Response | undefined> => session.handlers.get('vitrine')?.(new Request(url));
  return { session, get };
}

describe('vitrine://kiosk/', () => {
  it('begins with an empty session', async () => {
    const { session } = await serve(() => Promise.resolve(new Response('page')));
    expect(session.cleared.toSorted()).toEqual(['cache', 'storage']);
  });

  it('is answered by the kiosk, with what it asked for', async () => {
    const { get } = await serve((request) => Promise.resolve(new Response(`${request.method} ${request.url}`)));
    expect(await (await get('vitrine://kiosk/api/health'))?.text()).toBe('GET vitrine://kiosk/api/health');
  });

  it('is the only host of its scheme', async () => {
    const { get } = await serve(() => Promise.resolve(new Response('page')));
    expect((await get('vitrine://elsewhere/'))?.status).toBe(404);
    expect((await get('vitrine://kiosk:80/'))?.status).toBe(404);
  });

  it('keeps the key where it is never sent: in the fragment', () => {
    expect(pageUrl('a+b&c')).toBe('vitrine://kiosk/#k=a%2Bb%26c');
  });
});
