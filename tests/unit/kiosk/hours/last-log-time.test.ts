import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lastLogTime } from '../../../../src-main/kiosk/hours/last-log-time.ts';
import { createLog } from '../../../../src-main/kiosk/log.ts';
import { folderWith } from '../../../support/folders.ts';

const NOON = Date.parse('2026-11-24T12:00:00.000Z');

async function timeOf(text: string): Promise<number> {
  return lastLogTime(join(await folderWith({ log: text }), 'log'));
}

describe('the time of the last log line', () => {
  it('is that of the last whole line that the log has written', async () => {
    const lines: string[] = [];
    let at = NOON;
    const log = createLog(
      (line) => lines.push(line),
      () => new Date(at),
    );
    log.info('kiosk', 'begins');
    at += 5000;
    log.error('kiosk', 'a long story', new Error('x'.repeat(30_000)));
    const text = `${lines.join('\n')}\n`;
    expect(await timeOf(text)).toBe(NOON + 5000);
    // cut off in the middle, as power failures do
    expect(await timeOf(`${text}{"time":"2026-`)).toBe(NOON + 5000);
    expect(await timeOf(`${text}\0\0\0\0`)).toBe(NOON + 5000);
  });

  it.each(['', 'no log\n', '{"time":"yesterday"}\n'])('is unknown in what is none: %s', async (text) => {
    expect(await timeOf(text)).toBe(0);
  });

  it('is unknown where there is none', async () => {
    expect(await lastLogTime(join(await folderWith({}), 'log'))).toBe(0);
    expect(await lastLogTime(await folderWith({}))).toBe(0);
  });
});
