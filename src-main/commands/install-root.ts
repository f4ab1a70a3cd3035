// Where an exhibition is installed: in the folder that the kiosk of this machine follows. And what an installation that was cut off left there.
import { lstat, readFile, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { PlainError } from '../plain-error.ts';
import { type Owner, recoverFolder } from '../revisions/swap-folder.ts';
import { identify } from '../shell/browser/process-identity.ts';
import type { ProgramFolder } from './program-folder.ts';

export const ourselves = (): Owner => ({ pid: process.pid, started: identify(process.pid)?.started ?? '' });

export const isAlive = ({ pid, started }: Owner): boolean => identify(pid)?.started === started;

/** Says what it did. A disk that refuses keeps no kiosk from starting: what can be shown is shown. */
export async function finishInstall(root: string, say: (sentence: string) => void): Promise<void> {
  try {
    const done = await recoverFolder(await realRoot(root), ourselves(), isAlive);
    if (done === 'completed') say(`An installation that was cut off has been completed: ${root} is new.`);
    if (done === 'undone') say(`An installation that was cut off has been undone: ${root} is as it was.`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    say(`An installation into ${root} was cut off, and could not be completed (${String(error.code)}).`);
  }
}

/** The folder itself where `root` is a link, also while the folder is not there. */
export async function realRoot(root: string): Promise<string> {
  try {
    return await realpath(root);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  try {
    if ((await lstat(root)).isSymbolicLink()) return await realRoot(resolve(dirname(root), await readlink(root)));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return join(dirname(root) === root ? root : await realRoot(dirname(root)), basename(root));
}

/** Throws PlainError for a folder that cannot be exchanged in one step, or is not ours to exchange. */
export async function needExchangeable(root: string, program: ProgramFolder): Promise<void> {
  const [found, above, sample] = await Promise.all([statOf(root), statOf(dirname(root)), statOf(program.media)]);
  if (!above) {
    throw new PlainError(
      `There is no folder ${dirname(root)} in which the exhibition of this machine could lie. Nothing was changed.`,
      'Connect its disk, or name another place in kiosk.yaml (media: …) or by --media DIR.',
    );
  }
  if (found && !found.isDirectory()) {
    throw new PlainError(
      `${root} is a file; the exhibition is a folder. Nothing was changed.`,
      'Name another place in kiosk.yaml (media: …) or by --media DIR.',
    );
  }
  if (found && sample && found.ino === sample.ino && found.dev === sample.dev) {
    throw new PlainError(
      `${root} is the sample that came with Vitrine, and the next update would bring it back. Nothing was changed.`,
      'Name another folder in kiosk.yaml (media: …) or by --media DIR, or none: then it is the data folder’s own.',
    );
  }
  if (found && found.dev !== above.dev) {
    throw new PlainError(
      `${root} is a disk of its own, which cannot be exchanged in one step. Nothing was changed.`,
      `Name a folder on it, in kiosk.yaml: “media: ${join(root, 'exhibition')}”. Start the kiosk anew, and install again.`,
    );
  }
  if (await statOf(join(root, '.stfolder'))) {
    throw new PlainError(
      `${root} is kept the same on several machines by Syncthing, which would undo it. Nothing was changed.`,
      'Change the exhibition at the machine that it is sent from.',
    );
  }
}

const recordSchema = z.object({ root: z.string() });
const recordOf = (dataFolder: string): string => join(dataFolder, 'installed.json');

/** Written before the folder is exchanged: a checkout shows the installed folder instead of its own sample. */
export const noteInstalled = (dataFolder: string, root: string, title: string, revision: string): Promise<void> =>
  writeFileAtomic(recordOf(dataFolder), `${JSON.stringify({ root, title, revision }, null, 2)}\n`);

export async function wasInstalled(dataFolder: string, root: string): Promise<boolean> {
  try {
    const record = recordSchema.parse(JSON.parse(await readFile(recordOf(dataFolder), 'utf8')));
    return (await realRoot(record.root)) === (await realRoot(root));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError || isMissing(error)) return false;
    throw error;
  }
}

async function statOf(path: string): Promise<Awaited<ReturnType<typeof stat>> | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
