// What the page asks and tells: exhibition, rooms, heartbeat, visits, health.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VisitReport } from '../../../src-main/contract/api.ts';
import { roomUrl, voiceUrl } from '../../../src-main/contract/urls.ts';
import type { Beat } from '../../../src-main/kiosk/heartbeat.ts';
import { KEYPAD, ORIGIN, REVISION, type Fixture, createFixture } from './kiosk-fixture.ts';

let now = 0;
let today = '2026-11-22';
let fixture: Fixture;
beforeEach(async () => {
  [now, today] = [1000, '2026-11-22'];
  fixture = await createFixture({ now: () => now, today: () => today });
});
afterEach(() => fixture.remove());

const beat = { screen: 'hall', revision: REVISION, frame: true, visibility: 'visible', errors: [] };

describe('the exhibition', () => {
  it('comes with what the hall needs of its rooms, and the facts of this kiosk', async () => {
    const response = await fixture.get('/api/exhibition');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const answer = await response.json();
    expect(answer).toMatchObject({ revision: REVISION, title: { en: 'Port Arthur' }, idle: { after: 60, warn: 30 } });
    expect(answer.kiosk).toEqual({
      name: 'North wall',
      volume: 0.7,
      ceiling: 1,
      heartbeatMs: 5000,
      preview: false,
      keypad: KEYPAD,
      corner: 'top-left',
    });
    expect(answer.rooms[0]).toMatchObject({ id: 'harbour', title: { en: 'Harbour', ja: '港' } });
    expect(answer.rooms[0]).not.toHaveProperty('exhibits');
    expect(answer.rooms[0]).not.toHaveProperty('introduction');
  });

  it('gives one room whole, by an id in any script', async () => {
    const room = await (await fixture.get(roomUrl(REVISION, 'harbour'))).json();
    expect(room.exhibits[0].title.en).toBe('Many names');
    expect((await (await fixture.get(roomUrl(REVISION, '旅順'))).json()).id).toBe('旅順');
  });

  it('tells which words have been recorded for read-aloud, in one language of this revision', async () => {
    const answer = await fixture.get(voiceUrl(REVISION, 'en'));
    expect(await answer.json()).toEqual({ '0123456789abcdef': '/media/h/one.opus' });
    for (const lang of ['ja', 'constructor', '__proto__']) {
      const none = await fixture.get(voiceUrl(REVISION, lang));
      expect([none.status, await none.json()]).toEqual([200, {}]);
    }
    const gone = await fixture.get(voiceUrl('rev-0', 'en'));
    expect([gone.status, (await gone.json()).error.code]).toEqual([404, 'revision-gone']);
  });

  it('shows what is open today: rooms and exhibits between their dates', async () => {
    const rooms = async (): Promise<string[]> => {
      const answer: { rooms: { id: string }[] } = await (await fixture.get('/api/exhibition')).json();
      return answer.rooms.map(({ id }) => id);
    };
    const exhibits = async (): Promise<string[]> => {
      const room: { exhibits: { id: string }[] } = await (await fixture.get(roomUrl(REVISION, 'harbour'))).json();
      return room.exhibits.map(({ id }) => id);
    };
    expect(await rooms()).toEqual(['harbour', '旅順']);
    expect(await exhibits()).toEqual(['names']);
    expect((await fixture.get(roomUrl(REVISION, 'past'))).status).toBe(404);
    today = '2020-01-01';
    expect(await rooms()).toEqual(['harbour', '旅順', 'past']);
    expect(await exhibits()).toEqual(['names', 'gone']);
  });

  it('says so when the revision is no longer the one on show, or the room unknown', async () => {
    const code = async (path: string): Promise<unknown> => {
      const response = await fixture.get(path);
      expect(response.status).toBe(404);
      return (await response.json()).error.code;
    };
    expect(await code(roomUrl('rev-0', 'harbour'))).toBe('revision-gone');
    expect(await code(roomUrl(REVISION, 'nowhere'))).toBe('room-unknown');
  });
});

describe('a heartbeat', () => {
  it('is kept, told to listeners, and answered with what is new', async () => {
    const heard: Beat[] = [];
    const stop = fixture.kiosk.onBeat((each) => heard.push(each));
    expect(fixture.kiosk.lastBeat()).toBeUndefined();
    now = 7000;
    const media = { id: 'a/b/c', seconds: 3.5 };
    const response = await fixture.post('/api/heartbeat', { ...beat, media, heapBytes: 5e6, key: 'the-key' });
    expect(response.status).toBe(200);
    const first = await response.json();
    expect(first).toEqual({
      revision: REVISION,
      commands: [],
      server: expect.stringMatching(/./),
      opening: { now: 'open' },
    });
    expect(heard).toEqual([{ ...beat, media, heapBytes: 5e6, key: 'the-key', at: 7000, keyed: true }]);
    expect(fixture.kiosk.lastBeat()).toEqual(heard[0]);
    stop();
    expect(await (await fixture.post('/api/heartbeat', beat)).json()).toEqual(first);
    expect(heard).toHaveLength(1);
    expect(fixture.kiosk.lastBeat()?.keyed).toBe(false);
  });

  it('names another server after a new start', async () => {
    const other = await createFixture();
    const server = async (each: Fixture): Promise<unknown> =>
      (await (await each.post('/api/heartbeat', beat)).json()).server;
    expect(await server(other)).not.toBe(await server(fixture));
    await other.remove();
  });

  it.each([
    ['no key', undefined, 'the-key', false],
    ['another key', 'The-key', 'the-key', false],
    ['a longer key', 'the-key2', 'the-key', false],
    ['an empty key where no shell opened a page', '', '', false],
    ['the key', 'the-key', 'the-key', true],
  ])('counts as the shell’s own page only with its key: %s', async (_what, given, key, keyed) => {
    const other = await createFixture({ key });
    await other.post('/api/heartbeat', { ...beat, ...(given === undefined ? {} : { key: given }) });
    expect(other.kiosk.lastBeat()?.keyed).toBe(keyed);
    await other.remove();
  });

  it('takes a page that tells very much of a trial for alive', async () => {
    const many = Array.from({ length: 400 }, (_, index) => `room/exhibit/${index}`);
    const tried = { drawn: many, threw: [], unplayable: [] };
    expect((await fixture.post('/api/heartbeat', { ...beat, tried })).status).toBe(200);
  });

  it('brings the page’s errors into the log, the last ten, cut to a sane length', async () => {
    const errors = Array.from({ length: 30 }, (_, index) => `error ${index} ${'x'.repeat(1500)}`);
    expect((await fixture.post('/api/heartbeat', { ...beat, errors })).status).toBe(200);
    const lines = fixture.logged.map((line): { message: string; module: string } => JSON.parse(line));
    expect(lines.map(({ message }) => message.slice(0, 8))).toEqual(errors.slice(20).map((text) => text.slice(0, 8)));
    expect(lines.every(({ message, module }) => module === 'page' && message.length === 1000)).toBe(true);
  });
});

describe('what is posted', () => {
  it.each([
    ['not an object', '[]'],
    ['a missing field', JSON.stringify({ ...beat, screen: undefined })],
    ['a wrong type', JSON.stringify({ ...beat, frame: 'yes' })],
    ['a wrong word', JSON.stringify({ ...beat, visibility: 'covered' })],
    ['null', 'null'],
  ])('is 400 when it does not fit: %s', async (_what, body) => {
    const response = await fixture.post('/api/heartbeat', body);
    expect(response.status).toBe(400);
    expect((await response.json()).error.code).toBe('body-invalid');
    expect(fixture.kiosk.lastBeat()).toBeUndefined();
  });

  it('is 400 when it is no JSON, no UTF-8, or nothing', async () => {
    for (const body of ['{', '', 'screen=hall']) expect((await fixture.post('/api/heartbeat', body)).status).toBe(400);
    const headers = { 'content-type': 'application/json' };
    const latin1 = new Request(`${ORIGIN}/api/visit`, {
      method: 'POST',
      headers,
      body: new Uint8Array([0x22, 0xe9, 0x22]),
    });
    expect((await fixture.kiosk.handle(latin1)).status).toBe(400);
    expect((await fixture.kiosk.handle(new Request(latin1.url, { method: 'POST', headers }))).status).toBe(400);
  });

  it('is never an error of the kiosk’s own, whatever JSON it is', async () => {
    const nearly = fc.record(
      {
        screen: fc.oneof(fc.string(), fc.jsonValue()),
        revision: fc.oneof(fc.string(), fc.jsonValue()),
        frame: fc.oneof(fc.boolean(), fc.jsonValue()),
        visibility: fc.oneof(fc.constantFrom('visible', 'hidden'), fc.jsonValue()),
        errors: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
        event: fc.oneof(fc.constantFrom('begin', '__proto__'), fc.jsonValue()),
        media: fc.jsonValue(),
        key: fc.oneof(fc.string(), fc.jsonValue()),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('/api/heartbeat', '/api/visit'),
        fc.oneof(nearly, fc.jsonValue()),
        async (path, body) => {
          expect([200, 204, 400]).toContain((await fixture.post(path, JSON.stringify(body))).status);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is 415 unless it says it is JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      expect((await fixture.post('/api/heartbeat', beat, { 'content-type': type })).status).toBe(415);
    }
    const response = await fixture.post('/api/heartbeat', beat, { 'content-type': 'Application/JSON; charset=UTF-8' });
    expect(response.status).toBe(200);
  });

  it('is 413 over 64 kB, by its length or by its bytes', async () => {
    const fits = { ...beat, errors: ['x'.repeat(60_000)] };
    expect((await fixture.post('/api/heartbeat', fits)).status).toBe(200);
    expect((await fixture.post('/api/heartbeat', { ...beat, errors: ['x'.repeat(70_000)] })).status).toBe(413);
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 10_000;
        controller.enqueue(new Uint8Array(10_000).fill(0x20));
      },
    });
    const streamed = new Request(`${ORIGIN}/api/visit`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: endless,
      ...{ duplex: 'half' },
    });
    const response = await fixture.kiosk.handle(streamed);
    expect(response.status).toBe(413);
    expect((await response.json()).error.code).toBe('body-too-large');
    expect(sent).toBeLessThan(200_000);
  });
});

describe('visits', () => {
  let told: [string, VisitReport][] = [];
  const report = async (body: object): Promise<VisitReport | undefined> => {
    told = [];
    const kiosk = await createFixture({ today: () => today, onReport: (day, one) => told.push([day, one]) });
    const response = await kiosk.post('/api/visit', body);
    await kiosk.remove();
    expect(response.status).toBe(told.length === 1 ? 204 : 400);
    return told[0]?.[1];
  };

  it('are told with what happened, where, on the museum’s day', async () => {
    today = '2026-11-23';
    await report({ event: 'room', room: '旅順' });
    expect(told).toEqual([['2026-11-23', { event: 'room', room: '旅順' }]]);
    expect(await report({ event: 'exhibit', room: 'harbour', exhibit: 'names' })).toEqual({
      event: 'exhibit',
      room: 'harbour',
      exhibit: 'names',
    });
    const end = { event: 'end', detail: 'idle', lang: 'en', room: 'harbour' };
    expect(await report(end)).toEqual(end);
  });

  it('name nothing that the exhibition does not have today', async () => {
    expect(await report({ event: 'room', room: 'x'.repeat(500) })).toEqual({ event: 'room', room: 'other' });
    expect(await report({ event: 'room', room: 'past' })).toEqual({ event: 'room', room: 'other' });
    expect(await report({ event: 'exhibit', room: 'harbour', exhibit: 'toString' })).toEqual({
      event: 'exhibit',
      room: 'other',
    });
    expect(await report({ event: 'end', lang: 'tlh', detail: 'my name is' })).toEqual({
      event: 'end',
      lang: 'other',
      detail: 'other',
    });
    expect(await report({ event: 'setting', detail: 'volume' })).toEqual({ event: 'setting', detail: 'volume' });
    expect(await report({ event: 'setting', detail: '__proto__' })).toEqual({ event: 'setting', detail: 'other' });
    // the number of a slide is of no use, and so is not kept
    expect(await report({ event: 'slide-finished', room: 'harbour', exhibit: 'names', slide: '1' })).toEqual({
      event: 'slide-finished',
      room: 'harbour',
      exhibit: 'names',
    });
  });

  it('are not told when they are something else', async () => {
    expect(await report({ event: 'toString' })).toBeUndefined();
    expect(await report({ event: 'room', room: ['harbour'] })).toBeUndefined();
  });
});
