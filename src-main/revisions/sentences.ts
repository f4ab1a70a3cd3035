// What the folder is doing: in one sentence for terminal and STATUS.txt, and as a word for the panel, which has its own sentences.
import type { FolderDoing } from '#contract/staff';
import type { Doing } from './follow.ts';
import { type Pointer, shownOf } from './store.ts';

export const PINNED = 'An earlier exhibition is kept on the screen. “vitrine follow” goes on with the folder.';

/** `pointer` is undefined before the first look. */
export function doingOf(doing: Doing, pointer: Pointer | undefined): FolderDoing {
  const { kind } = doing;
  if (pointer?.pinned) return 'pinned';
  // nobody is known to be changing it
  if (kind === 'changing' && doing.isFirstSight) return 'looking';
  return kind === 'as-shown' && pointer && isOnTrial(pointer) ? 'on-trial' : kind;
}

/** Never empty. */
export function sentenceOf(doing: Doing, pointer: Pointer): string {
  if (pointer.pinned) return PINNED;
  switch (doing.kind) {
    case 'as-shown':
      return isOnTrial(pointer)
        ? 'The folder is shown as it is. It was changed lately, and is being watched until it has proven itself.'
        : 'The folder is shown as it is.';
    case 'staging':
      return 'The folder has changed, and is being copied and checked.';
    case 'changing':
      if (doing.isFirstSight) return 'The folder is looked through. What is shown stays meanwhile.';
      return 'The folder is being changed. What is shown stays until it has been still for some seconds.';
    case 'waits-for-visit':
      return 'The folder has changed. It is shown as it is now when this visit has ended.';
    default:
      return `${doing.problem.message} ${doing.problem.fix}`;
  }
}

const isOnTrial = (pointer: Pointer): boolean => pointer.trial !== undefined && shownOf(pointer) === pointer.trial.id;

/** Said aloud only where there is something to say. */
export const isWorthSaying = (doing: Doing, { pinned }: Pointer): boolean =>
  pinned ||
  !(doing.kind === 'as-shown' || doing.kind === 'staging' || (doing.kind === 'changing' && doing.isFirstSight));
