// The parent, with small programs in the kiosk's place that end in every way there is.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Death, keepKiosk } from '../../../src-main/commands/keep-kiosk.ts';
import { systemClock } from '../../../src-main/kiosk/watch/clock.ts';
import { type Counts, NO_FAILURES } from '../../../src-main/kiosk/watch/ladder.ts';
import { WATCH_TIMES, type WatchTimes } from '../../../src-main/kiosk/watch/times.ts';
import { emptyFolder } from '../../support/vitrine-process.ts';

/** Each life of the kiosk runs the next of these; `tell` and `life` are there. */
async function keeping(lives: readonly string[], times: Partial<WatchTimes> = {}) {
  const folder = await emptyFolder('parent');
  const script = join(folder, 'kiosk.mjs');
  await writeFile(
    script,
    `import { appendFileSync, readFileSync } from 'node:fs';
     const file = ${JSON.stringify(join(folder, 'lives.txt'))};
     appendFileSync(file, process.env.VITRINE_KIOSK_PROCESS + '\\n');
     const life = readFileSync(file, 'utf8').trim().split('\\n').length;
     const tell = (message) => new Promise((done) => process.send(message, done));
     process.on('disconnect', () => process.exit(3));
     await tell({ word: 'alive' });
     ${lives.map((code, index) => `if (life === ${index + 1}) { ${code} }`).join('\n')}`,
  );
  const stop = new AbortController();
  const [said, kept, records, up]: [string[], Counts[], Death[], number[]] = [[], [], [], []];
  const ended = keepKiosk(
    {
      command: { program: process.execPath, args: [script], fix: '' },
      counts: NO_FAILURES,
      keep: (counts) => kept.push(counts),
      onUp: (pid) => up.push(pid),
      record: (death) => Promise.resolve(void records.push(death)),
      times: { ...WATCH_TIMES, ...times },
      clock: systemClock,
      say: (sentence) => said.push(sentence),
    },
    stop.signal,
  );
  const handed = async (): Promise<readonly Counts[]> => {
    const lines = (await readFile(join(folder, 'lives.txt'), 'utf8')).trim().split('\n');
    return lines.map((line) => JSON.parse(line) as Counts);
  };
  return { ended, stop, said, kept, records, up, handed };
}

const UP = `await tell({ word: 'up' });`;
const DONE = 'process.exit(0);';

describe('the parent', () => {
  it('stays down when the kiosk ends with 0', async () => {
    const { ended, said, handed } = await keeping([`${UP} ${DONE}`]);
    expect(await ended).toBe(0);
    expect(await handed()).toHaveLength(1);
    expect(said).toEqual([]);
  });

  it('passes on the code of a kiosk that never came up: it has said what is wrong', async () => {
    const { ended, said, handed } = await keeping(['process.exit(1);']);
    expect(await ended).toBe(1);
    expect(await handed()).toHaveLength(1);
    expect(said).toEqual([]);
  });

  it('starts it again at once, uncounted, when it asks for that with 75, and hands on the counts it told', async () => {
    const counts = { ...NO_FAILURES, kiosks: 1, last: 5 };
    const { ended, kept, handed, said } = await keeping([
      `${UP} await tell({ word: 'counts', counts: ${JSON.stringify(counts)} }); process.exit(75);`,
      DONE,
    ]);
    expect(await ended).toBe(0);
    expect(await handed()).toEqual([NO_FAILURES, counts]);
    expect(kept).toEqual([]);
    expect(said).toEqual([]);
  });

  it('starts it again when it dies, counts it, and records it before', async () => {
    const { ended, kept, handed, said, records } = await keeping([
      `${UP} process.kill(process.pid, 'SIGKILL'); await new Promise(() => setTimeout(() => {}, 9e8));`,
      `${UP} process.exit(7);`,
      DONE,
    ]);
    expect(await ended).toBe(0);
    expect(said).toEqual([
      'The kiosk ended unexpectedly (SIGKILL). It is started again.',
      'The kiosk ended unexpectedly (code 7). It is started again.',
    ]);
    expect(records).toHaveLength(2);
    expect(kept.map(({ restarts }) => restarts.kiosk)).toEqual([1, 2]);
    expect((await handed()).map(({ kiosks }) => kiosks)).toEqual([0, 1, 2]);
  });

  it('says and records that the screen rests when it died too often, and hands the rest on', async () => {
    const { ended, said, kept, records, handed } = await keeping(
      [`${UP} process.exit(7);`, `${UP} process.exit(7);`, DONE],
      {
        most: { ...WATCH_TIMES.most, kiosk: 2 },
      },
    );
    expect(await ended).toBe(0);
    const died = 'The kiosk ended unexpectedly (code 7).';
    const rests = `${died} That has happened too often; the screen rests for 1 min, then the exhibition is tried again.`;
    expect(said).toEqual([`${died} It is started again.`, rests]);
    expect(records).toMatchObject([
      { step: 'kiosk', reason: died, sentence: said[0] },
      { step: 'rest', reason: died, sentence: rests, counts: { rests: 1 } },
    ]);
    expect((await handed()).at(-1)).toEqual(kept.at(-1));
    expect(kept.at(-1)?.restUntil).toBeGreaterThan(0);
  });

  it('starts it again when a signal ends it before it came up', async () => {
    const { ended, said } = await keeping([
      `process.kill(process.pid, 'SIGKILL'); await new Promise(() => setTimeout(() => {}, 9e8));`,
      DONE,
    ]);
    expect(await ended).toBe(0);
    expect(said).toHaveLength(1);
  });

  it('ends one whose own clockwork stands still', async () => {
    const { ended, said } = await keeping([`${UP} for (;;);`, DONE], { wordless: 400, tick: 50, firstWord: 60_000 });
    expect(await ended).toBe(0);
    expect(said).toEqual(['The kiosk did not answer any more and was ended. It is started again.']);
  });

  it('asks it to end, and ends with 0', async () => {
    const { ended, stop, up } = await keeping([
      `process.on('message', ({ word }) => word === 'stop' && process.exit(0)); ${UP} setInterval(() => tell({ word: 'alive' }), 100);`,
    ]);
    await expect.poll(() => up.length, { timeout: 15_000 }).toBe(1);
    stop.abort();
    expect(await ended).toBe(0);
  });

  it('insists when it does not hear', async () => {
    const { ended, stop, up } = await keeping(
      [`process.on('SIGTERM', () => {}); ${UP} setInterval(() => tell({ word: 'alive' }), 100);`],
      { farewell: 200 },
    );
    await expect.poll(() => up.length, { timeout: 15_000 }).toBe(1);
    stop.abort();
    expect(await ended).toBe(0);
    expect(() => process.kill(up[0] ?? 0, 0)).toThrow('ESRCH');
  });

  it('is a plain sentence when the program cannot be started', async () => {
    const options = {
      command: { program: '/nowhere/electron', args: [], fix: 'Fetch it.' },
      counts: NO_FAILURES,
      keep: () => undefined,
      onUp: () => undefined,
      record: () => Promise.resolve(),
      times: WATCH_TIMES,
      clock: systemClock,
      say: () => undefined,
    };
    await expect(keepKiosk(options, new AbortController().signal)).rejects.toMatchObject({
      name: 'PlainError',
      message: expect.stringContaining('“/nowhere/electron” could not be started'),
      fix: 'Fetch it.',
    });
  });
});
