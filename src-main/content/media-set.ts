// Files that a page may fetch, by hash: the only way from an address back to the disk.
import type { Media, Picture, Tiles } from '#contract/content';
import { mediaUrl } from '#contract/urls';
import type { FileFacts, PictureFacts } from './facts.ts';
import type { MediaFile } from './loaded.ts';
import { hashOf } from './content-hash.ts';
import { pyramidOf } from './pyramid.ts';

/** Raised when `prepare` makes something else of the same file: addresses change with it. */
export const RECIPE_VERSION = 1;

/** What the screen's own form of a picture is called, by the hash of its file. */
export const pictureHash = (file: string): string => hashOf(`${file} picture ${RECIPE_VERSION}`);

export interface MediaSet {
  readonly files: ReadonlyMap<string, MediaFile>;
  readonly add: (file: Source, type: string) => Media;
  readonly addPicture: (file: Source, content: PictureFacts) => Picture;
  /** One that was put together elsewhere; the first of each hash stays. */
  readonly hold: (file: MediaFile) => void;
  /** These parts of an SVG; `number` tells the layers of one drawing apart. */
  readonly addLayer: (file: Source, parts: readonly number[], number: number) => Media;
}

/** A file that was read, and where it lies. */
export interface Source {
  readonly name: string;
  readonly absolute: string;
  readonly facts: FileFacts;
}

export function createMediaSet(): MediaSet {
  const files = new Map<string, MediaFile>();
  const put = (
    hash: string,
    name: string,
    { absolute, facts }: Source,
    type: string,
    prepare: MediaFile['prepare'],
    parts?: readonly number[],
  ): Media => {
    const made = parts === undefined ? {} : { parts };
    if (!files.has(hash)) files.set(hash, { hash, path: absolute, name, type, bytes: facts.bytes, prepare, ...made });
    return { url: mediaUrl(hash, name), type, bytes: prepare === 'none' ? facts.bytes : 0 };
  };
  const putTiles = (file: Source, type: string, full: { readonly width: number; readonly height: number }): Tiles => {
    const hash = hashOf(`${file.facts.hash} tiles ${RECIPE_VERSION}`);
    const { absolute: path, facts } = file;
    const tiles: Tiles = { hash, ending: type === 'image/webp' ? 'webp' : 'jpg', ...full, ...pyramidOf(full) };
    const name = preparedName(file.name, type);
    if (!files.has(hash)) files.set(hash, { hash, path, name, type, bytes: facts.bytes, prepare: 'tiles', tiles });
    return tiles;
  };
  return {
    files,
    hold(file) {
      if (!files.has(file.hash)) files.set(file.hash, file);
    },
    add: (file, type) => put(file.facts.hash, file.name, file, type, 'none'),
    addLayer: (file, parts, number) =>
      put(
        hashOf(`${file.facts.hash} layer ${RECIPE_VERSION} ${parts.join(' ')}`),
        file.name.replace(/\.[^.]*$/u, `.${number + 1}.svg`),
        file,
        'image/svg+xml',
        'layer',
        parts,
      ),
    addPicture: (file, content) => {
      const { type, width, height, prepare } = content;
      const src =
        prepare === 'none'
          ? put(file.facts.hash, file.name, file, type, prepare)
          : put(pictureHash(file.facts.hash), preparedName(file.name, type), file, type, prepare);
      const tiles = content.full && putTiles(file, type, content.full);
      return { kind: 'picture', src, width, height, ...(tiles ? { tiles } : {}) };
    },
  };
}

function preparedName(name: string, type: string): string {
  return `${name.replace(/\.[^.]*$/u, '')}.${type === 'image/webp' ? 'webp' : 'jpg'}`;
}
