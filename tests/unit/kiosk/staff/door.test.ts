// A visitor who has a keyboard and knows every address, against staff who have a PIN.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAFF_URLS, type StaffAct } from '#contract/staff';
import { codeOf, doorOf, PIN, PIN_HASH, staffKiosk } from './staff-fixture.ts';

const FOR_STAFF = [STAFF_URLS.status, STAFF_URLS.statistics, STAFF_URLS.log];
const ACTS: readonly StaffAct[] = [
  { do: 'reload' },
  { do: 'promote' },
  { do: 'show', revision: 'abcd' },
  { do: 'follow' },
  { do: 'maintenance', on: true },
  { do: 'hours', set: 'closed' },
  { do: 'volume', percent: 1 },
  { do: 'sink', name: 'x' },
  { do: 'restart', what: 'kiosk' },
  { do: 'quit' },
  { do: 'change-pin', pin: '8361' },
];

describe('without a token', () => {
  it('nothing is told and nothing is done', async () => {
    const kiosk = await staffKiosk();
    kiosk.staff.life.serve({ quit: () => kiosk.world.lived.push('quit'), 'restart-kiosk': () => undefined });
    const before = await readFile(join(kiosk.dataFolder, 'kiosk.yaml'), 'utf8');
    for (const token of [undefined, '', 'null', 'x'.repeat(43)]) {
      for (const path of FOR_STAFF) expect([path, (await kiosk.ask(path, token)).status]).toEqual([path, 401]);
      for (const act of ACTS) expect([act, (await kiosk.act(act, token)).status]).toEqual([act, 401]);
    }
    expect(await readFile(join(kiosk.dataFolder, 'kiosk.yaml'), 'utf8')).toBe(before);
    expect(kiosk.staff.volume()).toBe(0.7);
    const { commands } = await (await kiosk.post('/api/heartbeat', BEAT)).json();
    expect(commands).toEqual([]);
  });

  it('the door says how the kiosk is called, how it is, and how long nobody need try', async () => {
    const kiosk = await staffKiosk({ yaml: `name: North wall\nstaffPin: ${PIN_HASH}\n` });
    expect(await doorOf(kiosk)).toEqual({
      kiosk: 'North wall',
      health: expect.objectContaining({ status: 'starting' }),
      pinSet: true,
      waitSeconds: 0,
    });
  });

  it('no token can be guessed: whatever is sent in its place is none', async () => {
    const kiosk = await staffKiosk();
    await kiosk.enter();
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[!-~]{0,80}$/u), async (token) => {
        expect((await kiosk.ask(STAFF_URLS.log, token)).status).toBe(401);
      }),
      { numRuns: 50 },
    );
  });
});

const BEAT = {
  key: 'the-key',
  page: 'one',
  screen: 'hall',
  revision: 'rev-1',
  frame: true,
  visibility: 'visible',
  errors: [],
};

describe('a PIN at the pad', () => {
  it('lets in where it is right', async () => {
    const kiosk = await staffKiosk();
    const answer = await (await kiosk.post(STAFF_URLS.enter, { pin: PIN })).json();
    expect(answer).toEqual({
      token: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/u),
      idleSeconds: 120,
      wholeSeconds: 900,
    });
    expect((await kiosk.ask(STAFF_URLS.status, answer.token)).status).toBe(200);
  });

  it('is looked at no faster than its delay, and the answer says when', async () => {
    const kiosk = await staffKiosk();
    const wrong = await kiosk.post(STAFF_URLS.enter, { pin: '8361' });
    expect([wrong.status, wrong.headers.get('retry-after'), await codeOf(wrong)]).toEqual([401, '1', 'pin-wrong']);
    const early = await kiosk.post(STAFF_URLS.enter, { pin: PIN });
    expect([early.status, early.headers.get('retry-after'), await codeOf(early)]).toEqual([429, '1', 'pin-wait']);
    expect((await doorOf(kiosk)).waitSeconds).toBe(1);
    kiosk.world.at += 1000;
    expect((await kiosk.post(STAFF_URLS.enter, { pin: PIN })).status).toBe(200);
  });

  it('is one of fifty at the same time that are sent; the others are not looked at', async () => {
    const kiosk = await staffKiosk();
    const pins = Array.from({ length: 50 }, (_, index) => ({ pin: String(8000 + index) }));
    const statuses = (await Promise.all(pins.map((pin) => kiosk.post(STAFF_URLS.enter, pin)))).map(
      ({ status }) => status,
    );
    expect([
      statuses.filter((status) => status === 401).length,
      statuses.filter((status) => status === 429).length,
    ]).toEqual([1, 49]);
  });

  it('is not guessed faster over new starts, and staff never wait more than five minutes', async () => {
    const first = await staffKiosk();
    for (let count = 0; count < 12; count++) {
      first.world.at += 300_000;
      expect((await first.post(STAFF_URLS.enter, { pin: '8361' })).status).toBe(401);
    }
    for (let start = 0; start < 3; start++) {
      const next = await staffKiosk({ dataFolder: first.dataFolder });
      expect((await doorOf(next)).waitSeconds).toBe(300);
      expect((await next.post(STAFF_URLS.enter, { pin: PIN })).status).toBe(429);
      next.world.at = 299_999;
      expect((await next.post(STAFF_URLS.enter, { pin: PIN })).status).toBe(429);
    }
    const last = await staffKiosk({ dataFolder: first.dataFolder });
    last.world.at = 300_000;
    expect((await last.post(STAFF_URLS.enter, { pin: PIN })).status).toBe(200);
  });

  it('is no guess where it is none: letters, too few, too many, or something else', async () => {
    const kiosk = await staffKiosk();
    for (const pin of ['123', '12345678901', 'abcd', '', '1234\n', ' 1234', '１２３４', 1234, null, [PIN], { $ne: 1 }])
      expect([pin, (await kiosk.post(STAFF_URLS.enter, { pin })).status]).toEqual([pin, 400]);
    expect((await doorOf(kiosk)).waitSeconds).toBe(0);
  });

  it('stands in no log, and neither does a wrong one', async () => {
    const kiosk = await staffKiosk();
    await kiosk.post(STAFF_URLS.enter, { pin: '836159' });
    kiosk.world.at += 1000;
    const token = await kiosk.enter();
    await kiosk.act({ do: 'change-pin', pin: '904417' }, token);
    const text = kiosk.logged.join('\n');
    expect(text).toContain('a wrong PIN was entered, 1 in a row');
    for (const secret of [PIN, '836159', '904417', token]) expect(text).not.toContain(secret);
  });
});

describe('a token', () => {
  it('ends after two minutes without a request, and after fifteen in all', async () => {
    const kiosk = await staffKiosk();
    const token = await kiosk.enter();
    const status = async (): Promise<number> => (await kiosk.ask(STAFF_URLS.log, token)).status;
    kiosk.world.at += 119_999;
    expect(await status()).toBe(200);
    for (let left = 14; left > 2; left--) {
      kiosk.world.at += 60_000;
      expect(await status()).toBe(200);
    }
    kiosk.world.at = 899_999;
    expect(await status()).toBe(200);
    kiosk.world.at = 900_000;
    expect(await status()).toBe(401);
    const other = await kiosk.enter();
    kiosk.world.at += 120_000;
    expect((await kiosk.ask(STAFF_URLS.log, other)).status).toBe(401);
  });

  it('is not kept alive by who does not have it', async () => {
    const kiosk = await staffKiosk();
    const token = await kiosk.enter();
    kiosk.world.at += 60_000;
    await kiosk.ask(STAFF_URLS.log, 'another');
    kiosk.world.at += 60_000;
    expect((await kiosk.ask(STAFF_URLS.log, token)).status).toBe(401);
  });

  it('ends with leave, with the next one who enters, with another PIN, and with the kiosk', async () => {
    const kiosk = await staffKiosk();
    const status = async (token: string): Promise<number> => (await kiosk.ask(STAFF_URLS.log, token)).status;
    const left = await kiosk.enter();
    const leave = (token: string): Promise<Response> =>
      kiosk.post(STAFF_URLS.leave, {}, { 'content-type': 'application/json', 'x-vitrine-staff': token });
    expect((await leave('another')).status).toBe(204);
    expect(await status(left)).toBe(200);
    expect((await leave(left)).status).toBe(204);
    expect(await status(left)).toBe(401);
    const [first, second] = [await kiosk.enter(), await kiosk.enter()];
    expect([await status(first), await status(second)]).toEqual([401, 200]);
    expect((await kiosk.act({ do: 'change-pin', pin: '904417' }, second)).status).toBe(200);
    expect(await status(second)).toBe(401);
    const third = await kiosk.enter('904417');
    const anew = await staffKiosk({ dataFolder: kiosk.dataFolder });
    expect((await anew.ask(STAFF_URLS.log, third)).status).toBe(401);
  });

  it('is never one that was brought along', async () => {
    const kiosk = await staffKiosk();
    const mine = 'A'.repeat(43);
    const headers = { 'content-type': 'application/json', 'x-vitrine-staff': mine };
    const answer = await (await kiosk.post(STAFF_URLS.enter, { pin: PIN, token: mine }, headers)).json();
    expect(answer.token).not.toBe(mine);
    expect((await kiosk.ask(STAFF_URLS.log, mine)).status).toBe(401);
  });
});

describe('what is sent to the staff’s addresses', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('is refused with the wrong method: %s', async (method) => {
    const kiosk = await staffKiosk();
    for (const path of Object.values(STAFF_URLS)) expect((await kiosk.get(path, {}, method)).status).toBe(405);
  });

  it('is refused when it is read where it should be written, or the other way round', async () => {
    const kiosk = await staffKiosk();
    for (const path of [STAFF_URLS.enter, STAFF_URLS.firstPin, STAFF_URLS.leave, STAFF_URLS.act])
      expect((await kiosk.get(path)).status).toBe(405);
    for (const path of [STAFF_URLS.door, ...FOR_STAFF]) expect((await kiosk.post(path, {})).status).toBe(405);
  });

  it('is never an error of the kiosk’s own, whatever it is, and does nothing', async () => {
    const kiosk = await staffKiosk();
    const token = await kiosk.enter();
    const nearly = fc.record(
      {
        do: fc.oneof(fc.constantFrom('show', 'volume', 'sink', 'exec', '__proto__', 'hours'), fc.jsonValue()),
        revision: fc.oneof(fc.constantFrom('../../etc/passwd', '', '*'), fc.jsonValue()),
        percent: fc.constantFrom(-1, 101, 1e9, 0.5, '50', null, [50]),
        name: fc.oneof(fc.string(), fc.jsonValue()),
        pin: fc.jsonValue(),
        code: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(STAFF_URLS.enter, STAFF_URLS.firstPin, STAFF_URLS.act),
        fc.oneof(nearly, fc.jsonValue()),
        async (path, body) => {
          const answer = await kiosk.post(path, JSON.stringify(body), {
            'content-type': 'application/json',
            'x-vitrine-staff': token,
          });
          expect([400, 401, 409, 429]).toContain(answer.status);
        },
      ),
      { numRuns: 200 },
    );
    expect(kiosk.staff.volume()).toBe(0.7);
  });

  it('is 413 when it is too large, and 415 when it is no JSON', async () => {
    const kiosk = await staffKiosk();
    const token = await kiosk.enter();
    for (const path of [STAFF_URLS.enter, STAFF_URLS.firstPin, STAFF_URLS.act]) {
      const headers = { 'content-type': 'application/json', 'x-vitrine-staff': token };
      expect((await kiosk.post(path, { pin: '1'.repeat(70_000) }, headers)).status).toBe(413);
      expect((await kiosk.post(path, 'pin=1234', { ...headers, 'content-type': 'text/plain' })).status).toBe(415);
      expect((await kiosk.post(path, '{', headers)).status).toBe(400);
    }
  });

  it('is not found at all in a preview', async () => {
    const { createFixture } = await import('../kiosk-fixture.ts');
    const preview = await createFixture();
    for (const path of Object.values(STAFF_URLS)) expect((await preview.get(path)).status).toBe(404);
    await preview.remove();
  });
});
