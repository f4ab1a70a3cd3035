// Records of a kiosk that runs: counts that outlive it, its monitor, the table, and the report for support, looked into afterwards.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { fromBufferPromise } from 'yauzl';
import { describe, expect, it } from 'vitest';
import type { HealthAnswer } from '#contract/api';
import { folderWith } from '../support/folders.ts';
import { freePort } from '../support/free-port.ts';
import { which } from '../support/machine.ts';
import { type Started, emptyFolder, vitrine } from '../support/vitrine-process.ts';

const TOKEN = 'monitor-t0ken-0123456789';
const SALT = 'c2FsdHNhbHQ=';
const EXHIBITION = {
  'exhibition.yaml': 'title: {en: Small}\nlanguages: [en, ja]\n',
  'rooms/1-sea/1-ships/01.en.md': '# Ship\n\nIt lay in the harbour.\n',
};

interface Place {
  readonly data: string;
  readonly media: string;
  readonly monitor: string;
  readonly start: () => Started;
}

async function place(): Promise<Place> {
  const [data, media, port] = [await emptyFolder(), await folderWith(EXHIBITION), await freePort()];
  writeFileSync(
    join(data, 'kiosk.yaml'),
    `name: North wall # its PIN is 471147\nmonitor: {port: ${port}, token: ${TOKEN}, address: 127.0.0.1}\nstaffPin: scrypt:16384:8:1:${SALT}:aGFzaGhhc2g=\nport: ${await freePort()}\n`,
  );
  return {
    data,
    media,
    monitor: `http://127.0.0.1:${port}`,
    start: () => vitrine(['start', '--shell', 'none', '--media', media, '--data', data]),
  };
}

const authorized = { headers: { authorization: `Bearer ${TOKEN}` } };

async function report(address: string, body: object): Promise<void> {
  const answer = await fetch(new URL('/api/visit', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address.slice(0, -1) },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(204);
}

async function entriesOf(file: string): Promise<ReadonlyMap<string, string>> {
  const zip = await fromBufferPromise(readFileSync(file));
  const found = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    found.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return found;
}

describe('a kiosk that has been visited', () => {
  // one kiosk for all of it, which goes with the test: so they are parts of one
  const parts: (() => Promise<void> | void)[] = [];
  const part = (_what: string, run: () => Promise<void> | void): void => void parts.push(run);
  let kiosk: Place;
  let metrics = '';
  let whileRunning: ReadonlyMap<string, string>;
  let said = '';

  part('is visited', async () => {
    kiosk = await place();
    const running = kiosk.start();
    const address = await running.address();
    await running.says(/The monitor listens at 127\.0\.0\.1, port \d+\./u);
    await report(address, { event: 'begin', lang: 'en' });
    await report(address, { event: 'exhibit', room: 'sea', exhibit: 'ships' });
    await report(address, { event: 'end', lang: 'ja', detail: 'idle', room: 'sea' });
    metrics = await (await fetch(`${kiosk.monitor}/metrics`, authorized)).text();
    // what a kiosk of long standing holds
    mkdirSync(join(kiosk.data, 'logs', 'black-box'), { recursive: true });
    writeFileSync(
      join(kiosk.data, 'logs', 'black-box', 'last.jsonl'),
      `{"token":"${TOKEN}","url":"http://x/#k=${'ab'.repeat(16)}"}\n`,
    );
    writeFileSync(join(kiosk.data, 'logs', 'black-box', 'screen.png'), Buffer.of(137, 80, 78, 71, 255, 0));
    writeFileSync(
      join(kiosk.data, 'logs', 'vitrine.jsonl.1'),
      `{"message":"read ${homedir()}/exhibition and /home/${userInfo().username}/x of /home/anna/y; ${SALT}; Bearer ${TOKEN}"}\n`,
    );
    const file = join(kiosk.data, 'running.zip');
    const made = vitrine(['report', '-o', file, '--data', kiosk.data]);
    expect((await made.ended).code).toBe(0);
    whileRunning = await entriesOf(file);
    running.signal('SIGTERM');
    expect(await running.ended).toEqual({ code: 143, signal: null });
    said = running.said();
  });

  part('tells the monitor what happened, and nobody without the token', async () => {
    expect(metrics).toContain('vitrine_visits_today 1\n');
    expect(metrics).toMatch(/^vitrine_disk_free_bytes \d+$/mu);
    expect(metrics).toContain('kiosk="North wall"');
    expect(said).not.toContain(TOKEN);
  });

  part('speaks the format of Prometheus, and its rules are right', () => {
    if (which('promtool') === undefined)
      return console.log('skipped, promtool: it is not installed (apt install prometheus)');
    const found = execFileSync('promtool', ['check', 'metrics'], { input: metrics, encoding: 'utf8' });
    expect(found).toBe('');
    execFileSync('promtool', ['check', 'rules', join(import.meta.dirname, '../../src-main/monitor/alerts.yml')]);
  });

  part('has its counts after its end: as a table, for some days, and in words', async () => {
    const run = async (...words: readonly string[]): Promise<{ code: number | null; text: string }> => {
      const stats = vitrine(['stats', '--data', kiosk.data, ...words]);
      return { code: (await stats.ended).code, text: stats.said() };
    };
    const file = join(kiosk.data, 'visits.csv');
    expect(await run('-o', file)).toEqual({ code: 0, text: `${file}\n` });
    const rows: string[][] = parse(readFileSync(file), { bom: true });
    expect(rows.map((row) => row.slice(1))).toEqual([
      ['what', 'of', 'count'],
      ['visits', '', '1'],
      ['slides finished', '', '0'],
      ['exhibit opened', 'sea/ships', '1'],
      ['language at the end', 'ja', '1'],
      ['visit ended by', 'idle', '1'],
      ['visit ended at', 'sea', '1'],
    ]);
    expect((await run('--summary')).text).toContain(': 1 visits on 1 day');
    const none = await run('--from', '2001-01-01', '--to', '2001-12-31');
    expect([none.code, none.text]).toEqual([1, expect.stringContaining('no counts of visits')]);
    expect((await run('--from', '22.11.2026')).code).toBe(2);
  });

  part('gives a report with what support needs', () => {
    expect([...whileRunning.keys()].sort()).toEqual([
      'READ-ME.txt',
      'about.json',
      'health.json',
      'kiosk.yaml',
      'logs/black-box/last.jsonl',
      'logs/black-box/screen.png',
      'logs/vitrine.jsonl',
      'logs/vitrine.jsonl.1',
      'metrics.txt',
      'problems.json',
      'revisions.txt',
      'settings-problems.json',
    ]);
    const health = JSON.parse(whileRunning.get('health.json') ?? '') as HealthAnswer;
    expect(health).toMatchObject({ status: 'starting' });
    expect(JSON.parse(whileRunning.get('about.json') ?? '')).toMatchObject({ node: process.version });
    expect(whileRunning.get('kiosk.yaml')).toContain('name: North wall\nmonitor: struck out\n');
    expect(whileRunning.get('problems.json')).toContain('"problems"');
  });

  part('holds no secret, no comment, nobody’s name and no content in that report', () => {
    const all = [...whileRunning].map(([name, text]) => `${name}\n${text}`).join('\n');
    for (const secret of [TOKEN, SALT, 'aGFzaGhhc2g', '471147', 'ab'.repeat(16), 'anna', 'It lay in the harbour'])
      expect(all).not.toContain(secret);
    if (homedir().length > 1) expect(all).not.toContain(homedir());
    expect(whileRunning.get('logs/vitrine.jsonl.1')).toContain('~/exhibition and /home/USER/x of /home/USER/y');
  });

  part('gives a report when it does not run, too, and says what is missing', async () => {
    const file = join(kiosk.data, 'stopped.zip');
    expect((await vitrine(['report', '-o', file, '--data', kiosk.data]).ended).code).toBe(0);
    const entries = await entriesOf(file);
    expect(entries.get('READ-ME.txt')).toMatch(/health\.json is missing: nobody answered/u);
    expect([...entries.keys()].filter((name) => name.startsWith('statistics/'))).toHaveLength(1);
    const again = vitrine(['report', '-o', file, '--data', kiosk.data]);
    expect([(await again.ended).code, again.said()]).toEqual([2, expect.stringContaining('is there already')]);
  });

  it('tells the monitor, keeps its counts, and gives a report without secrets', { timeout: 180_000 }, async () => {
    for (const run of parts) await run();
  });
});

it('a monitor whose port is taken keeps nobody from the exhibition', async () => {
  const { data, media } = await place();
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  writeFileSync(join(data, 'kiosk.yaml'), `monitor: {port: ${port}, token: ${TOKEN}, address: 127.0.0.1}\n`);
  const kiosk = vitrine(['start', '--shell', 'none', '--port', '0', '--media', media, '--data', data]);
  const address = await kiosk.address();
  await kiosk.says(/The monitor’s port \d+ at 127\.0\.0\.1 cannot be had \(EADDRINUSE\)/u);
  expect((await fetch(new URL('/api/exhibition', address))).status).toBe(200);
  // and what the monitor tells is not told at the page's address
  expect((await fetch(new URL('/metrics', address), authorized)).status).toBe(404);
  kiosk.signal('SIGTERM');
  expect((await kiosk.ended).code).toBe(143);
  taken.close();
});
