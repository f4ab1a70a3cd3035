// What both shells tell Chromium, so that a covered, unattended page plays, draws and keeps its time.

export interface Switch {
  readonly name: string;
  readonly value?: string;
  readonly reason: string;
}

export const CHROMIUM_SWITCHES: readonly Switch[] = [
  {
    name: 'autoplay-policy',
    value: 'no-user-gesture-required',
    reason: 'the attract loop and the next slide start without a touch',
  },
  { name: 'disable-pinch', reason: 'a pinched page stays zoomed for the next visitor' },
  {
    name: 'overscroll-history-navigation',
    value: '0',
    reason: 'a swipe goes to the next slide, never back in the history',
  },
  {
    name: 'disable-backgrounding-occluded-windows',
    reason: 'a covered window must go on drawing, or the kiosk counts as hung',
  },
  { name: 'disable-renderer-backgrounding', reason: 'the page keeps its priority while it is covered' },
  {
    name: 'disable-background-timer-throttling',
    reason: 'the idle clock and the heartbeat keep their time while it is covered',
  },
  {
    name: 'disable-features',
    value: 'Translate,CalculateNativeWinOcclusion',
    reason: 'no offer to translate; and a covered window goes on drawing on Windows too',
  },
];

/** The switch as a word on a command line. */
export const asFlag = ({ name, value }: Switch): string => (value === undefined ? `--${name}` : `--${name}=${value}`);
