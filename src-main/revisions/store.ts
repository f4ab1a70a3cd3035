// The revisions on this machine: their content, their manifests, and one pointer that says which is shown. The pointer is replaced in one
// step and flushed: power may fail at any moment, and the next start opens on the old or the new revision, never on a mixture.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { alone } from './alone.ts';
import { hashesNamedIn, type Manifest, readManifest, revisionId } from './manifest.ts';
import { createObjects, type Objects } from './objects.ts';
import { refuseNewer, setAsideNewer } from './set-aside.ts';

const VERSION = 1;
const idSchema = z.string().regex(/^[0-9a-f]{32}$/u);
const pointerSchema = z.object({
  version: z.literal(VERSION),
  /** The folder they come from, absolute: another folder's revisions are not shown in its place. */
  source: z.string(),
  /** Newest first; the first is shown where none is on probation. */
  good: z.array(idSchema),
  /** Shown, and not yet proven: at which places the page died on it or could not be drawn. */
  trial: z.object({ id: idSchema, died: z.array(z.string()), threw: z.array(z.string()) }).exactOptional(),
  /** Shown once and replaced before they had proven themselves, newest first: somebody may go back to them by hand. */
  unproven: z.array(idSchema).default([]),
  /** Ids that were not fit to be shown; they are not staged again until their files change. */
  refused: z.array(idSchema),
  /** Somebody went back to the first by hand: nothing else is shown until the folder is followed again. */
  pinned: z.boolean().default(false),
  /** When all files were last read again, whatever their times said. ISO 8601. */
  reread: z.string().default(''),
  /** When staff last said “try again”. ISO 8601. */
  pardoned: z.string().default(''),
});

export type Pointer = Readonly<z.output<typeof pointerSchema>>;
export type Trial = NonNullable<Pointer['trial']>;
/** Newest first. */
export const heldIn = ({ trial, unproven, good }: Pointer): readonly string[] => [
  ...(trial ? [trial.id] : []),
  ...unproven,
  ...good,
];
/** The one on probation, else the newest that is proven. */
export const shownOf = (pointer: Pointer): string | undefined => heldIn(pointer)[0];
/** More than anybody remembers. */
const MOST_REFUSED = 20;
const MOST_UNPROVEN = 2;

export interface Kept {
  readonly id: string;
  readonly manifest: Manifest;
}

export interface Store {
  readonly root: string;
  readonly objects: Objects;
  readonly pointer: () => Promise<Pointer>;
  readonly manifest: (id: string) => Promise<Manifest | undefined>;
  /** What is shown, else the newest good revision, whose manifest and files are all there. */
  readonly newest: () => Promise<Kept | undefined>;
  /** The newest good one that is whole, whatever is on probation. */
  readonly proven: () => Promise<Kept | undefined>;
  /** Writes the manifest, then points at it: on probation, but for one that was proven before. Gives its id. */
  readonly promote: (manifest: Manifest) => Promise<string>;
  /** What happened to the one on probation. */
  readonly note: (trial: Trial) => Promise<void>;
  /** It has proven itself. */
  readonly pass: (id: string) => Promise<void>;
  /** Not to be shown; the one on probation is so no more. */
  readonly refuse: (id: string) => Promise<void>;
  /** Staff say “try again”: nothing is refused any more. */
  readonly pardon: (moment: string) => Promise<void>;
  /** All files have been read again at this moment, ISO 8601. */
  readonly rereadAt: (moment: string) => Promise<void>;
  /** Shows this good revision from now on, whatever the folder does. False where it is not whole any more. */
  readonly pin: (id: string) => Promise<boolean>;
  readonly unpin: () => Promise<void>;
  /** Keeps this many good revisions, and removes what only others hold. Gives the hashes of what is kept. */
  readonly collect: (keep: number) => Promise<ReadonlySet<string>>;
}

/** Writes a file whole and flushed, or not at all. */
type WriteWhole = (file: string, text: string) => Promise<void>;

/**
 * `source` is the exhibition folder, absolute; without it any folder’s revisions are meant. Where there is `say`, one of a newer Vitrine is set
 * aside, which it hears; else it is refused with PlainError. Rejects where the disk refuses.
 */
export async function openStore(
  root: string,
  source?: string,
  say?: (sentence: string) => void,
  write: WriteWhole = writeFileAtomic,
): Promise<Store> {
  if (say) {
    const aside = await setAsideNewer(root, VERSION);
    if (aside !== undefined) say(aside);
  } else {
    await refuseNewer(root, VERSION);
  }
  const nothing: Pointer = {
    version: VERSION,
    source: source ?? '',
    good: [],
    refused: [],
    pinned: false,
    unproven: [],
    reread: '',
    pardoned: '',
  };
  const manifests = join(root, 'revisions');
  await mkdir(manifests, { recursive: true });
  const objects = createObjects(root);
  const pointerFile = join(root, 'pointer.json');
  const manifestFile = (id: string): string => join(manifests, `${id}.json`);

  /** Rejects where the disk does not let it be read: what it names must not be taken for nothing by whoever writes or sweeps. */
  const readPointer = async (): Promise<Pointer> => {
    try {
      const read = pointerSchema.safeParse(JSON.parse(await readFile(pointerFile, 'utf8')));
      return read.success && [read.data.source, undefined].includes(source) ? read.data : nothing;
    } catch (error) {
      if (error instanceof SyntaxError || (error instanceof Error && 'code' in error && error.code === 'ENOENT'))
        return nothing;
      throw error;
    }
  };
  const pointer = (): Promise<Pointer> =>
    readPointer().catch((error: unknown) => {
      if (error instanceof Error && 'code' in error) return nothing;
      throw error;
    });
  const point = (to: Pointer): Promise<void> => write(pointerFile, `${JSON.stringify(to)}\n`);
  // one after the other: what is read is still true when it is written
  let turn: Promise<unknown> = Promise.resolve();
  const change = (made: (before: Pointer) => Pointer | Promise<Pointer>): Promise<void> => {
    const mine = turn.then(() =>
      alone(pointerFile, async () => {
        const before = await readPointer();
        const after = await made(before);
        if (after !== before) await point(after);
      }),
    );
    turn = mine.catch(() => undefined);
    return mine;
  };
  const manifest = async (id: string): Promise<Manifest | undefined> => {
    const read = await readManifest(manifestFile(id));
    return read && revisionId(read) === id ? read : undefined;
  };

  const firstWhole = async (ids: readonly string[]): Promise<Kept | undefined> => {
    for (const id of ids) {
      const read = await manifest(id);
      if (read && (await isWhole(read, objects))) return { id, manifest: read };
    }
    return undefined;
  };
  const others = (ids: readonly string[], id: string): string[] => ids.filter((other) => other !== id);

  return {
    root,
    objects,
    pointer,
    manifest,
    async newest() {
      const { trial, good, unproven } = await pointer();
      return firstWhole([...(trial ? [trial.id] : []), ...good, ...unproven]);
    },
    proven: async () => firstWhole((await pointer()).good),
    async promote(made) {
      const id = revisionId(made);
      await write(manifestFile(id), `${JSON.stringify(made)}\n`);
      await change(({ trial, ...before }) => {
        const replaced = trial && trial.id !== id ? [trial.id] : [];
        const unproven = others([...replaced, ...before.unproven], id).slice(0, MOST_UNPROVEN);
        const all = { ...before, unproven, refused: others(before.refused, id), reread: before.reread || made.made };
        return before.good.includes(id)
          ? { ...all, good: [id, ...others(before.good, id)] }
          : { ...all, trial: { id, died: [], threw: [] } };
      });
      return id;
    },
    note: (trial) => change((before) => (before.trial?.id === trial.id ? { ...before, trial } : before)),
    pass: (id) =>
      change((before) => {
        const { trial, ...rest } = before;
        return trial?.id === id ? { ...rest, unproven: [], good: [id, ...others(before.good, id)] } : before;
      }),
    refuse: (id) =>
      change(({ trial, ...before }) => {
        const refused = [id, ...others(before.refused, id)].slice(0, MOST_REFUSED);
        return { ...before, ...(trial && trial.id !== id ? { trial } : {}), refused };
      }),
    pardon: (moment) => change((before) => ({ ...before, refused: [], pardoned: moment })),
    rereadAt: (moment) => change((before) => ({ ...before, reread: moment })),
    async pin(id) {
      let found = false;
      await change(async (before) => {
        const wanted = heldIn(before).includes(id) ? await manifest(id) : undefined;
        if (!wanted || !(await isWhole(wanted, objects))) return before;
        found = true;
        const { trial: _trial, ...rest } = before;
        const unproven = others(before.unproven, id);
        return { ...rest, unproven, good: [id, ...others(before.good, id)], pinned: true };
      });
      return found;
    },
    unpin: () => change((before) => ({ ...before, pinned: false })),
    async collect(keep) {
      // the pointer first: what it names is never removed under it
      await change((before) => (before.good.length > keep ? { ...before, good: before.good.slice(0, keep) } : before));
      const kept = heldIn(await readPointer());
      const hashes = new Set((await Promise.all(kept.map((id) => hashesNamedIn(manifestFile(id))))).flat());
      for (const name of await readdir(manifests))
        if (!kept.includes(name.replace(/\.json$/u, ''))) await rm(join(manifests, name), { force: true });
      await objects.sweep(hashes);
      return hashes;
    },
  };
}

/** What was left in its place is looked for when it is read. */
const isWhole = ({ files }: Manifest, objects: Objects): Promise<boolean> =>
  objects.hasAll(files.filter(({ inPlace }) => inPlace !== true));
