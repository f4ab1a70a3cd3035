// One build file, two readers; and a package made offline around a stand-in for Electron's binary, looked into afterwards.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../../electron.config.ts';

const root = join(import.meta.dirname, '../..');

describe('electron.config.ts', () => {
  it('gives Vite the bundles and electron-builder the packaging', () => {
    const forVite = config({ command: 'build', mode: 'production' });
    const forBuilder = config({});
    expect(Object.keys(forVite)).toContain('environments');
    expect(Object.keys(forVite)).not.toContain('appId');
    expect(Object.keys(forBuilder)).toContain('appId');
    expect(Object.keys(forBuilder)).not.toContain('environments');
  });

  it('packs for Linux, Windows and macOS, and publishes nothing', () => {
    expect(config({})).toMatchObject({
      linux: { target: ['deb', 'AppImage'] },
      win: { target: 'nsis' },
      mac: { target: 'dmg' },
      publish: null,
    });
  });
});

// the layout of Electron's folder differs elsewhere, and so would the stand-in
describe.skipIf(process.platform !== 'linux')('the package', () => {
  /** Where Electron keeps its fuses: a mark, version 1, their number, then one digit each. */
  const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0008';
  const work = mkdtempSync(join(tmpdir(), 'vitrine-package-'));
  const app = join(work, 'out', process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
  const unpacked = join(app, 'resources/app.asar.unpacked');

  beforeAll(() => {
    if (!existsSync(join(root, 'out/main/electron.js'))) throw new Error('nothing to pack yet; type: npm run build');
    const electron = join(work, 'electron');
    mkdirSync(electron);
    // as Electron ships: runAsNode, NODE_OPTIONS, inspect and file privileges on; archive checks off
    writeFileSync(join(electron, 'electron'), `${FUSE_MARK}10110001`, { mode: 0o755 });
    const builder = join(root, 'node_modules/electron-builder/cli.js');
    const stub = [`-c.electronDist=${electron}`, `-c.directories.output=${join(work, 'out')}`];
    execFileSync(process.execPath, [builder, '--linux', 'dir', '-c', 'electron.config.ts', ...stub], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }, 120_000);

  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('holds the entry, the page and package.json in its archive, and nothing else of ours', () => {
    const files = [...archive(join(app, 'resources/app.asar'))].filter((path) => !path.startsWith('node_modules/'));
    expect(files).toContain('out/main/electron.js');
    expect(files).toContain('out/main/content-worker.js');
    expect(files).toContain('out/renderer/index.html');
    expect(files.filter((path) => !/^(out\/(main|renderer)\/|package\.json$)/u.test(path))).toEqual([]);
  });

  it('opens no port: nothing that the app loads can listen, but what is loaded only for the monitor of kiosk.yaml', () => {
    const entry = join(root, 'out/main/electron.js');
    const listening = (names: ReadonlySet<string>): string[] =>
      [...names].filter((name) => /^(node:)?(http2?|https|net|dgram|tls)$/u.test(name));
    const late = new Set<string>();
    const imported = importsOf(entry, late);
    expect(imported).toContain('electron');
    expect(listening(imported)).toEqual([]);
    const able: string[] = [];
    // what these load late comes along while they are looked through
    for (const file of late) if (listening(importsOf(file, late)).length > 0) able.push(file);
    expect(able).toEqual([expect.stringMatching(/open-monitor/u)]);
    // what is looked for is found where it is: in the kiosk process of the browser shell
    const cliLate = new Set<string>();
    importsOf(join(root, 'out/main/cli.js'), cliLate);
    const kioskProcess = [...cliLate].find((file) => file.includes('kiosk-process')) ?? '';
    expect(listening(importsOf(kioskProcess))).toContain('node:http');
  });

  it('starts the archive’s own entry, as a module', () => {
    const packageJson = fileIn(join(app, 'resources/app.asar'), 'package.json');
    expect(JSON.parse(packageJson)).toMatchObject({ name: 'vitrine', main: 'out/main/electron.js', type: 'module' });
  });

  it('has the native library outside the archive, whole enough to turn a picture into another', () => {
    const picture = join(work, 'picture.jpg');
    const script = `
      import sharp from ${JSON.stringify(join(unpacked, 'node_modules/sharp/dist/index.mjs'))};
      const blank = { create: { width: 64, height: 64, channels: 3, background: 'navy' } };
      await sharp(blank).resize(32).jpeg().toFile(${JSON.stringify(picture)});`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: work });
    expect(readFileSync(picture).subarray(0, 2).toString('hex')).toBe('ffd8');
  });

  it('brings no developer’s package along', () => {
    const names = [...archive(join(app, 'resources/app.asar'))]
      .map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(path)?.[1])
      .filter((name) => name !== undefined);
    expect([...new Set(names)].filter((name) => !/^(sharp|@img\/.+|detect-libc|semver)$/u.test(name))).toEqual([]);
  });

  it('carries the sample exhibition beside the archive, where a curator can look at it', () => {
    expect(existsSync(join(app, 'resources/media/exhibition.yaml'))).toBe(true);
    expect(existsSync(join(app, 'resources/media/rooms'))).toBe(true);
  });

  it('has its fuses set: no Node, no inspector, no file privileges, only the checked archive', () => {
    const binary = readFileSync(join(app, 'vitrine'), 'latin1');
    // runAsNode, cookies, NODE_OPTIONS, inspect, integrity, only asar, V8 snapshot, file privileges
    expect(binary).toBe(`${FUSE_MARK}00001100`);
  });
});

/**
 * The modules a built file loads from outside the build, by itself or through other files of the build. Files of the build that are loaded
 * only when somebody asks for them go to `late`.
 */
function importsOf(file: string, late = new Set<string>(), seen = new Set<string>()): Set<string> {
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const outside = new Set<string>();
  for (const [, how = '', name = ''] of text.matchAll(
    /(\bfrom|\bimport\s*\(|\bimport|\brequire\()\s*["']([^"'\n]+)["']/gu,
  )) {
    const within = join(dirname(file), name);
    if (!name.startsWith('.')) outside.add(name);
    else if (/^import\s*\(/u.test(how)) late.add(within);
    else if (!seen.has(within) && existsSync(within)) importsOf(within, late, seen).forEach((one) => outside.add(one));
  }
  return outside;
}

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly size?: number;
  readonly offset?: string;
}

/** An asar begins with four little-endian numbers, the last the length of the JSON that follows; then come the files. */
function header(path: string): { readonly tree: Entry; readonly bytes: Buffer; readonly start: number } {
  const bytes = readFileSync(path);
  const tree = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as Entry;
  return { tree, bytes, start: 8 + bytes.readUInt32LE(4) };
}

function* archive(path: string): Generator<string> {
  yield* walk(header(path).tree, '');
}

function* walk(entry: Entry, path: string): Generator<string> {
  if (entry.files === undefined) yield path;
  for (const [name, child] of Object.entries(entry.files ?? {}))
    yield* walk(child, path === '' ? name : `${path}/${name}`);
}

function fileIn(path: string, name: string): string {
  const { tree, bytes, start } = header(path);
  const { offset = '0', size = 0 } = tree.files?.[name] ?? {};
  return bytes.toString('utf8', start + Number(offset), start + Number(offset) + size);
}
