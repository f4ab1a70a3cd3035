// What the administrator makes in the data folder belongs to whom the folder belongs: the kiosk has to read it.
import { stat } from 'node:fs/promises';

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Undefined where we are not the administrator: then it is ours anyway. */
export async function ownerOf(folder: string): Promise<Owner | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const { uid, gid } = await stat(folder);
  return { uid, gid };
}
