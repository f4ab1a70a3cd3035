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
});
