// The log's files on a real disk: bounded, whole line by line, and never in the way.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { logFile } from '../../../src-main/commands/log-file.ts';
import { createLog } from '../../../src-main/kiosk/log.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'vitrine-log-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}
const read = (file: string): string => readFileSync(file, 'utf8');

describe('the log’s file', () => {
  it('appends, over restarts too', async () => {
    const file = join(await folder(), 'logs/a.jsonl');
    logFile(file)('one');
    logFile(file)('two');
    expect(read(file)).toBe('one\ntwo\n');
  });

  it('never grows beyond its limit, and keeps so many before it, whatever the clock says', async () => {
    const file = join(await folder(), 'a.jsonl');
    const write = logFile(file, 20, 3);
    for (const letter of 'abcdefghi') {
      write(letter.repeat(9));
      // as written in another century
      utimesSync(file, 0, letter < 'e' ? 4e9 : 0);
    }
    expect(readdirSync(join(file, '..')).sort()).toEqual(['a.jsonl', 'a.jsonl.1', 'a.jsonl.2']);
    expect(read(file)).toBe('iiiiiiiii\n');
    expect(read(`${file}.1`)).toBe('ggggggggg\nhhhhhhhhh\n');
    expect(read(`${file}.2`)).toBe('eeeeeeeee\nfffffffff\n');
  });

  it('counts bytes, not letters', async () => {
    const file = join(await folder(), 'a.jsonl');
    const write = logFile(file, 20);
    write('旅順');
    write('旅順口旅');
    write('x');
    expect(read(`${file}.1`)).toBe('旅順\n旅順口旅\n');
    expect(read(file)).toBe('x\n');
  });

  it('removes what an earlier version has left beyond those', async () => {
    const file = join(await folder(), 'a.jsonl');
    for (const name of ['a.jsonl.2', 'a.jsonl.17', 'a.jsonl.keep', 'b.jsonl.17'])
      writeFileSync(join(file, '..', name), '');
    logFile(file, 20, 3)('one');
    expect(readdirSync(join(file, '..')).sort()).toEqual(['a.jsonl', 'a.jsonl.2', 'a.jsonl.keep', 'b.jsonl.17']);
  });

  it('begins a new line after one that was cut off', async () => {
    const file = join(await folder(), 'a.jsonl');
    writeFileSync(file, '{"time":"2026-11-2');
    logFile(file)('{"whole":true}');
    expect(read(file)).toBe('{"time":"2026-11-2\n{"whole":true}\n');
  });

  it('goes on when somebody takes the file away, also just when it is full', async () => {
    const file = join(await folder(), 'logs/a.jsonl');
    const write = logFile(file, 20);
    write('aaaaaaaaaaaaaaa');
    rmSync(file);
    write('bbbbbbbbbbbbbbb');
    write('ccccccccccccccc');
    expect(read(file)).toBe('ccccccccccccccc\n');
    expect(read(`${file}.1`)).toBe('bbbbbbbbbbbbbbb\n');
  });

  it('that cannot be made keeps nobody from opening, and is told of as soon as it can', async () => {
    const root = await folder();
    writeFileSync(join(root, 'logs'), 'a file in its place');
    const log = createLog(logFile(join(root, 'logs/a.jsonl')));
    log.info('x', 'lost');
    log.info('x', 'lost too');
    expect(log.lost()).toBe(2);
    rmSync(join(root, 'logs'));
    mkdirSync(join(root, 'logs'));
    log.info('x', 'kept');
    expect(existsSync(join(root, 'logs/a.jsonl'))).toBe(true);
    expect(read(join(root, 'logs/a.jsonl'))).toMatch(/"kept".*\n.*2 lines before this one could not be written/u);
  });
});
