// A store that a newer Vitrine has written: the kiosk sets it aside, a command leaves it alone.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src-main/revisions/store.ts';
import { folderWith } from '../../support/folders.ts';

const MADE = '2026-11-24T08:00:00Z';

describe('a store of a newer Vitrine', () => {
  it('is set aside whole, told of, and a new one is begun', async () => {
    const data = await folderWith({
      'store/pointer.json': '{"version":2,"shown":"x"}',
      'store/objects/ab/abc': 'kept',
    });
    await mkdir(join(data, 'store.v2'));
    const said: string[] = [];
    const store = await openStore(join(data, 'store'), '/media', (sentence) => said.push(sentence));
    expect(said).toEqual([expect.stringMatching(/newer Vitrine \(version 2; this one knows 1\).*store\.v2-2 now/u)]);
    expect(await readFile(join(data, 'store.v2-2/objects/ab/abc'), 'utf8')).toBe('kept');
    expect(await store.newest()).toBeUndefined();
    await store.pardon(MADE);
    await openStore(join(data, 'store'), '/media', (sentence) => said.push(sentence));
    expect(said).toHaveLength(1);
  });

  it('is left alone by whoever only asks, and refused', async () => {
    const data = await folderWith({ 'store/pointer.json': '{"version":2}', 'store/objects/ab/abc': 'kept' });
    await expect(openStore(join(data, 'store'))).rejects.toThrow('a newer Vitrine (version 2; this one knows 1)');
    expect(await readFile(join(data, 'store/pointer.json'), 'utf8')).toBe('{"version":2}');
    expect(await readFile(join(data, 'store/objects/ab/abc'), 'utf8')).toBe('kept');
  });
});
