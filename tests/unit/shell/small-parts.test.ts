// The small parts of start: the log's file, the progress line, the media root, the state of a folder.
import { mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lookThrough } from '../../../src-main/commands/folder-state.ts';
import { createLooker } from '../../../src-main/content/looker.ts';
import { type MediaRootOptions, mediaRoot } from '../../../src-main/commands/media-root.ts';
import { problemSummary } from '../../../src-main/commands/problem-summary.ts';
import { progressLine } from '../../../src-main/commands/progress-line.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'vitrine-parts-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

describe('the progress line', () => {
  it('says nothing for a folder that is read in a second, then speaks every two seconds', () => {
    let now = 0;
    const said: string[] = [];
    const tell = progressLine(
      (sentence) => said.push(sentence),
      () => now,
    );
    for (const [at, done] of [
      [500, 10],
      [1000, 20],
      [1500, 30],
      [3000, 60],
      [9000, 100],
    ] as const) {
      now = at;
      tell(done, 100);
    }
    expect(said).toEqual(['Reading the exhibition: 20 of 100 files.', 'Reading the exhibition: 60 of 100 files.']);
  });
});

describe('the media root', () => {
  async function options(
    given: Partial<MediaRootOptions>,
  ): Promise<MediaRootOptions & { said: string[]; base: string }> {
    const base = await folder();
    mkdirSync(join(base, 'program/media/rooms'), { recursive: true });
    writeFileSync(join(base, 'program/media/exhibition.yaml'), 'title: Sample\n');
    mkdirSync(join(base, 'data'));
    const program = { root: base, renderer: base, media: join(base, 'program/media'), isCheckout: false };
    const said: string[] = [];
    const say = (sentence: string): void => void said.push(sentence);
    return {
      flag: undefined,
      configured: undefined,
      program,
      dataFolder: join(base, 'data'),
      say,
      said,
      base,
      ...given,
    };
  }

  it('is the one asked for before the configured one before the checkout’s own', async () => {
    const asked = await options({});
    const checkout = { ...asked, program: { ...asked.program, isCheckout: true } };
    expect(await mediaRoot({ ...checkout, flag: asked.base, configured: '/share' })).toBe(asked.base);
    expect(await mediaRoot({ ...checkout, configured: '/share' })).toBe('/share');
    expect(await mediaRoot(checkout)).toBe(asked.program.media);
    expect(asked.said).toEqual([]);
  });

  it('is else a copy of the sample, made once and told', async () => {
    const given = await options({});
    const own = join(given.dataFolder, 'media');
    expect(await mediaRoot(given)).toBe(own);
    expect(given.said).toEqual([`The sample exhibition was copied to ${own}. It is yours to change.`]);
    expect(readdirSync(own).sort()).toEqual(['exhibition.yaml', 'rooms']);

    rmSync(join(own, 'rooms'), { recursive: true });
    await mediaRoot(given);
    expect(readdirSync(own)).toEqual(['exhibition.yaml']);
    expect(given.said).toHaveLength(1);
  });

  it('is copied anew when a copy was cut off', async () => {
    const given = await options({});
    mkdirSync(join(given.dataFolder, 'media.part/half'), { recursive: true });
    await mediaRoot(given);
    expect(readdirSync(given.dataFolder)).toEqual(['media']);
    expect(readdirSync(join(given.dataFolder, 'media')).sort()).toEqual(['exhibition.yaml', 'rooms']);
  });
});

describe('the state of a folder', () => {
  it('changes with every name, size and time, and only with them', async () => {
    const root = await folder();
    const file = join(root, 'rooms/1-a/01.md');
    mkdirSync(join(root, 'rooms/1-a'), { recursive: true });
    writeFileSync(file, 'one');
    const looker = createLooker(root);
    const states = [(await lookThrough(looker)).state];
    expect((await lookThrough(looker)).state).toBe(states[0]);
    const changes = [
      () => writeFileSync(file, 'longer'),
      () => utimesSync(file, 1000, 1000),
      () => renameSync(file, join(root, 'rooms/1-a/02.md')),
      () => mkdirSync(join(root, 'rooms/2-b')),
      () => rmSync(root, { recursive: true }),
    ];
    for (const change of changes) {
      change();
      states.push((await lookThrough(looker)).state);
    }
    expect(new Set(states).size).toBe(states.length);
  });
});

it('sums problems up in one line', () => {
  const one = { code: 'x', path: '', message: '', fix: '' };
  expect(problemSummary([])).toBe('The exhibition has 0 errors, 0 warnings.');
  expect(
    problemSummary([
      { ...one, severity: 'error' },
      { ...one, severity: 'note' },
    ]),
  ).toBe('The exhibition has 1 error, 0 warnings: `vitrine check` tells more.');
});
