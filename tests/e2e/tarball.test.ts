// The program as one npm tarball: installed into an empty folder without the network, and asked for its page.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLongSuite } from '../support/suite.ts';
import { emptyFolder, vitrine } from '../support/vitrine-process.ts';

const root = join(import.meta.dirname, '../..');
const run = (cwd: string, ...args: string[]): string =>
  execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
  });

describe.runIf(isLongSuite && process.platform !== 'win32')('the npm package', () => {
  it('holds the built program, the sample and its guide, and starts where nothing else is', async () => {
    const packed = await emptyFolder('packed');
    const [pack] = JSON.parse(run(root, 'pack', '--json', '--pack-destination', packed)) as [
      { filename: string; files: { path: string }[] },
    ];
    const paths = pack.files.map(({ path }) => path);
    for (const path of ['out/main/cli.js', 'out/renderer/index.html', 'media/exhibition.yaml', 'README.md', 'LICENSE'])
      expect(paths).toContain(path);
    // of the sources only what who runs it needs: the guide for staff, and rules for many kiosks
    expect(paths.filter((path) => /^(src-|tests\/|electron\.config|node_modules\/)/u.test(path)).sort()).toEqual([
      'src-main/README.md',
      'src-main/monitor/alerts.yml',
      'src-main/monitor/dashboard.json',
    ]);

    const home = await emptyFolder('installed');
    writeFileSync(join(home, 'package.json'), JSON.stringify(consumer(join(packed, pack.filename), packed)));
    run(home, 'install', '--offline');
    expect(existsSync(join(home, 'node_modules/electron'))).toBe(false);
    const own = join(home, 'node_modules/.bin/vitrine');
    expect(execFileSync(own, ['--version'], { encoding: 'utf8' }).trim()).toBe(version());

    const data = await emptyFolder('data');
    const started = vitrine(['--offline', 'vitrine', 'start', '--shell', 'none', '--port', '0', '--data', data], {
      cli: npx(),
      cwd: home,
    });
    const page = await fetch(await started.address());
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>');
    expect(readdirSync(join(data, 'media'))).toContain('exhibition.yaml');
    // npx hands no signal on
    execFileSync(own, ['staff', 'quit', '--data', data]);
    expect(await started.ended).toMatchObject({ code: 0 });
  }, 600_000);
});

/** Its one dependency is packed from where it lies, with what it needs on this machine: so nothing is asked of a registry. */
function consumer(tarball: string, packed: string): object {
  const native = nativePackages();
  const files = native.map((name): [string, string] => {
    const [file] = JSON.parse(
      run(join(root, 'node_modules', name), 'pack', '--json', '--pack-destination', packed),
    ) as [{ filename: string }];
    return [name, `file:${join(packed, file.filename)}`];
  });
  return {
    private: true,
    dependencies: { vitrine: `file:${tarball}`, ...Object.fromEntries(files) },
    overrides: Object.fromEntries(files.map(([name]) => [name, `$${name}`])),
  };
}

function nativePackages(): readonly string[] {
  const scoped = readdirSync(join(root, 'node_modules/@img')).map((name) => `@img/${name}`);
  return ['sharp', 'detect-libc', 'semver', ...scoped].filter((name) =>
    existsSync(join(root, 'node_modules', name, 'package.json')),
  );
}

/** The program behind `npx`, which is one for Node. */
const npx = (): string => realpathSync(execFileSync('which', ['npx'], { encoding: 'utf8' }).trim());

const version = (): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
