// `vitrine install FILE`: a pack takes the place of the exhibition that the kiosk of this machine follows. Everything is looked at before
// anything is changed, and what was there is kept beside it.
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Command } from 'commander';
import { loadExhibition } from '../content/load.ts';
import type { LoadedExhibition } from '../content/loaded.ts';
import { dataFolder } from '../kiosk/data-folder.ts';
import { dayOf } from '../kiosk/day.ts';
import { loadSettings } from '../kiosk/settings.ts';
import { PlainError } from '../plain-error.ts';
import { isOfDisk } from '../revisions/bounded-zip.ts';
import { needSpace } from '../revisions/install-space.ts';
import { isInstalled } from '../revisions/is-installed.ts';
import { type OpenedPack, openPack } from '../revisions/open-pack.ts';
import { bytesOf } from '../revisions/pack-format.ts';
import { shownName } from '../revisions/pack-names.ts';
import { packRefusals } from '../revisions/pack-refusals.ts';
import { openStore } from '../revisions/store.ts';
import { claimFolder, type SwapWork } from '../revisions/swap-folder.ts';
import { unpack } from '../revisions/unpack.ts';
import { needDataFolder } from './data-folder.ts';
import {
  finishInstall,
  isAlive,
  needExchangeable,
  noteInstalled,
  ourselves,
  realRoot,
  wasInstalled,
} from './install-root.ts';
import { megabytesLine, problemCount } from './pack-words.ts';
import { type ProgramFolder, programFolder } from './program-folder.ts';
import { stopSignal } from './until-stopped.ts';

export interface InstallOptions {
  readonly data?: string;
  readonly media?: string;
  readonly dryRun?: boolean;
}

export interface InstallSurroundings {
  readonly program: ProgramFolder;
  readonly say: (sentence: string) => void;
  readonly signal: AbortSignal;
  /** The museum's own calendar day. */
  readonly today: () => string;
  /** Bytes free on the disk of a folder; else the disk is asked. */
  readonly free?: (folder: string) => Promise<number>;
}

const SHORT = 8;

export function installCommand(): Command {
  return new Command('install')
    .description('Show the exhibition of a pack on this machine, from the next visit on.')
    .argument('<FILE>', 'the pack, as “vitrine pack” made it')
    .option('--data <DIR>', 'the data folder of the kiosk')
    .option('--media <DIR>', 'the folder that the kiosk follows, if it was started with --media')
    .option('--dry-run', 'look at everything and change nothing')
    .action((file: string, options: InstallOptions) => {
      const say = (sentence: string): void => console.log(sentence);
      return install(file, options, {
        program: programFolder(),
        say,
        signal: stopSignal(),
        today: () => dayOf(new Date()),
      });
    });
}

/** Throws PlainError with the reason for which nothing was changed. */
export async function install(file: string, options: InstallOptions, around: InstallSurroundings): Promise<void> {
  const { program, say, signal } = around;
  const data = dataFolder(options.data, process.env);
  needDataFolder(data);
  const { settings } = await loadSettings(data);
  const media = options.media === undefined ? settings.media : resolve(options.media);
  const root = await realRoot(media ?? join(data, 'media'));
  const wasFollowed = media !== undefined || !program.isCheckout || (await wasInstalled(data, root));
  try {
    const pack = await openPack(resolve(file), { onProgress: megabytesLine(say, 'Reading the pack'), signal });
    try {
      await finishInstall(root, say);
      await needExchangeable(root, program);
      if (!(await installPack(pack, { root, data, dryRun: options.dryRun === true }, around))) return;
    } finally {
      await pack.close();
    }
    if (!wasFollowed) say(`This checkout shows its own sample until it is started anew; then it shows ${root}.`);
    else await sayWhatNext(data, say);
  } catch (error) {
    if (signal.aborted) throw packRefusals.stopped();
    if (isOfDisk(error) && error.syscall === 'read') throw packRefusals.unreadable(basename(file), error.code);
    throw explain(error, root);
  }
}

interface Place {
  readonly root: string;
  readonly data: string;
  readonly dryRun: boolean;
}

/** Whether it changed anything. */
async function installPack(pack: OpenedPack, place: Place, around: InstallSurroundings): Promise<boolean> {
  const { root, data, dryRun } = place;
  const { say, today } = around;
  const { manifest } = pack;
  const title = shownName(Object.values(manifest.title)[0] ?? pack.name);
  const size = `${manifest.files.length} files, ${(bytesOf(manifest) / 1_000_000).toFixed(1)} MB`;
  const what = `“${title}” (${size}, revision ${manifest.revision.slice(0, SHORT)})`;
  if (await isInstalled(root, manifest)) {
    say(`${what} is in ${root} already, every file of it. Nothing was changed.`);
    return false;
  }
  await needSpace(manifest, { root, store: join(data, 'store') }, around.free);
  const work = await claimFolder(root, ourselves(), isAlive);
  if (!work) {
    throw new PlainError(
      `Another “vitrine install” is at work on ${root}. Nothing was changed.`,
      'Wait until it has ended.',
    );
  }
  try {
    const loaded = await unpacked(pack, work, root, around);
    const count = problemCount(loaded.problems);
    const state = count === undefined ? '' : ` It has ${count}: vitrine check "${root}"`;
    if (dryRun) {
      say(`${what} would be installed in ${root}. Nothing was changed.${state}`);
      return false;
    }
    const kept = freeName(root, today());
    const hadOne = existsSync(root);
    await noteInstalled(data, root, title, manifest.revision);
    await work.swap(kept);
    say(`${what} was installed in ${root}.${state}`);
    if (hadOne) say(`What was there is kept in ${kept}. Delete it when nobody needs it any more.`);
    return true;
  } finally {
    await work.release();
  }
}

async function unpacked(
  pack: OpenedPack,
  { fresh }: SwapWork,
  root: string,
  { say, signal }: InstallSurroundings,
): Promise<LoadedExhibition> {
  const owner = await ownerFor(root);
  await unpack({ pack, into: fresh, owner, onProgress: megabytesLine(say, 'Unpacking'), signal });
  const loaded = await loadExhibition(fresh);
  signal.throwIfAborted();
  if (loaded.exhibition.rooms.length === 0) throw packRefusals.nothingToShow(pack.name);
  return loaded;
}

/** Installed by the administrator, the folder is still to be the curator's. */
async function ownerFor(root: string): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0 || !existsSync(root)) return undefined;
  const { uid, gid } = await stat(root);
  return uid === 0 && gid === 0 ? undefined : { uid, gid };
}

function freeName(root: string, day: string): string {
  const first = `${root}.before-${day}`;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? first : `${first}-${number}`;
    if (!existsSync(name)) return name;
  }
}

async function sayWhatNext(data: string, say: (sentence: string) => void): Promise<void> {
  const store = join(data, 'store');
  const pinned = existsSync(store) && (await (await openStore(store)).pointer()).pinned;
  say(
    pinned
      ? 'The kiosk keeps to an earlier exhibition, as it was told by a rollback: “vitrine follow” goes on to this one.'
      : 'A kiosk that runs shows it by itself, when nobody is in a visit; “vitrine rollback” goes back.',
  );
}

function explain(error: unknown, root: string): unknown {
  if (!isOfDisk(error)) return error;
  const { code } = error;
  const fixes: Readonly<Record<string, string>> = {
    EACCES: 'Install as the user who may write there.',
    EPERM: 'Install as the user who may write there; on Windows, close what has a file of it open.',
    EBUSY: 'It is a disk of its own, or a program has it open. Name a folder on that disk in kiosk.yaml (media: …).',
    EXDEV: 'It lies on another disk than the folder around it. Name a folder on that disk in kiosk.yaml (media: …).',
    EROFS: 'The disk is read-only. Name another place in kiosk.yaml (media: …).',
    ENOSPC: 'Make room on that disk.',
  };
  return new PlainError(
    `${root} could not be exchanged (${code}). Nothing was changed.`,
    fixes[code] ?? 'See whether its disk can be read and written, and install again.',
  );
}
