// Each check of `vitrine doctor`, on what real machines answer.
import { describe, expect, it } from 'vitest';
import { asJson, asText } from '../../../src-main/commands/doctor.ts';
import { checkClock } from '../../../src-main/doctor/check-clock.ts';
import { checkFolders, type FolderFacts } from '../../../src-main/doctor/check-folders.ts';
import { checkPage } from '../../../src-main/doctor/check-page.ts';
import { checkRunning } from '../../../src-main/doctor/check-running.ts';
import { checkShell } from '../../../src-main/doctor/check-shell.ts';
import { checkSleep } from '../../../src-main/doctor/check-sleep.ts';
import { zoneNamed } from '../../../src-main/kiosk/hours/zone.ts';
import type { Finding } from '../../../src-main/doctor/finding.ts';

const states = (findings: readonly Finding[]): string[] => findings.map(({ check, state }) => `${check} ${state}`);
const told = (findings: readonly Finding[]): string =>
  findings.map(({ message, fix }) => `${message} ${fix ?? ''}`).join('\n');

describe('what shows the exhibition', () => {
  const chromium = { kind: 'chromium', path: '/usr/bin/chromium', snap: false } as const;
  const machine = {
    platform: 'linux',
    env: { DISPLAY: ':0' },
    isRoot: false,
    electron: undefined,
    browser: chromium,
  } as const;

  it('is a browser, where there is one and a display', () => {
    expect(states(checkShell(machine))).toEqual(['program fine', 'display fine', 'account fine']);
  });

  it('is missing', () => {
    const found = checkShell({ ...machine, browser: undefined });
    expect(states(found)).toEqual(['program error', 'display fine', 'account fine']);
    expect(told(found)).toContain('vitrine doctor --get-electron');
  });

  it('has no display, or is root', () => {
    expect(states(checkShell({ ...machine, env: {}, isRoot: true }))).toEqual([
      'program fine',
      'display error',
      'account error',
    ]);
  });

  it('is a snap, which is worth a warning', () => {
    expect(states(checkShell({ ...machine, browser: { ...chromium, snap: true } }))[0]).toBe('program warning');
  });
});

describe('the page', () => {
  it('is not built', () => {
    expect(states(checkPage({ files: undefined }))).toEqual(['page error']);
  });

  it('lacks a font', () => {
    const files = ['index.html', 'assets/literata-latin-opsz-normal-DPM8Jr7a.woff2'];
    expect(told(checkPage({ files }))).toContain('noto-sans-sc, noto-serif-jp');
  });
});

describe('sleep', () => {
  const linux = {
    platform: 'linux',
    xset: undefined,
    idleDelay: undefined,
    desktop: undefined,
    logind: undefined,
    powercfg: undefined,
  } as const;
  const XSET = `Screen Saver:
  prefer blanking:  yes    allow exposures:  yes
  timeout:  600    cycle:  600
Colors:
  default colormap:  0x20    BlackPixel:  0x0    WhitePixel:  0xffffff
DPMS (Energy Star):
  Standby: 600    Suspend: 600    Off: 300
  DPMS is Enabled
  Monitor is On
`;

  it('comes to an X screen by itself', () => {
    const found = checkSleep({ ...linux, xset: XSET });
    expect(told(found)).toContain(
      'dark after 5 minutes without a touch (X). At the start of the session: xset s off -dpms',
    );
    const off = XSET.replace('timeout:  600', 'timeout:  0').replace('DPMS is Enabled', 'DPMS is Disabled');
    expect(states(checkSleep({ ...linux, xset: off }))).toEqual(['sleep fine']);
  });

  it('comes by the desktop, or by the system', () => {
    expect(told(checkSleep({ ...linux, idleDelay: 'uint32 300\n' }))).toContain(
      'GNOME desktop the screen goes dark after 5 minutes',
    );
    expect(states(checkSleep({ ...linux, idleDelay: 'uint32 0\n' }))).toEqual(['sleep fine']);
    expect(told(checkSleep({ ...linux, logind: '[Login]\n#IdleAction=ignore\nIdleAction=suspend\n' }))).toContain(
      '“suspend”',
    );
    const commented = { logind: '[Login]\n#IdleAction=suspend\n', idleDelay: 'uint32 0\n' };
    expect(states(checkSleep({ ...linux, ...commented }))).toEqual(['sleep fine']);
  });

  it.each(['KDE', 'XFCE', 'LXQt', 'X-Cinnamon'])('cannot be read from %s, whatever X says', (desktop) => {
    const off = XSET.replace('timeout:  600', 'timeout:  0').replace('DPMS is Enabled', 'DPMS is Disabled');
    const found = checkSleep({ ...linux, desktop, xset: off });
    expect(states(found)).toEqual(['sleep unknown']);
    expect(told(found)).toMatch(new RegExp(`“${desktop}” darkens .* Look yourself`, 'u'));
    expect(states(checkSleep({ ...linux, desktop, xset: XSET }))).toEqual(['sleep warning', 'sleep unknown']);
    expect(states(checkSleep({ ...linux, desktop: 'ubuntu:GNOME', idleDelay: 'uint32 0\n' }))).toEqual(['sleep fine']);
  });

  it('is told of by Windows in its own language', () => {
    const answer = (
      seconds: number,
    ): string => `GUID der Energieeinstellung: 3c0bc021-c8a8-4e07-a973-6b14cbcb2b7e (Bildschirm ausschalten nach)
      Maximal mögliche Einstellung: 0xffffffff
    Index der aktuellen Wechselstromeinstellung: 0x${seconds.toString(16).padStart(8, '0')}
    Index der aktuellen Gleichstromeinstellung: 0x0000012c\r\n`;
    const windows = { ...linux, platform: 'win32', powercfg: { screen: answer(600), sleep: answer(0) } } as const;
    expect(told(checkSleep(windows))).toBe(
      'The screen goes dark after 10 minutes without a touch. powercfg /change monitor-timeout-ac 0\n“The machine goes to sleep” never happens by itself. ',
    );
    expect(states(checkSleep({ ...windows, powercfg: undefined }))).toEqual(['sleep unknown', 'sleep unknown']);
  });

  it('cannot be looked at', () => {
    expect(states(checkSleep(linux))).toEqual(['sleep unknown']);
    expect(states(checkSleep({ ...linux, logind: '[Login]\n' }))).toEqual(['sleep unknown']);
  });
});

describe('the folders', () => {
  const facts: FolderFacts = {
    data: { path: '/data', refusal: undefined, freeBytes: 8e9 },
    media: { path: '/media', entries: 4, isToCome: false, hasStore: false },
  };
  const withMedia = (media: Partial<FolderFacts['media']>) =>
    checkFolders({ ...facts, media: { ...facts.media, ...media } });

  it('are as they should be', () => {
    expect(states(checkFolders(facts))).toEqual(['data-folder fine', 'disk fine', 'exhibition fine']);
  });

  it('cannot be written, which keeps the exhibition away', () => {
    const refusal = { message: 'The data folder /data lies on a read-only disk.', fix: 'Make it writable.' };
    expect(states(checkFolders({ ...facts, data: { ...facts.data, refusal } }))[0]).toBe('data-folder error');
  });

  it('have little room, and say how much', () => {
    expect(told(checkFolders({ ...facts, data: { ...facts.data, freeBytes: 80_500_000 } }))).toContain(
      'Only 80 MB are free',
    );
  });

  it('are away: an exhibition that was shown before is shown as long', () => {
    expect(states(withMedia({ entries: 'ENOENT' })).at(-1)).toBe('exhibition error');
    expect(states(withMedia({ entries: 'EACCES', hasStore: true })).at(-1)).toBe('exhibition warning');
    expect(states(withMedia({ entries: 'ENOENT', isToCome: true })).at(-1)).toBe('exhibition fine');
    expect(states(withMedia({ entries: 0 })).at(-1)).toBe('exhibition warning');
  });
});

describe('the clock', () => {
  const SHOW = 'Timezone=Asia/Shanghai\nLocalRTC=no\nCanNTP=yes\nNTP=yes\nNTPSynchronized=yes\n';
  const facts = {
    now: new Date('2026-11-26T09:00:00Z'),
    zone: zoneNamed('Asia/Shanghai'),
    builtAt: new Date('2026-11-20'),
    platform: 'linux',
    timedatectl: SHOW,
  } as const;

  it('is set by the network, or is not, or cannot be asked', () => {
    expect(states(checkClock(facts))).toEqual(['clock fine']);
    expect(told(checkClock(facts))).toContain('The clock shows 2026-11-26 17:00 (UTC+08:00)');
    expect(told(checkClock({ ...facts, timedatectl: SHOW.replace('ed=yes', 'ed=no') }))).toContain(
      'timedatectl set-ntp true',
    );
    expect(states(checkClock({ ...facts, timedatectl: undefined }))).toEqual(['clock unknown']);
  });

  it('shows a time before this program was made', () => {
    expect(told(checkClock({ ...facts, now: new Date('2026-01-01') }))).toContain('before this Vitrine was made');
  });
});

describe('another kiosk', () => {
  const portRefusal = { message: 'Port 4173 is taken by another program.', fix: 'Stop that program.' };
  const facts = { showing: undefined, port: 4173, needsPort: true, portRefusal: undefined };

  it('is not there', () => {
    expect(states(checkRunning(facts))).toEqual(['running fine', 'port fine']);
  });

  it('holds its port, as it should; another program keeps the exhibition away, where a port is needed', () => {
    expect(states(checkRunning({ ...facts, portRefusal, showing: 812 }))).toEqual(['running fine', 'port fine']);
    expect(states(checkRunning({ ...facts, portRefusal }))).toEqual(['running fine', 'port error']);
    expect(states(checkRunning({ ...facts, portRefusal, needsPort: false }))).toEqual(['running fine', 'port fine']);
  });
});

describe('what is printed', () => {
  const findings: readonly Finding[] = [
    { check: 'display', state: 'error', message: 'There is no display.', fix: 'Connect one.' },
    { check: 'disk', state: 'fine', message: '8.0 GB are free.' },
    { check: 'clock', state: 'warning', message: 'The clock is slow.', fix: 'Set it.' },
  ];

  it('ends with what keeps the exhibition away, and what to do', () => {
    expect(asText(findings, false).split('\n')).toEqual([
      'ok      8.0 GB are free.',
      'warning The clock is slow.',
      '        → Set it.',
      'ERROR   There is no display.',
      '        → Connect one.',
      '',
      'The exhibition cannot be shown here as it is: put right what is marked ERROR.',
      '',
    ]);
    expect(asText(findings.slice(1), false)).toContain('can show the exhibition; 1 thing should');
  });

  it('is for a program the same, with counts', () => {
    expect(JSON.parse(asJson(findings))).toEqual({ version: 1, errors: 1, warnings: 1, unknown: 0, findings });
  });
});
