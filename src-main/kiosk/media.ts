// `/media/HASH/NAME.EXT`: a file of the exhibition, looked up by its hash, whole or in part. The name only decides by its extension.
import { stat } from 'node:fs/promises';
import type { Tiles } from '#contract/content';
import type { LoadedExhibition, MediaFile } from '../content/loaded.ts';
import { tileNamed } from '../content/pyramid.ts';
import type { FindTile } from '../content/tile-store.ts';
import { parseRange } from './byte-range.ts';
import { fileSlice } from './file-slice.ts';
import { HttpError, notFound } from './http-error.ts';
import type { Log } from './log.ts';
import { typeByName, typeHeader } from './media-types.ts';
import type { Resource } from './router.ts';

/** What lies on disk and is sent: the file itself, or what was prepared from it. */
export interface ServedFile {
  readonly path: string;
  readonly type: string;
  readonly bytes: number;
}

export interface MediaOptions {
  /** The revisions that are still answered, newest first. */
  readonly held: () => readonly LoadedExhibition[];
  readonly prepare: (file: MediaFile) => Promise<ServedFile>;
  readonly findTile: FindTile;
  readonly log: Log;
}

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** What opening a file says when it is no longer there to be read: deleted, a share gone, a stick pulled. */
const GONE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'EBUSY']);

export function createMedia({ held, prepare, findTile, log }: MediaOptions): Resource {
  return {
    async get({ request, params: [hash = '', name = ''] }) {
      const file = held()
        .map(({ media }) => media.get(hash))
        .find((one) => one !== undefined);
      // the same picture may lie in the folder twice, as .jpg and as .jpeg
      const type = typeByName(name);
      if (!file || type === undefined || type !== typeByName(file.name)) throw notFound();
      const headers = new Headers({ etag: `"${file.hash}"`, 'cache-control': IMMUTABLE, 'accept-ranges': 'bytes' });
      if (isHeldAlready(request, file.hash)) return new Response(null, { status: 304, headers });

      const served = file.tiles ? await tileOf(file, file.tiles, name) : await findServed(file);
      // an answer at once: were they held until a large picture is cut, they would hold all connections of the page
      if (served === 'making') return new Response(null, { status: 202, headers: { 'cache-control': 'no-store' } });
      const range = parseRange(rangeHeader(request, file.hash), served.bytes);
      if (range.kind === 'unsatisfiable') {
        throw new HttpError(416, 'range-not-satisfiable', 'The file is shorter than the part asked for.', undefined, {
          'content-range': `bytes */${served.bytes}`,
        });
      }
      if (served === file && file.prepare !== 'none') {
        headers.set('cache-control', 'no-store');
        headers.delete('etag');
      }
      const { start, end } = range.kind === 'part' ? range : { start: 0, end: served.bytes - 1 };
      headers.set('content-type', typeHeader(served.type));
      headers.set('content-length', String(end - start + 1));
      if (range.kind === 'part') headers.set('content-range', `bytes ${start}-${end}/${served.bytes}`);

      await checkUnchanged(file, served);
      const status = range.kind === 'part' ? 206 : 200;
      if (request.method === 'HEAD') return new Response(null, { status, headers });
      const onError = (cause: unknown): void => log.error('media', `“${file.name}” broke off while being sent`, cause);
      return new Response(fileSlice(served.path, start, end - start + 1, onError), { status, headers });
    },
  };

  async function findServed(file: MediaFile): Promise<ServedFile> {
    if (file.prepare === 'none') return file;
    try {
      return await prepare(file);
    } catch (error) {
      await checkUnchanged(file, file);
      // the picture is there, the cache is not (full or read-only disk): better unprepared than not at all
      if (typeByName(file.name) !== file.type) throw error;
      log.error('media', `“${file.name}” could not be prepared and is sent as it lies`, error);
      return file;
    }
  }

  async function tileOf(file: MediaFile, tiles: Tiles, name: string): Promise<ServedFile | 'making'> {
    const at = tileNamed(name, tiles);
    const tile = at && (await findTile(file, tiles, at));
    if (!tile) throw notFound();
    return tile;
  }

  async function checkUnchanged(file: MediaFile, served: ServedFile): Promise<void> {
    const size = await sizeOf(file, served.path);
    if (size === served.bytes) return;
    log.warn('media', `“${file.name}” has ${size} bytes now, ${served.bytes} when the folder was read`);
    throw new HttpError(
      404,
      'media-changed',
      `The file “${file.name}” was changed after the folder was read.`,
      'It is shown again when the folder has been read anew.',
    );
  }

  async function sizeOf(file: MediaFile, path: string): Promise<number> {
    try {
      return (await stat(path)).size;
    } catch (error) {
      throw isGone(error) ? gone(file, error) : error;
    }
  }

  function gone(file: MediaFile, cause: unknown): HttpError {
    log.error('media', `“${file.name}” cannot be read any more`, cause);
    return new HttpError(
      404,
      'media-gone',
      `The file “${file.name}” is no longer in the exhibition folder.`,
      'Put it back, or take it out of the exhibition.',
    );
  }
}

/** If-None-Match compares weakly: `W/"x"` is `"x"`. */
function isHeldAlready(request: Request, hash: string): boolean {
  const tags = request.headers.get('if-none-match')?.split(',') ?? [];
  return tags.map((tag) => tag.trim().replace(/^W\//, '')).some((tag) => tag === '*' || tag === `"${hash}"`);
}

/** The Range that counts: only of a GET, and with If-Range only while the file is the one the browser has a part of. */
function rangeHeader(request: Request, hash: string): string | null {
  const ifRange = request.headers.get('if-range');
  if (request.method !== 'GET' || (ifRange !== null && ifRange !== `"${hash}"`)) return null;
  return request.headers.get('range');
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && GONE.has(error.code);
}
