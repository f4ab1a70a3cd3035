// Whether the data folder takes what the kiosk writes, with room to spare, and the exhibition folder can be read.
import { fault, fine, type Finding, unknown, warning } from './finding.ts';

export interface FolderFacts {
  readonly data: {
    readonly path: string;
    /** Why nothing can be written there: a sentence and what to do. */
    readonly refusal: { readonly message: string; readonly fix: string } | undefined;
    /** Undefined where the system does not say. */
    readonly freeBytes: number | undefined;
  };
  readonly media: {
    readonly path: string;
    /** Number of its entries, or the code of the error. */
    readonly entries: number | string;
    /** There is none yet, and the first start brings the sample. */
    readonly isToCome: boolean;
    /** What is shown if the folder is away. */
    readonly hasStore: boolean;
  };
}

const GB = 1_000_000_000;
const LITTLE = 2 * GB;
const TOO_LITTLE = 100_000_000;

export const checkFolders = ({ data, media }: FolderFacts): readonly Finding[] => [...ofData(data), ofMedia(media)];

function ofData({ path, refusal, freeBytes }: FolderFacts['data']): readonly Finding[] {
  if (refusal !== undefined) return [fault('data-folder', refusal.message, refusal.fix)];
  const written = fine('data-folder', `The data folder ${path} can be written.`);
  if (freeBytes === undefined)
    return [written, unknown('disk', 'How much of the disk is free could not be found out.')];
  const free = freeBytes < GB ? `${Math.floor(freeBytes / 1_000_000)} MB` : `${(freeBytes / GB).toFixed(1)} GB`;
  const told = `${free} are free on the disk of the data folder.`;
  if (freeBytes >= LITTLE) return [written, fine('disk', told)];
  const fix = 'Make room: a new exhibition is copied before it is shown.';
  return [written, warning('disk', freeBytes < TOO_LITTLE ? `Only ${told} Nothing new can be shown.` : told, fix)];
}

function ofMedia({ path, entries, isToCome, hasStore }: FolderFacts['media']): Finding {
  if (typeof entries === 'number') {
    return entries > 0
      ? fine('exhibition', `The exhibition folder ${path} can be read.`)
      : warning('exhibition', `The exhibition folder ${path} is empty.`, 'Copy the exhibition there.');
  }
  if (isToCome)
    return fine('exhibition', `There is no exhibition in ${path} yet: the first start copies the sample there.`);
  const message = `The exhibition folder ${path} cannot be read (${entries}).`;
  const fix = 'Connect its disk or share, let this account read it, or change “media:” in kiosk.yaml.';
  return hasStore
    ? warning('exhibition', `${message} The last exhibition is shown as long.`, fix)
    : fault('exhibition', message, fix);
}
