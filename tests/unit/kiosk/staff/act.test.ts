// What staff do at the screen besides the content, and what they see.
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StaffStatus } from '#contract/staff';
import program from '../../../../package.json';
import { withoutPaths } from '../../../../src-main/kiosk/staff/without-paths.ts';
import { fakeTools } from '../../sound/fake-tools.ts';
import { codeOf, PIN_HASH, staffKiosk } from './staff-fixture.ts';

const BEAT = {
  key: 'the-key',
  page: 'one',
  screen: 'staff',
  revision: 'rev-1',
  frame: true,
  visibility: 'visible',
  errors: [],
};

describe('the page', () => {
  const commands = async (kiosk: Awaited<ReturnType<typeof staffKiosk>>, beat: object): Promise<readonly string[]> =>
    (await (await kiosk.post('/api/heartbeat', { ...BEAT, ...beat })).json()).commands;

  it('is told to load itself anew until it has, and nobody takes that for a death', async () => {
    const kiosk = await staffKiosk();
    const token = await kiosk.enter();
    const stop = new AbortController();
    const watching = kiosk.staff.watch(kiosk.kiosk, stop.signal);
    expect(await commands(kiosk, {})).toEqual([]);
    expect(await (await kiosk.act({ do: 'reload' }, token)).json()).toEqual({ done: 'reload' });
    expect(await commands(kiosk, { key: 'another', page: 'other' })).toEqual([]);
    expect(await commands(kiosk, {})).toEqual(['reload']);
    expect(await commands(kiosk, {})).toEqual(['reload']);
    expect(await commands(kiosk, { page: 'two' })).toEqual([]);
    expect(await commands(kiosk, { page: 'two' })).toEqual([]);
    const restarts = async (): Promise<unknown> =>
      (await (await kiosk.ask('/api/staff/status', token)).json()).restarts;
    expect(await restarts()).toEqual({ page: 0, browser: 0, kiosk: 0 });
    await commands(kiosk, { page: 'three' });
    expect(await restarts()).toEqual({ page: 1, browser: 0, kiosk: 0 });
    stop.abort();
    await watching;
  });

  it('is not told a minute later, when who ordered it has gone', async () => {
    const kiosk = await staffKiosk();
    await kiosk.act({ do: 'reload' }, await kiosk.enter());
    kiosk.world.at += 60_000;
    expect(await commands(kiosk, {})).toEqual([]);
  });

  it('begins the next visit as loud as staff set it, and the next start does too', async () => {
    const kiosk = await staffKiosk({
      yaml: `# loud\nsound:\n  volume: 50 # usual\n  ceiling: 80\nstaffPin: ${PIN_HASH}\n`,
    });
    const token = await kiosk.enter();
    expect((await kiosk.act({ do: 'volume', percent: 30 }, token)).status).toBe(200);
    expect(await commands(kiosk, {})).toEqual(['fetch']);
    expect(await commands(kiosk, {})).toEqual([]);
    expect((await (await kiosk.get('/api/exhibition')).json()).kiosk.volume).toBe(0.3);
    expect(await readFile(join(kiosk.dataFolder, 'kiosk.yaml'), 'utf8')).toContain(
      '# loud\nsound:\n  volume: 30 # usual',
    );
    expect(await codeOf(await kiosk.act({ do: 'volume', percent: 81 }, token))).toBe('volume-over-ceiling');
    expect((await staffKiosk({ dataFolder: kiosk.dataFolder })).staff.volume()).toBe(0.3);
  });

  it('is as loud as staff set it until the next start where kiosk.yaml cannot be written, and they are told', async () => {
    const kiosk = await staffKiosk();
    const token = await kiosk.enter();
    await writeFile(join(kiosk.dataFolder, 'kiosk.yaml'), 'sound: [\n');
    const refused = await kiosk.act({ do: 'volume', percent: 30 }, token);
    expect((await refused.json()).error).toMatchObject({
      code: 'volume-not-kept',
      message: expect.stringContaining('until the next start only'),
    });
    expect(kiosk.staff.volume()).toBe(0.3);
  });
});

describe('the exhibit', () => {
  it('is under maintenance, open or closed as staff say, and goes by its plan again', async () => {
    const kiosk = await staffKiosk();
    const token = await kiosk.enter();
    const hours = async (): Promise<unknown> => (await (await kiosk.ask('/api/staff/status', token)).json()).hours;
    const clock = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u);
    expect(await hours()).toEqual({ now: 'open', because: 'no-hours', today: [], clock });
    await kiosk.act({ do: 'maintenance', on: true }, token);
    expect(await hours()).toMatchObject({ now: 'maintenance', because: 'staff' });
    await kiosk.act({ do: 'maintenance', on: false }, token);
    await kiosk.act({ do: 'hours', set: 'closed' }, token);
    expect(await hours()).toMatchObject({ now: 'closed', because: 'staff' });
    await kiosk.act({ do: 'hours', set: 'plan' }, token);
    expect(await hours()).toMatchObject({ now: 'open', because: 'no-hours' });
  });

  it('ends and begins anew by the shell, after the answer was given; what the shell cannot do is said', async () => {
    const kiosk = await staffKiosk();
    const token = await kiosk.enter();
    expect(await codeOf(await kiosk.act({ do: 'quit' }, token))).toBe('shell-cannot');
    const done: string[] = [];
    const ended = new Promise<void>((resolve) =>
      kiosk.staff.life.serve({
        quit: () => (done.push('quit'), resolve()),
        'restart-kiosk': () => done.push('again'),
      }),
    );
    expect((await kiosk.act({ do: 'restart', what: 'kiosk' }, token)).status).toBe(200);
    expect(await codeOf(await kiosk.act({ do: 'restart', what: 'browser' }, token))).toBe('shell-cannot');
    expect((await kiosk.act({ do: 'quit' }, token)).status).toBe(200);
    expect(done).toEqual([]);
    await ended;
    expect(done).toEqual(['again', 'quit']);
  });

  it('uses only a loudspeaker that the system has named', async () => {
    const kiosk = await staffKiosk();
    expect(await codeOf(await kiosk.act({ do: 'sink', name: '/dev/sda' }, await kiosk.enter()))).toBe('sink-unknown');
  });
});

describe.skipIf(process.platform === 'win32')('the loudspeaker', () => {
  it('that staff choose is the one that is wanted, and told as lost when it is pulled out; of twins the one they chose', async () => {
    const tools = await fakeTools(['wpctl']);
    const twins = { '58': 'USB Audio', '59': 'USB Audio' };
    await tools.plug('wpctl', { '51': 'HDMI Wall', ...twins });
    const kiosk = await staffKiosk({ yaml: `sound: { device: HDMI }\nstaffPin: ${PIN_HASH}\n`, sound: tools.env });
    const token = await kiosk.enter();
    const sound = async (): Promise<StaffStatus['sound']> => {
      await kiosk.sound.look();
      return ((await (await kiosk.ask('/api/staff/status', token)).json()) as StaffStatus).sound;
    };
    expect(await sound()).toMatchObject({ asked: 'HDMI', wanted: 'HDMI', isLost: false, used: 'HDMI Wall' });
    expect((await kiosk.act({ do: 'sink', name: 'USB Audio', id: '59' }, token)).status).toBe(200);
    expect(await tools.sounds('wpctl')).toBe('59');
    expect(await sound()).toMatchObject({ asked: 'HDMI', wanted: 'USB Audio', isLost: false, used: 'USB Audio' });
    await tools.plug('wpctl', { '51': 'HDMI Wall' });
    expect(await sound()).toMatchObject({ wanted: 'USB Audio', isLost: true, used: 'HDMI Wall' });
    const gone = await kiosk.act({ do: 'sink', name: 'HDMI Wall', id: '58' }, token);
    expect(await codeOf(gone)).toBe('sink-unknown');
  });
});

describe('what staff see', () => {
  it('is the state of this kiosk', async () => {
    const kiosk = await staffKiosk({ yaml: `name: North wall\nsound: { device: USB }\nstaffPin: ${PIN_HASH}\n` });
    const token = await kiosk.enter();
    await kiosk.post('/api/heartbeat', BEAT);
    kiosk.world.at += 3000;
    expect(await (await kiosk.ask('/api/staff/status', token)).json()).toMatchObject({
      ...{ kiosk: 'North wall', version: program.version, shell: 'browser', beatAgo: 3 },
      health: { status: 'ok', screen: 'staff' },
      sound: { asked: 'USB', wanted: 'USB', isLost: false, sinks: [], volume: 70, ceiling: 100 },
      content: { doing: 'not-followed', revisions: [] },
      disk: { writable: true, freeBytes: expect.any(Number) },
    });
  });

  it('is the log, newest first, by the museum’s clock, without causes and without a path of this machine', async () => {
    const kiosk = await staffKiosk({ yaml: `timezone: Pacific/Kiritimati\nstaffPin: ${PIN_HASH}\n` });
    const logs = join(kiosk.dataFolder, 'logs');
    await mkdir(logs);
    const line = (message: string): string =>
      `${JSON.stringify({ time: '2026-11-26T10:00:00.000Z', level: 'warn', module: 'media', message, cause: '/root/x' })}\n`;
    await writeFile(
      join(logs, 'vitrine.jsonl.1'),
      Array.from({ length: 400 }, (_, index) => line(`old ${index}`)).join(''),
    );
    await writeFile(
      join(logs, 'vitrine.jsonl'),
      [line(`ENOENT: open '${kiosk.dataFolder}/My Files/a b.jpg'`), 'half a li\n', line('newest')].join(''),
    );
    await appendFile(join(logs, 'vitrine.jsonl'), '{"time":"2026');
    const { lines } = await (await kiosk.ask('/api/staff/log', await kiosk.enter())).json();
    expect(lines).toHaveLength(300);
    expect(lines[0]).toEqual({ time: '2026-11-27T00:00:00+14:00', level: 'warn', module: 'media', message: 'newest' });
    expect(lines[1].message).not.toContain(kiosk.dataFolder);
    expect(lines[1].message).toContain('a b.jpg');
    expect(lines[2].message).toBe('old 399');
  });

  it('are the days that were counted, and what the ids in them mean', async () => {
    const kiosk = await staffKiosk();
    const answer = await (await kiosk.ask('/api/staff/statistics', await kiosk.enter())).json();
    expect(answer).toMatchObject({ today: '2026-11-22', days: [] });
    expect(answer.rooms).toContainEqual({ id: 'harbour', title: { en: 'Harbour', ja: '港' } });
    expect(answer.events).toContain('slide-finished');
  });
});

describe('a text for the screen', () => {
  it.each([
    [`cannot open '${homedir()}/x/y.jpg', sorry`, `cannot open '…/y.jpg', sorry`],
    ['C:\\Museum\\Neue Halle\\a.jpg', '…/Neue Halle\\a.jpg'],
    ['\\\\server\\share\\a.jpg is gone', '…/a.jpg is gone'],
    ['file:///srv/a.jpg', '…/a.jpg'],
    ['“rooms/10-sea/1.jpg” is 3/4 there', '“rooms/10-sea/1.jpg” is 3/4 there'],
    ['vitrine://kiosk/ did not load', 'vitrine://kiosk/ did not load'],
  ])('holds no path: %j', (text, expected) => expect(withoutPaths(text)).toBe(expected));

  it('holds no folder that is known, whatever is in its name', () => {
    expect(withoutPaths('open /srv/My Hall/a.jpg', ['/srv/My Hall'])).toBe('open …/a.jpg');
  });
});
