// Whether a recording or a video is all there. Its head says how long it is, so a copy that was broken off passes for a whole one with every
// reader of tags; players stop where it stops. What a file holds is told by its first bytes, not by its name.
import { open } from 'node:fs/promises';
import { type Bytes, inMemory, onDisk } from './bytes.ts';
import { flacFault } from './flac.ts';
import { matroskaFault } from './matroska.ts';
import { mp3Fault } from './mp3.ts';
import { mp4Fault } from './mp4.ts';
import { oggFault } from './ogg.ts';
import { riffFault } from './riff.ts';

/** What is wrong with a recording on the disk or in memory; undefined if nothing is missing. */
export async function faultOf(recording: string | Uint8Array): Promise<string | undefined> {
  if (typeof recording !== 'string') return faultIn(inMemory(recording));
  const file = await open(recording);
  try {
    return await faultIn(onDisk(file, (await file.stat()).size));
  } finally {
    await file.close();
  }
}

async function faultIn(bytes: Bytes): Promise<string | undefined> {
  const head = (await bytes.read(0, 12)).toString('latin1');
  if (head.startsWith('OggS')) return oggFault(bytes);
  if (head.startsWith('fLaC')) return flacFault(bytes);
  if (head.startsWith('RIFF')) return riffFault(bytes);
  if (head.startsWith('\x1a\x45\xdf\xa3')) return matroskaFault(bytes);
  if (head.slice(4, 8) === 'ftyp') return mp4Fault(bytes);
  return /^(?:ID3|\xff[\xe2-\xff])/u.test(head) ? mp3Fault(bytes) : undefined;
}
