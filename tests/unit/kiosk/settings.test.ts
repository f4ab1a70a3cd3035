// kiosk.yaml: what staff write, and everything they may get wrong; the kiosk always starts.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFolder } from '../../../src-main/kiosk/data-folder.ts';
import { kioskFacts } from '../../../src-main/kiosk/facts.ts';
import type { KioskSettings } from '../../../src-main/kiosk/settings-schema.ts';
import { type ReadSettings, loadSettings } from '../../../src-main/kiosk/settings.ts';

let root: string;
let folders = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-settings-'));
});
afterAll(() => rm(root, { recursive: true }));

async function load(yaml: string | Uint8Array): Promise<ReadSettings & { folder: string }> {
  const folder = join(root, String(folders++));
  await mkdir(folder);
  await writeFile(join(folder, 'kiosk.yaml'), yaml);
  return { ...(await loadSettings(folder)), folder };
}

const DEFAULTS: KioskSettings = {
  name: hostname(),
  screen: {},
  port: 4173,
  sound: { volume: 70, ceiling: 100 },
  store: 'copy',
  keep: 3,
  scan: 10,
  still: 5,
  probation: 60,
  statistics: { days: 400 },
  status: false,
  keypad: { next: 'ArrowRight', previous: 'ArrowLeft', select: 'Enter', back: 'Escape' },
  corner: 'top-left',
  version: 1,
};

const EVERYTHING = `
name: 北墙 kiosk
media: ../exhibition
screen:
  inches: 55
  lowerEdge: 640
display: 2
port: 0
hours:
  mon: closed
  tue: 10:00-18:00
  sat: [10:00-13:00, 14:30 – 24:00]
  sun: 22:00-02:00
  exceptions:
    2026-12-24: closed
    2027-01-01: 12:00-16:00
timezone: Asia/Shanghai
sound: {device: HDMI, volume: 40, ceiling: 80}
store: in-place
keep: 5
scan: 2.5
keypad: {next: Tab, headphones: F13, faster: AudioVolumeUp}
statistics: {days: 90}
monitor: {port: 9173, token: 0123456789abcdef, address: 192.168.1.20}
staffPin: scrypt:16384:8:1:c2FsdA==:aGFzaA==
corner: bottom-right
version: 1
`;

describe('kiosk.yaml', () => {
  it('need not be there, and may be empty', async () => {
    expect(await loadSettings(join(root, 'nowhere'))).toEqual({ settings: DEFAULTS, problems: [] });
    for (const text of ['', '# nothing yet\n', '---\n', 'name:\nscreen:\n  inches:\n']) {
      expect(await load(text)).toMatchObject({ settings: DEFAULTS, problems: [] });
    }
  });

  it('gives every setting with its type', async () => {
    const { settings, problems, folder } = await load(EVERYTHING);
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      name: '北墙 kiosk',
      media: join(folder, '../exhibition'),
      screen: { inches: 55, lowerEdge: 640 },
      display: 2,
      port: 0,
      hours: {
        week: {
          mon: [],
          tue: [{ from: 600, to: 1080 }],
          sat: [
            { from: 600, to: 780 },
            { from: 870, to: 1440 },
          ],
          sun: [{ from: 1320, to: 1560 }],
        },
        exceptions: { '2026-12-24': [], '2027-01-01': [{ from: 720, to: 960 }] },
      },
      timezone: 'Asia/Shanghai',
      sound: { device: 'HDMI', volume: 40, ceiling: 80 },
      store: 'in-place',
      keep: 5,
      scan: 2.5,
      still: 5,
      probation: 60,
      statistics: { days: 90 },
      status: false,
      keypad: {
        next: 'Tab',
        previous: 'ArrowLeft',
        select: 'Enter',
        back: 'Escape',
        headphones: 'F13',
        faster: 'AudioVolumeUp',
      },
      monitor: { port: 9173, token: '0123456789abcdef', address: '192.168.1.20' },
      staffPin: 'scrypt:16384:8:1:c2FsdA==:aGFzaA==',
      corner: 'bottom-right',
      version: 1,
    });
  });

  it('takes a display by its name as well', async () => {
    expect(await load('display: HDMI-1\n')).toMatchObject({ settings: { display: 'HDMI-1' }, problems: [] });
  });

  it('names the nearest known key for one it does not know, where it stands', async () => {
    const { settings, problems } = await load('name: A\nprot: 80\nscreen:\n  inch: 22\n  lowerEdge: 700\n');
    expect(settings).toMatchObject({ name: 'A', port: 4173, screen: { lowerEdge: 700 } });
    expect(problems).toMatchObject([
      { code: 'key-unknown', path: 'kiosk.yaml', line: 2, column: 1, field: 'prot' },
      { code: 'key-unknown', path: 'kiosk.yaml', line: 4, column: 3, field: 'screen.inch' },
    ]);
    expect(problems[0]?.fix).toContain('“port”');
  });

  it.each([
    ['port: 99999', 'port', 'port'],
    ['port: "4173"', 'port', 'port'],
    ['name: []', 'name', 'name'],
    ['display: 0', 'display', 'display'],
    ['display: [2]', 'display', 'HDMI-1'],
    ['keep: 0', 'keep', 'keep'],
    ['store: link', 'store', 'copy or in-place'],
    ['corner: middle', 'corner', 'top-left'],
    ['screen: 22', 'screen', 'inches:'],
    ['screen: {inches: large}', 'screen.inches', 'diagonal'],
    ['sound: {volume: 101}', 'sound.volume', '0 to 100'],
    ['hours: all day', 'hours', '10:00-18:00'],
    ['hours: {mon: 18:00-10:00}', 'hours', '10:00-18:00'],
    ['hours: {mon: 25:00-26:00}', 'hours', '10:00-18:00'],
    ['hours: {mon: 10:00-10:00}', 'hours', '22:00-02:00'],
    ['hours: {mon: 22:00-06:01}', 'hours', '06:00 at the latest'],
    ['timezone: Berlin', 'timezone', 'Europe/Berlin'],
    ['timezone: +01:00', 'timezone', 'Europe/Berlin'],
    ['hours: {monday: closed}', 'hours', 'mon … sun'],
    ['hours: {exceptions: {2026-02-30: closed}}', 'hours', 'exceptions'],
    ['statistics: {days: 0}', 'statistics.days', '1 to 10000'],
    ['monitor: {port: 9173, token: 0123456789abcdef, address: the network}', 'monitor', 'address:'],
    ['keypad: F13', 'keypad', 'headphones:'],
    ['keypad: {headphones: 13}', 'keypad.headphones', 'name of a key'],
    ['version: one', 'version', '1'],
  ])('uses the default for a wrong value, and says what is expected: %s', async (line, field, expected) => {
    const { settings, problems } = await load(`scan: 5\n${line}\n`);
    expect(settings).toEqual({ ...DEFAULTS, scan: 5 });
    expect(problems).toMatchObject([{ code: 'value-wrong', path: 'kiosk.yaml', line: 2, field }]);
    expect(problems[0]?.column).toBeGreaterThan(0);
    expect(`${problems[0]?.message} ${problems[0]?.fix}`).toContain(expected);
  });

  it.each([
    ['keypad: {faster: F14, slower: F14}', 'keypad.slower', 'faster:'],
    ['keypad: {headphones: Enter}', 'keypad.headphones', 'select:'],
  ])('says which of two functions on one key of a keypad is done: %s', async (line, field, done) => {
    const { problems } = await load(`${line}\n`);
    expect(problems).toMatchObject([{ code: 'value-wrong', path: 'kiosk.yaml', line: 1, field }]);
    expect(`${problems[0]?.message} ${problems[0]?.fix}`).toContain(done);
  });

  it('points at the day that is wrong', async () => {
    const { problems } = await load('hours:\n  mon: closed\n  tue: 10-18\n');
    expect(problems).toMatchObject([{ code: 'value-wrong', line: 3, column: 3, field: 'hours' }]);
  });

  it('never repeats a PIN or a token in a problem', async () => {
    const { settings, problems } = await load('staffPin: "471100"\nmonitor: {port: 80, token: hunter2}\n');
    expect(settings).toEqual(DEFAULTS);
    expect(problems.map(({ code }) => code)).toEqual(['value-wrong', 'value-wrong']);
    expect(JSON.stringify(problems)).not.toMatch(/471100|hunter2/);
  });

  it('reads what it can of a file from a newer version, and says so', async () => {
    const { settings, problems } = await load('name: North wall\nversion: 7\n');
    expect(settings).toEqual({ ...DEFAULTS, name: 'North wall' });
    expect(problems).toMatchObject([{ code: 'settings-newer', line: 2, column: 1, field: 'version' }]);
  });

  it('reads a file indented with tabs, and says so', async () => {
    const { settings, problems } = await load('screen:\n\tinches: 32\n');
    expect(settings.screen).toEqual({ inches: 32 });
    expect(problems).toMatchObject([{ code: 'yaml-tab', line: 2, column: 1 }]);
  });

  it.each([
    ['a bracket that is never closed', 'name: [A\nport: 1\n', 'yaml-broken'],
    ['a list', '- name\n- port\n', 'yaml-broken'],
    ['a sentence', 'please start at nine', 'yaml-broken'],
    ['a key twice', 'port: 1\nport: 2\n', 'yaml-broken'],
    ['another encoding', new Uint8Array([0x6e, 0x3a, 0x20, 0xe9, 0xe8, 0x0a]), 'text-not-utf8'],
    [
      'an alias bomb',
      `a: &a [x,x]\n${'bcdefghi'.replace(/./g, (c) => `${c}: &${c} [*a,*a,*a,*a,*a,*a,*a]\n`)}`,
      'yaml-broken',
    ],
  ])('that cannot be read gives the defaults and one problem: %s', async (_what, text, code) => {
    const { settings, problems } = await load(text);
    expect(settings).toEqual(DEFAULTS);
    expect(problems).toMatchObject([{ code, path: 'kiosk.yaml', severity: 'error' }]);
  });

  it('that is a folder gives the defaults and one problem', async () => {
    const folder = join(root, 'odd');
    await mkdir(join(folder, 'kiosk.yaml'), { recursive: true });
    expect(await loadSettings(folder)).toMatchObject({ settings: DEFAULTS, problems: [{ code: 'file-unreadable' }] });
  });

  it('is not fooled by keys that every object has', async () => {
    const { settings, problems } = await load('constructor: 1\n__proto__: {port: 1}\ntoString: 2\n');
    expect(settings).toEqual(DEFAULTS);
    expect(problems.map(({ code }) => code)).toEqual(['key-unknown', 'key-unknown', 'key-unknown']);
  });
});

describe('the data folder', () => {
  it('is what the flag says, else the environment, else the platform’s own place', () => {
    expect(dataFolder('/x/flag', { VITRINE_DATA: '/x/env' })).toBe(join('/x/flag'));
    expect(dataFolder(undefined, { VITRINE_DATA: '/x/env' })).toBe(join('/x/env'));
    expect(dataFolder('here', {})).toBe(join(process.cwd(), 'here'));
    const own = dataFolder(undefined, {});
    expect(own).toMatch(/vitrine/);
    expect(dataFolder(undefined, { VITRINE_DATA: '' })).toBe(own);
  });
});

describe('the facts for the page', () => {
  it('turn inches into the millimetres of the short side', async () => {
    const { settings } = await load(
      'name: West\nscreen: {inches: 55, lowerEdge: 640}\nsound: {volume: 90, ceiling: 60}\ncorner: bottom-right\n',
    );
    expect(kioskFacts(settings, false)).toEqual({
      name: 'West',
      shortSideMm: 685,
      lowerEdgeMm: 640,
      volume: 0.6,
      ceiling: 0.6,
      heartbeatMs: 5000,
      preview: false,
      keypad: DEFAULTS.keypad,
      corner: 'bottom-right',
    });
  });

  it('leave out what nobody has measured, and beat faster in preview', () => {
    expect(kioskFacts(DEFAULTS, true)).toEqual({
      name: hostname(),
      volume: 0.7,
      ceiling: 1,
      heartbeatMs: 250,
      preview: true,
      keypad: DEFAULTS.keypad,
      corner: 'top-left',
    });
  });
});
