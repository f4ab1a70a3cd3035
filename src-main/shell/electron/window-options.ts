// The kiosk's window as plain data: an ordinary sandboxed web page without a preload, full screen or in a window.
import type { Display, WindowOptions } from './api.ts';
import { PARTITION } from './protocol.ts';

const WINDOWED = { width: 1280, height: 720 };

/** `display` is where the window opens; positions and sizes are device-independent pixels. */
export function windowOptions(display: Pick<Display, 'bounds'>, windowed: boolean): WindowOptions {
  return {
    ...(windowed ? centred(display.bounds) : display.bounds),
    kiosk: !windowed,
    fullscreen: !windowed,
    frame: windowed,
    minimizable: windowed,
    autoHideMenuBar: true,
    title: 'Vitrine',
    // shown at once: a dark screen says less than the desktop behind it
    backgroundColor: '#121212',
    webPreferences: {
      partition: PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      plugins: false,
      devTools: false,
      navigateOnDragDrop: false,
      // a dialog would stand there until somebody with a mouse comes by
      disableDialogs: true,
      // its dictionaries come from the network
      spellcheck: false,
      autoplayPolicy: 'no-user-gesture-required',
      // idle clock, attract loop and heartbeat go on behind another window
      backgroundThrottling: false,
    },
  };
}

/** The display asked for, counted from 1 in the system's order; the primary one where it is not there. */
export function chooseDisplay<T extends Display>(displays: readonly T[], primary: T, wanted: number | undefined): T {
  return (wanted === undefined ? undefined : displays[wanted - 1]) ?? primary;
}

function centred(area: Display['bounds']): Display['bounds'] {
  const width = Math.min(WINDOWED.width, area.width);
  const height = Math.min(WINDOWED.height, area.height);
  const x = area.x + Math.floor((area.width - width) / 2);
  const y = area.y + Math.floor((area.height - height) / 2);
  return { x, y, width, height };
}
