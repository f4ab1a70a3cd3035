// The download itself is done by Electron's own packages, as any Electron project does it: same cache, mirrors and checksums.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The part of @electron/get that is used. */
interface ElectronGet {
  readonly downloadArtifact: (details: object) => Promise<string>;
}

interface Progress {
  readonly transferred: number;
  readonly total: number | null;
}

/** `folder` is that of the package `electron`. Rejects when it cannot be fetched or unpacked, and when `signal` fires. */
export async function downloadElectron(
  { folder, version }: { readonly folder: string; readonly version: string },
  onBytes: (done: number, total: number | undefined) => void,
  signal: AbortSignal,
): Promise<void> {
  const require = createRequire(join(folder, 'package.json'));
  const get: ElectronGet = await import(/* @vite-ignore */ pathToFileURL(require.resolve('@electron/get')).href);
  await get.downloadArtifact({
    version,
    artifactName: 'electron',
    cacheRoot: process.env['electron_config_cache'],
    checksums: require('./checksums.json'),
    downloadOptions: {
      quiet: true,
      signal,
      getProgressCallback: async ({ transferred, total }: Progress) => {
        // told once more at the end, and with nothing for an empty file
        if (transferred > 0) onBytes(transferred, total ?? undefined);
      },
    },
  });
  // it lies in the cache now: Electron's installer finds it there and unpacks it
  const installer = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', signal });
  const [code] = await once(installer, 'exit');
  if (code !== 0) throw new Error(`unpacking ended with ${String(code)}`);
}
