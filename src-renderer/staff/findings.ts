// How the kiosk is, in sentences: what is wrong, what to do about it, the gravest first. Facts in, keys of words out.
import type { HealthAnswer } from '#contract/api';
import type { StaffStatus } from '#contract/staff';
import type { Formats } from './formats.ts';
import type { StaffKey, StaffValues } from './words/words.ts';

export interface Finding {
  readonly what: StaffKey;
  readonly todo: StaffKey;
  readonly values?: StaffValues;
}

/** Less than this is used up by the next exhibition. */
const LEAST_FREE_BYTES = 1e9;
/** After so many seconds without a sign of life the kiosk itself calls the page silent. */
const SILENT_SECONDS = 15;

/** Empty where all is well. */
export function findings(status: StaffStatus, form: Formats): readonly Finding[] {
  const { disk, hours, beatAgo, content, sound, restarts, health } = status;
  const found: Finding[] = [];
  const add = (is: boolean, what: StaffKey, todo: StaffKey, values?: StaffValues): void => {
    if (is) found.push({ what, todo, ...(values ? { values } : {}) });
  };
  const failed = restarts.page + restarts.browser + restarts.kiosk;
  const silent = beatAgo ?? 0;
  add(!disk.writable, 'diskReadOnly', 'diskReadOnlyDo');
  add(hours.because === 'clock-wrong', 'clockWrong', 'clockWrongDo');
  add(silent > SILENT_SECONDS, 'silent', 'silentDo', { time: form.duration(silent) });
  add(content.doing === 'refused', 'folderRefused', 'folderRefusedDo');
  add(disk.writable && disk.freeBytes < LEAST_FREE_BYTES, 'diskFull', 'diskFullDo', {
    free: form.bytes(disk.freeBytes),
  });
  add(sound.isLost, 'soundGone', 'soundGoneDo', { name: sound.wanted ?? '' });
  add(failed > 0, 'restarted', 'restartedDo', { n: failed });
  add(hours.now === 'maintenance', 'maintenance', 'maintenanceDo');
  add(content.problemCount.error > 0, 'mistakes', 'mistakesDo', { n: content.problemCount.error });
  add(content.doing === 'pinned', 'pinned', 'pinnedDo');
  if (found.length > 0) return found;
  add(health.status === 'degraded', 'degraded', 'somethingDo');
  add(health.status === 'starting', 'starting', 'startingDo');
  return found;
}

/** All that may be said without a PIN. */
export function verdict({ status, problems }: HealthAnswer): Finding {
  if (status === 'degraded') return { what: 'degraded', todo: 'degradedDo' };
  if (status === 'starting') return { what: 'starting', todo: 'startingDo' };
  if (problems.errors > 0) return { what: 'mistakes', todo: 'degradedDo', values: { n: problems.errors } };
  return { what: 'allWell', todo: 'allWellDo' };
}
