// What can be wrong with the loudspeaker, in the words of who puts it right.
import type { Problem } from '#contract/problem';

const PLACE = { severity: 'warning', path: 'kiosk.yaml', field: 'sound.device' } as const;

/** `names`: what there is instead. */
export const deviceMissing = (wanted: string, names: readonly string[]): Problem => ({
  code: 'sound-device-missing',
  ...PLACE,
  message: `The loudspeaker “${wanted}” is not there, or is switched off. What the system chooses sounds instead.`,
  fix:
    names.length === 0
      ? 'Plug it in and switch it on; it is used again by itself. The system knows of no other loudspeaker.'
      : `Plug it in and switch it on; it is used again by itself. Or write another name into kiosk.yaml: ${names.map((name) => `“${name}”`).join(', ')}.`,
});

export const cannotAsk = (wanted: string, reason: string): Problem => ({
  code: 'sound-device-missing',
  ...PLACE,
  message: `Whether the loudspeaker “${wanted}” is there cannot be asked: ${reason}. What the system chooses sounds.`,
  fix: 'Install wireplumber (for PipeWire) or pulseaudio-utils, and start the kiosk in the session of the user whose sound it is.',
});

export const chosenBySystem = (wanted: string): Problem => ({
  code: 'sound-device-system',
  ...PLACE,
  message: `On this system the loudspeaker is chosen in its own settings; “${wanted}” in kiosk.yaml has no effect.`,
  fix: 'Choose the loudspeaker in the settings of the system, and take the line out of kiosk.yaml.',
});
