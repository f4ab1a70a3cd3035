// What was read last time, on the disk: a later start looks only into rooms that have changed. Two lines a room: what is shown of it, which
// every start needs, and the facts of its files, which are looked at only when something in it has changed. What changes is written
// behind the others, the last one of a room counts; so one saved label does not write twenty thousand anew.
import { readFileSync } from 'node:fs';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import writeFileAtomic from 'write-file-atomic';
import { hashOf } from './content-hash.ts';
import { READING_VERSION } from './fact-rows.ts';
import { RECIPE_VERSION } from './media-set.ts';
import type { Made, Planned } from './room-reading.ts';

export interface Held {
  /** Path of the room's folder; empty for everything outside of rooms. */
  readonly at: string;
  /** What `planned` rests on; empty where it does not hold: a file could not be read. */
  readonly key: string;
  readonly planned?: Planned;
  readonly made?: Made;
  /** Facts of the files, packed. */
  readonly rows: Uint8Array;
}

export interface KeptReadings {
  /** By path of the folder. Nothing where the file is missing, or of another version. */
  readonly load: () => Promise<ReadonlyMap<string, Held>>;
  /** What is held now, of which these are new. A disk that refuses is no reason not to open: the next start is slower. */
  readonly save: (all: ReadonlyMap<string, Held>, changed: readonly Held[]) => void;
  /** When all of that is done. */
  readonly settled: () => Promise<void>;
}

/** So many rooms written behind each other before the file is made anew: half as much again as count, and a little for small folders. */
const LEAST_LINES = 64;
const NEW_LINE = 10;
/** Before each room stands a hash, of its line and of the first one: of two programs each knows what it wrote itself. */
const HASH_LETTERS = 32;

export function createKeptReadings(file: string): KeptReadings {
  const heading = JSON.stringify({ version: READING_VERSION, recipe: RECIPE_VERSION, program: programId() });
  /** Rooms in the file, those counted twice that were written twice; undefined where nothing may be written behind it. */
  let written: number | undefined;
  let turn: Promise<void> = Promise.resolve();
  const lines = (one: Held): readonly Buffer[] => linesOf(one, heading);
  const write = async (all: ReadonlyMap<string, Held>, changed: readonly Held[]): Promise<void> => {
    try {
      if (written !== undefined && written + changed.length <= Math.max(LEAST_LINES, 1.5 * all.size)) {
        written += changed.length;
        return await appendFile(file, Buffer.concat(changed.flatMap(lines)));
      }
      await mkdir(dirname(file), { recursive: true });
      await writeFileAtomic(file, Buffer.concat([Buffer.from(`${heading}\n`), ...[...all.values()].flatMap(lines)]));
      written = all.size;
    } catch (error) {
      written = undefined;
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  };
  return {
    async load() {
      const bytes = await bytesOf(file);
      const [first, ...rooms] = linesIn(bytes);
      const known = headingOf(first);
      if (known?.version !== READING_VERSION || known.recipe !== RECIPE_VERSION) return new Map();
      const held = new Map<string, Held>();
      const isSameProgram = known.program === programId();
      let isSound = isSameProgram && rooms.length % 2 === 0 && bytes.at(-1) === NEW_LINE;
      for (let at = 0; at + 1 < rooms.length; at += 2) {
        const one = heldIn(rooms[at], rooms[at + 1], String(first), isSameProgram);
        if (one === undefined) isSound = false;
        else held.set(one.at, one);
      }
      if (isSound) written = rooms.length / 2;
      return held;
    },
    save(all, changed) {
      if (changed.length === 0 && (written !== undefined || all.size === 0)) return;
      // whoever waits for what was read comes first
      turn = turn.then(() => setImmediate()).then(() => write(all, changed));
    },
    settled: () => turn,
  };
}

function linesOf({ rows, ...head }: Held, heading: string): readonly Buffer[] {
  const text = JSON.stringify({ ...head, rows: hashOf(rows) });
  return [Buffer.from(`${hashOf(heading + text)} ${text}\n`), Buffer.from(rows), Buffer.from('\n')];
}

/** Undefined for what a power failure left half written, or a disk has lost a bit of. */
function heldIn(
  line: Buffer | undefined,
  rows: Buffer | undefined,
  heading: string,
  isSameProgram: boolean,
): Held | undefined {
  const text = line?.toString('utf8', HASH_LETTERS + 1);
  if (line === undefined || text === undefined || rows === undefined) return undefined;
  if (line.toString('latin1', 0, HASH_LETTERS) !== hashOf(heading + text)) return undefined;
  const head = parsed(text);
  if (!isHead(head) || hashOf(rows) !== head.rows) return undefined;
  const { at, key, planned, made } = head;
  // another program may put the same facts together in another way
  if (!isSameProgram || planned === undefined || made === undefined) return { at, key: '', rows };
  return { at, key, planned, made, rows };
}

type Head = Omit<Held, 'rows'> & { readonly rows: string };

const isHead = (read: unknown): read is Head =>
  typeof read === 'object' && read !== null && 'at' in read && 'key' in read && 'rows' in read;

interface Heading {
  readonly version: unknown;
  readonly recipe: unknown;
  readonly program: unknown;
}

function headingOf(line: Buffer | undefined): Heading | undefined {
  const read = parsed(line);
  const isHeading = typeof read === 'object' && read !== null && 'version' in read && 'recipe' in read;
  return isHeading && 'program' in read ? (read as Heading) : undefined;
}

function parsed(line: Buffer | string | undefined): unknown {
  try {
    return JSON.parse(String(line ?? ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** Each up to its end; what has none was cut off. */
function linesIn(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0, to = bytes.indexOf(NEW_LINE); to >= 0; from = to + 1, to = bytes.indexOf(NEW_LINE, from))
    lines.push(bytes.subarray(from, to));
  return lines;
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return Buffer.alloc(0);
    throw error;
  }
}

let program: string | undefined;

/** Another one wherever anything of this program is another: its bundle names those that it needs by their content. */
function programId(): string {
  const isBuilt = import.meta.filename.endsWith('.js');
  program ??= isBuilt
    ? `${hashOf(readFileSync(import.meta.filename))} ${process.version}`
    : `unbuilt ${process.pid} ${performance.timeOrigin}`;
  return program;
}
