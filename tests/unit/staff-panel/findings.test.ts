// What the panel says of the kiosk: the gravest first, and nothing where nothing is wrong.
import { describe, expect, it } from 'vitest';
import type { StaffStatus } from '../../../src-main/contract/staff.ts';
import { findings, verdict } from '../../../src-renderer/staff/findings.ts';
import { createFormats } from '../../../src-renderer/staff/formats.ts';
import { BAD_DAY, DOOR, STATUS } from '../../support/staff/answers.ts';

const form = createFormats('en');
const of = (change: Partial<StaffStatus>): readonly string[] =>
  findings({ ...STATUS, ...change }, form).map(({ what }) => what);

describe('a kiosk', () => {
  it('that runs is well, whatever it was warned of', () => {
    expect(of({})).toEqual([]);
    expect(verdict(DOOR.health).what).toBe('allWell');
  });

  it('on a bad day tells all of it, the gravest first', () => {
    expect(findings(BAD_DAY, form).map(({ what }) => what)).toEqual([
      'clockWrong',
      'folderRefused',
      'diskFull',
      'soundGone',
      'restarted',
      'mistakes',
    ]);
  });

  it.each([
    [{ disk: { writable: false, freeBytes: 0 } }, 'diskReadOnly'],
    [{ beatAgo: 16 }, 'silent'],
    [{ restarts: { page: 0, browser: 0, kiosk: 1 } }, 'restarted'],
    [{ hours: { ...STATUS.hours, now: 'maintenance' } }, 'maintenance'],
    [{ content: { ...STATUS.content, doing: 'pinned' } }, 'pinned'],
    [{ health: { ...STATUS.health, status: 'starting' } }, 'starting'],
    [{ health: { ...STATUS.health, status: 'degraded' } }, 'degraded'],
  ] satisfies readonly (readonly [Partial<StaffStatus>, string])[])('with %o says so', (change, said) => {
    expect(of(change)).toEqual([said]);
  });

  it('misses the loudspeaker that is wanted now, not the one in kiosk.yaml', () => {
    const sound = { ...STATUS.sound, asked: 'Amplifier', wanted: 'USB' };
    expect(of({ sound })).toEqual([]);
    expect(findings({ ...STATUS, sound: { ...sound, isLost: true } }, form)).toMatchObject([
      { what: 'soundGone', values: { name: 'USB' } },
    ]);
  });

  it('says to everybody no more than whether it is well', () => {
    const { health } = DOOR;
    expect(verdict({ ...health, status: 'degraded' }).what).toBe('degraded');
    expect(verdict({ ...health, status: 'starting' }).what).toBe('starting');
    expect(verdict({ ...health, problems: { errors: 3, warnings: 0 } })).toMatchObject({ what: 'mistakes' });
  });
});
