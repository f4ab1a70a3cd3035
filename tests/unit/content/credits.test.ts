// Who made what is shown: in the words beside it, for the whole exhibit, or in the file itself.
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { creditInPhoto, creditInXmp } from '../../../src-main/content/embedded-credit.ts';
import { loadExhibition } from '../../../src-main/content/load.ts';
import type { LoadedExhibition } from '../../../src-main/content/loaded.ts';
import { folderWith, type Files } from '../../support/folders.ts';

const AT = 'rooms/1-a/1-b';
const bare = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#123456' } })
  .jpeg()
  .toBuffer();
const load = async (files: Files): Promise<LoadedExhibition> => loadExhibition(await folderWith(files));
const said = ({ problems }: LoadedExhibition): readonly string[] => problems.map(({ code, path }) => `${path} ${code}`);

describe('a credit', () => {
  it('is asked for once for all pictures of an exhibit, and names them', async () => {
    const loaded = await load({ [`${AT}/01.jpg`]: bare, [`${AT}/02.jpg`]: bare, [`${AT}/03.jpg`]: bare });
    expect(loaded.problems).toMatchObject([
      {
        code: 'credit-missing',
        path: `${AT}/01.jpg`,
        message: expect.stringContaining('“01.jpg”, “02.jpg” and “03.jpg”'),
      },
    ]);
  });

  it('of the slide, the exhibit or the file itself is enough, and so is its licence', async () => {
    const own = { [`${AT}/01.jpg`]: bare, [`${AT}/01.yaml`]: 'credit: A. Berg\nlicence: CC BY 4.0\n' };
    expect(said(await load(own))).toEqual([]);
    const shared = { [`${AT}/01.jpg`]: bare, [`${AT}/exhibit.yaml`]: 'credit: A. Berg\nlicence: CC BY 4.0\n' };
    const loaded = await load(shared);
    expect(said(loaded)).toEqual([]);
    expect(loaded.exhibition.rooms[0]?.exhibits[0]?.slides[0]?.licence).toBe('CC BY 4.0');
    const embedded = await sharp(bare)
      .withExif({ IFD0: { Artist: 'A. Berg', Copyright: 'CC BY 4.0' } })
      .toBuffer();
    const inside = await load({ [`${AT}/01.jpg`]: embedded });
    expect(said(inside)).toEqual([]);
    expect(inside.exhibition.rooms[0]?.exhibits[0]?.slides[0]).toMatchObject({
      credit: { '*': 'A. Berg' },
      licence: 'CC BY 4.0',
    });
  });

  it('without a licence is a note, but not for what Vitrine draws', async () => {
    const slide = 'credit: A. Berg\n';
    expect(said(await load({ [`${AT}/01.jpg`]: bare, [`${AT}/01.yaml`]: slide }))).toEqual([
      `${AT}/01.jpg licence-missing`,
    ]);
    const drawn = { [`${AT}/01.type.yaml`]: 'lines: [{ words: Gate }]\n' };
    expect(said(await load(drawn))).toEqual([`${AT}/01.type.yaml credit-missing`]);
    expect(said(await load({ ...drawn, [`${AT}/01.yaml`]: slide }))).toEqual([]);
  });

  it('is needed by both sides of a comparison, and is found in the SVG of a diagram', async () => {
    const credited = await sharp(bare)
      .withExif({ IFD0: { Artist: 'A. Berg', Copyright: 'MIT' } })
      .toBuffer();
    const compared = (after: Buffer): Files => ({
      [`${AT}/01.before.jpg`]: credited,
      [`${AT}/01.after.jpg`]: after,
      [`${AT}/01.compare.yaml`]: 'before: "1894"\nafter: Today\n',
    });
    expect(said(await load(compared(bare)))).toEqual([`${AT}/01.after.jpg credit-missing`]);
    const both = await load(compared(credited));
    expect(said(both)).toEqual([]);
    expect(both.exhibition.rooms[0]?.exhibits[0]?.slides[0]?.credit).toEqual({ '*': 'A. Berg' });
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><metadata><dc:source>City plan</dc:source></metadata><g id="hill"><path d="M0 0h9z"/></g></svg>';
    expect(said(await load({ [`${AT}/01.diagram.svg`]: svg }))).toEqual([]);
  });

  it('of covers and attract pictures may stand in exhibition.yaml; a cover that is a slide has that of the slide', async () => {
    const files = {
      'attract/1.jpg': bare,
      'rooms/1-a/cover.jpg': bare,
      [`${AT}/cover.jpg`]: bare,
      [`${AT}/01.en.md`]: '# Words\n',
      'rooms/1-a/2-c/exhibit.yaml': 'cover: 01.jpg\n',
      'rooms/1-a/2-c/01.jpg': bare,
      'rooms/1-a/2-c/01.yaml': 'credit: A. Berg\nlicence: MIT\n',
    };
    expect(said(await load(files))).toEqual(
      ['attract/1.jpg', `${AT}/cover.jpg`, 'rooms/1-a/cover.jpg'].map((path) => `${path} credit-missing`),
    );
    expect(said(await load({ ...files, 'exhibition.yaml': 'credits: A. Berg\n' }))).toEqual([]);
  });
});

describe('what a file says of itself', () => {
  it('is read from XMP, as elements and as attributes', () => {
    const xmp = `<rdf:Description photoshop:Credit="City &amp; Archive"><dc:rights><rdf:Alt><rdf:li>CC BY</rdf:li></rdf:Alt></dc:rights></rdf:Description>`;
    expect(creditInXmp(xmp)).toEqual({ credit: 'City & Archive', rights: 'CC BY' });
    expect(creditInXmp('<dc:creator/><dc:source></dc:source>')).toEqual({});
  });

  it('is read from IPTC', () => {
    const entry = (number: number, text: string): Buffer =>
      Buffer.concat([Buffer.from([0x1c, 0x02, number, 0, Buffer.byteLength(text)]), Buffer.from(text)]);
    const iptc = Buffer.concat([
      Buffer.from('8BIM'),
      entry(80, 'A. Berg'),
      entry(110, 'Städtisches Archiv'),
      entry(116, 'CC0'),
    ]);
    expect(creditInPhoto({ iptc })).toEqual({ credit: 'Städtisches Archiv', rights: 'CC0' });
  });

  it('is nothing where the bytes are none', () => {
    for (const exif of ['', 'Exif', 'Exif\0\0II*\0\xff\xff\xff\x7f', 'Exif\0\0MM\0*\0\0\0\x08\xff\xff'])
      expect(creditInPhoto({ exif: Buffer.from(exif.padEnd(20, '\xff'), 'latin1') })).toEqual({});
    expect(creditInPhoto({ iptc: Buffer.from([0x1c, 0x02, 80, 0xff, 0xff]) })).toEqual({});
  });
});
