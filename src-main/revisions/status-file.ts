// STATUS.txt beside the exhibition folder: for who copies files over a share and never sees the kiosk. Only where `status: true` says so.
import { basename, dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Problem } from '#contract/problem';

export interface Status {
  /** What the folder is doing, in a sentence. */
  readonly sentence: string;
  readonly problems: readonly Problem[];
  readonly rooms: number;
}

const MOST = 200;

/** The same for the same state: it says nothing of the time, so that a file-sync engine has nothing to do. */
export function statusText(kiosk: string, { sentence, problems, rooms }: Status): string {
  const of = (severity: Problem['severity']): number => problems.filter((one) => one.severity === severity).length;
  const listed = problems
    .filter(({ severity }) => severity !== 'note')
    .slice(0, MOST)
    .flatMap(({ path, line, severity, message, fix }) => [
      '',
      `${path === '' ? '.' : path}${line === undefined ? '' : `:${line}`}  ${severity}`,
      `  ${message}`,
      `  → ${fix}`,
    ]);
  return [
    `${kiosk}: ${sentence}`,
    `Rooms on the screen: ${rooms}. Errors: ${of('error')}. Warnings: ${of('warning')}.`,
    ...listed,
    '',
  ].join('\r\n');
}

/** Writes it where it has changed. A folder that may not be written keeps nobody from anything. */
export function createStatusFile(root: string, kiosk: string, onError: (cause: unknown) => void) {
  const file = join(dirname(root), `${basename(root)} STATUS.txt`);
  let written = '';
  return async (status: Status): Promise<void> => {
    const text = statusText(kiosk, status);
    if (text === written) return;
    written = text;
    // with a mark of UTF-8, and line ends as every editor reads them
    await writeFileAtomic(file, `\uFEFF${text}`).catch(onError);
  };
}
