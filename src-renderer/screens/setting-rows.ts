// The settings as rows: each its name, what it does, its values, and which of them is chosen.
import type { Messages } from '../messages/messages.ts';
import type { Settings } from '../visit/visit.ts';
import { stepOf, STEPS, volumeOf } from './volume.ts';

export interface SettingOption {
  readonly value: string;
  readonly word: string;
  /** Letters as large as what they choose. */
  readonly scale?: number;
  /** Shown in the colours it chooses. */
  readonly contrast?: string;
}

export interface SettingRow {
  readonly name: string;
  readonly help: string;
  readonly options: readonly SettingOption[];
  readonly value: string;
  readonly choose: (value: string) => void;
}

type Option<Value> = Omit<SettingOption, 'value'> & { readonly value: Value };

/** `change` tells what a chosen value sets. */
export function settingRow<Value extends string | number | boolean>(
  [name, help]: readonly [string, string],
  options: readonly Option<Value>[],
  value: Value,
  change: (value: Value) => void,
): SettingRow {
  return {
    name,
    help,
    options: options.map((option) => ({ ...option, value: String(option.value) })),
    value: String(value),
    choose: (chosen) => {
      const found = options.find((option) => String(option.value) === chosen);
      if (found) change(found.value);
    },
  };
}

/** How the voice speaks that tells and reads aloud. `ceiling`: the most this kiosk allows (0–1). */
export function voiceRows(
  say: Messages,
  memory: Settings,
  set: (change: Partial<Settings>) => void,
  ceiling: number,
): SettingRow[] {
  const percent = (value: number): string => new Intl.NumberFormat(say.lang, { style: 'percent' }).format(value);
  // who goes by what is heard would not find back from silence
  const steps = memory.readAloud ? STEPS.filter((step) => step > 0) : STEPS;
  return [
    settingRow(
      [say('volume'), say('volumeHelp')],
      steps.map((value) => ({ value, word: value === 0 ? say('off') : String(value) })),
      stepOf(memory.volume, ceiling),
      (step) => set({ volume: volumeOf(step, ceiling) }),
    ),
    settingRow(
      [say('speed'), say('speedHelp')],
      ([0.75, 1, 1.25, 1.5] as const).map((value) => ({ value, word: percent(value) })),
      memory.speed,
      (speed) => set({ speed }),
    ),
  ];
}

/** In the order of the page: what is most asked for first. `reachable`: all of the screen lies within reach anyway. */
export function settingRows(
  say: Messages,
  memory: Settings,
  set: (change: Partial<Settings>) => void,
  { reachable, ceiling }: { readonly reachable: boolean; readonly ceiling: number },
): SettingRow[] {
  const offOn = [
    { value: false, word: say('off') },
    { value: true, word: say('on') },
  ];
  return [
    settingRow(
      [say('textSize'), say('textSizeHelp')],
      [
        { value: 1, word: '100' },
        { value: 1.25, word: '125', scale: 1.12 },
        { value: 1.5, word: '150', scale: 1.25 },
        { value: 2, word: '200 %', scale: 1.5 },
      ] as const,
      memory.textSize,
      (textSize) => set({ textSize }),
    ),
    settingRow(
      [say('contrast'), say('contrastHelp')],
      [
        { value: 'standard', word: say('contrastStandard'), contrast: 'standard' },
        { value: 'dark', word: say('contrastDark'), contrast: 'dark' },
        { value: 'high', word: say('contrastHigh'), contrast: 'high' },
        { value: 'soft', word: say('contrastSoft'), contrast: 'soft' },
      ] as const,
      memory.contrast,
      (contrast) => set({ contrast }),
    ),
    ...(reachable
      ? []
      : [
          settingRow(
            [say('reach'), say('reachHelp')],
            [
              { value: 'off', word: say('off') },
              { value: 'left', word: say('reachLeft') },
              { value: 'right', word: say('reachRight') },
            ] as const,
            memory.reach,
            (reach) => set({ reach }),
          ),
        ]),
    settingRow([say('captions'), say('captionsHelp')], offOn, memory.captions, (captions) => set({ captions })),
    settingRow([say('readAloud'), say('readAloudHelp')], offOn, memory.readAloud, (readAloud) => set({ readAloud })),
    // what tells is set on its slide; what reads aloud is heard everywhere
    ...(memory.readAloud ? voiceRows(say, memory, set, ceiling) : []),
    settingRow(
      [say('movement'), say('movementHelp')],
      [
        { value: 'calm', word: say('movementCalm') },
        { value: 'none', word: say('movementNone') },
      ] as const,
      memory.motion,
      (motion) => set({ motion }),
    ),
    settingRow(
      [say('waiting'), say('waitingHelp')],
      [
        { value: false, word: say('waitingOwn') },
        { value: true, word: say('waitingMe') },
      ],
      memory.waitForMe,
      (waitForMe) => set({ waitForMe }),
    ),
    settingRow(
      [say('time'), say('timeHelp')],
      [
        { value: false, word: say('timeStandard') },
        { value: true, word: say('timeDouble') },
      ],
      memory.moreTime,
      (moreTime) => set({ moreTime }),
    ),
  ];
}
