// The kiosk's window as plain data: an ordinary sandboxed web page without a preload, full screen or in a window.
import type { Lockdown, PreferenceRule, WindowRule } from '../lockdown-rules.ts';
import type { Display, WebPreferences, WindowOptions } from './api.ts';
import { PARTITION } from './protocol.ts';

const WINDOWED = { width: 1280, height: 720 };

/** `display` is where the window opens; positions and sizes are device-independent pixels. */
export function windowOptions(
  display: Pick<Display, 'bounds'>,
  windowed: boolean,
  { window, preferences }: Pick<Lockdown, 'window' | 'preferences'>,
): WindowOptions {
  return {
    ...(windowed ? centred(display.bounds) : display.bounds),
    ...ownOptions(window, windowed),
    autoHideMenuBar: true,
    title: 'Vitrine',
    // shown at once: a dark screen says less than the desktop behind it
    backgroundColor: '#121212',
    webPreferences: {
      ...webPreferences(preferences),
      partition: PARTITION,
      autoplayPolicy: 'no-user-gesture-required',
    },
  };
}

function ownOptions(rules: readonly WindowRule[], windowed: boolean): WindowOptions {
  const options: WindowOptions = {};
  for (const row of rules) if (row.rule === 'option') options[row.name] = row.value !== windowed;
  return options;
}

function webPreferences(rules: readonly PreferenceRule[]): WebPreferences {
  const preferences: WebPreferences = {};
  for (const { name, value } of rules) preferences[name] = value;
  return preferences;
}

function centred(area: Display['bounds']): Display['bounds'] {
  const width = Math.min(WINDOWED.width, area.width);
  const height = Math.min(WINDOWED.height, area.height);
  const x = area.x + Math.floor((area.width - width) / 2);
  const y = area.y + Math.floor((area.height - height) / 2);
  return { x, y, width, height };
}
