// Every row of the lockdown policy by what it does, and by what happens without it.
import { describe, expect, it } from 'vitest';
import { lockDown } from '../../src-main/shell/electron/lockdown.ts';
import { LOCKDOWN } from '../../src-main/shell/lockdown-policy.ts';
import { createElectron } from './double.ts';
import { type Check, CHECKS, nameOf, open, PAGE, rowsOf, without } from './lockdown-checks.ts';

/** What must stay possible, and what Electron refuses by itself as long as nobody answers it. */
const ALWAYS: Readonly<Record<string, Check>> = {
  'leaves a visitor’s keys to the page': ({ contents }) =>
    ['Tab', 'Enter', 'Escape', ' ', 'ArrowLeft', 'ArrowDown', 'Home', 'End', 'PageDown', '1', 'F13', 'F22'].every(
      (key) => contents.hears(key),
    ) && contents.hears('Tab', { shift: true }),
  'asks itself': ({ session }) =>
    session.lets(PAGE, 'mainFrame') && session.lets('vitrine://kiosk/media/a/b.opus', 'media'),
  'shows the page itself': ({ contents }) => !contents.refuses('will-navigate', { url: PAGE }),
  'picks no device': ({ session }) =>
    (['select-hid-device', 'select-serial-port', 'select-usb-device'] as const).every(
      (event) => session.picks(event) === undefined,
    ),
  'gives nobody a name and a password': ({ app, contents }) => !app.refuses('login') && !contents.refuses('login'),
  'believes no broken certificate': ({ app, contents }) =>
    !app.refuses('certificate-error') && !contents.refuses('certificate-error'),
};

const rows = rowsOf(LOCKDOWN).map((row) => [nameOf(row), row] as const);

describe('the lockdown', () => {
  it('has a check of each row, and none besides', () => {
    expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(CHECKS).sort());
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
  });

  it.each(rows)('does what %s is there for', async (name) => {
    expect(await CHECKS[name]?.(open())).toBe(true);
  });

  it.each(rows)('is noticed to miss %s, by the check of that row', async (name, row) => {
    expect(await CHECKS[name]?.(open(without(row)))).toBe(false);
  });

  it.each(Object.entries(ALWAYS))('%s, whichever row is missing', async (_sentence, holds) => {
    expect(await holds(open())).toBe(true);
    for (const [name, row] of rows) expect(await holds(open(without(row))), name).toBe(true);
  });

  it('gives each rule a reason', () => {
    for (const [name, { reason }] of rows) expect(reason, name).toMatch(/\w{3}.*\s\w/u);
  });

  it('also holds what somebody opens later', () => {
    const { electron, sessions } = open();
    electron.session.fromPartition('another');
    expect(sessions.get('another')?.grants('media')).toBe(false);
    expect(new electron.BrowserWindow({}).webContents.opens(PAGE)).toBe(false);
  });

  it('lets a window beside others be closed as any other', () => {
    const { electron } = open();
    expect(new electron.BrowserWindow({ kiosk: false }).byHand.close()).toBe(true);
  });

  it('says when another kiosk holds the data folder', () => {
    expect(open().isAlone).toBe(true);
    const { electron, app } = createElectron();
    app.isFirst = false;
    expect(lockDown(electron, LOCKDOWN)).toBe(false);
  });
});
