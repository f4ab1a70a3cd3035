// What the folder is doing, in one sentence, for staff.
import type { Doing } from './follow.ts';
import { type Pointer, shownOf } from './store.ts';

export const PINNED = 'An earlier exhibition is kept on the screen. “vitrine follow” goes on with the folder.';

/** Never empty. */
export function sentenceOf(doing: Doing, pointer: Pointer): string {
  if (pointer.pinned) return PINNED;
  switch (doing.kind) {
    case 'as-shown':
      return shownOf(pointer) !== undefined && shownOf(pointer) === pointer.trial?.id
        ? 'The folder is shown as it is. It was changed lately, and is being watched until it has proven itself.'
        : 'The folder is shown as it is.';
    case 'staging':
      return 'The folder has changed, and is being copied and checked.';
    case 'changing':
      return 'The folder is being changed. What is shown stays until it has been still for some seconds.';
    case 'waits-for-visit':
      return 'The folder has changed. It is shown as it is now when this visit has ended.';
    default:
      return `${doing.problem.message} ${doing.problem.fix}`;
  }
}

/** Said aloud only where there is something to say. */
export const isWorthSaying = ({ kind }: Doing, { pinned }: Pointer): boolean =>
  pinned || (kind !== 'as-shown' && kind !== 'staging');
