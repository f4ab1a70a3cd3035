// Which folder is shown: the one asked for, the configured one, the checkout's own, else a copy of the sample.
import { existsSync, statSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { finishInstall, wasInstalled } from './install-root.ts';
import type { ProgramFolder } from './program-folder.ts';

export interface MediaRootOptions {
  /** `--media` */
  readonly flag: string | undefined;
  /** `media:` of kiosk.yaml, absolute. */
  readonly configured: string | undefined;
  readonly program: ProgramFolder;
  readonly dataFolder: string;
  readonly say: (sentence: string) => void;
}

/**
 * Absolute. Throws PlainError for a `--media` that is no folder: somebody has just typed it. A configured one may be a disk
 * that is connected later; it is taken as it is.
 */
export async function mediaRoot({ flag, configured, program, dataFolder, say }: MediaRootOptions): Promise<string> {
  const own = join(dataFolder, 'media');
  await finishInstall(flag === undefined ? (configured ?? own) : resolve(flag), say);
  if (flag !== undefined) return needFolder(resolve(flag));
  if (configured !== undefined) return configured;
  if (program.isCheckout && !(existsSync(own) && (await wasInstalled(dataFolder, own)))) return program.media;
  if (!existsSync(own)) {
    await copyWhole(program.media, own);
    say(`The sample exhibition was copied to ${own}. It is yours to change.`);
  }
  return own;
}

/** Throws PlainError when there is no folder at `path`. */
export function needFolder(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return path;
  throw new PlainError(
    found ? `${path} is a file; the exhibition is a folder.` : `There is no folder ${path}.`,
    'Give the folder of your exhibition: --media DIR. A folder with a few pictures is enough.',
  );
}

/** Under another name until it is complete, so that a start that was cut off leaves no half exhibition. */
async function copyWhole(from: string, to: string): Promise<void> {
  const unfinished = `${to}.part`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(from, unfinished, { recursive: true });
  await rename(unfinished, to);
}
