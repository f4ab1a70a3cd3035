// The revisions on this machine: their content, their manifests, and one pointer that says which is shown. The pointer is replaced in one
// step and flushed: power may fail at any moment, and the next start opens on the old or the new revision, never on a mixture.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { type Manifest, readManifest, revisionId } from './manifest.ts';
import { createObjects, type Objects } from './objects.ts';

const VERSION = 1;
const idSchema = z.string().regex(/^[0-9a-f]{32}$/u);
const pointerSchema = z.object({
  version: z.literal(VERSION),
  /** The folder they come from, absolute: another folder's revisions are not shown in its place. */
  source: z.string(),
  /** Newest first; the first is shown. */
  good: z.array(idSchema),
  /** Ids that were not fit to be shown; they are not staged again until their files change. */
  refused: z.array(idSchema),
  /** Somebody went back to the first by hand: nothing else is shown until the folder is followed again. */
  pinned: z.boolean().default(false),
});

export type Pointer = Readonly<z.output<typeof pointerSchema>>;
/** More than anybody remembers. */
const MOST_REFUSED = 20;

export interface Store {
  readonly root: string;
  readonly objects: Objects;
  readonly pointer: () => Promise<Pointer>;
  readonly manifest: (id: string) => Promise<Manifest | undefined>;
  /** The newest good revision whose manifest and files are all there. */
  readonly newest: () => Promise<{ readonly id: string; readonly manifest: Manifest } | undefined>;
  /** Writes the manifest, then points at it. Gives its id. */
  readonly promote: (manifest: Manifest) => Promise<string>;
  readonly refuse: (id: string) => Promise<void>;
  /** Shows this good revision from now on, whatever the folder does. False where it is not whole any more. */
  readonly pin: (id: string) => Promise<boolean>;
  readonly unpin: () => Promise<void>;
  /** Keeps this many good revisions, and removes what only others hold. */
  readonly collect: (keep: number) => Promise<void>;
}

/** `source` is the exhibition folder, absolute; without it any folder's revisions are meant. Rejects where the disk refuses. */
export async function openStore(root: string, source?: string): Promise<Store> {
  const nothing: Pointer = { version: VERSION, source: source ?? '', good: [], refused: [], pinned: false };
  const manifests = join(root, 'revisions');
  await mkdir(manifests, { recursive: true });
  const objects = createObjects(root);
  const pointerFile = join(root, 'pointer.json');
  const manifestFile = (id: string): string => join(manifests, `${id}.json`);

  const pointer = async (): Promise<Pointer> => {
    try {
      const read = pointerSchema.safeParse(JSON.parse(await readFile(pointerFile, 'utf8')));
      return read.success && [read.data.source, undefined].includes(source) ? read.data : nothing;
    } catch (error) {
      if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return nothing;
      throw error;
    }
  };
  const point = (to: Pointer): Promise<void> => writeFileAtomic(pointerFile, `${JSON.stringify(to)}\n`);
  const manifest = async (id: string): Promise<Manifest | undefined> => {
    const read = await readManifest(manifestFile(id));
    return read && revisionId(read) === id ? read : undefined;
  };

  return {
    root,
    objects,
    pointer,
    manifest,
    async newest() {
      for (const id of (await pointer()).good) {
        const read = await manifest(id);
        if (read && (await isWhole(read, objects))) return { id, manifest: read };
      }
      return undefined;
    },
    async promote(made) {
      const id = revisionId(made);
      await writeFileAtomic(manifestFile(id), `${JSON.stringify(made)}\n`);
      const before = await pointer();
      const others = (ids: readonly string[]): string[] => ids.filter((other) => other !== id);
      await point({ ...before, good: [id, ...others(before.good)], refused: others(before.refused) });
      return id;
    },
    async refuse(id) {
      const before = await pointer();
      const without = before.refused.filter((other) => other !== id);
      await point({ ...before, refused: [id, ...without].slice(0, MOST_REFUSED) });
    },
    async pin(id) {
      const before = await pointer();
      const wanted = before.good.includes(id) ? await manifest(id) : undefined;
      if (!wanted || !(await isWhole(wanted, objects))) return false;
      await point({ ...before, good: [id, ...before.good.filter((other) => other !== id)], pinned: true });
      return true;
    },
    async unpin() {
      await point({ ...(await pointer()), pinned: false });
    },
    async collect(keep) {
      const before = await pointer();
      const kept = before.good.slice(0, keep);
      const read = await Promise.all(kept.map(manifest));
      // the pointer first: what it names is never removed under it
      if (kept.length < before.good.length) await point({ ...before, good: kept });
      for (const name of await readdir(manifests))
        if (!kept.includes(name.replace(/\.json$/u, ''))) await rm(join(manifests, name), { force: true });
      await objects.sweep(new Set(read.flatMap((one) => one?.files.map(({ hash }) => hash) ?? [])));
    },
  };
}

async function isWhole({ files }: Manifest, objects: Objects): Promise<boolean> {
  for (const file of files) if (!(await objects.has(file))) return false;
  return true;
}
