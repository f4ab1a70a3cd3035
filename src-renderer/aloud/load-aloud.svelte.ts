// Keys and read-aloud come after the first picture, as a script of their own. Until then a key does what it does in any page.
import type { Aloud, AloudOptions } from './aloud.ts';
import type { Stage } from '../screens/stage.ts';

let loaded = $state.raw<Aloud>();

/** Undefined until it has come. */
export const aloud = (): Aloud | undefined => loaded;

export async function loadAloud(stage: Stage, options: Omit<AloudOptions, 'stage'>): Promise<void> {
  try {
    const { startAloud } = await import('./aloud.ts');
    loaded?.end();
    loaded = startAloud({ ...options, stage });
  } catch (reason) {
    console.warn('page: keys and read-aloud do not load,', reason);
  }
}
