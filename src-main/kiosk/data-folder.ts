// Where this machine keeps what is its own: settings, prepared pictures, logs.
import { resolve } from 'node:path';
import envPaths from 'env-paths';

/** Absolute: `--data`, else VITRINE_DATA, else the place the platform has for it. */
export function dataFolder(flag: string | undefined, env: Readonly<Record<string, string | undefined>>): string {
  const wanted = flag ?? env['VITRINE_DATA'] ?? '';
  return wanted === '' ? envPaths('vitrine', { suffix: '' }).data : resolve(wanted);
}
