// What can be wrong with the kiosk's clock, in the words of who puts it right.
import type { Problem } from '#contract/problem';

export const clockWrong = (shown: string): Problem => ({
  code: 'clock-wrong',
  severity: 'warning',
  path: 'kiosk.yaml',
  message: `The clock of this machine shows ${shown}, which cannot be: that is before this program was made or was last used, or far too late. The exhibit stays open, whatever the opening hours say.`,
  fix: 'Set the clock, or connect the machine to a time server. If it comes back after each switching-off, its battery is empty. If the clock is right, delete hours.json in the data folder and start again.',
});
