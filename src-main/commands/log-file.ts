// Where the log's lines go: files in the data folder that together never grow beyond what they may. Each line is with the system when the
// call comes back, so that the last ones before an end are there.
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

const LIMIT_BYTES = 5 * 1024 * 1024;
/** The one that is written, and those before it. */
const FILES = 5;
const NEWLINE = '\n'.charCodeAt(0);

/**
 * Gives the writer for `createLog`. A full file becomes `FILE.1`, that one `FILE.2` and so on; the oldest goes. By size alone: no clock is
 * asked. Throws what the disk throws: the log counts lost lines.
 */
export function logFile(file: string, limit: number = LIMIT_BYTES, files: number = FILES): (line: string) => void {
  let isFirst = true;
  return (line) => {
    if (isFirst) {
      // not before the first line: a disk that refuses keeps nobody from opening
      mkdirSync(dirname(file), { recursive: true });
      removeBeyond(file, files);
      isFirst = false;
    }
    const text = Buffer.from(`${line}\n`);
    if (!append(file, text, limit)) {
      makeRoom(file, files);
      append(file, text, Number.POSITIVE_INFINITY);
    }
  };
}

/** False, and nothing is written, where it would be too much. Opened for every line: somebody may have taken the file away. */
function append(file: string, text: Buffer, limit: number): boolean {
  const handle = openSync(file, 'a+');
  try {
    const { size } = fstatSync(handle);
    if (size > 0 && size + text.length > limit) return false;
    // a line that was cut off by a full disk or a power cut must not spoil this one
    writeWhole(handle, size > 0 && !endsWhole(handle, size) ? Buffer.concat([Buffer.of(NEWLINE), text]) : text);
    return true;
  } finally {
    closeSync(handle);
  }
}

/** A disk that runs full takes a part, and refuses the rest. */
function writeWhole(handle: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
}

function endsWhole(handle: number, size: number): boolean {
  const last = Buffer.alloc(1);
  readSync(handle, last, 0, 1, size - 1);
  return last[0] === NEWLINE;
}

/** Cut off between two of these renames, there is a gap, and nothing else. */
function makeRoom(file: string, files: number): void {
  rmSync(`${file}.${files - 1}`, { force: true });
  for (let number = files - 2; number >= 0; number -= 1) {
    try {
      renameSync(number === 0 ? file : `${file}.${number}`, `${file}.${number + 1}`);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}

/** What an earlier version, or another setting, has left. */
function removeBeyond(file: string, files: number): void {
  const name = basename(file);
  for (const found of readdirSync(dirname(file))) {
    const number = found.startsWith(`${name}.`) ? found.slice(name.length + 1) : '';
    if (/^\d+$/u.test(number) && Number(number) >= files) rmSync(join(dirname(file), found), { force: true });
  }
}
