// The pages over a place come after the first picture, and before anybody can ask for one. Once they are here they stay: a
// server that goes away takes none of them along.
import type * as pages from './overlays.ts';

type Overlays = typeof pages;

let loaded = $state.raw<Overlays>();
let coming: Promise<void> | undefined;

/** Undefined until they have come. */
export const overlays = (): Overlays | undefined => loaded;

/** May be called as often as one likes: what failed is tried again with the next call. */
export function loadOverlays(): Promise<void> {
  coming ??= import('./overlays.ts').then(
    (come) => void (loaded = come),
    (reason: unknown) => {
      coming = undefined;
      console.warn('page: what lies over a place does not load yet,', reason);
    },
  );
  return coming;
}
