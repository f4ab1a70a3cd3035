// `vitrine pack DIR -o FILE`: an exhibition as one checked file, for a stick or a share.
import { basename, dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { loadExhibition } from '../content/load.ts';
import type { LoadedExhibition } from '../content/loaded.ts';
import { filesOf, scan } from '../content/scan.ts';
import { PlainError } from '../plain-error.ts';
import { isOfDisk } from '../revisions/bounded-zip.ts';
import { bytesOf } from '../revisions/pack-format.ts';
import { firstTwins, nameFault, shownName } from '../revisions/pack-names.ts';
import { packRefusals } from '../revisions/pack-refusals.ts';
import { type PackTree, packTree } from '../revisions/pack-tree.ts';
import { FolderMoved, writePack } from '../revisions/pack.ts';
import { isFolder, needSpace, needTarget, type TargetOptions } from './pack-target.ts';
import { megabytesLine, problemCount } from './pack-words.ts';
import { stopSignal } from './until-stopped.ts';

type Say = (sentence: string) => void;

const SHORT = 8;
const NAMED = 3;

export function packCommand(): Command {
  return new Command('pack')
    .description('Put an exhibition into one file, to be carried to a kiosk and installed there.')
    .argument('<DIR>', 'the exhibition folder')
    .requiredOption('-o, --output <FILE>', 'the file to be made; for a folder, one of the exhibition’s name in it')
    .option('--force', 'in place of a file that is there already')
    .action((folder: string, options: TargetOptions) =>
      pack(folder, options, (sentence) => console.log(sentence), stopSignal()),
    );
}

/** Throws PlainError where no pack can be made; then there is none. */
export async function pack(folder: string, options: TargetOptions, say: Say, signal: AbortSignal): Promise<void> {
  const root = resolve(folder);
  if (!isFolder(root)) throw new PlainError(`There is no folder ${root}.`, 'Give the exhibition folder.', 2);
  const target = await needTarget(root, options);
  const { exhibition, problems } = await needRooms(root);
  const count = problemCount(problems);
  if (count !== undefined) say(`The exhibition has ${count}, and is packed as it is: vitrine check "${folder}"`);
  try {
    const tree = await packTree(root);
    needNames(tree);
    await needSpace(tree, target);
    const shown = new Set(filesOf(await scan(root, () => undefined)).map(({ path }) => path));
    const onProgress = megabytesLine(say, 'Packing', 2);
    const manifest = await writePack({ tree, title: exhibition.title, shown, target, onProgress, signal });
    const megabytes = (bytesOf(manifest) / 1_000_000).toFixed(1);
    say(`${manifest.files.length} files, ${megabytes} MB, revision ${manifest.revision.slice(0, SHORT)}: ${target}`);
    if (tree.leftOut.length > 0) say(leftOutSentence(tree.leftOut));
    say(`On the kiosk: vitrine install ${basename(target)}`);
  } catch (error) {
    throw signal.aborted ? packRefusals.stopped() : explain(error, root, target);
  }
}

async function needRooms(root: string): Promise<LoadedExhibition> {
  const loaded = await loadExhibition(root);
  if (loaded.exhibition.rooms.length > 0) return loaded;
  throw new PlainError(
    `${root} holds no room that could be shown; a kiosk would refuse it.`,
    `See what is wrong: vitrine check "${root}"`,
  );
}

function needNames({ files, folders }: PackTree): void {
  const paths = [...files.map(({ path }) => path), ...folders];
  for (const path of paths) {
    const fault = nameFault(path);
    if (fault === undefined) continue;
    throw new PlainError(
      `“${shownName(path)}” cannot be in a pack: ${fault}.`,
      'Give it another name, and pack again.',
    );
  }
  const [one, other] = firstTwins(paths) ?? [];
  if (one === undefined || other === undefined) return;
  throw new PlainError(
    `“${shownName(one)}” and “${shownName(other)}” cannot both be in a pack: many disks hold only one of them.`,
    'Give one of them another name, and pack again.',
  );
}

function leftOutSentence(paths: readonly string[]): string {
  const named = paths.slice(0, NAMED).map((path) => `“${shownName(path)}”`);
  const more = paths.length > NAMED ? ' …' : '';
  return `Left out, as no part of an exhibition: ${paths.length} (${named.join(', ')}${more}).`;
}

function explain(error: unknown, root: string, target: string): unknown {
  const again = 'Wait until nobody writes to the folder, and pack again.';
  if (error instanceof FolderMoved) return new PlainError(`“${error.message}” was changed while it was packed.`, again);
  if (error instanceof RangeError) return new PlainError(`${root} has too many files for a pack.`, 'Divide it.');
  if (!isOfDisk(error)) return error;
  const { code, path = '' } = error;
  if (code === 'ENOENT') return new PlainError(`“${path}” went while it was packed.`, again);
  if (code === 'EFBIG') {
    return new PlainError(
      `The disk of ${target} holds no file as large as this pack (FAT32 holds 4 GB).`,
      'Format the stick as exFAT, or name another disk.',
    );
  }
  const isOurs = path.startsWith(dirname(target)) && !path.startsWith(root);
  return isOurs || code === 'ENOSPC' || path === ''
    ? new PlainError(
        `${target} cannot be written (${code}).`,
        'See whether there is room, and whether you may write there.',
      )
    : new PlainError(`“${path}” cannot be read (${code}).`, 'Make it readable: a pack holds everything or nothing.');
}
