// What a pack is: a zip whose first entry, the manifest, names every file with size and hash, and whose comment seals all the bytes before.
import { z } from 'zod';
import { compareText } from '../content/order.ts';
import { createManifest, revisionId } from './manifest.ts';
import { asJson } from '../as-json.ts';

export const PACK_VERSION = 1;
export const MANIFEST_NAME = 'vitrine-pack.json';
/** The folder in the zip: who opens it by hand finds the exhibition whole, to be copied. */
export const INSIDE = 'media/';

/** Text is deflated; what is larger, or would shrink to almost nothing, is stored: so no small pack unpacks to a huge folder. */
export const DEFLATED_MOST = 4_000_000;
export const SHRUNK_MOST = 100;
export const MOST_FILES = 500_000;
export const MANIFEST_MOST = 96_000_000;

const fileSchema = z.object({
  /** Below the exhibition folder, with `/`. */
  path: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
});
const headSchema = z.object({ format: z.literal('vitrine-pack'), version: z.number().int().positive() });
const manifestSchema = headSchema.extend({
  version: z.literal(PACK_VERSION),
  title: z.record(z.string(), z.string()),
  /** As `vitrine revisions` lists it. */
  revision: z.string().regex(/^[0-9a-f]{32}$/u),
  /** When the newest of its files was changed, ISO 8601: the same folder gives the same pack at any time. */
  changed: z.iso.datetime(),
  files: z.array(fileSchema).max(MOST_FILES),
  /** Those without a file in them. */
  folders: z.array(z.string()).max(MOST_FILES),
});

export type PackFile = Readonly<z.output<typeof fileSchema>>;
export type PackManifest = Readonly<z.output<typeof manifestSchema>>;

export type ReadManifest =
  | { readonly kind: 'read'; readonly manifest: PackManifest }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'broken' };

/** The version is looked at first: what a newer one holds need not be understood. */
export function parseManifest(text: string): ReadManifest {
  const json = asJson(text);
  const head = headSchema.safeParse(json);
  if (!head.success) return { kind: 'broken' };
  if (head.data.version > PACK_VERSION) return { kind: 'newer', version: head.data.version };
  const whole = manifestSchema.safeParse(json);
  return whole.success ? { kind: 'read', manifest: whole.data } : { kind: 'broken' };
}

export const bytesOf = ({ files }: Pick<PackManifest, 'files'>): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);

/** `shown` are the paths that a scan of the folder gives: drafts and guides make no other revision. */
export function packRevision(files: readonly PackFile[], shown: ReadonlySet<string>): string {
  const rows = files
    .filter(({ path }) => shown.has(path))
    .map(({ path, bytes, sha256 }) => ({ path, bytes, hash: sha256.slice(0, 32), mtimeMs: 0, ino: 0 }));
  return revisionId(createManifest(rows, ''));
}

export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  compareText(a.path, b.path);
