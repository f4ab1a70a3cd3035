// What was going on before something was begun anew: a record of it, and a picture of the screen, in the data folder. The last ones are kept.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Beat } from '../heartbeat.ts';
import type { Log } from '../log.ts';
import type { Clock } from './clock.ts';
import type { Counts, Step } from './ladder.ts';

export interface BlackBoxEntry {
  readonly step: Step;
  readonly reason: string;
  readonly counts: Counts;
  /** Oldest first. */
  readonly beats: readonly Beat[];
  /** Absent where nothing is left that could be pictured. */
  readonly picture?: () => Promise<Uint8Array>;
}

export interface BlackBox {
  /** Comes back when it is written or given up. Never rejects. */
  readonly record: (entry: BlackBoxEntry) => Promise<void>;
}

export interface BlackBoxOptions {
  readonly folder: string;
  /** Lines of the log, oldest first. */
  readonly events: () => readonly string[];
  /** For the names and for people. */
  readonly today: () => Date;
  readonly clock: Clock;
  readonly pictureMs: number;
  /** All of it is given up after this: a disk that takes nothing, and says nothing, holds up no step. */
  readonly recordMs: number;
  readonly log: Log;
  readonly keep?: number;
}

export const blackBoxFolder = (dataFolder: string): string => join(dataFolder, 'logs', 'black-box');

const KEPT = 20;
const MOST_EVENTS = 100;
const MOST_BEATS = 12;

export function createBlackBox(options: BlackBoxOptions): BlackBox {
  const { clock, recordMs, log } = options;
  return {
    async record(entry) {
      const isDone = await inTime(write(options, entry), recordMs, clock);
      if (isDone === undefined) log.warn('black-box', `not waited for any longer: ${recordMs} ms were not enough`);
    },
  };
}

/** Never rejects. */
async function write(options: BlackBoxOptions, { step, reason, counts, beats, picture }: BlackBoxEntry): Promise<true> {
  const { folder, events, today, clock, pictureMs, log, keep = KEPT } = options;
  const time = today().toISOString();
  // the key in a beat would let whoever reads the record pass for the page
  const told = beats.slice(-MOST_BEATS).map((beat) => ({ ...beat, key: undefined }));
  const facts = { time, step, reason, counts, beats: told, events: events().slice(-MOST_EVENTS).map(asObject) };
  const shot = picture ? await take(picture, pictureMs, clock) : 'there was nothing left to picture';
  try {
    await mkdir(folder, { recursive: true });
    const name = `${await nextNumber(folder)}-${time.replaceAll(/[:.]/gu, '-')}-${step}`;
    const screenshot = typeof shot === 'string' ? shot : `${name}.png`;
    await writeFile(join(folder, `${name}.json`), `${JSON.stringify({ ...facts, screenshot }, undefined, 2)}\n`);
    if (typeof shot !== 'string') await writeFile(join(folder, screenshot), shot);
    await removeOldest(folder, keep);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    log.warn('black-box', `not written: ${error.message}`);
  }
  return true;
}

/** A page that hangs gives no picture, and nobody waits for it. */
async function take(picture: () => Promise<Uint8Array>, ms: number, clock: Clock): Promise<Uint8Array | string> {
  const shot = picture().catch((error: unknown) => `none: ${String(error)}`);
  return (await inTime(shot, ms, clock)) ?? `given up after ${ms} ms`;
}

/** Undefined where it did not come in time. */
async function inTime<Result>(work: Promise<Result>, ms: number, clock: Clock): Promise<Result | undefined> {
  let cancel = (): void => undefined;
  const late = new Promise<undefined>((resolve) => {
    cancel = clock.after(ms, () => resolve(undefined));
  });
  const result = await Promise.race([work, late]);
  cancel();
  return result;
}

/** Names begin with it, not with the time: a clock that was set back would make the newest record the oldest. */
async function nextNumber(folder: string): Promise<string> {
  const numbers = (await readdir(folder)).map((name) => Number(/^\d+(?=-)/u.exec(name)?.[0] ?? 0));
  return String(Math.max(0, ...numbers) + 1).padStart(6, '0');
}

/** A record and its picture share the part of their names before the ending. */
async function removeOldest(folder: string, keep: number): Promise<void> {
  const names = await readdir(folder);
  const stems = [...new Set(names.map((name) => name.replace(/\.(?:json|png)$/u, '')))].sort();
  const old = new Set(stems.slice(0, Math.max(0, stems.length - keep)));
  for (const name of names) {
    if (old.has(name.replace(/\.(?:json|png)$/u, ''))) await rm(join(folder, name), { force: true });
  }
}

function asObject(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return line;
    throw error;
  }
}
