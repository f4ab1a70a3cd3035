// What stands on the screen while nobody can visit: a script of its own, fetched when that begins. Until it is here the ground is dark.
import type * as screens from './not-open.ts';

let loaded = $state.raw<typeof screens>();
let coming: Promise<void> | undefined;

/** Undefined until they have come. */
export const notOpen = (): typeof screens | undefined => loaded;

/** May be called as often as one likes: what failed is tried again with the next call. */
export function loadNotOpen(): void {
  coming ??= import('./not-open.ts').then(
    (come) => void (loaded = come),
    (reason: unknown) => {
      coming = undefined;
      console.warn('page: the closed screen does not load yet,', reason);
    },
  );
}
