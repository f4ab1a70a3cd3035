// The hash by which content is known.
import { createHash } from 'node:crypto';

/** SHA-256 as used in media addresses: the first 32 hex digits. */
export const hashOf = (data: Uint8Array | string): string =>
  createHash('sha256').update(data).digest('hex').slice(0, 32);
