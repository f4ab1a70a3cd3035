// Where the log's lines go: a file in the data folder that never grows beyond twice its limit.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const LIMIT_BYTES = 5 * 1024 * 1024;

/** Gives the writer for `createLog`. A full file becomes `FILE.1`. Throws what the disk throws: the log counts lost lines. */
export function logFile(file: string, limit: number = LIMIT_BYTES): (line: string) => void {
  mkdirSync(dirname(file), { recursive: true });
  let bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return (line) => {
    const text = `${line}\n`;
    if (bytes > 0 && bytes + text.length > limit) {
      renameSync(file, `${file}.1`);
      bytes = 0;
    }
    appendFileSync(file, text);
    bytes += Buffer.byteLength(text);
  };
}
