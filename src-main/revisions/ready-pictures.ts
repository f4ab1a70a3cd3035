// Pictures are made ready before anybody waits for them, and go again when nothing that is kept shows them.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadedExhibition } from '../content/loaded.ts';
import { pictureHash } from '../content/media-set.ts';
import { prepareFile } from '../content/prepare.ts';
import type { Log } from '../kiosk/log.ts';

export interface ReadyPictures {
  /** One that cannot be made ready is a matter of the page and the log. */
  readonly make: (loaded: LoadedExhibition) => Promise<void>;
  /** Removes all but those of these files, of what is shown, and what is under way. */
  readonly sweep: (files: ReadonlySet<string>, shown: readonly LoadedExhibition[]) => Promise<void>;
}

/** Beside them lie the tiles of large pictures, which make room for themselves. */
const OF_PICTURES = /^[0-9a-f]{2}$/u;

export function createReadyPictures(cacheDir: string, log: Log): ReadyPictures {
  // of twenty thousand slides one has changed: the others need not be asked for again
  const ready = new Set<string>();
  const underWay = `.${process.pid}.tmp`;

  async function sweepAll(kept: ReadonlySet<string>): Promise<void> {
    for (const folder of (await readdir(cacheDir)).filter((name) => OF_PICTURES.test(name))) {
      for (const name of await readdir(join(cacheDir, folder))) {
        const [hash = ''] = name.split('.');
        const isLeft = name.endsWith('.tmp') && !name.endsWith(underWay);
        if (kept.has(hash) && !isLeft) continue;
        await rm(join(cacheDir, folder, name), { force: true });
        ready.delete(hash);
      }
    }
  }

  return {
    async make({ media }) {
      for (const file of media.values()) {
        if ((file.prepare !== 'picture' && file.prepare !== 'layer') || ready.has(file.hash)) continue;
        try {
          await prepareFile(file, cacheDir);
          ready.add(file.hash);
        } catch (error) {
          log.warn('content', `“${file.name}” could not be prepared: ${String(error)}`);
        }
      }
    },
    async sweep(files, shown) {
      try {
        // layers of drawings are kept for what is shown: they are made again in a moment
        await sweepAll(new Set([...[...files].map(pictureHash), ...shown.flatMap(({ media }) => [...media.keys()])]));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error;
        if (error.code !== 'ENOENT') log.warn('content', `old pictures could not be removed: ${String(error)}`);
      }
    },
  };
}
