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

const SETTINGS = {
  'settings-newer': [
    'warning',
    'kiosk.yaml was written by a newer Vitrine.',
    'Install that one again, or go through the settings.',
  ],
} as const;

/** By code. */
export function problemGuide(): readonly GuideRow[] {
  const codes = Object.keys(PROBLEM_TABLE) as readonly Code[];
  const content = codes.map((code): GuideRow => {
    const [means, todo] = MEANINGS[code];
    return { code, severity: PROBLEM_TABLE[code].severity, means, todo };
  });
  const others = Object.entries({ ...FOLDER_MEANINGS, ...RECORD_MEANINGS, ...SETTINGS }).map(
    ([code, [severity, means, todo]]): GuideRow => ({ code, severity, means, todo }),
  );
  return [...content, ...others].sort((a, b) => (a.code < b.code ? -1 : 1));
}
