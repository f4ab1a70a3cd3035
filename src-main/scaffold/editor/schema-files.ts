// The folder `.schema` of an exhibition, for editors, and the line by which a YAML file points to it.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isForm } from '../../content/drawn/form-names.ts';
import { SCHEMA_FOLDER } from '../../content/ignored.ts';
import { jsonSchemas, type SchemaName } from './json-schemas.ts';

/** Name → text of each file in it. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(jsonSchemas()).map(([name, schema]) => [`${name}.json`, `${JSON.stringify(schema, null, 2)}\n`]),
  );
}

/** Brings the folder up to date: these files are Vitrine's own. Returns how many were written. */
export async function writeSchemas(exhibition: string): Promise<number> {
  const folder = join(exhibition, SCHEMA_FOLDER);
  await mkdir(folder, { recursive: true });
  let written = 0;
  for (const [name, text] of schemaFiles()) {
    if ((await textOf(join(folder, name))) === text) continue;
    // cut short, it differs, and is written the next time
    await writeFile(join(folder, name), text);
    written += 1;
  }
  return written;
}

/** The first line of a YAML file; `path` is its place in the exhibition. */
export function schemaLine(path: string): string {
  const up = '../'.repeat(path.split('/').length - 1);
  return `# yaml-language-server: $schema=${up}${SCHEMA_FOLDER}/${schemaFor(path)}.json`;
}

const FIXED = ['exhibition', 'room', 'exhibit', 'sources', 'claims', 'glossary', 'kiosk'] as const;

/** Which schema a YAML file has, by its name. */
export function schemaFor(path: string): SchemaName {
  const parts = path.slice(path.lastIndexOf('/') + 1).split('.');
  const fixed = FIXED.find((one) => one === parts[0]);
  if (fixed !== undefined) return fixed;
  if (parts[0] === 'interface') return 'interface';
  const role = parts.at(-2) ?? '';
  return isForm(role) || role === 'compare' || role === 'diagram' ? role : 'slide';
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
