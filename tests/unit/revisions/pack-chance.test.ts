// Chance on packs: cut off anywhere, one byte changed anywhere, anything at all in place of one. Never a crash, and never a file outside.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PlainError } from '../../../src-main/plain-error.ts';
import { openPack } from '../../../src-main/revisions/open-pack.ts';
import { folderWith } from '../../support/folders.ts';
import { machine, SMALL, thereAndBack, unheard, unpackedFrom } from '../../support/packs.ts';
import { rawPack, sealed } from '../../support/raw-zip.ts';
import { isLongSuite } from '../../support/suite.ts';
import { treeOf } from '../../support/tree.ts';

const EVERY = isLongSuite ? 1 : 13;

/** The words it is refused with; undefined where it is opened. Anything but a refusal fails the test. */
async function refusalOf(file: string): Promise<string | undefined> {
  try {
    await (await openPack(file, unheard)).close();
    return undefined;
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    return error.message;
  }
}

async function realPack(): Promise<{ readonly bytes: Buffer; readonly file: string }> {
  const { file } = await thereAndBack(await folderWith({ ...SMALL, 'rooms/1-sea/1-ships/02.jpg': 'no picture' }));
  return { bytes: await readFile(file), file };
}

it('is refused when it is cut off, wherever', { timeout: 300_000 }, async () => {
  const { bytes, file } = await realPack();
  for (let length = 0; length < bytes.length; length += EVERY) {
    await writeFile(file, bytes.subarray(0, length));
    expect(await refusalOf(file), `cut at ${length}`).toMatch(/is not whole|is no pack/u);
  }
  await writeFile(file, bytes);
  expect(await refusalOf(file)).toBeUndefined();
});

it('is refused when one byte is another, wherever', { timeout: 300_000 }, async () => {
  const { bytes, file } = await realPack();
  for (let at = 0; at < bytes.length; at += EVERY) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8((bytes[at] ?? 0) ^ (1 << (at % 8)), at);
    await writeFile(file, changed);
    expect(await refusalOf(file), `changed at ${at}`).toMatch(/is not whole|is no pack/u);
  }
});

it('is refused when bytes are cut from its middle, or put into it', { timeout: 300_000 }, async () => {
  const { bytes, file } = await realPack();
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(200), fc.uint8Array(), async (at, cut, put) => {
      const changed = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]);
      fc.pre(!changed.equals(bytes));
      await writeFile(file, changed);
      expect(await refusalOf(file)).toMatch(/is not whole|is no pack/u);
    }),
  );
});

it('may be any bytes: they are refused, and nothing is changed', { timeout: 300_000 }, async () => {
  const kiosk = await machine(Buffer.alloc(0));
  const begin = rawPack(SMALL).subarray(0, 47);
  const bytes = fc.tuple(fc.boolean(), fc.uint8Array({ maxLength: 400 }));
  const before = await treeOf(kiosk.root);
  await fc.assert(
    fc.asyncProperty(bytes, async ([isPackLike, rest]) => {
      await writeFile(kiosk.file, Buffer.concat([isPackLike ? begin : Buffer.alloc(0), rest]));
      await expect(kiosk.install()).rejects.toBeInstanceOf(PlainError);
    }),
  );
  expect(await treeOf(kiosk.root)).toEqual(before);
});

it(
  'may be a pack that somebody changed and sealed again: it gives what its list says, or is refused',
  { timeout: 300_000 },
  async () => {
    const whole = rawPack(SMALL);
    const base = await folderWith({});
    const file = join(base, 'x.vitrine');
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    const before = Object.values(await unpackedOf(whole)).sort();
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const { at, byte } of changes) bytes.writeUInt8(byte, at);
        await writeFile(file, sealed(bytes));
        if ((await refusalOf(file)) !== undefined) return;
        try {
          // names may be other names; contents stand under the hash that the list gives
          expect(Object.values(await unpackedFrom(file)).sort()).toEqual(before);
        } catch (error) {
          if (!(error instanceof PlainError)) throw error;
        }
      }),
    );
    expect(Object.keys(await treeOf(base))).toEqual(['x.vitrine']);

    async function unpackedOf(pack: Buffer): Promise<Readonly<Record<string, string>>> {
      const place = join(await folderWith({}), 'x.vitrine');
      await writeFile(place, pack);
      return unpackedFrom(place);
    }
  },
);
