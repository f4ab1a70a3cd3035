// The monitor, by requests: who is let in, what it tells, and that it only tells.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../src-main/kiosk/log.ts';
import { createScreenshots } from '../../../src-main/kiosk/screenshots.ts';
import { metricsText, type MonitorFacts } from '../../../src-main/monitor/metrics.ts';
import { createMonitor } from '../../../src-main/monitor/monitor.ts';

const TOKEN = '0123456789abcdef';
const facts: MonitorFacts = {
  kiosk: 'Harbour "left" \\ 旅順\nroom',
  version: '0.1.0',
  shell: 'browser',
  health: {
    status: 'ok',
    revision: 'r1',
    screen: 'attract',
    uptime: 61,
    problems: { errors: 1, warnings: 2 },
    machine: [],
  },
  notes: 3,
  beat: { ageSeconds: 2.5, draws: true, visible: true, heapBytes: 12_000_000 },
  restarts: { page: 2 },
  today: { visits: 41, slidesFinished: 99 },
  logLinesLost: 0,
  statisticsInMemory: false,
  diskFreeBytes: 5e9,
  memoryBytes: 9e7,
};

let now = 0;
let logged: string[] = [];
let picture: Uint8Array | undefined;
let monitor: (request: Request) => Promise<Response>;
beforeEach(() => {
  [now, logged, picture] = [0, [], undefined];
  monitor = createMonitor({
    token: TOKEN,
    facts: () => Promise.resolve(facts),
    health: () => Promise.resolve(Response.json(facts.health)),
    screenshot: () => Promise.resolve(picture),
    now: () => now,
    log: createLog((line) => logged.push(line)),
  });
});

const ask = (path: string, init: RequestInit = {}, authorization = `Bearer ${TOKEN}`): Promise<Response> =>
  monitor(new Request(`http://kiosk-7.museum.example:9173${path}`, { ...init, headers: { authorization } }));

describe('the monitor', () => {
  it('answers only to the token, whatever is asked', async () => {
    for (const wrong of ['', TOKEN, 'Bearer', `Bearer ${TOKEN}0`, `Bearer ${TOKEN.slice(1)}`, `Basic ${TOKEN}`]) {
      for (const path of ['/metrics', '/nowhere']) {
        const answer = await ask(path, {}, wrong);
        expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
        expect(await answer.text()).not.toContain(TOKEN);
      }
    }
    expect(logged.join()).toContain('without the token');
    expect(logged.join()).not.toContain(TOKEN);
    expect((await ask('/metrics')).status).toBe(200);
  });

  it('tells metrics and health with the headers of every other answer', async () => {
    const metrics = await ask('/metrics');
    expect(metrics.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(metrics.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await metrics.text()).toBe(metricsText(facts));
    expect(await (await ask('/health')).json()).toEqual(facts.health);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('only tells: %s is refused', async (method) => {
    for (const path of ['/metrics', '/health', '/screenshot.png'])
      expect((await ask(path, { method })).status).toBe(405);
  });

  it.each(['/', '/metrics/', '/api/health', '/api/staff/door', '/api/heartbeat', '/metrics%2f', '/media/a/b.jpg'])(
    'has nothing else: %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it('gives a picture of the screen where there is one, and not too often', async () => {
    expect((await ask('/screenshot.png')).status).toBe(503);
    picture = Uint8Array.of(137, 80, 78, 71);
    const answer = await ask('/screenshot.png');
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(picture);
    expect((await ask('/screenshot.png')).status).toBe(200);
    const tooMany = await ask('/screenshot.png');
    expect([tooMany.status, tooMany.headers.get('retry-after')]).toEqual([429, '2']);
    now += 2000;
    expect((await ask('/screenshot.png')).status).toBe(200);
  });

  it('slows down who asks without an end, and lets the others be heard meanwhile', async () => {
    const status = async (authorization?: string): Promise<number> => (await ask('/health', {}, authorization)).status;
    for (let time = 0; time < 200; time += 1) await status('Bearer wrong');
    expect(await status('Bearer wrong')).toBe(429);
    expect(await status()).toBe(200);
    for (let time = 0; time < 29; time += 1) await status();
    expect(await status()).toBe(429);
    now += 1000;
    expect(await status()).toBe(200);
    expect(logged.length).toBeLessThan(20);
  });

  it('hides what went wrong inside', async () => {
    const broken = createMonitor({
      token: TOKEN,
      facts: () => Promise.reject(new Error('/home/anna is gone')),
      health: () => Promise.resolve(new Response()),
      screenshot: () => Promise.resolve(undefined),
      now: () => now,
      log: createLog((line) => logged.push(line)),
    });
    const answer = await broken(new Request('http://k/metrics', { headers: { authorization: `Bearer ${TOKEN}` } }));
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('anna');
    expect(logged.join()).toContain('anna');
  });
});

describe('the metrics', () => {
  it('are lines that Prometheus reads: each with its help and type, values as numbers, labels escaped', () => {
    const text = metricsText(facts);
    expect(text).toContain(
      'vitrine_info{kiosk="Harbour \\"left\\" \\\\ 旅順\\nroom",version="0.1.0",shell="browser"} 1\n',
    );
    expect(text).toContain('# TYPE vitrine_restarts_total counter\nvitrine_restarts_total{what="page"} 2\n');
    expect(text).toContain('vitrine_problems{severity="warning"} 2\n');
    const lines = text.split('\n').slice(0, -1);
    for (const line of lines)
      expect(line).toMatch(/^(# (HELP|TYPE) vitrine_\w+ .+|vitrine_\w+(\{.*\})? -?\d+(\.\d+)?(e[+-]?\d+)?)$/u);
    const named = lines.flatMap((line) => /^# TYPE (\w+)/u.exec(line)?.[1] ?? []);
    expect(new Set(named).size).toBe(named.length);
  });

  it('say nothing of what is not known, rather than something wrong', () => {
    const { beat: _beat, diskFreeBytes: _disk, ...rest } = facts;
    const text = metricsText({ ...rest, restarts: {} });
    expect(text).not.toMatch(/vitrine_page|vitrine_disk|vitrine_restarts/u);
  });

  it.each(['alerts.yml', 'dashboard.json'])('are all there are in %s, and are spelled there as here', (file) => {
    const text = readFileSync(join(import.meta.dirname, '../../../src-main/monitor', file), 'utf8');
    const told = new Set([...metricsText(facts).matchAll(/^# TYPE (\w+)/gmu)].map(([, name]) => name));
    const used = new Set([...text.matchAll(/\bvitrine_\w+/gu)].map(([name]) => name));
    expect(used.size).toBeGreaterThan(5);
    for (const name of used) expect(told).toContain(name);
  });
});

describe('a picture of the screen', () => {
  it('is taken once for all who ask at the same time, and again for who asks later', async () => {
    const screenshots = createScreenshots();
    expect(await screenshots.take()).toBeUndefined();
    let taken = 0;
    screenshots.provide(async () => Uint8Array.of((taken += 1)));
    const both = await Promise.all([screenshots.take(), screenshots.take()]);
    expect(both.map((one) => one?.[0])).toEqual([1, 1]);
    expect((await screenshots.take())?.[0]).toBe(2);
    screenshots.provide(undefined);
    expect(await screenshots.take()).toBeUndefined();
  });

  it('is given up when the page hangs or has just gone', async () => {
    const screenshots = createScreenshots(10);
    screenshots.provide(() => new Promise(() => undefined));
    expect(await screenshots.take()).toBeUndefined();
    screenshots.provide(() => Promise.reject(new Error('no page')));
    expect(await screenshots.take()).toBeUndefined();
  });
});
