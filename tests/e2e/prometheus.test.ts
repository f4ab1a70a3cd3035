// A real Prometheus asks a real kiosk, and its rules tell of a kiosk that shows nothing. Only in the long suite, and only where it is installed.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { folderWith } from '../support/folders.ts';
import { freePort } from '../support/free-port.ts';
import { which } from '../support/machine.ts';
import { isLongSuite } from '../support/suite.ts';
import { emptyFolder, vitrine } from '../support/vitrine-process.ts';

const ALERTS = join(import.meta.dirname, '../../src-main/monitor/alerts.yml');
const TOKEN = 'monitor-t0ken-0123456789';
const isThere = which('prometheus') !== undefined && which('promtool') !== undefined;
if (isLongSuite && !isThere) console.log('skipped, a real Prometheus: it is not installed (apt install prometheus)');

async function prometheus(target: string): Promise<(query: string) => Promise<string | undefined>> {
  const folder = await emptyFolder('prometheus');
  copyFileSync(ALERTS, join(folder, 'alerts.yml'));
  writeFileSync(join(folder, 'token'), TOKEN);
  writeFileSync(
    join(folder, 'prometheus.yml'),
    `global: {scrape_interval: 1s, evaluation_interval: 1s}\nrule_files: [alerts.yml]\nscrape_configs:\n  - job_name: vitrine\n    authorization: {credentials_file: token}\n    static_configs: [{targets: ['${target}']}]\n`,
  );
  const address = `127.0.0.1:${await freePort()}`;
  const words = ['--config.file=prometheus.yml', '--storage.tsdb.path=data', `--web.listen-address=${address}`];
  const child = spawn('prometheus', words, { cwd: folder, stdio: 'ignore' });
  onTestFinished(async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  });
  return async (query) => {
    const url = `http://${address}/api/v1/query?query=${encodeURIComponent(query)}`;
    const answer = await fetch(url).catch(() => undefined);
    const found = (await answer?.json()) as { data?: { result?: { value?: [number, string] }[] } } | undefined;
    return found?.data?.result?.[0]?.value?.[1];
  };
}

it.runIf(isLongSuite && isThere)('is read by Prometheus as it is written', async () => {
  const [data, media, port] = [
    await emptyFolder(),
    await folderWith({ 'rooms/1-sea/1-ships/01.en.md': '# Ship\n' }),
    await freePort(),
  ];
  writeFileSync(
    join(data, 'kiosk.yaml'),
    `name: "North\\"wall"\nmonitor: {port: ${port}, token: ${TOKEN}, address: 127.0.0.1}\n`,
  );
  const kiosk = vitrine(['start', '--shell', 'none', '--port', '0', '--media', media, '--data', data]);
  await kiosk.says(/The monitor listens/u);
  const ask = await prometheus(`127.0.0.1:${port}`);
  const eventually = { timeout: 30_000, interval: 500 };
  await expect.poll(() => ask('up{job="vitrine"}'), eventually).toBe('1');
  await expect.poll(() => ask('vitrine_info{kiosk="North\\"wall",shell="none"}'), eventually).toBe('1');
  // no page is shown: that is what the rules are for
  await expect.poll(() => ask('ALERTS{alertname="VitrineNotShowing",alertstate="pending"}'), eventually).toBe('1');
  kiosk.signal('SIGTERM');
  await kiosk.ended;
  await expect.poll(() => ask('ALERTS{alertname="VitrineGone",alertstate="pending"}'), eventually).toBe('1');
});

/** Figures of two kiosks over two and a half hours: one that is well, one with every fault at once. */
const FIGURES: readonly (readonly [name: string, labels: string, well: string, ill: string])[] = [
  ['up', '', '1x150', '0x150'],
  ['vitrine_healthy', '', '1x150', '0x150'],
  ['vitrine_restarts_total', ',what="page"', '2x150', '0+1x150'],
  ['vitrine_problems', ',severity="error"', '0x150', '2x150'],
  ['vitrine_disk_free_bytes', '', '5e10x150', '5e8x150'],
  ['vitrine_statistics_in_memory', '', '0x150', '1x150'],
  ['vitrine_log_lines_lost_total', '', '3x150', '0x150'],
  ['vitrine_page_heap_bytes', '', '2e7x150', '9e8x150'],
];

it.runIf(isLongSuite && isThere)(
  'tells by its rules of each fault, and nothing of a kiosk that is well (promtool)',
  async () => {
    const folder = await emptyFolder('rules');
    copyFileSync(ALERTS, join(folder, 'alerts.yml'));
    const names = [...readFileSync(ALERTS, 'utf8').matchAll(/alert: (\w+)/gu)].map(([, name = '']) => name);
    expect(names).toHaveLength(7);
    const series = FIGURES.flatMap(([name, labels, well, ill]) =>
      [['k1', well] as const, ['k2', ill] as const].map(
        ([kiosk, values]) => `{series: '${name}{instance="${kiosk}",job="vitrine"${labels}}', values: '${values}'}`,
      ),
    );
    const samples = names.map((name) => `{labels: '{alertname="${name}",instance="k2"}', value: 1}`);
    const expected = `{expr: 'count by (alertname, instance) (ALERTS{alertstate="firing"})', eval_time: 2h, exp_samples: [${samples.join(', ')}]}`;
    writeFileSync(
      join(folder, 'test.yml'),
      `rule_files: [alerts.yml]\nevaluation_interval: 1m\ntests: [{interval: 1m, input_series: [${series.join(', ')}], promql_expr_test: [${expected}]}]\n`,
    );
    const found = execFileSync('promtool', ['test', 'rules', 'test.yml'], { cwd: folder, encoding: 'utf8' });
    expect(found).toContain('SUCCESS');
  },
);
