// The guard of the browser shell's port: only our own page, only under our own name.
import { describe, expect, it } from 'vitest';
import type { ErrorAnswer } from '#contract/api';
import { STAFF_URLS } from '#contract/staff';
import { refusal } from '../../../src-main/shell/browser/guard.ts';

const PORT = 4173;
const OWN = `http://127.0.0.1:${PORT}`;

function request(headers: Record<string, string>, method = 'GET', url = `${OWN}/`): Request {
  return new Request(url, { method, headers: { host: `127.0.0.1:${PORT}`, ...headers } });
}

const write = (headers: Record<string, string>, method = 'POST'): Request =>
  request({ origin: OWN, 'content-type': 'application/json', 'content-length': '2', ...headers }, method);

const without = (given: Request, header: string): Request => {
  given.headers.delete(header);
  return given;
};

describe('the address', () => {
  it('lets reads under both names of this machine through', () => {
    expect(refusal(request({}), PORT)).toBeUndefined();
    const local = request({ host: `localhost:${PORT}` }, 'HEAD', `http://localhost:${PORT}/media/a/b.jpg`);
    expect(refusal(local, PORT)).toBeUndefined();
  });

  it.each([
    '127.0.0.1',
    'localhost',
    `127.0.0.1:${PORT + 1}`,
    `127.0.0.1:${PORT}0`,
    `127.0.0.1:0${PORT}`,
    `LOCALHOST:${PORT}`,
    `[::1]:${PORT}`,
    `127.1:${PORT}`,
    `127.0.0.1.evil.example:${PORT}`,
    `evil.example:${PORT}`,
    `127.0.0.1:${PORT}, evil.example`,
    '',
  ])('refuses the Host %j', async (host) => {
    const answer = refusal(request({ host }), PORT);
    expect(answer?.status).toBe(421);
    expect(((await answer?.json()) as ErrorAnswer).error).toMatchObject({ code: 'wrong-host', fix: `Open ${OWN}/` });
  });

  it('refuses a request without a Host', () => {
    expect(refusal(without(request({}), 'host'), PORT)?.status).toBe(421);
  });

  it('refuses an absolute address of another host behind the right Host', () => {
    expect(refusal(request({}, 'GET', 'http://evil.example/'), PORT)?.status).toBe(421);
  });

  it('answers with the kiosk’s security headers and without CORS', () => {
    const answer = refusal(request({ host: 'evil.example', origin: 'http://evil.example' }), PORT);
    expect(answer?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer?.headers.get('x-content-type-options')).toBe('nosniff');
    expect([...(answer?.headers.keys() ?? [])].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('writes', () => {
  it('lets the kiosk’s own page write', () => {
    expect(refusal(write({}), PORT)).toBeUndefined();
    expect(refusal(write({ 'content-type': 'application/json; charset=utf-8' }), PORT)).toBeUndefined();
  });

  it('wants the Origin to be the very name that was asked', () => {
    expect(refusal(write({ origin: `http://localhost:${PORT}` }), PORT)?.status).toBe(403);
    expect(refusal(write({ host: `localhost:${PORT}` }), PORT)?.status).toBe(421);
  });

  it.each([
    undefined,
    'null',
    'http://evil.example',
    `https://127.0.0.1:${PORT}`,
    `${OWN}.evil.example`,
    'http://127.0.0.1',
  ])('refuses the Origin %j', (origin) => {
    const given = origin === undefined ? without(write({}), 'origin') : write({ origin });
    expect(refusal(given, PORT)?.status).toBe(403);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('treats %s as a write', (method) => {
    expect(refusal(write({ origin: 'http://evil.example' }, method), PORT)?.status).toBe(403);
    expect(refusal(write({}, method), PORT)).toBeUndefined();
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp', ''])(
    'refuses a body of type %j',
    (type) => {
      expect(refusal(write({ 'content-type': type }), PORT)?.status).toBe(415);
    },
  );

  it('refuses a body that is too long or does not say how long it is', () => {
    expect(refusal(write({ 'content-length': '65536' }), PORT)).toBeUndefined();
    expect(refusal(write({ 'content-length': '65537' }), PORT)?.status).toBe(413);
    expect(refusal(write({ 'content-length': '-1' }), PORT)?.status).toBe(411);
    expect(refusal(without(write({}), 'content-length'), PORT)?.status).toBe(411);
    expect(refusal(write({ 'transfer-encoding': 'chunked' }), PORT)?.status).toBe(411);
  });
});

describe('the staff’s addresses', () => {
  it.each(Object.values(STAFF_URLS))('%s takes a write only from the kiosk’s own page', (path) => {
    const to = (headers: Record<string, string>): Request =>
      request({ 'content-type': 'application/json', 'content-length': '2', ...headers }, 'POST', `${OWN}${path}`);
    expect(refusal(to({ origin: OWN }), PORT)).toBeUndefined();
    for (const origin of ['http://evil.example', 'null', `http://127.0.0.1:${PORT + 1}`, `https://127.0.0.1:${PORT}`])
      expect(refusal(to({ origin, 'x-vitrine-staff': 'token' }), PORT)?.status).toBe(403);
    expect(refusal(to({}), PORT)?.status).toBe(403);
  });
});
