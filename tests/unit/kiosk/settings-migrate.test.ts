// kiosk.yaml of an older version, by a step that is made up: there has been one version so far.
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isMap, isScalar } from 'yaml';
import { MIGRATIONS, type Migration } from '../../../src-main/kiosk/settings-migrate.ts';
import { SETTINGS_VERSION } from '../../../src-main/kiosk/settings-schema.ts';
import { loadSettings } from '../../../src-main/kiosk/settings.ts';

/** `title` became `name` in version 0.2, so to say. */
const RENAMED: Migration = {
  from: 1,
  change(document) {
    // in its place, with the comment over it
    const pairs = isMap(document.contents) ? document.contents.items : [];
    for (const { key } of pairs) if (isScalar(key) && key.value === 'title') key.value = 'name';
  },
};
const OLD = `# the left one, by the window
title: Harbour room
screen:
  inches: 27 # measured
version: 1
`;

async function folder(text: string): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'vitrine-migrate-'));
  onTestFinished(() => rm(made, { recursive: true }));
  await writeFile(join(made, 'kiosk.yaml'), text);
  return made;
}

describe('kiosk.yaml of an older version', () => {
  it('is brought to this one with its comments, and kept beside', async () => {
    const data = await folder(OLD);
    await chmod(join(data, 'kiosk.yaml'), 0o600);
    const { settings, problems } = await loadSettings(data, { migrations: [RENAMED], current: 2 });
    expect(settings).toMatchObject({ name: 'Harbour room', screen: { inches: 27 } });
    expect(problems[0]).toMatchObject({ code: 'settings-migrated', severity: 'note' });
    expect(problems[0]?.message).toContain('kept as “kiosk.yaml.v1”');
    expect(await readFile(join(data, 'kiosk.yaml.v1'), 'utf8')).toBe(OLD);
    const now = await readFile(join(data, 'kiosk.yaml'), 'utf8');
    expect(now).toContain('# the left one, by the window');
    expect(now).toContain('inches: 27 # measured');
    expect(now).toMatch(/^version: 2$/mu);
    if (process.platform !== 'win32') {
      for (const name of ['kiosk.yaml', 'kiosk.yaml.v1'])
        expect((await stat(join(data, name))).mode & 0o777).toBe(0o600);
    }
  });

  it('goes through every step, and never over a copy that is there', async () => {
    const data = await folder(OLD);
    await writeFile(join(data, 'kiosk.yaml.v1'), 'older still');
    const nothing: Migration = { from: 2, change: (document) => document.set('port', 4200) };
    const { settings } = await loadSettings(data, { migrations: [nothing, RENAMED], current: 3 });
    expect(settings).toMatchObject({ name: 'Harbour room', port: 4200 });
    expect((await readdir(data)).sort()).toEqual(['kiosk.yaml', 'kiosk.yaml.v1', 'kiosk.yaml.v1-2']);
    expect(await readFile(join(data, 'kiosk.yaml.v1'), 'utf8')).toBe('older still');
  });

  it.each([
    ['of this version', 'name: A\nversion: 2\n'],
    ['that says no version', 'name: A\n'],
    ['that is broken', 'name: [A\nversion: 1\n'],
    ['of a version that never was', 'name: A\nversion: 0\n'],
  ])('is none: one %s is left as it is', async (_what, text) => {
    const data = await folder(text);
    await loadSettings(data, { migrations: [RENAMED], current: 2 });
    expect(await readFile(join(data, 'kiosk.yaml'), 'utf8')).toBe(text);
    expect(await readdir(data)).toEqual(['kiosk.yaml']);
  });

  it('has a step for every version there has been', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(Array.from({ length: SETTINGS_VERSION - 1 }, (_, at) => at + 1));
  });
});
