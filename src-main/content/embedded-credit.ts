// Who made a picture and what may be done with it, as cameras, scanners and drawing programs write it into the file itself.
import type { Credited } from './facts.ts';

/** XMP of photographs, and the same words in the metadata of an SVG; in the order of how well they read as a credit. */
const CREDIT = ['photoshop:Credit', 'dc:source', 'photoshop:Source', 'dc:creator', 'dc:rights'];
/** Longer than any credit. */
const MOST_LETTERS = 10_000;
const RIGHTS = ['xmpRights:UsageTerms', 'cc:license', 'dc:rights'];

export function creditInXmp(xmp: string): Credited {
  return credited(firstOf(xmp, CREDIT), firstOf(xmp, RIGHTS));
}

/** What `sharp` finds of a photograph. */
export function creditInPhoto(metadata: {
  readonly exif?: Buffer | undefined;
  readonly iptc?: Buffer | undefined;
  readonly xmp?: Buffer | undefined;
}): Credited {
  const xmp = metadata.xmp === undefined ? {} : creditInXmp(metadata.xmp.toString('utf8'));
  const iptc = metadata.iptc === undefined ? {} : creditInIptc(metadata.iptc);
  const exif = metadata.exif === undefined ? {} : readCarefully(metadata.exif);
  return { ...exif, ...iptc, ...xmp };
}

function firstOf(xmp: string, names: readonly string[]): string | undefined {
  for (const name of names) {
    const found =
      elementIn(xmp, name) ??
      new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(xmp)?.[1] ??
      new RegExp(`<${name}\\b[^<>]*\\srdf:resource="([^"]*)"`, 'u').exec(xmp)?.[1];
    const text = found === undefined ? '' : plain(found.slice(0, MOST_LETTERS));
    if (text !== '') return text;
  }
  return undefined;
}

/** What stands between `<name …>` and `</name>`. */
function elementIn(xmp: string, name: string): string | undefined {
  const open = new RegExp(`<${name}\\b[^<>]*>`, 'u').exec(xmp);
  if (open === null || open[0].endsWith('/>')) return undefined;
  const from = open.index + open[0].length;
  const end = xmp.indexOf(`</${name}>`, from);
  return end < 0 ? undefined : xmp.slice(from, end);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (xml: string): string =>
  xml
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/gu, ' ')
    .trim();

/** IPTC: each entry is 1C, 02, its number, its length. */
function creditInIptc(bytes: Buffer): Credited {
  const found = new Map<number, string>();
  for (let at = 0; at + 5 <= bytes.length; at++) {
    if (bytes[at] !== 0x1c || bytes[at + 1] !== 0x02) continue;
    const length = bytes.readUInt16BE(at + 3);
    const text = bytes.subarray(at + 5, at + 5 + length).toString('utf8');
    if (length < 1000 && text.trim() !== '') found.set(bytes[at + 2] ?? 0, text.trim());
    at += 4 + length;
  }
  // credit, source, by-line, copyright
  const [credit, source, maker, rights] = [110, 115, 80, 116].map((number) => found.get(number));
  return credited(credit ?? source ?? maker ?? rights, rights);
}

/** A directory that points beyond its own end is no reason to leave the photograph out. */
function readCarefully(exif: Buffer): Credited {
  try {
    return creditInExif(exif);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {};
  }
}

const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;

/** The first directory of EXIF: “Exif”, two zeros, a TIFF header. */
function creditInExif(bytes: Buffer): Credited {
  const tiff = bytes.subarray(bytes.subarray(0, 4).toString('latin1') === 'Exif' ? 6 : 0);
  if (tiff.length < 14) return {};
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  const found = new Map<number, string>();
  for (let at = directory + 2; at + 12 <= tiff.length && at < directory + 2 + short(directory) * 12; at += 12) {
    const [tag, length] = [short(at), long(at + 4)];
    if (tag !== ARTIST && tag !== COPYRIGHT) continue;
    const from = length > 4 ? long(at + 8) : at + 8;
    const text = tiff
      .subarray(from, from + length)
      .toString('utf8')
      .replaceAll('\0', ' ')
      .trim();
    if (text !== '') found.set(tag, text);
  }
  const rights = found.get(COPYRIGHT);
  return credited(found.get(ARTIST) ?? rights, rights);
}

const credited = (credit: string | undefined, rights: string | undefined): Credited => ({
  ...(credit === undefined ? {} : { credit }),
  ...(rights === undefined ? {} : { rights }),
});
