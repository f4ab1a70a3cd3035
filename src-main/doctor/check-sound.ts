// Whether sound can come out of this machine, by whichever of the two programs knows.
import { fine, type Finding, unknown, warning } from './finding.ts';

export interface SoundFacts {
  readonly platform: NodeJS.Platform;
  /** Output of `wpctl status`; undefined where it is missing or fails. */
  readonly wpctl: string | undefined;
  /** Output of `pactl list short sinks`. */
  readonly pactl: string | undefined;
  /** `sound: device` of kiosk.yaml. */
  readonly device: string | undefined;
}

export function checkSound({ platform, wpctl, pactl, device }: SoundFacts): readonly Finding[] {
  if (platform !== 'linux')
    return [unknown('sound', 'Loudspeakers are not looked at on this system: listen to a narration.')];
  const sinks = wpctl === undefined ? (pactl === undefined ? undefined : ofPactl(pactl)) : ofWpctl(wpctl);
  if (sinks === undefined) {
    return [
      warning(
        'sound',
        'Neither wpctl nor pactl answers: whether sound comes out of this machine could not be found out.',
        'Install PipeWire (on Debian: sudo apt install pipewire-pulse wireplumber), and sign in again.',
      ),
    ];
  }
  const real = sinks.filter((name) => !/dummy|auto_null/iu.test(name));
  if (real.length === 0)
    return [warning('sound', 'There is no loudspeaker.', 'Connect one; a screen’s own counts when it is switched on.')];
  const told = `Loudspeakers: ${real.join(', ')}.`;
  return [
    device !== undefined && !real.some((name) => name.toLowerCase().includes(device.toLowerCase()))
      ? warning(
          'sound',
          `The loudspeaker “${device}” of kiosk.yaml is not there. ${told}`,
          'Connect it, or change “device:” under “sound:”.',
        )
      : fine('sound', told),
  ];
}

/** The lines under “Sinks:”, such as ` │  *   46. Built-in Audio Analog Stereo [vol: 0.74]`. */
function ofWpctl(text: string): readonly string[] {
  const [, block = ''] = /^[^\w\n]*Sinks:[^\n]*\n((?:[^\n]*\d+\. [^\n]*\n)*)/mu.exec(text) ?? [];
  return [...block.matchAll(/\d+\. (.+?)\s*(?:\[vol:[^\]]*\])?\s*$/gmu)].map(([, name = '']) => name);
}

/** `0	alsa_output.pci-0000_00_1f.3.analog-stereo	module-alsa-card.c	s16le 2ch 44100Hz	SUSPENDED` */
const ofPactl = (text: string): readonly string[] => text.split('\n').flatMap((line) => line.split('\t')[1] ?? []);
