// What the doctor says of loudspeakers, by what the two programs really print; and its tone.
import { readFileSync } from 'node:fs';
import { parseBuffer } from 'music-metadata';
import { describe, expect, it } from 'vitest';
import { checkSound, type SoundFacts } from '../../../src-main/doctor/check-sound.ts';
import { playTone, toneFile } from '../../../src-main/doctor/tone.ts';
import { askSinks } from '../../../src-main/sound/ask-sinks.ts';

const WPCTL = `PipeWire 'pipewire-0' [0.3.65, kiosk@hall, cookie:1538459362]
 └─ Clients:
        31. pipewire                            [0.3.65, kiosk@hall, pid:812]

Audio
 ├─ Devices:
 │      40. Built-in Audio                      [alsa]
 │  
 ├─ Sinks:
 │      45. HDA NVidia Digital Stereo (HDMI)    [vol: 1.00]
 │  *   46. Built-in Audio Analog Stereo        [vol: 0.74]
 │  
 ├─ Sources:
 │  *   47. Built-in Audio Analog Stereo        [vol: 1.00]

Video
 ├─ Sinks:
 │      99. Not a loudspeaker
`;
const PACTL = (name: string, description: string): string =>
  `Sink #0\n\tState: SUSPENDED\n\tName: ${name}\n\tDescription: ${description}\n\tDriver: PipeWire\n`;

interface Machine {
  readonly wpctl?: string;
  readonly pactl?: string;
  readonly wanted?: string;
  readonly platform?: NodeJS.Platform;
}

async function heard({ wpctl, pactl, wanted, platform = 'linux' }: Machine): Promise<string> {
  const asked = await askSinks(async (program, [what]) => {
    const answer = program === 'wpctl' ? wpctl : what === 'info' ? '' : pactl;
    if (answer === undefined) throw new Error(`${program}: not on this machine`);
    return answer;
  });
  const facts: SoundFacts = { platform, asked, wanted };
  return checkSound(facts)
    .map(({ state, message, fix }) => `${state}: ${message} ${fix ?? ''}`.trim())
    .join('\n');
}

describe('the loudspeaker', () => {
  it('is the system’s own choice, or the one that is meant; others are named', async () => {
    expect(await heard({ wpctl: WPCTL })).toBe(
      'fine: The exhibition is heard from “Built-in Audio Analog Stereo”. Other loudspeakers: HDA NVidia Digital Stereo (HDMI).',
    );
    expect(await heard({ wpctl: WPCTL, wanted: 'nvidia' })).toContain('fine: The exhibition is heard from “HDA NVidia');
  });

  it('is not there', async () => {
    const said = await heard({ wpctl: WPCTL, wanted: 'Jabra' });
    expect(said).toContain('warning: The loudspeaker “Jabra” is not there');
    expect(said).toContain('“Built-in Audio Analog Stereo”');
  });

  it('is none at all: an empty list, or only a stand-in for one', async () => {
    const empty = 'Audio\n ├─ Devices:\n │\n ├─ Sinks:\n │\n ├─ Sources:\n │\n';
    const dummy = 'Audio\n ├─ Sinks:\n │  *   33. Dummy Output        [vol: 1.00]\n │\n';
    for (const wpctl of [empty, dummy]) expect(await heard({ wpctl })).toContain('There is no loudspeaker');
    expect(await heard({ pactl: PACTL('auto_null', 'Dummy Output') })).toContain('warning: There is no loudspeaker');
  });

  it('is told of by pactl where wpctl knows none', async () => {
    const pactl = PACTL('alsa_output.pci-0000_00_1f.3.analog-stereo', 'Built-in Audio');
    expect(await heard({ wpctl: 'Audio\n ├─ Sinks:\n │\n', pactl })).toContain('Built-in Audio');
  });

  it('cannot be asked for', async () => {
    const said = await heard({});
    expect(said).toContain('warning: No sound system answers');
    expect(said).toContain('wpctl: not on this machine; pactl: not on this machine');
    expect(await heard({ platform: 'darwin' })).toBe(
      'unknown: Loudspeakers are not looked at on this system. Listen: vitrine doctor --tone',
    );
    expect(await heard({ platform: 'win32', wanted: 'HDMI' })).toContain('“HDMI” in kiosk.yaml has no effect');
  });
});

describe('the tone', () => {
  it('is a sound file of two seconds, first left, then right, without clicks', async () => {
    const bytes = toneFile();
    const { format } = await parseBuffer(bytes, 'audio/wav');
    expect(format).toMatchObject({ duration: 2, numberOfChannels: 2, sampleRate: 48_000, codec: 'PCM' });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const level = (second: number, channel: number): number =>
      Math.max(
        ...Array.from({ length: 48_000 }, (_, at) =>
          Math.abs(view.getInt16(44 + (second * 48_000 + at) * 4 + channel * 2, true)),
        ),
      );
    expect([level(0, 0) > 8000, level(0, 1), level(1, 0), level(1, 1) > 8000]).toEqual([true, 0, 0, true]);
    expect(view.getInt16(44, true)).toBe(0);
  });

  it('is played by the first program that can, from a file that is there and afterwards gone', async () => {
    const asked: string[] = [];
    let file = '';
    const player = await playTone('linux', async (program, ...args) => {
      asked.push(program);
      file = args.at(-1) ?? '';
      return program === 'paplay' && readFileSync(file).length > 1000 ? '' : undefined;
    });
    expect([player, asked]).toEqual(['paplay', ['pw-play', 'paplay']]);
    expect(() => readFileSync(file)).toThrow('ENOENT');
    expect(await playTone('linux', async () => undefined)).toBeUndefined();
  });
});
