import { describe, expect, it } from 'vitest';
import { createLog } from '../../../src-main/kiosk/log.ts';

const clock = (): Date => new Date('2026-11-22T08:00:00Z');

describe('the log', () => {
  it('is one JSON object a line, whatever the message contains', () => {
    const lines: string[] = [];
    const log = createLog((line) => lines.push(line), clock);
    log.info('shell', 'two\nlines and “旅順”');
    log.warn('media', 'a warning');
    expect(lines.every((line) => !line.includes('\n'))).toBe(true);
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      { time: '2026-11-22T08:00:00.000Z', level: 'info', module: 'shell', message: 'two\nlines and “旅順”' },
      { time: '2026-11-22T08:00:00.000Z', level: 'warn', module: 'media', message: 'a warning' },
    ]);
  });

  it('keeps the cause of an error and the cause of the cause', () => {
    const lines: string[] = [];
    const log = createLog((line) => lines.push(line));
    log.error('content', 'could not read', new Error('outer', { cause: new Error('inner') }));
    log.error('content', 'no cause');
    const [first, second] = lines.map((line): { cause?: string } => JSON.parse(line));
    expect(first?.cause).toMatch(/outer[^]*inner/);
    expect(second).not.toHaveProperty('cause');
  });

  it('survives a cause that refers to itself or is very long', () => {
    const lines: string[] = [];
    const circular: { self?: unknown } = {};
    circular.self = circular;
    const log = createLog((line) => lines.push(line));
    log.error('x', 'circular', circular);
    log.error('x', 'long', 'y'.repeat(1_000_000));
    expect(lines).toHaveLength(2);
    expect(lines[1]?.length).toBeLessThan(20_000);
  });

  it('goes on when it cannot be written, and says later how much is missing', () => {
    const lines: string[] = [];
    let isFull = true;
    const log = createLog((line) => {
      if (isFull) throw new Error('ENOSPC');
      lines.push(line);
    });
    log.info('x', 'lost 1');
    log.info('x', 'lost 2');
    isFull = false;
    log.info('x', 'kept');
    expect(lines.map((line): unknown => JSON.parse(line).message)).toEqual([
      'kept',
      '2 lines before this one could not be written',
    ]);
  });

  it('is not flooded by one message: ten a minute, and how many more there were', () => {
    let now = 0;
    const lines: string[] = [];
    const log = createLog(
      (line) => lines.push(line),
      clock,
      () => now,
    );
    for (let time = 0; time < 5000; time += 1) log.warn('page', `TypeError at line ${time}`);
    log.info('content', 'something else is heard meanwhile');
    expect(lines).toHaveLength(11);
    now = 60_000;
    log.settle();
    expect(lines.slice(11).map((line): unknown => JSON.parse(line))).toMatchObject([
      {
        level: 'warn',
        module: 'page',
        message: '4990 more lines like this within a minute were not written: TypeError at line 0',
      },
    ]);
    log.warn('page', 'TypeError at line 1');
    expect(lines).toHaveLength(13);
  });

  it('is not flooded by ever other messages of one module either, and tells of them at the end', () => {
    const lines: string[] = [];
    const log = createLog(
      (line) => lines.push(line),
      clock,
      () => 0,
    );
    const word = (number: number): string => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    for (let time = 0; time < 5000; time += 1) log.warn('page', `“${word(time)}” is not defined`);
    expect(lines).toHaveLength(200);
    log.error('handler', 'another module is heard');
    log.settle(true);
    expect(lines.slice(200).map((line): unknown => JSON.parse(line))).toMatchObject([
      { module: 'handler' },
      { module: 'page', message: '4800 more lines of this module within a minute were not written' },
    ]);
    log.settle(true);
    expect(lines).toHaveLength(202);
  });

  it('counts a minute by what passes, not by a clock that jumps', () => {
    let [now, year] = [0, 2026];
    const lines: string[] = [];
    const log = createLog(
      (line) => lines.push(line),
      () => new Date(`${year}-11-22T08:00:00Z`),
      () => now,
    );
    for (let time = 0; time < 20; time += 1) log.info('x', 'again');
    year = 1970;
    log.info('x', 'again');
    year = 2099;
    log.info('x', 'again');
    expect(lines).toHaveLength(10);
    now = 61_000;
    log.info('x', 'again');
    expect(lines).toHaveLength(12);
  });

  it('knows how many lines it has lost', () => {
    let isFull = true;
    const log = createLog(() => {
      if (isFull) throw new Error('ENOSPC');
    });
    log.info('x', 'lost');
    expect([log.lost(), log.isFailing()]).toEqual([1, true]);
    isFull = false;
    log.info('x', 'kept');
    expect([log.lost(), log.isFailing()]).toEqual([1, false]);
  });
});
