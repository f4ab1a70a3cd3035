// The sample as the content side reads it: once for all test files of a worker, because it costs more than what they ask of it.
import { join } from 'node:path';
import { loadExhibition } from '../../src-main/content/load.ts';
import type { LoadedExhibition } from '../../src-main/content/loaded.ts';

/** The folder as it lies in the repository. */
export const MEDIA = join(import.meta.dirname, '../../media');

let loaded: Promise<LoadedExhibition> | undefined;

/** To be looked at, never to be changed. */
export const loadSample = (): Promise<LoadedExhibition> => (loaded ??= loadExhibition(MEDIA));
