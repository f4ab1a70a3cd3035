// The browser's profile: a fresh folder each start, so that nothing a visitor did, and no lock, survives.
import { randomBytes } from 'node:crypto';
import { readdir, readlink, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const PREFIX = 'profile-';

/** A path below `folder` that does not exist yet; the browser makes it. */
export const freshProfile = (folder: string): string => join(folder, `${PREFIX}${randomBytes(6).toString('hex')}`);

/** All profiles of earlier starts. */
export async function removeProfiles(folder: string): Promise<void> {
  const names = await readdir(folder);
  for (const name of names.filter((candidate) => candidate.startsWith(PREFIX))) await removeProfile(join(folder, name));
}

/** A browser that was killed leaves the folder of its socket in the temporary folder: it goes with the profile. */
export async function removeProfile(profile: string): Promise<void> {
  const socket = await readlink(join(profile, 'SingletonSocket')).catch(absent);
  if (socket !== undefined && /^\.?org\.chromium\.|^\.?com\.google\.Chrome\./.test(basename(dirname(socket)))) {
    await rm(dirname(socket), { recursive: true, force: true });
  }
  // a helper that is just ending may still write
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** Windows has no such link and says so in its own way. */
function absent(error: unknown): undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'EINVAL' || code === 'UNKNOWN') return undefined;
  throw error;
}
