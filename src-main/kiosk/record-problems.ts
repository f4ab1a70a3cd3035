// What is told when a machine's disk does not take its records: the exhibit goes on without it.
import type { Problem } from '#contract/problem';
import type { LoadedExhibition } from '../content/loaded.ts';

/** For the guide, in general words. */
export const RECORD_MEANINGS: Readonly<Record<string, readonly [Problem['severity'], means: string, todo: string]>> = {
  'statistics-in-memory': [
    'warning',
    'The kiosk’s disk does not take the counts of visits; they are kept in memory, and lost at the next start.',
    'Make room on the disk of the data folder, or make it writable; what was counted is then written.',
  ],
  'log-not-written': [
    'warning',
    'The kiosk’s disk does not take its log.',
    'Make room on the disk of the data folder, or make it writable.',
  ],
};

export interface RecordState {
  /** The disk's word for it, while counts are kept in memory. */
  readonly statistics: string | undefined;
  readonly isLogFailing: boolean;
}

export function recordProblems({ statistics, isLogFailing }: RecordState): readonly Problem[] {
  const fix = 'Make room on the disk of the data folder, or make it writable; nothing else need be done.';
  const row = (code: string, message: string): Problem => ({ code, severity: 'warning', path: '', message, fix });
  return [
    ...(statistics === undefined
      ? []
      : [
          row(
            'statistics-in-memory',
            `The disk of this machine does not take the counts of visits (${statistics}). They are kept in memory, and would be lost at a new start.`,
          ),
        ]),
    ...(isLogFailing
      ? [row('log-not-written', 'The disk of this machine does not take the log. Lines of it are lost.')]
      : []),
  ];
}

/** The exhibition with the machine's own problems beside its own; the same object as long as nothing changes. */
export function withRecordProblems(state: () => RecordState): (loaded: LoadedExhibition) => LoadedExhibition {
  let made: { readonly from: LoadedExhibition; readonly key: string; readonly all: LoadedExhibition } | undefined;
  return (from) => {
    const found = recordProblems(state());
    if (found.length === 0) return from;
    const key = found.map(({ message }) => message).join('\n');
    if (made?.from !== from || made.key !== key) {
      made = { from, key, all: { ...from, problems: [...found, ...from.problems] } };
    }
    return made.all;
  };
}
