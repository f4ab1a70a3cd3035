// What a picture is: its true format, its size as it will be shown, and whether it must be prepared first.
import sharp, { type FailOnOptions, type Metadata } from 'sharp';
import { creditInPhoto } from './embedded-credit.ts';
import type { FileContent, PictureFacts } from './facts.ts';
import { HEIC } from './formats.ts';
import { problem } from './problem-table.ts';
import type { Reading } from './facts.ts';
import { CUT } from './whole/bytes.ts';
import { tiffFault } from './whole/tiff.ts';

/** Longest side of a picture on its way to the screen, in pixels. */
export const SCREEN_PIXELS = 3840;
const HUGE_MEGAPIXELS = 100;
/** Sharp refuses more than 268 megapixels unless told; museums' scans are larger. */
export const MOST_PIXELS = 1_500_000_000;

/** What browsers show in spite of a flaw is shown; what ends early is not. */
export const FAIL_ON: FailOnOptions = 'truncated';

const TYPES: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heif: 'image/avif',
  tiff: 'image/tiff',
};

export async function readPicture(bytes: Buffer, path: string): Promise<Reading> {
  const nothing: FileContent = { kind: 'nothing' };
  if (isHeic(bytes)) return { content: nothing, problems: [problem('format-needs-conversion', { path }, HEIC)] };
  const why = brokenOff(bytes);
  if (why !== undefined) return { content: nothing, problems: [problem('picture-unreadable', { path }, { why })] };
  try {
    const metadata = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    const type = TYPES[metadata.format];
    if (type === undefined) {
      const format = { what: `a picture of the kind ${metadata.format}, whatever its ending says`, to: 'JPEG (.jpg)' };
      return { content: nothing, problems: [problem('format-needs-conversion', { path }, format)] };
    }
    const megapixels = Math.round((metadata.width * metadata.height) / 1e6);
    const content = pictureOf(metadata, type);
    const isFlawless = await decodes(bytes, 'warning');
    if (isFlawless || (await decodes(bytes, FAIL_ON))) {
      const huge = megapixels > HUGE_MEGAPIXELS ? [problem('picture-huge', { path }, { megapixels })] : [];
      return { content, problems: isFlawless ? huge : [problem('picture-damaged', { path }, {}), ...huge] };
    }
    const damaged = 'a part of it is missing or damaged';
    return { content: nothing, problems: [problem('picture-unreadable', { path }, { why: damaged })] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const why = 'it is damaged, or it is no picture at all';
    return { content: nothing, problems: [problem('picture-unreadable', { path }, { why })] };
  }
}

/** Looks at every pixel: a head alone is no picture. Small, because JPEG is decoded faster so. */
async function decodes(bytes: Buffer, failOn: FailOnOptions): Promise<boolean> {
  try {
    await sharp(bytes, { limitInputPixels: MOST_PIXELS, sequentialRead: true, failOn })
      .resize({ width: 64, height: 64, fit: 'inside', kernel: 'nearest' })
      .raw()
      .toBuffer();
    return true;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return false;
  }
}

function pictureOf(metadata: Metadata, type: string): PictureFacts {
  const turned = (metadata.orientation ?? 1) > 1;
  const across = (metadata.orientation ?? 1) > 4;
  const width = across ? metadata.height : metadata.width;
  const height = across ? metadata.width : metadata.height;
  const scale = Math.min(1, SCREEN_PIXELS / Math.max(width, height));
  const prepare = turned || scale < 1 || type === 'image/tiff' || !isSrgb(metadata);
  return {
    kind: 'picture',
    type: prepare ? (metadata.hasAlpha ? 'image/webp' : 'image/jpeg') : type,
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    prepare: prepare ? 'picture' : 'none',
    ...(scale < 1 ? { full: { width, height } } : {}),
    ...creditInPhoto(metadata),
  };
}

/** Without a profile, sRGB and grey are what browsers take them for. */
function isSrgb(metadata: Metadata): boolean {
  if (metadata.space !== 'srgb' && metadata.space !== 'b-w') return false;
  if (metadata.icc === undefined) return true;
  const profile = metadata.icc.toString('latin1').replaceAll('\0', '');
  return metadata.space === 'b-w' || /sRGB|IEC ?61966-2[-.]1/u.test(profile);
}

/** Why the end of the file is missing, if it is: cheaper than decoding twenty thousand pictures. */
function brokenOff(bytes: Buffer): string | undefined {
  if (bytes.length === 0) return 'the file is empty';
  const tail = bytes.subarray(-65_536);
  const isCut =
    (bytes.readUInt16BE(0) === 0xffd8 && !tail.includes(Buffer.from([0xff, 0xd9]))) ||
    (bytes.subarray(1, 4).toString('latin1') === 'PNG' && !tail.includes('IEND')) ||
    (bytes.subarray(8, 12).toString('latin1') === 'WEBP' && bytes.readUInt32LE(4) + 8 > bytes.length);
  return isCut ? CUT : tiffFault(bytes);
}

/** iPhones write HEIC, at times under the ending .jpg. */
function isHeic(bytes: Buffer): boolean {
  const brand = bytes.subarray(4, 12).toString('latin1');
  return (
    /^ftyp(?:hei[cxms]|hev[cx])$/u.test(brand) || (brand === 'ftypmif1' && !bytes.subarray(0, 64).includes('avif'))
  );
}
