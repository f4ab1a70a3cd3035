// What every answer has in common: headers, methods, errors, and never a rejection.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, PAGE, SCRIPT, type Fixture, createFixture } from './kiosk-fixture.ts';

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self' data:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

let fixture: Fixture;
beforeAll(async () => {
  fixture = await createFixture();
});
afterAll(() => fixture.remove());

describe('the page', () => {
  it('is what the root address gives, never stored', async () => {
    const response = await fixture.get('/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-length')).toBe(String(PAGE.length));
    expect(await response.text()).toBe(PAGE);
  });

  it('has assets that are kept for ever, because their names change with their bytes', async () => {
    const response = await fixture.get('/assets/index-1a2b3c4d.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(await response.text()).toBe(SCRIPT);
    expect((await fixture.get('/assets/literata-1a2b3c4d.woff2')).headers.get('content-type')).toBe('font/woff2');
  });

  it('is served under the address of the Electron shell as well', async () => {
    const response = await fixture.kiosk.handle(new Request('vitrine://kiosk/'));
    expect(await response.text()).toBe(PAGE);
    expect((await fixture.kiosk.handle(new Request('vitrine://kiosk/api/health'))).status).toBe(200);
  });

  it('has no favicon, and says so without an error', async () => {
    const response = await fixture.get('/favicon.ico');
    expect(response.status).toBe(204);
    expect(response.body).toBeNull();
  });
});

describe('every answer', () => {
  it.each([
    ['the page', '/'],
    ['an asset', '/assets/index-1a2b3c4d.js'],
    ['JSON', '/api/exhibition'],
    ['an address without anything', '/nothing/here'],
    ['the favicon', '/favicon.ico'],
  ])('carries the security headers: %s', async (_what, path) => {
    const { headers } = await fixture.get(path);
    expect(headers.get('content-security-policy')).toBe(CSP);
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBeTruthy();
    const features = (headers.get('permissions-policy') ?? '').split(', ');
    expect(features.filter((feature) => !feature.endsWith('=()'))).toEqual([
      'autoplay=(self)',
      'fullscreen=(self)',
      'screen-wake-lock=(self)',
    ]);
    expect(features).toContain('camera=()');
    expect(features).toContain('microphone=()');
  });

  it('has a policy of its own when it is a drawing', async () => {
    const { headers } = await fixture.get(await fixture.addMedia('map.svg', '<svg/>', { type: 'image/svg+xml' }));
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('an error', () => {
  it.each(['/nothing', '/api', '/api/', '/api/nothing', '/media/', '/media/abc', '/assets', '/assets/'])(
    'is 404 as JSON with a code and a sentence: %s',
    async (path) => {
      const response = await fixture.get(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).toBe('no-store');
      const { error } = await response.json();
      expect(error.code).toBe('not-found');
      expect(error.message).toMatch(/^[A-Z].*\.$/);
    },
  );

  it.each([
    ['DELETE', '/', 'GET, HEAD'],
    ['POST', '/', 'GET, HEAD'],
    ['OPTIONS', '/api/exhibition', 'GET, HEAD'],
    ['PUT', '/assets/index-1a2b3c4d.js', 'GET, HEAD'],
    ['GET', '/api/heartbeat', 'POST'],
    ['HEAD', '/api/visit', 'POST'],
  ])('is 405 with the methods that are allowed: %s %s', async (method, path, allow) => {
    const response = await fixture.get(path, {}, method);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
  });

  it('is 500 without any detail when something unexpected fails, and the log has the cause', async () => {
    const broken = await createFixture({
      content: () => {
        throw new Error('cannot read /srv/secret/room.yaml');
      },
    });
    const response = await broken.get('/api/exhibition');
    expect(response.status).toBe(500);
    expect(response.headers.get('content-security-policy')).toBe(CSP);
    const text = await response.text();
    expect(JSON.parse(text).error.code).toBe('internal');
    expect(text).not.toContain('secret');
    expect(broken.logged.join('\n')).toContain('cannot read /srv/secret/room.yaml');
    await broken.remove();
  });
});

describe('HEAD', () => {
  it.each(['/', '/assets/index-1a2b3c4d.js', '/api/exhibition', '/api/health', '/nothing', '/favicon.ico'])(
    'is GET without its body: %s',
    async (path) => {
      const [get, head] = [await fixture.get(path), await fixture.get(path, {}, 'HEAD')];
      expect(head.status).toBe(get.status);
      expect([...head.headers]).toEqual([...get.headers]);
      expect(await head.text()).toBe('');
    },
  );
});

describe('names that are no names', () => {
  it.each([
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/assets/..%2f..%2f..%2foutside.txt',
    '/assets/%2e%2e%2f%2e%2e%2foutside.txt',
    '/assets/..%5c..%5coutside.txt',
    '/assets/index-1a2b3c4d.js%00.png',
    '/assets%2findex-1a2b3c4d.js',
    '//etc/passwd',
    '/%',
    '/%ff%fe',
    '/media/%2e%2e/outside.txt',
    '/constructor',
    '/__proto__',
  ])('are 404: %s', async (path) => {
    const response = await fixture.kiosk.handle(new Request(ORIGIN + path));
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('SECRET');
  });
});
