// A revision is one small file: which paths hold which content. Its id follows from that alone, so it is the same on every kiosk.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { hashOf } from '../content/content-hash.ts';
import { compareText } from '../content/order.ts';
import type { FileEntry, Folder } from '../content/scan.ts';

const VERSION = 1;

const fileSchema = z.object({
  /** Below the exhibition folder, with `/`. */
  path: z
    .string()
    .min(1)
    .refine((path) => path.split('/').every((name) => name !== '' && name !== '.' && name !== '..')),
  hash: z.string().regex(/^[0-9a-f]{32}$/u),
  bytes: z.number().int().nonnegative(),
  /** As the source had them: what has not changed is not copied again. */
  mtimeMs: z.number(),
  ino: z.number(),
  /** It was not copied, and is read where it lies (`store: in-place`). */
  inPlace: z.literal(true).exactOptional(),
});
const manifestSchema = z.object({ version: z.literal(VERSION), made: z.string(), files: z.array(fileSchema) });

export type ManifestFile = Readonly<z.output<typeof fileSchema>>;

export interface Manifest {
  readonly version: typeof VERSION;
  /** ISO 8601. */
  readonly made: string;
  readonly files: readonly ManifestFile[];
}

export const createManifest = (files: readonly ManifestFile[], made: string): Manifest => ({
  version: VERSION,
  made,
  files: [...files].sort((a, b) => compareText(a.path, b.path)),
});

/** The hash of what lies where; times and inodes do not count. */
export const revisionId = ({ files }: Manifest): string =>
  hashOf(
    files
      .map(({ path, hash }) => `${path.normalize('NFC')} ${hash}`)
      .sort(compareText)
      .join('\n'),
  );

/** Undefined where it is missing, cut off, of another version, or names anything outside the folder. */
export async function readManifest(path: string): Promise<Manifest | undefined> {
  try {
    const read = manifestSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return read.success ? read.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}

/** All hashes in it, without taking it apart: a path cannot look like one, for quotes in it are written otherwise. */
export async function hashesNamedIn(path: string): Promise<readonly string[]> {
  try {
    return [...(await readFile(path, 'utf8')).matchAll(/"hash":"([0-9a-f]{32})"/gu)].map(([, hash = '']) => hash);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}

/** The tree a scan of the folder would give, with its files where `pathOf` says. `root` is the folder they come from. */
export function treeOf(manifest: Manifest, root: string, pathOf: (file: ManifestFile) => string): Folder {
  const folder = (path: string, name: string, files: readonly ManifestFile[]): Folder => {
    const from = path === '' ? 0 : path.length + 1;
    const here = files.filter((file) => !file.path.slice(from).includes('/'));
    const below = new Map<string, ManifestFile[]>();
    for (const file of files) {
      const [first = '', ...rest] = file.path.slice(from).split('/');
      if (rest.length === 0) continue;
      const inside = below.get(first);
      if (inside) inside.push(file);
      else below.set(first, [file]);
    }
    return {
      name,
      path,
      absolute: path === '' ? root : `${root}/${path}`,
      files: here.map((file): FileEntry => entryOf(file, file.path.slice(from), pathOf(file))),
      folders: [...below].map(([child, inside]) => folder(path === '' ? child : `${path}/${child}`, child, inside)),
    };
  };
  return folder('', '', manifest.files);
}

const entryOf = ({ path, bytes, mtimeMs, ino }: ManifestFile, name: string, absolute: string): FileEntry => ({
  name,
  path,
  absolute,
  bytes,
  mtimeMs,
  ino,
});
