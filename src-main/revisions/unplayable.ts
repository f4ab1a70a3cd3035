// Recordings and films that the browser of this machine cannot play, as the page found out when it tried them behind attract.
import type { LoadedExhibition } from '../content/loaded.ts';
import { folderProblems } from './folder-problems.ts';
import type { Manifest } from './manifest.ts';

export interface Unplayable {
  /** Addresses, as the page told. */
  readonly told: (urls: readonly string[]) => void;
  /** The exhibition with a problem for each that it holds. */
  readonly in: (loaded: LoadedExhibition) => LoadedExhibition;
}

/** `manifest` tells what a file is called in the folder. */
export function createUnplayable(manifest: () => Manifest | undefined): Unplayable {
  const hashes = new Set<string>();
  return {
    told(urls) {
      for (const url of urls) hashes.add(url.split('/')[2] ?? '');
    },
    in(loaded) {
      const found = [...hashes].flatMap((hash) => loaded.media.get(hash) ?? []);
      if (found.length === 0) return loaded;
      const pathOf = (hash: string, name: string): string =>
        manifest()?.files.find((file) => file.hash === hash)?.path ?? name;
      return {
        ...loaded,
        problems: [...loaded.problems, ...found.map(({ hash, name }) => folderProblems.cannotPlay(pathOf(hash, name)))],
      };
    },
  };
}
