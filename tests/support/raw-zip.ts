// Zips byte by byte, also such as no program would write; and packs, sealed, around any of them.
import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';

export interface RawEntry {
  readonly name: string | Buffer;
  readonly data?: string | Buffer;
  /** The bytes as they lie in the zip, where they are not made from `data`. */
  readonly packed?: Buffer;
  /** What the zip says the unpacked size is. */
  readonly declared?: number;
  readonly method?: number;
  /** As Unix has it, with the kind: 0o120777 is a link. */
  readonly mode?: number;
  readonly flags?: number;
  /** Where the zip says it lies, instead of where it does. */
  readonly offset?: number;
}

const UTF8 = 0x800;

/** A zip without a seal. */
export function rawZip(entries: readonly RawEntry[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { name, packed, method, size, crc } = packedOf(entry);
    const fixed = Buffer.alloc(26);
    fixed.writeUInt16LE(20, 0);
    fixed.writeUInt16LE(entry.flags ?? UTF8, 2);
    fixed.writeUInt16LE(method, 4);
    fixed.writeUInt16LE(33, 8);
    fixed.writeUInt32LE(crc, 10);
    fixed.writeUInt32LE(packed.length, 14);
    fixed.writeUInt32LE(size, 18);
    fixed.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), fixed, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
    rest.writeUInt32LE(entry.offset ?? at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), fixed, rest, name);
    at += 4 + fixed.length + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06', 'latin1'), end, Buffer.from(comment, 'latin1')]);
}

/** Puts the hash of all bytes before into the last 64 of a zip whose comment is UNSEALED. */
export function sealed(zip: Buffer): Buffer {
  const body = zip.subarray(0, -64);
  return Buffer.concat([body, Buffer.from(createHash('sha256').update(body).digest('hex'))]);
}

const UNSEALED = `vitrine-pack sha256:${'0'.repeat(64)}`;

export interface PackParts {
  manifest: Record<string, unknown>;
  entries: RawEntry[];
}

/** A whole pack of these files; `change` makes it another before it is sealed. */
export function rawPack(files: Readonly<Record<string, string | Buffer>>, change?: (parts: PackParts) => void): Buffer {
  const rows = Object.entries(files).map(([path, data]) => rowOf(path, Buffer.from(data)));
  const parts: PackParts = {
    manifest: {
      format: 'vitrine-pack',
      version: 1,
      title: { en: 'Made by hand' },
      revision: '0'.repeat(32),
      changed: '2026-11-26T10:00:00.000Z',
      files: rows,
      folders: [],
    },
    entries: Object.entries(files).map(([path, data]) => ({ name: `media/${path}`, data })),
  };
  change?.(parts);
  const manifest = { name: 'vitrine-pack.json', data: JSON.stringify(parts.manifest) };
  return sealed(rawZip([manifest, ...parts.entries], UNSEALED));
}

/** A row of the manifest. */
export const rowOf = (path: string, data: string | Buffer): { path: string; bytes: number; sha256: string } => ({
  path,
  bytes: Buffer.byteLength(data),
  sha256: createHash('sha256').update(data).digest('hex'),
});

function packedOf({ name, data = '', packed, declared, method = 0 }: RawEntry): {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly method: number;
  readonly size: number;
  readonly crc: number;
} {
  const bytes = Buffer.from(data);
  const inside = packed ?? (method === 8 ? deflateRawSync(bytes) : bytes);
  return { name: Buffer.from(name), packed: inside, method, size: declared ?? bytes.length, crc: crc32(bytes) };
}
