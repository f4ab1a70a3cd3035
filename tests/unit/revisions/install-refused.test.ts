// Packs that are not whole, or were made to do harm: refused with the reason, and nothing on the disk is other than before.
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../support/folders.ts';
import { type Machine, machine, SMALL, unpackedFrom } from '../../support/packs.ts';
import { type PackParts, rawPack, rawZip, rowOf, sealed } from '../../support/raw-zip.ts';
import { treeOf } from '../../support/tree.ts';

const MB = 1_000_000;

/** Refused for this reason, with nothing changed anywhere, not even for a moment that leaves something behind. */
async function refusedFor(pack: Buffer, why: RegExp): Promise<Machine> {
  const kiosk = await machine(pack);
  const before = await treeOf(kiosk.base);
  await expect(kiosk.install()).rejects.toMatchObject({ name: 'PlainError', message: expect.stringMatching(why) });
  await expect(kiosk.install()).rejects.toMatchObject({ message: expect.stringContaining('Nothing was changed.') });
  expect(await treeOf(kiosk.base)).toEqual(before);
  return kiosk;
}

/** Named by the manifest as by the zip: only the name itself is wrong. */
const named =
  (...paths: readonly (string | Buffer)[]) =>
  ({ manifest, entries }: PackParts): void => {
    for (const path of paths) {
      entries.push({ name: Buffer.concat([Buffer.from('media/'), Buffer.from(path)]), data: 'x' });
      (manifest['files'] as unknown[]).push(rowOf(path.toString(), 'x'));
    }
  };

const entry =
  (change: object, row?: object) =>
  ({ manifest, entries }: PackParts): void => {
    entries.push({ name: 'media/more.md', data: '# More\n', ...change });
    (manifest['files'] as unknown[]).push({ ...rowOf('more.md', '# More\n'), ...row });
  };

const CASES: readonly (readonly [string, RegExp, (parts: PackParts) => void])[] = [
  ['a path that leads up', /out of the exhibition/u, named('../../../outside.md')],
  ['a path that leads up from the middle', /out of the exhibition/u, named('rooms/../../../outside.md')],
  ['an absolute path', /another place/u, ({ entries }) => entries.push({ name: '/tmp/vitrine-outside', data: 'x' })],
  ['a drive', /another place/u, ({ entries }) => entries.push({ name: 'C:/Windows/x.dll', data: 'x' })],
  ['a share', /another place/u, ({ entries }) => entries.push({ name: '\\\\server\\x', data: 'x' })],
  ['a backslash', /Windows cannot hold it/u, named('..\\outside.md')],
  ['a nought in a name', /Windows cannot hold it/u, named('a\0.md')],
  ['an escape sequence in a name', /holds “media\/�\[2J”/u, named('\u001b[2J')],
  ['a stream of NTFS', /Windows cannot hold it/u, named('01.md:hidden')],
  ['a device', /Windows cannot hold it/u, named('rooms/aux.md')],
  ['a name that ends in a dot', /Windows cannot hold it/u, named('rooms./01.md')],
  ['a name of broken bytes', /Unicode/u, named(Buffer.from([0x61, 0xff]))],
  ['a very deep path', /too long/u, named(`${'a/'.repeat(60)}b`)],
  ['names that differ by case', /only one/u, named('Rooms/1-sea/1-ships/02.en.md')],
  ['names that differ by Unicode form', /only one/u, named('\u00e9.md', 'e\u0301.md')],
  ['a file where a folder is', /only one/u, named('rooms')],
  ['a file twice', /in it twice/u, named('a.md', 'a.md')],
  ['a link', /a link or something else/u, entry({ mode: 0o120777 })],
  ['a pipe', /a link or something else/u, entry({ mode: 0o010644 })],
  ['a device file', /a link or something else/u, entry({ mode: 0o020644 })],
  ['a folder that says it is a file', /a link or something else/u, entry({ mode: 0o040755 })],
  [
    'a folder with bytes',
    /content of its own/u,
    ({ entries }) => entries.push({ name: 'media/f/', data: 'x', mode: 0 }),
  ],
  ['a password', /password/u, entry({ flags: 0x801, method: 8 })],
  ['another way of packing', /a way that no pack uses/u, entry({ method: 12, packed: Buffer.from('x'), declared: 7 })],
  ['a file that the list lacks', /not on its list/u, ({ entries }) => entries.push({ name: 'media/x.md', data: 'x' })],
  ['a file beside the folder', /not on its list/u, ({ entries }) => entries.push({ name: 'setup.exe', data: 'x' })],
  [
    'a file that is only on the list',
    /“media\/x\.md” is missing/u,
    ({ manifest }) => (manifest['files'] as unknown[]).push(rowOf('x.md', 'x')),
  ],
  ['a folder that is only on the list', /is missing/u, ({ manifest }) => (manifest['folders'] = ['empty'])],
  ['another size on the list', /not as large/u, entry({}, { bytes: 8 })],
  ['another hash on the list', /not what its list says/u, entry({}, rowOf('more.md', '# Less\n'))],
  ['more bytes than it says', /cut off or damaged/u, entry({ method: 8, declared: 3 }, { bytes: 3 })],
  ['fewer bytes than it says', /cut off or damaged/u, entry({ method: 8, declared: 99 }, { bytes: 99 })],
  ['a stored file of two sizes', /cut off or damaged/u, entry({ declared: 99 }, { bytes: 99 })],
  [
    'bytes that do not unpack',
    /cut off or damaged/u,
    entry({ method: 8, packed: Buffer.from('no deflate'), declared: 7 }),
  ],
  ['a place that is no file in it', /cut off or damaged/u, entry({ offset: 5 })],
  ['a place outside of it', /cut off or damaged/u, entry({ offset: 0xfffffffe })],
  [
    'a later format',
    /made by a newer Vitrine \(format 2; this one knows 1\)/u,
    ({ manifest }) => Object.assign(manifest, { version: 2, files: null }),
  ],
  ['a list that is none', /list of files cannot be read/u, ({ manifest }) => (manifest['files'] = 'all')],
  ['a size below nothing', /list of files cannot be read/u, entry({}, { bytes: -1 })],
  [
    'no room',
    /holds no room/u,
    ({ manifest, entries }) => {
      manifest['files'] = [rowOf('notes.xyz', 'x')];
      entries.splice(0, entries.length, { name: 'media/notes.xyz', data: 'x' });
    },
  ],
];

describe('a pack is refused that holds', () => {
  it.each(CASES)('%s', async (_what, why, change) => {
    await refusedFor(rawPack(SMALL, change), why);
  });

  it('nothing of this: a pack made by hand, byte by byte, is taken', async () => {
    const kiosk = await machine(rawPack(SMALL));
    await kiosk.install();
    expect(Object.keys(await treeOf(kiosk.root))).toContain('rooms/1-sea/1-ships/01.en.md');
  });

  it('a list that was not made for this Vitrine, before its seal is looked at', async () => {
    const later = rawPack(SMALL, ({ manifest }) => (manifest['version'] = 3));
    later[later.length - 1] = 0x21;
    await refusedFor(later, /newer Vitrine/u);
  });
});

describe('no pack at all', () => {
  const zip = [{ name: 'media/rooms/1-sea/1-ships/01.en.md', data: '# Ship\n' }];
  it.each([
    ['nothing', Buffer.alloc(0), /is no pack/u],
    ['a text', Buffer.from('Dear colleague'), /is no pack/u],
    ['a zip made by hand', rawZip(zip), /is no pack/u],
    [
      'a zip with a list and no seal',
      rawZip([{ name: 'vitrine-pack.json', data: '{}' }, ...zip]),
      /list of files cannot/u,
    ],
    ['the beginning of one', rawPack(SMALL).subarray(0, 60), /cut off or damaged/u],
  ])('is %s', async (_what, bytes, why) => {
    await refusedFor(bytes, why);
  });

  it('is a folder, or a file that is not there', async () => {
    const kiosk = await machine(Buffer.alloc(0));
    const { install } = await import('../../../src-main/commands/install.ts');
    const around = { program: { root: '', renderer: '', media: '', isCheckout: false }, say: () => undefined };
    const rest = { ...around, signal: new AbortController().signal, today: () => '' };
    await expect(install(kiosk.data, { data: kiosk.data }, rest)).rejects.toThrow('is no pack');
    await expect(install(join(kiosk.base, 'no'), { data: kiosk.data }, rest)).rejects.toThrow('There is no file');
  });

  it('was made by a colleague who sealed a zip that points far outside of itself', async () => {
    const whole = rawPack(SMALL);
    const end = whole.length - 106;
    const locator = Buffer.alloc(20);
    locator.write('PK\x06\x07', 'latin1');
    for (const offset of [2n ** 63n, 2n ** 53n, BigInt(end), 0n]) {
      locator.writeBigUInt64LE(offset, 8);
      const pack = Buffer.concat([whole.subarray(0, end), locator, whole.subarray(end)]);
      await refusedFor(sealed(pack), /cut off or damaged/u);
    }
    for (const field of [4, 10, 16]) {
      const pack = Buffer.from(whole);
      pack.writeUInt16LE(0xfffe, end + field);
      await refusedFor(sealed(pack), /not whole|list of files/u);
    }
  });
});

describe('a bomb', () => {
  /** A thousand million noughts in a million bytes, without ever making them. */
  const million = deflateRawSync(Buffer.alloc(MB), { finishFlush: 2 });
  const bomb = Buffer.concat([...Array.from({ length: 1000 }, () => million), Buffer.from([3, 0])]);

  it('is refused before it is unpacked, or as soon as it is larger than it says; memory stays as it was', async () => {
    const honest = rawPack(SMALL, entry({ method: 8, packed: bomb, declared: 1000 * MB }, { bytes: 1000 * MB }));
    const liar = rawPack(SMALL, entry({ method: 8, packed: bomb, declared: 3 * MB }, { bytes: 3 * MB }));
    const memory = process.memoryUsage.rss();
    const began = performance.now();
    await refusedFor(honest, /more than 100 times as large/u);
    await refusedFor(liar, /cut off or damaged/u);
    const took = (performance.now() - began) / 4;
    expect(process.memoryUsage.rss() - memory).toBeLessThan(150 * MB);
    const unpacking = performance.now();
    for (let piece = 0; piece < 1000; piece += 1) inflateRawSync(million, { finishFlush: 2 });
    // four refusals against the unpacking of one bomb, on the same machine at the same time
    expect(took).toBeLessThan(performance.now() - unpacking);
  });

  it('of the same bytes under many names is refused: it would be larger than the pack', async () => {
    const data = Buffer.alloc(400_000, 'abcdefgh 123');
    const many = rawPack(SMALL, ({ manifest, entries }) => {
      const files = manifest['files'] as unknown[];
      entries.push({ name: 'media/0.md', data });
      files.push(rowOf('0.md', data));
      const offset = 0;
      for (let name = 1; name < 50; name += 1) {
        entries.push({ name: `media/${name}.md`, packed: Buffer.alloc(0), data, offset, method: 8 });
        files.push(rowOf(`${name}.md`, data));
      }
    });
    await refusedFor(many, /more than 100 times|larger than it is/u);
  });
});

describe('the disk', () => {
  it('has to have room for all of it, and once more for what is shown; both figures are told', async () => {
    const kiosk = await machine(rawPack({ ...SMALL, 'film.mp4': Buffer.alloc(5 * MB) }));
    const before = await treeOf(kiosk.base);
    const free = (bytes: number) => ({ free: () => Promise.resolve(bytes) });
    await expect(kiosk.install({}, free(70 * MB))).rejects.toThrow(
      /needs 75 MB on the disk of .*, and 70 MB are free/u,
    );
    expect(await treeOf(kiosk.base)).toEqual(before);
    await kiosk.install({}, free(80 * MB));
    expect(kiosk.said.join('\n')).toContain('was installed');
  });
});

it('takes what was packed, whatever the order of its files', async () => {
  const pack = rawPack(SMALL, ({ entries }) => entries.reverse());
  const file = join(await folderWith({}), 'x.vitrine');
  await writeFile(file, pack);
  expect(Object.keys(await unpackedFrom(file))).toContain('exhibition.yaml');
});
