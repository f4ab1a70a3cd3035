// What is left to read after something was begun anew.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLog } from '../../../../src-main/kiosk/log.ts';
import { createBlackBox } from '../../../../src-main/kiosk/watch/black-box.ts';
import { systemClock } from '../../../../src-main/kiosk/watch/clock.ts';
import { NO_FAILURES } from '../../../../src-main/kiosk/watch/ladder.ts';
import { createLastLines } from '../../../../src-main/kiosk/watch/last-lines.ts';
import { BEAT } from '../../../support/beat.ts';
import { folderWith } from '../../../support/folders.ts';

const ENTRY = {
  step: 'page',
  reason: 'The page hangs.',
  counts: NO_FAILURES,
  beats: [{ ...BEAT, key: 'SECRET' }],
} as const;

async function box(folderOf?: string, recordMs = 10_000) {
  const folder = folderOf ?? join(await folderWith({}), 'logs', 'black-box');
  const lines: string[] = [];
  const events = createLastLines();
  let hour = 20;
  const blackBox = createBlackBox({
    folder,
    events: events.lines,
    today: () => new Date(Date.UTC(2026, 10, 26, (hour -= 1))),
    clock: systemClock,
    pictureMs: 30,
    recordMs,
    keep: 3,
    log: createLog((line) => lines.push(line)),
  });
  return { folder, blackBox, lines, events };
}

it('holds what happened last, the last beats without their key, the counts and a picture', async () => {
  const { folder, blackBox, events } = await box();
  events.take('{"module":"page","message":"odd"}');
  await blackBox.record({ ...ENTRY, picture: () => Promise.resolve(new Uint8Array([137, 80])) });
  const name = '000001-2026-11-26T19-00-00-000Z-page';
  expect((await readdir(folder)).sort()).toEqual([`${name}.json`, `${name}.png`]);
  const text = await readFile(join(folder, `${name}.json`), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    ...{ step: 'page', reason: 'The page hangs.', counts: { pages: [] } },
    beats: [{ screen: 'attract' }],
    events: [{ module: 'page', message: 'odd' }],
    screenshot: `${name}.png`,
  });
  expect(text).not.toContain('SECRET');
});

it('gives up a picture that does not come, and one that cannot be taken', async () => {
  const { folder, blackBox } = await box();
  await blackBox.record({ ...ENTRY, picture: () => new Promise(() => undefined) });
  await blackBox.record({ ...ENTRY, picture: () => Promise.reject(new Error('no page')) });
  const told = await Promise.all((await readdir(folder)).sort().map((name) => readFile(join(folder, name), 'utf8')));
  expect(told).toMatchObject([
    expect.stringContaining('given up after 30 ms'),
    expect.stringContaining('none: Error: no page'),
  ]);
});

it('keeps the last ones, with their pictures, also while the clock goes backwards', async () => {
  const { folder, blackBox } = await box();
  const picture = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array(1));
  for (let record = 0; record < 5; record += 1) await blackBox.record({ ...ENTRY, picture });
  const names = (await readdir(folder)).sort();
  expect(names).toHaveLength(6);
  expect(names[0]).toContain('000003-2026-11-26T17-');
});

it('stops nobody when the disk refuses', async () => {
  const file = join(await folderWith({ taken: '' }), 'taken');
  const { blackBox, lines } = await box(file);
  await blackBox.record(ENTRY);
  expect(lines.join()).toContain('black-box');
});

it('remembers the last lines only', () => {
  const last = createLastLines(3);
  for (const line of ['a', 'b', 'c', 'd', 'e']) last.take(line);
  expect(last.lines()).toEqual(['c', 'd', 'e']);
});

it.skipIf(process.platform === 'win32')('does not wait for a disk that stalls', async () => {
  const { folder, blackBox, lines } = await box(undefined, 50);
  // as with a disk that is gone: every hand that Node has for files waits for one that does not answer
  const pipes = await folderWith({});
  const stalled = Array.from({ length: Number(process.env['UV_THREADPOOL_SIZE'] ?? 4) }, (_, index) => {
    const pipe = join(pipes, String(index));
    execFileSync('mkfifo', [pipe]);
    return { pipe, opening: open(pipe, 'r') };
  });
  await blackBox.record(ENTRY);
  expect(lines.join()).toContain('50 ms were not enough');
  for (const { pipe, opening } of stalled) {
    closeSync(openSync(pipe, 'r+'));
    await (await opening).close();
  }
  // what was begun is brought to its end
  await expect.poll(() => readdir(folder).catch(() => [])).toHaveLength(1);
});
