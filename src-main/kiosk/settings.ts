// kiosk.yaml in the data folder → settings. Whatever is wrong with it becomes a problem and the kiosk starts with the default.
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Problem } from '#contract/problem';
import type { Spots } from '../content/facts.ts';
import { nearest } from '../content/nearest.ts';
import { type Place, problem } from '../content/problem-table.ts';
import { decodeText } from '../content/text.ts';
import { readYaml } from '../content/yaml.ts';
import { migrate, type Migration, MIGRATIONS, replaceMigrated } from './settings-migrate.ts';
import { type KioskSettings, SECRET_KEYS, SETTINGS_VERSION, settingsSchema } from './settings-schema.ts';

export interface ReadSettings {
  readonly settings: KioskSettings;
  /** Their path is `kiosk.yaml`. */
  readonly problems: readonly Problem[];
}

const FILE = 'kiosk.yaml';

type Tree = Readonly<Record<string, unknown>>;
type Field = Place & { readonly field: string };

/** What leads from older files to today's; handed in by tests, for there has been one version so far. */
export interface Versions {
  readonly migrations: readonly Migration[];
  readonly current: number;
}

/** Never rejects for what the file is. `media` comes out absolute. A file of an older version is replaced, and kept beside. */
export async function loadSettings(
  dataFolder: string,
  versions: Versions = { migrations: MIGRATIONS, current: SETTINGS_VERSION },
): Promise<ReadSettings> {
  const { settings, problems } = await readSettingsFile(join(dataFolder, FILE), versions);
  const { media } = settings;
  return { settings: media === undefined ? settings : { ...settings, media: resolve(dataFolder, media) }, problems };
}

async function readSettingsFile(path: string, versions: Versions): Promise<ReadSettings> {
  try {
    const decoded = decodeText(await readFile(path));
    if (!('text' in decoded)) return defaults(problem('text-not-utf8', { path: FILE }, decoded));
    const { text, told } = await brought(path, decoded.text, versions);
    const { settings, problems } = parseSettings(text);
    return { settings, problems: [...told, ...problems] };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return error.code === 'ENOENT'
      ? defaults()
      : defaults(problem('file-unreadable', { path: FILE }, { reason: String(error.code) }));
  }
}

/** The text as this version writes it. A disk that refuses leaves the old file, and it is done again at the next start. */
async function brought(
  path: string,
  text: string,
  { migrations, current }: Versions,
): Promise<{ readonly text: string; readonly told: readonly Problem[] }> {
  const migrated = migrate(text, migrations, current);
  if (migrated === undefined) return { text, told: [] };
  const kept = await replaceMigrated(path, migrated).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return undefined;
  });
  const end = kept === undefined ? 'It could not be written anew' : `The old one is kept as “${basename(kept)}”`;
  const message = `“${FILE}” was written by an older Vitrine (version ${migrated.from}). ${end}.`;
  const fix = kept === undefined ? 'Let this account write it.' : 'Nothing need be done.';
  return { text: migrated.text, told: [{ code: 'settings-migrated', severity: 'note', path: FILE, message, fix }] };
}

function parseSettings(text: string): ReadSettings {
  const { value, spots, problems } = readYaml(text, FILE);
  if (value === undefined || value === null) return defaults(...problems);
  if (!isTree(value)) {
    const why = 'it holds no “key: value” lines';
    return defaults(...problems, problem('yaml-broken', { path: FILE, line: 1, column: 1 }, { why }));
  }
  const found: Problem[] = [];
  const kept = keepRight(value, settingsSchema, '', spots, found);
  // each value was right by itself, so all of them together are
  const settings = settingsSchema.parse(kept);
  return { settings, problems: [...problems, ...found, ...keysTwice(settings.keypad, spots)] };
}

/** One key can do one thing: of two functions on it the one that stands first in the schema is done. */
function keysTwice(keypad: KioskSettings['keypad'], spots: Spots): readonly Problem[] {
  const functions = Object.entries(keypad);
  return functions.flatMap(([name, key], index) => {
    const [other] = functions.slice(0, index).find(([, taken]) => taken === key) ?? [];
    const field = `keypad.${name}`;
    if (other === undefined) return [];
    const params = { key: field, found: key, expected: `a key of its own, for ${key} does what ${other}: says` };
    return [problem('value-wrong', { path: FILE, ...spots[field], field }, params)];
  });
}

/** What is right of `given`, key by key and group by group; the rest goes to `found`. */
function keepRight(given: Tree, schema: z.ZodObject, above: string, spots: Spots, found: Problem[]): Tree {
  const kept: [string, unknown][] = [];
  for (const [key, value] of Object.entries(given)) {
    const field = `${above}${key}`;
    const at = { path: FILE, ...spots[field], field };
    const expected = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
    const group = expected instanceof z.ZodPrefault ? expected.unwrap() : undefined;
    // a key with nothing behind it says nothing
    if (value === null && expected !== undefined) continue;
    if (expected === undefined) found.push(keyUnknown(key, Object.keys(schema.shape), at));
    else if (field === 'version' && typeof value === 'number' && value > SETTINGS_VERSION)
      found.push(tooNew(value, at));
    else if (group instanceof z.ZodObject && isTree(value)) {
      kept.push([key, keepRight(value, group, `${field}.`, spots, found)]);
    } else {
      const wrong = valueWrong(value, expected, at, spots);
      if (wrong) found.push(wrong);
      else kept.push([key, value]);
    }
  }
  return Object.fromEntries(kept);
}

/** Undefined if the value is right. */
function valueWrong(value: unknown, expected: z.core.$ZodType, at: Field, spots: Spots): Problem | undefined {
  const { error } = z.safeParse(expected, value);
  if (!error) return undefined;
  const inner = `${at.field}.${String(error.issues[0]?.path[0])}`;
  const found = SECRET_KEYS.includes(at.field) ? 'something else' : shown(value);
  const params = { key: at.field, found, expected: z.globalRegistry.get(expected)?.description ?? 'another value' };
  return problem('value-wrong', { ...at, ...spots[inner] }, params);
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function keyUnknown(key: string, known: readonly string[], at: Place): Problem {
  const near = nearest(key, known);
  return problem('key-unknown', at, { key, known, ...(near === undefined ? {} : { nearest: near }) });
}

const tooNew = (version: number, at: Place): Problem => ({
  code: 'settings-newer',
  severity: 'warning',
  ...at,
  message: `“${FILE}” was written by a newer Vitrine (version ${version}; this one knows ${SETTINGS_VERSION}). What it knows is used, and nothing is written into it.`,
  fix: 'Install the newer Vitrine here again, or go through the file with this one’s list of settings and take out its line “version:”.',
});

const defaults = (...problems: readonly Problem[]): ReadSettings => ({ settings: settingsSchema.parse({}), problems });

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
