// Electron's own program, where it has been fetched. Looking for it never downloads anything.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `root` is our program folder. `ELECTRON_OVERRIDE_DIST_PATH` names a folder with another one. */
export function electronProgram(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const folders = [env['ELECTRON_OVERRIDE_DIST_PATH'], join(root, 'node_modules', 'electron', 'dist')];
  const programs = folders.flatMap((folder) => (folder ? [join(folder, programName(platform))] : []));
  return programs.find((path) => existsSync(path));
}

/** Whether Electron's package, which knows how to fetch it, is there. */
export function electronPackage(root: string): { readonly folder: string; readonly version: string } | undefined {
  const folder = join(root, 'node_modules', 'electron');
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return { folder, version };
}

function programName(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? join('Electron.app', 'Contents', 'MacOS', 'Electron') : 'electron';
}
