// One file → its facts. This is the work that goes to worker threads: it knows nothing of the rest of the exhibition.
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { isMainThread } from 'node:worker_threads';
import type { Problem } from '#contract/problem';
import { assertNever } from '#contract/assert-never';
import { hashOf } from './content-hash.ts';
import { readCaptions } from './captions.ts';
import { readDiagram } from './drawn/diagram.ts';
import { readDrawn } from './drawn/read-drawn.ts';
import type { FileFacts, Reading, Task } from './facts.ts';
import { readMarkdown } from './markdown.ts';
import { readPicture } from './picture-facts.ts';
import { problem } from './problem-table.ts';
import { readSound, readVideo } from './sound-facts.ts';
import { readSvg, SVG_BYTES } from './svg.ts';
import { decodeText } from './text.ts';
import { readYamlFile } from './yaml-facts.ts';

/** Far more than anybody reads at a screen; what marks up every letter of more takes seconds to take apart. */
const LABEL_BYTES = 64_000;
/** Captions of a whole day. */
const CAPTION_BYTES = 300_000;
const YAML_BYTES = 250_000;
const PICTURE_BYTES = 1_000_000_000;
/** Larger recordings are read in pieces. */
const IN_MEMORY_BYTES = 32_000_000;
const ANY_BYTES = Number.MAX_SAFE_INTEGER;

/** Never rejects for what lies in the file. */
export async function readFacts(task: Task): Promise<FileFacts> {
  try {
    // a thread of its own may wait for the disk: for small files that is half the work
    const found = isMainThread ? await stat(task.absolute) : statSync(task.absolute);
    // a pipe put in the place of a file since the folder was looked through would never end
    if (!found.isFile()) return without(problem('file-unreadable', { path: task.path }, { reason: 'no file' }));
    const { size } = found;
    const limit = limitOf(task);
    if (size > limit) {
      const params = { size: megabytes(size), limit: megabytes(limit) };
      return { ...without(problem('file-too-large', { path: task.path }, params)), bytes: size };
    }
    if ((task.kind === 'sound' || task.kind === 'video') && size > IN_MEMORY_BYTES) {
      const read = task.kind === 'sound' ? readSound : readVideo;
      const [hash, reading] = await Promise.all([hashOfFile(task.absolute), read(task.absolute, task.path, task.type)]);
      return { hash, bytes: size, ...reading };
    }
    const bytes = isMainThread ? await readFile(task.absolute) : readFileSync(task.absolute);
    return { hash: hashOf(bytes), bytes: bytes.length, ...(await readBytes(bytes, task)) };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return without(problem('file-unreadable', { path: task.path }, { reason: String(error.code) }));
  }
}

async function readBytes(bytes: Buffer, task: Task): Promise<Reading> {
  switch (task.kind) {
    case 'picture':
      return task.type === 'image/svg+xml' ? readSvg(bytes, task.path) : readPicture(bytes, task.path);
    case 'captions':
      return readText(bytes, task.path, readCaptions);
    case 'text':
      return readText(bytes, task.path, readMarkdown);
    case 'exhibition':
    case 'room':
    case 'exhibit':
    case 'slide':
    case 'compare':
    case 'interface':
    case 'sources':
    case 'claims':
    case 'glossary': {
      const { kind } = task;
      return readText(bytes, task.path, (text, path) => readYamlFile(text, path, kind));
    }
    case 'drawn':
      return task.drawn?.form === 'diagram'
        ? readDiagram(bytes, task)
        : readText(bytes, task.path, (text) => readDrawn(text, task));
    case 'sound':
      return readSound(bytes, task.path, task.type);
    case 'video':
      return readVideo(bytes, task.path, task.type);
    default:
      return assertNever(task.kind);
  }
}

async function readText(
  bytes: Buffer,
  path: string,
  read: (text: string, path: string) => Reading | Promise<Reading>,
): Promise<Reading> {
  const decoded = decodeText(bytes);
  if ('guess' in decoded)
    return { content: { kind: 'nothing' }, problems: [problem('text-not-utf8', { path }, decoded)] };
  return read(decoded.text, path);
}

async function hashOfFile(absolute: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(absolute, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex').slice(0, 32);
}

function limitOf(task: Task): number {
  if (task.type === 'image/svg+xml') return SVG_BYTES;
  if (task.kind === 'picture') return PICTURE_BYTES;
  if (task.kind === 'sound' || task.kind === 'video') return ANY_BYTES;
  if (task.kind === 'captions') return CAPTION_BYTES;
  return task.kind === 'text' ? LABEL_BYTES : YAML_BYTES;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const without = (found: Problem): FileFacts => ({
  hash: '',
  bytes: 0,
  content: { kind: 'nothing' },
  problems: [found],
});
