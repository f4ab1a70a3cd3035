// Work that is bound by the rights of files: the tests may run as root, who is not.
import { chown, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const NOBODY = 65_534;

/** Why nothing can be locked here; undefined where it can. */
export const noLocks = (): string | undefined =>
  process.geteuid === undefined ? 'this system knows no file rights that could be taken away' : undefined;

/** What lies in `folder` is the ordinary user's own. Whatever is imported only when it is needed must have been by now. */
export async function boundByRights<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const { geteuid, seteuid, setegid } = process;
  if (geteuid?.() !== 0 || seteuid === undefined || setegid === undefined) return work();
  const all = await readdir(folder, { recursive: true });
  for (const path of ['', ...all]) await chown(join(folder, path), NOBODY, NOBODY);
  setegid(NOBODY);
  seteuid(NOBODY);
  try {
    return await work();
  } finally {
    seteuid(0);
    setegid(0);
  }
}
