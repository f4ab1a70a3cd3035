// The last bytes of a pack are the hash of all the others: a byte that was lost or changed anywhere is found before anything is read from it.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const WORDS = 'vitrine-pack sha256:';
const DIGITS = 64;
const END_RECORD = 22;
const TAIL = new RegExp(`^PK\\x05\\x06[^]{${END_RECORD - 4}}${WORDS}([0-9a-f]{${DIGITS}})$`, 'u');

/** The zip's comment, until the hash is known and takes the place of the noughts. */
export const UNSEALED = WORDS + '0'.repeat(DIGITS);

/** Puts the hash of everything before in place of the last 64 bytes. */
export function sealing(): Transform {
  const hash = createHash('sha256');
  let held: Buffer = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const all = Buffer.concat([held, chunk]);
      const sure = all.subarray(0, Math.max(0, all.length - DIGITS));
      held = all.subarray(sure.length);
      hash.update(sure);
      done(null, sure);
    },
    flush(done) {
      done(null, hash.digest('hex'));
    },
  });
}

/** `missing`: it does not end as a pack does. Rejects with the disk's own error. */
export async function checkSeal(
  path: string,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<'whole' | 'broken' | 'missing'> {
  const { size, tail } = await endOf(path);
  const sealed = TAIL.exec(tail)?.[1];
  if (sealed === undefined) return 'missing';
  const hash = createHash('sha256');
  let done = 0;
  const source = createReadStream(path, { end: size - DIGITS - 1, highWaterMark: 1 << 20 });
  await pipeline(
    source,
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        hash.update(chunk);
        done += chunk.length;
        onProgress(done, size);
      }
    },
    { signal },
  );
  return hash.digest('hex') === sealed ? 'whole' : 'broken';
}

async function endOf(path: string): Promise<{ readonly size: number; readonly tail: string }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, END_RECORD + UNSEALED.length);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return { size, tail: buffer.toString('latin1', 0, bytesRead) };
  } finally {
    await file.close();
  }
}
