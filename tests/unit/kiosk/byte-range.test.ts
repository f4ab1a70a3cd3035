// Parts of files: every Range header against a reference written from RFC 9110, and the bytes against the file.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fixture, createFixture } from './kiosk-fixture.ts';

const SIZE = 1000;
const bytes = Uint8Array.from({ length: SIZE }, (_, index) => (index * 7) % 256);

let fixture: Fixture;
let url: string;
beforeAll(async () => {
  fixture = await createFixture();
  url = await fixture.addMedia('sound.opus', bytes, { type: 'audio/ogg' });
});
afterAll(() => fixture.remove());

/** What the RFC asks for, digit by digit with big numbers: bounds of the part, 'whole' or 'unsatisfiable'. */
function reference(header: string): [number, number] | 'whole' | 'unsatisfiable' {
  const [unit, set, ...rest] = header.split('=');
  if (unit?.toLowerCase() !== 'bytes' || set === undefined || rest.length > 0 || set.includes(',')) return 'whole';
  const dash = set.indexOf('-');
  const [first, last] = [set.slice(0, dash), set.slice(dash + 1)];
  const isNumber = (text: string): boolean => text !== '' && [...text].every((char) => '0123456789'.includes(char));
  if (dash < 0) return 'whole';
  if (first === '' && isNumber(last)) {
    if (BigInt(last) === 0n) return 'unsatisfiable';
    return BigInt(last) >= BigInt(SIZE) ? [0, SIZE - 1] : [SIZE - Number(last), SIZE - 1];
  }
  if (!isNumber(first) || (last !== '' && !isNumber(last))) return 'whole';
  if (last !== '' && BigInt(last) < BigInt(first)) return 'whole';
  if (BigInt(first) >= BigInt(SIZE)) return 'unsatisfiable';
  return [Number(first), last === '' || BigInt(last) >= BigInt(SIZE) ? SIZE - 1 : Number(last)];
}

async function expectReference(header: string): Promise<void> {
  const response = await fixture.get(url, { range: header });
  const body = Buffer.from(await response.arrayBuffer());
  const wanted = reference(header);
  if (wanted === 'unsatisfiable') {
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe(`bytes */${SIZE}`);
    return;
  }
  const [start, end] = wanted === 'whole' ? [0, SIZE - 1] : wanted;
  expect(response.status).toBe(wanted === 'whole' ? 200 : 206);
  expect(response.headers.get('content-range')).toBe(wanted === 'whole' ? null : `bytes ${start}-${end}/${SIZE}`);
  expect(response.headers.get('content-length')).toBe(String(end - start + 1));
  expect(body.equals(bytes.subarray(start, end + 1))).toBe(true);
}

describe('a range', () => {
  it.each([
    'bytes=0-0',
    'bytes=0-',
    'bytes=999-',
    'bytes=999-999',
    'bytes=10-20',
    'bytes=10-99999',
    'bytes=-1',
    'bytes=-1000',
    'bytes=-5000',
    'BYTES=5-6',
    'bytes=0005-0006',
    'bytes=1000-',
    'bytes=1000-2000',
    'bytes=-0',
    'bytes=99999999999999999999999-',
    'bytes=5-99999999999999999999999',
    'bytes=0-1,5-6',
    'bytes=20-10',
    'bytes=',
    'bytes=-',
    'bytes=a-b',
    'bytes=1',
    'bytes=1.5-2',
    'bytes=--1',
    'bytes=0x1-',
    'bytes 0-1',
    'lines=0-1',
    '0-1',
  ])('is answered as RFC 9110 says: %s', expectReference);

  it('is answered so whatever it is', async () => {
    const number = fc.oneof(
      fc.nat({ max: 1200 }).map(String),
      fc.constantFrom('', '999', '1000', '01', '99999999999999999999'),
    );
    const range = fc.oneof(
      fc.tuple(number, number).map(([first, last]) => `bytes=${first}-${last}`),
      fc
        .string({ maxLength: 12, unit: fc.constantFrom(...'0123456789-,= bytes') })
        .map((text) => `bytes=${text}`.trim()),
      fc.string({ maxLength: 16, unit: 'grapheme-ascii' }).map((text) => text.trim()),
    );
    await fc.assert(fc.asyncProperty(range, expectReference), { numRuns: 500 });
  });

  it('counts only while the file is the one the browser has a part of', async () => {
    const tag = (await fixture.get(url)).headers.get('etag') ?? '';
    const status = async (ifRange: string): Promise<number> =>
      (await fixture.get(url, { range: 'bytes=5-9', 'if-range': ifRange })).status;
    expect(await status(tag)).toBe(206);
    expect(await status('"another"')).toBe(200);
    // a weak tag does not promise the same bytes, and files here have no date
    expect(await status(`W/${tag}`)).toBe(200);
    expect(await status('Sun, 22 Nov 2026 08:00:00 GMT')).toBe(200);
  });

  it('is ignored by HEAD, for which the RFC defines none', async () => {
    const response = await fixture.get(url, { range: 'bytes=5-9' }, 'HEAD');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe(String(SIZE));
  });

  it('that is open runs to the end of a large file', async () => {
    const large = Uint8Array.from({ length: 5_000_000 }, (_, index) => index % 241);
    const response = await fixture.get(await fixture.addMedia('large.mp4', large), { range: 'bytes=1-' });
    expect(response.headers.get('content-range')).toBe('bytes 1-4999999/5000000');
    expect(Buffer.from(await response.arrayBuffer()).equals(large.subarray(1))).toBe(true);
  });
});
