// Loudspeakers that come and go, by programs on the PATH that behave like the real ones.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../src-main/kiosk/log.ts';
import { findSink } from '../../../src-main/sound/find-sink.ts';
import { defaultOf, sinksOf as sinksOfPactl } from '../../../src-main/sound/pactl.ts';
import { toolRunner } from '../../../src-main/sound/run-tool.ts';
import { createSound, openChoice } from '../../../src-main/sound/sound.ts';
import { sinksOf as sinksOfWpctl } from '../../../src-main/sound/wpctl.ts';
import { folderWith } from '../../support/folders.ts';
import { fakeTools, type FakeTools } from './fake-tools.ts';

const printed = (name: string): string => readFileSync(join(import.meta.dirname, '../../fixtures/sound', name), 'utf8');

describe('what the programs print', () => {
  it('is read: wpctl 0.4.13, from a real PipeWire', () => {
    expect(sinksOfWpctl(printed('wpctl-0.4.13.txt'))).toEqual([
      { id: '30', name: 'HDMI Über 5', isDefault: false },
      { id: '32', name: 'Built-in Audio Analog Stereo', isDefault: false },
      {
        id: '33',
        name: 'A very long name of a loudspeaker that goes on and on for ever and a day (HDMI 2)',
        isDefault: true,
      },
    ]);
  });

  it('is read: wpctl 0.5, with filters, brackets in names and other letters', () => {
    expect(sinksOfWpctl(printed('wpctl-0.5.txt'))).toEqual([
      { id: '47', name: 'HDMI Audio [Radeon HD 5400/6300/7300 Series] Digital Stereo (HDMI)', isDefault: false },
      { id: '61', name: 'Аналоговый стерео', isDefault: false },
      { id: '36', name: 'Room correction', isDefault: true },
    ]);
  });

  it('is read where the system has no letters for the lines of the tree', () => {
    const plain = printed('wpctl-0.4.13.txt').replaceAll(/[│├└─]/gu, '?');
    expect(sinksOfWpctl(plain)).toEqual(sinksOfWpctl(printed('wpctl-0.4.13.txt')));
  });

  it('is read: pactl 16.1, from a real PulseAudio', () => {
    const byDefault = defaultOf(printed('pactl-16.1-info.txt'));
    expect(byDefault).toBe('analog');
    expect(sinksOfPactl(printed('pactl-16.1-sinks.txt'), byDefault)).toEqual([
      { id: 'hdmi', name: 'HDMI_Über', isDefault: false },
      { id: 'analog', name: 'Built-in Audio Analog Stereo', isDefault: true },
    ]);
  });

  it('is read: pactl before PipeWire, and one without a name', () => {
    expect(sinksOfPactl(printed('pactl-pipewire-sinks.txt'), undefined)).toEqual([
      { id: 'alsa_output.pci-0000_00_1f.3.analog-stereo', name: 'Audio Interno Estéreo analógico', isDefault: false },
      { id: 'bluez_output.00_1B_66_AA_BB_CC.1', name: 'bluez_output.00_1B_66_AA_BB_CC.1', isDefault: false },
    ]);
  });

  it.each(['', 'Audio', '\0', 'Sink #\n', 'Connection failure: Connection refused\n'])('may be nothing: %j', (text) => {
    expect(sinksOfWpctl(text)).toEqual([]);
    expect(sinksOfPactl(text, undefined)).toEqual([]);
    expect(defaultOf(text)).toBeUndefined();
  });
});

describe('a part of a name', () => {
  const sink = (id: string, name: string, isDefault = false) => ({ id, name, isDefault });

  it('means one in which it stands, in any letters; the one called so, else the one that sounds already', () => {
    const all = [
      sink('1', 'HDMI 2'),
      sink('2', 'HDMI'),
      sink('3', 'Wand-Lautsprecher HDMI', true),
      sink('4', 'Bu\u0308hne'),
    ];
    expect(findSink(all, 'hdmi')?.id).toBe('2');
    expect(findSink(all, 'HDM')?.id).toBe('3');
    expect(findSink(all, 'BÜHNE')?.id).toBe('4');
    expect(findSink(all, '1')?.id).toBe('1');
    expect(findSink(all, 'USB')).toBeUndefined();
  });

  it('that two have means the one with the number, else the one that sounds already', () => {
    const twins = [sink('51', 'USB Audio'), sink('52', 'USB Audio', true), sink('53', 'USB Audio 2')];
    expect(findSink(twins, 'usb audio', '51')?.id).toBe('51');
    expect(findSink(twins, 'usb audio')?.id).toBe('52');
    // plugged in anew it has another number
    expect(findSink(twins, 'usb audio', '60')?.id).toBe('52');
  });
});

async function setup(
  tools: FakeTools,
  asked: string | undefined,
  { platform = 'linux' as NodeJS.Platform, folder = '' } = {},
) {
  const data = folder === '' ? await folderWith({}) : folder;
  const logged: string[] = [];
  const choice = await openChoice(join(data, 'sound.json'), (cause) => expect.fail(String(cause)));
  const world = { patienceMs: 15_000 };
  const sound = createSound({
    asked,
    platform,
    run: (program, args) => toolRunner(tools.env, world.patienceMs)(program, args),
    choice,
    everyMs: 30,
    log: createLog((line) => logged.push(line)),
  });
  const codes = (): string[] => sound.problems().map(({ code }) => code);
  return { sound, logged, choice, data, codes, world };
}

describe.skipIf(process.platform === 'win32')('the loudspeaker', () => {
  it.each(['wpctl', 'pactl'] as const)(
    'is the one that is asked for; pulled out it is a problem, plugged in it is used again: %s',
    async (program) => {
      const tools = await fakeTools([program]);
      await tools.plug(program, { '51': 'Built-in Audio', '58': 'HDMI Wall' });
      const { sound, codes, logged } = await setup(tools, 'hdmi');
      await sound.look();
      expect(await tools.sounds(program)).toBe('58');
      expect(sound.used()).toBe('HDMI Wall');
      expect(sound.list()).toEqual([
        { id: '51', name: 'Built-in Audio', isDefault: false },
        { id: '58', name: 'HDMI Wall', isDefault: true },
      ]);
      expect(codes()).toEqual([]);
      // in English, whatever the machine speaks
      expect(await tools.lang()).toBe('C.UTF-8');

      await tools.plug(program, { '51': 'Built-in Audio' });
      await sound.look();
      await sound.look();
      expect(codes()).toEqual(['sound-device-missing']);
      expect(sound.problems()[0]?.message).toContain('“hdmi”');
      expect(sound.problems()[0]?.fix).toContain('“Built-in Audio”');
      expect(sound.used()).toBe('Built-in Audio');

      // it has another number now
      await tools.plug(program, { '51': 'Built-in Audio', '77': 'HDMI Wall' });
      await sound.look();
      expect([await tools.sounds(program), sound.used()]).toEqual(['77', 'HDMI Wall']);
      expect(codes()).toEqual([]);
      expect(logged.filter((line) => line.includes('"warn"'))).toHaveLength(1);
      // nothing is set that is so already, and no level ever
      await sound.look();
      const set = (await tools.calls()).filter((call) => call.includes('set'));
      expect(set).toHaveLength(2);
      expect(set.every((call) => call.includes('set-default'))).toBe(true);
    },
  );

  it('is whatever the system takes where none is asked for', async () => {
    const tools = await fakeTools(['wpctl']);
    await tools.plug('wpctl', { '51': 'Built-in Audio', '58': 'HDMI Wall' });
    const { sound, codes } = await setup(tools, undefined);
    await sound.look();
    expect([sound.used(), sound.wanted(), codes()]).toEqual(['Built-in Audio', undefined, []]);
    expect((await tools.calls()).filter((call) => call.includes('set'))).toEqual([]);
  });

  it('is PulseAudio’s where PipeWire is there for the screen alone, or is dead', async () => {
    const tools = await fakeTools(['wpctl', 'pactl']);
    await tools.plug('pactl', { analog: 'Built-in Audio', hdmi: 'HDMI Wall' });
    const { sound } = await setup(tools, 'HDMI');
    await sound.look();
    expect([await tools.sounds('pactl'), sound.used()]).toEqual(['hdmi', 'HDMI Wall']);
    await tools.make('wpctl', 'dead');
    await sound.look();
    expect(sound.used()).toBe('HDMI Wall');
  });

  it('that cannot be asked for is a problem, and no more: no program, a dead one, one that hangs', async () => {
    const none = await setup(await fakeTools([]), 'HDMI');
    await none.sound.look();
    expect(none.codes()).toEqual(['sound-device-missing']);
    expect(none.sound.problems()[0]?.message).toContain('wpctl: not on this machine; pactl: not on this machine');
    expect([none.sound.list(), none.sound.used()]).toEqual([[], undefined]);

    const tools = await fakeTools(['wpctl']);
    await tools.plug('wpctl', { '51': 'Built-in Audio', '58': 'HDMI Wall' });
    const { sound, codes, world } = await setup(tools, 'HDMI');
    for (const how of ['dead', 'hangs'] as const) {
      await tools.make('wpctl', how);
      world.patienceMs = how === 'hangs' ? 500 : 15_000;
      await sound.look();
      expect(codes()).toEqual(['sound-device-missing']);
    }
    world.patienceMs = 15_000;
    expect(sound.problems()[0]?.message).toContain('did not answer and was ended');
    await tools.make('wpctl', 'well');
    await sound.look();
    expect([codes(), sound.used()]).toEqual([[], 'HDMI Wall']);
  });

  it('can be chosen by staff, over a restart too, until another one stands in kiosk.yaml', async () => {
    const tools = await fakeTools(['wpctl']);
    await tools.plug('wpctl', { '51': 'Built-in Audio', '58': 'HDMI Wall' });
    const { sound, data, choice } = await setup(tools, 'HDMI');
    expect(await sound.use('Built-in Audio')).toBe(true);
    expect([sound.used(), sound.wanted(), await tools.sounds('wpctl')]).toEqual([
      'Built-in Audio',
      'Built-in Audio',
      '51',
    ]);
    expect(await sound.use('USB')).toBe(false);
    await sound.use('Built-in Audio');
    await choice.written();
    const again = await setup(tools, 'HDMI', { folder: data });
    expect(again.sound.wanted()).toBe('Built-in Audio');
    const rewritten = await setup(tools, 'Wall', { folder: data });
    expect(rewritten.sound.wanted()).toBe('Wall');
  });

  it('of two with one name is the one that staff chose, at every look, until it is pulled out', async () => {
    const tools = await fakeTools(['wpctl']);
    const all = { '51': 'Built-in Audio', '58': 'USB Audio', '59': 'USB Audio' };
    await tools.plug('wpctl', all);
    const { sound } = await setup(tools, undefined);
    expect(await sound.use('USB Audio', '59')).toBe(true);
    await sound.look();
    expect(await tools.sounds('wpctl')).toBe('59');
    expect(await sound.use('USB Audio', '58')).toBe(true);
    await sound.look();
    expect(await tools.sounds('wpctl')).toBe('58');
    await tools.plug('wpctl', { '51': 'Built-in Audio', '59': 'USB Audio' });
    await sound.look();
    expect([await tools.sounds('wpctl'), sound.isLost()]).toEqual(['59', false]);
  });

  it('is lost while the system tells others only, or none; not where it tells nothing', async () => {
    const tools = await fakeTools(['pactl']);
    await tools.plug('pactl', { 'alsa_output.hdmi': 'HDMI Wall' });
    const { sound } = await setup(tools, 'alsa_output.hdmi');
    await sound.look();
    expect([sound.isLost(), sound.used()]).toEqual([false, 'HDMI Wall']);
    await tools.plug('pactl', { analog: 'Built-in Audio' });
    await sound.look();
    expect(sound.isLost()).toBe(true);
    await tools.plug('pactl', {});
    await sound.look();
    expect(sound.isLost()).toBe(true);
    await tools.make('pactl', 'dead');
    await sound.look();
    expect(sound.isLost()).toBe(false);
  });

  it('is looked for again and again, until the kiosk ends', async () => {
    const tools = await fakeTools(['wpctl']);
    await tools.plug('wpctl', { '51': 'Built-in Audio' });
    const { sound, codes } = await setup(tools, 'HDMI');
    const stop = new AbortController();
    const following = sound.follow(stop.signal);
    await expect.poll(codes).toEqual(['sound-device-missing']);
    await tools.plug('wpctl', { '51': 'Built-in Audio', '58': 'HDMI Wall' });
    await expect.poll(() => sound.used(), { timeout: 10_000 }).toBe('HDMI Wall');
    stop.abort();
    await following;
    // one that was under way then comes to its end
    await sound.look();
    const calls = (await tools.calls()).length;
    await new Promise((later) => setTimeout(later, 100));
    expect(await tools.calls()).toHaveLength(calls);
  });

  it.each(['win32', 'darwin'] as const)('is the system’s own business on %s, and that is said', async (platform) => {
    const tools = await fakeTools(['wpctl']);
    const { sound, codes } = await setup(tools, 'HDMI', { platform });
    await sound.look();
    expect([codes(), sound.list(), await tools.calls()]).toEqual([['sound-device-system'], [], []]);
    const silent = await setup(tools, undefined, { platform });
    await silent.sound.look();
    expect(silent.codes()).toEqual([]);
  });
});
