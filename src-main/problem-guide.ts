// All messages there are, in general words: of the exhibition, of taking over a folder, and of a kiosk's settings and records.
import type { Severity } from '#contract/problem';
import { type Code, PROBLEM_TABLE } from './content/problem-table.ts';
import { MEANINGS } from './content/problems/meanings.ts';
import { RECORD_MEANINGS } from './kiosk/record-problems.ts';
import { FOLDER_MEANINGS } from './revisions/folder-problems.ts';

export interface GuideRow {
  readonly code: string;
  readonly severity: Severity;
  readonly means: string;
  readonly todo: string;
}

const KIOSK = {
  'clock-wrong': [
    'warning',
    'The clock of the kiosk cannot be right; the exhibit stays open, whatever the opening hours say.',
    'Set the clock, or connect the machine to a time server.',
  ],
  'settings-migrated': [
    'note',
    'kiosk.yaml was written by an older Vitrine; it is read as this one would have written it.',
    'Nothing, where the old file was kept; otherwise let the kiosk’s account write it.',
  ],
  'settings-newer': [
    'warning',
    'kiosk.yaml was written by a newer Vitrine.',
    'Install that one again, or go through the settings.',
  ],
  'sound-device-missing': [
    'warning',
    'The loudspeaker that kiosk.yaml names is not there or cannot be asked for; what the system chooses sounds.',
    'Plug it in and switch it on, or write another name.',
  ],
  'sound-device-system': [
    'warning',
    'The loudspeaker that kiosk.yaml names has no effect: this system chooses it in its own settings.',
    'Choose it there, and take the line out of kiosk.yaml.',
  ],
} as const;

/** By code. */
export function problemGuide(): readonly GuideRow[] {
  const codes = Object.keys(PROBLEM_TABLE) as readonly Code[];
  const content = codes.map((code): GuideRow => {
    const [means, todo] = MEANINGS[code];
    return { code, severity: PROBLEM_TABLE[code].severity, means, todo };
  });
  const others = Object.entries({ ...FOLDER_MEANINGS, ...RECORD_MEANINGS, ...KIOSK }).map(
    ([code, [severity, means, todo]]): GuideRow => ({ code, severity, means, todo }),
  );
  return [...content, ...others].sort((a, b) => (a.code < b.code ? -1 : 1));
}
