// `vitrine staff-pin` and `vitrine staff`: what the panel does, for who has a terminal.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { orderOf, ordered } from '../../../../src-main/commands/staff.ts';
import { forgetPin, setPin } from '../../../../src-main/commands/staff-pin.ts';
import { loadSettings } from '../../../../src-main/kiosk/settings.ts';
import { matchesPin } from '../../../../src-main/kiosk/staff/pin-hash.ts';
import { folderWith } from '../../../support/folders.ts';
import { PIN, PIN_HASH, staffKiosk } from './staff-fixture.ts';

/** A terminal on which this is typed, as soon as something is asked. */
function terminal(...typed: readonly string[]) {
  const raw: boolean[] = [];
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (on: boolean) => raw.push(on) });
  const output = new PassThrough();
  let shown = '';
  let next = 0;
  output.on('data', (chunk: Buffer) => {
    shown += String(chunk);
    if (String(chunk).endsWith(': ')) input.write(typed[next++] ?? '\u0003');
  });
  return { input, output, raw, shown: () => shown };
}

function piped(text: string): PassThrough {
  const input = new PassThrough();
  input.end(text);
  return input;
}

const hashIn = async (folder: string): Promise<string> => (await loadSettings(folder)).settings.staffPin ?? '';

describe('vitrine staff-pin', () => {
  it('asks twice without showing what is typed, and keeps the hash with all that stood in kiosk.yaml', async () => {
    const folder = await folderWith({ 'kiosk.yaml': '# ours\nname: Wall\n' });
    const { input, output, raw, shown } = terminal('2705x\u007f19\r', '270519\r');
    expect(await setPin(folder, input, output)).toContain('The PIN is set.');
    expect(await readFile(join(folder, 'kiosk.yaml'), 'utf8')).toMatch(/^# ours\nname: Wall\nstaffPin: scrypt:/u);
    expect(await matchesPin('270519', await hashIn(folder))).toBe(true);
    expect(shown()).toBe('PIN for staff (4 to 10 digits, not shown): \nThe same once more: \n');
    expect(raw).toEqual([true, false, true, false]);
  });

  it('takes both from one that was pasted whole', async () => {
    const folder = await folderWith({});
    const { input, output } = terminal('270519\n270519\n', '');
    await setPin(folder, input, output);
    expect(await matchesPin('270519', await hashIn(folder))).toBe(true);
  });

  it.each([
    ['they are not the same', ['270519\r', '270518\r'], 'not the same'],
    ['it is weak', ['1234\r'], 'in a row'],
    ['it is broken off', ['27\u0003'], 'Broken off'],
  ])('changes nothing when %s', async (_what, typed, why) => {
    const folder = await folderWith({});
    const { input, output, raw } = terminal(...typed);
    await expect(setPin(folder, input, output)).rejects.toThrow(why);
    expect(raw.at(-1)).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });

  it('reads one line from a pipe', async () => {
    const folder = await folderWith({});
    await setPin(folder, piped('270519\r\nmore\n'), new PassThrough());
    expect(await matchesPin('270519', await hashIn(folder))).toBe(true);
    await expect(setPin(folder, piped('0000'), new PassThrough())).rejects.toThrow('again and again');
    expect(await matchesPin('270519', await hashIn(folder))).toBe(true);
  });

  it('says what keeps it from being written', async () => {
    const broken = await folderWith({ 'kiosk.yaml': 'name: [a\n' });
    await expect(setPin(broken, piped('270519'), new PassThrough())).rejects.toThrow('cannot be understood');
    const refused = await folderWith({});
    await mkdir(join(refused, 'kiosk.yaml'));
    await expect(setPin(refused, piped('270519'), new PassThrough())).rejects.toThrow('EISDIR');
  });

  it('is heard by a kiosk that runs, and so is that it is forgotten', async () => {
    const kiosk = await staffKiosk();
    await setPin(kiosk.dataFolder, piped('904417'), new PassThrough());
    await kiosk.noticed();
    expect(await kiosk.enter('904417')).toHaveLength(43);
    expect(await forgetPin(kiosk.dataFolder)).toContain('no PIN any more');
    await kiosk.noticed();
    expect((await kiosk.post('/api/staff/enter', { pin: PIN })).status).toBe(409);
  });
});

describe('vitrine staff', () => {
  it.each([
    [['reload'], { do: 'reload' }],
    [['promote'], { do: 'promote' }],
    [['maintenance', 'on'], { do: 'maintenance', on: true }],
    [['maintenance', 'off'], { do: 'maintenance', on: false }],
    [['hours', 'plan'], { do: 'hours', set: 'plan' }],
    [['volume', '40'], { do: 'volume', percent: 40 }],
    [['sink', 'USB Audio'], { do: 'sink', name: 'USB Audio' }],
    [['restart', 'browser'], { do: 'restart', what: 'browser' }],
    [['quit'], { do: 'quit' }],
  ])('understands %j', ([action = '', value], order) => expect(orderOf(action, value)).toEqual(order));

  it.each([
    ['reload', 'now'],
    ['maintenance', undefined],
    ['maintenance', 'true'],
    ['volume', ''],
    ['volume', '101'],
    ['volume', 'loud'],
    ['restart', 'machine'],
    ['change-pin', '8361'],
    ['toString', undefined],
    ['', undefined],
  ])('names what there is when it is typed wrongly: %j %j', (action, value) => {
    expect(() => orderOf(action, value)).toThrow('nothing that staff can do');
    try {
      orderOf(action, value);
    } catch (error) {
      expect(error).toMatchObject({ exitCode: 2, fix: expect.stringContaining('maintenance on|off, hours') });
    }
  });

  it('is done by the kiosk that runs, once, and its answer comes back', async () => {
    const kiosk = await staffKiosk();
    const stop = new AbortController();
    const watching = kiosk.staff.watch(kiosk.kiosk, stop.signal);
    expect(await ordered(kiosk.dataFolder, { do: 'volume', percent: 20 }, 5000)).toBe('Done.');
    expect(kiosk.staff.volume()).toBe(0.2);
    await expect(ordered(kiosk.dataFolder, { do: 'promote' }, 5000)).rejects.toThrow('shown as it lay at the start');
    expect(await readdir(join(kiosk.dataFolder, 'orders'))).toEqual([]);
    stop.abort();
    await watching;
  });

  it('says so when no kiosk runs, and leaves no order behind', async () => {
    const folder = await folderWith({});
    await expect(ordered(folder, { do: 'quit' }, 300)).rejects.toThrow('No kiosk runs');
    expect(await readdir(join(folder, 'orders'))).toEqual([]);
  });

  it('is not obeyed by a kiosk that was started afterwards, and nothing else that lies there is', async () => {
    const dataFolder = await folderWith({ 'orders/0123456789abcdef.json': '{"do":"quit"}' });
    const kiosk = await staffKiosk({ dataFolder, yaml: `staffPin: ${PIN_HASH}\n` });
    const lived: string[] = [];
    kiosk.staff.life.serve({ quit: () => lived.push('quit') });
    const orders = join(dataFolder, 'orders');
    await kiosk.noticed();
    expect(await readdir(orders)).toEqual([]);
    await writeFile(join(orders, '0123456789abcdef.json'), '{"do":"change-pin","pin":"8361"}');
    await writeFile(join(orders, 'quit.json'), '{"do":"quit"}');
    await kiosk.noticed();
    expect(JSON.parse(await readFile(join(orders, '0123456789abcdef.answer'), 'utf8'))).toMatchObject({
      objection: { code: 'order-unknown' },
    });
    expect(lived).toEqual([]);
    expect(await kiosk.enter()).toHaveLength(43);
  });
});
