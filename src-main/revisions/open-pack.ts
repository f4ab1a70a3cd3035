// A pack is looked through before anything is taken from it: its seal, its manifest, and that it holds what the manifest names and nothing
// else. What it says of itself is believed of no pack: whoever made it may have meant harm.
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Entry, ZipFile } from 'yauzl';
import { isOfDisk, openZip, zipWords } from './bounded-zip.ts';
import {
  DEFLATED_MOST,
  INSIDE,
  MANIFEST_MOST,
  MANIFEST_NAME,
  MOST_FILES,
  type PackFile,
  type PackManifest,
  parseManifest,
  SHRUNK_MOST,
} from './pack-format.ts';
import { firstTwins, nameFault } from './pack-names.ts';
import { packRefusals } from './pack-refusals.ts';
import { checkSeal } from './pack-seal.ts';

export interface OpenedPack {
  /** What its file is called. */
  readonly name: string;
  readonly manifest: PackManifest;
  /** The bytes of a file of the manifest, not yet compared with its hash. */
  readonly read: (file: PackFile) => Promise<Readable>;
  readonly close: () => Promise<void>;
}

export interface OpenPackOptions {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

type Entries = ReadonlyMap<string, Entry>;

const [LOCAL_SIGN, NAME_AT] = [0x04034b50, 30];
const DIRECTORY_SIGN = '/';
const [STORED, DEFLATED] = [0, 8];
const [ENCRYPTED, UNIX] = [1, 3];
const [KIND, REGULAR, DIRECTORY] = [0o170000, 0o100000, 0o040000];

/** Throws PlainError with the reason for which it is refused. */
export async function openPack(path: string, options: OpenPackOptions): Promise<OpenedPack> {
  const name = basename(path);
  try {
    if (!(await stat(path)).isFile()) throw packRefusals.noPack(name);
    if (!(await beginsAsPack(path))) throw packRefusals.noPack(name);
    const opened = await zipWords(name, openZip(path));
    try {
      return { name, ...(await lookThrough(opened.zip, path, name, options)), close: opened.close };
    } catch (error) {
      await opened.close();
      throw error;
    }
  } catch (error) {
    if (!isOfDisk(error)) throw error;
    throw error.code === 'ENOENT' ? packRefusals.missing(path) : packRefusals.unreadable(name, error.code);
  }
}

async function lookThrough(
  zip: ZipFile,
  path: string,
  name: string,
  options: OpenPackOptions,
): Promise<Pick<OpenedPack, 'manifest' | 'read'>> {
  const listed = zip.eachEntry();
  const first = await zipWords(name, listed.next());
  if (first.done === true || nameOf(first.value) !== MANIFEST_NAME) throw packRefusals.noPack(name);
  const manifest = await manifestIn(zip, first.value, name);
  const seal = await checkSeal(path, options.onProgress, options.signal);
  if (seal === 'missing') throw packRefusals.notWhole(name, 'its end is missing');
  if (seal === 'broken') throw packRefusals.notWhole(name, 'something in it was changed after it was made');
  const entries = new Map<string, Entry>();
  for (;;) {
    const next = await zipWords(name, listed.next());
    if (next.done === true) break;
    takeEntry(entries, next.value, name);
  }
  compare(manifest, entries, name);
  noOverlap([first.value, ...entries.values()], zip.fileSize, name);
  return {
    manifest,
    read: (file) => {
      const entry = entries.get(INSIDE + file.path);
      if (!entry) throw new Error(`open-pack: ${file.path} is not of this pack`);
      return zipWords(name, zip.openReadStreamPromise(entry));
    },
  };
}

async function manifestIn(zip: ZipFile, entry: Entry, name: string): Promise<PackManifest> {
  const broken = packRefusals.notWhole(name, 'its list of files cannot be read');
  if (entry.uncompressedSize > MANIFEST_MOST || kindFault(entry) !== undefined) throw broken;
  const text = await zipWords(
    name,
    zip.openReadStreamPromise(entry).then(async (stream) => (await buffer(stream)).toString('utf8')),
  );
  const read = parseManifest(text);
  if (read.kind === 'newer') throw packRefusals.newer(name, read.version);
  if (read.kind === 'broken') throw broken;
  return read.manifest;
}

function takeEntry(entries: Map<string, Entry>, entry: Entry, name: string): void {
  const path = nameOf(entry) ?? '�';
  const fault = nameFault(path.endsWith(DIRECTORY_SIGN) ? path.slice(0, -1) : path);
  if (fault !== undefined) throw packRefusals.badName(name, path, fault);
  const why = kindFault(entry) ?? sizeFault(entry);
  if (why !== undefined) throw packRefusals.badEntry(name, path, why);
  if (entries.has(path)) throw packRefusals.badEntry(name, path, 'in it twice');
  if (entries.size >= 2 * MOST_FILES) throw packRefusals.badEntry(name, path, 'one file too many');
  entries.set(path, entry);
}

/** Only plain files and empty folders, in plain sight. */
function kindFault(entry: Entry): string | undefined {
  const { generalPurposeBitFlag, compressionMethod, externalFileAttributes, versionMadeBy } = entry;
  if ((generalPurposeBitFlag & ENCRYPTED) !== 0) return 'locked with a password';
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) return 'packed in a way that no pack uses';
  const kind = versionMadeBy >> 8 === UNIX ? (externalFileAttributes >>> 16) & KIND : 0;
  const isFolder = nameOf(entry)?.endsWith(DIRECTORY_SIGN) === true;
  if (kind !== 0 && kind !== (isFolder ? DIRECTORY : REGULAR)) return 'a link or something else that is no file';
  if (isFolder && entry.uncompressedSize > 0) return 'a folder with a content of its own';
  if (entry.uncompressedSize > SHRUNK_MOST * entry.compressedSize)
    return `unpacked more than ${SHRUNK_MOST} times as large`;
  return undefined;
}

function sizeFault({ compressionMethod, uncompressedSize }: Entry): string | undefined {
  return compressionMethod === DEFLATED && uncompressedSize > DEFLATED_MOST ? 'too large to be packed so' : undefined;
}

function compare({ files, folders }: PackManifest, entries: Entries, name: string): void {
  const twins = firstTwins([...files.map(({ path }) => path), ...folders]);
  if (twins) throw packRefusals.twins(name, twins);
  const named = new Map([
    ...files.map(({ path, bytes }) => [INSIDE + path, bytes] as const),
    ...folders.map((path) => [INSIDE + path + DIRECTORY_SIGN, 0] as const),
  ]);
  for (const [path, bytes] of named) {
    const entry = entries.get(path);
    if (!entry) throw packRefusals.notWhole(name, `“${path}” is missing in it`);
    if (entry.uncompressedSize !== bytes) throw packRefusals.badEntry(name, path, 'not as large as its list says');
  }
  for (const path of entries.keys())
    if (!named.has(path)) throw packRefusals.badEntry(name, path, 'not on its list of files');
}

/** The same bytes told under many names would unpack to more than the pack is large. */
function noOverlap(entries: readonly Entry[], size: number, name: string): void {
  const sum = entries.reduce((bytes, { compressedSize }) => bytes + compressedSize, 0);
  if (sum > size) throw packRefusals.notWhole(name, 'it says of itself that it is larger than it is');
}

function nameOf({ fileNameRaw }: Entry): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fileNameRaw);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

async function beginsAsPack(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const bytes = Buffer.alloc(NAME_AT + MANIFEST_NAME.length);
    await file.read(bytes, 0, bytes.length, 0);
    return bytes.readUInt32LE() === LOCAL_SIGN && bytes.toString('latin1', NAME_AT) === MANIFEST_NAME;
  } finally {
    await file.close();
  }
}
