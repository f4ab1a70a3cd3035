// kiosk.yaml after a value was changed: still the file that somebody wrote.
import { chmod, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editSettings, type SettingsEdit } from '../../../src-main/kiosk/edit-settings.ts';
import { notKept } from '../../../src-main/kiosk/staff/need.ts';
import { loadSettings } from '../../../src-main/kiosk/settings.ts';
import { folderWith } from '../../support/folders.ts';

const PIN: SettingsEdit = { key: ['staffPin'], value: 'scrypt:2:8:1:c2FsdHNhbHQ:aGFzaA' };
const VOLUME: SettingsEdit = { key: ['sound', 'volume'], value: 40 };

const WRITTEN = `# This is the kiosk at the north wall.
# Ask before you change anything.

name: North wall # as on the plan

sound:
  # the old loudspeaker
  device: "USB Audio"
  volume: 70

keypad: { next: F13 } # since May
version: 1

# the end
`;

async function after(text: string | undefined, edits: readonly SettingsEdit[]) {
  const folder = await folderWith(text === undefined ? {} : { 'kiosk.yaml': text });
  const file = join(folder, 'kiosk.yaml');
  const edited = await editSettings(file, edits);
  return { folder, file, edited, text: await readFile(file, 'utf8').catch(() => undefined) };
}

describe('kiosk.yaml', () => {
  it('keeps its comments, its order and its blank lines', async () => {
    const { text, edited } = await after(WRITTEN, [PIN, VOLUME]);
    expect(edited).toEqual({ kind: 'written' });
    expect(text).toBe(
      WRITTEN.replace('volume: 70', 'volume: 40').replace(
        'version: 1\n',
        `version: 1\nstaffPin: ${String(PIN.value)}\n`,
      ),
    );
  });

  it('is as it was when what was put in is taken out again', async () => {
    const { file } = await after(WRITTEN, [PIN]);
    await editSettings(file, [{ ...PIN, value: undefined }]);
    expect(await readFile(file, 'utf8')).toBe(WRITTEN);
  });

  it('is not touched when a newer Vitrine wrote it', async () => {
    const newer = WRITTEN.replace('version: 1', 'version: 7');
    const { text, edited } = await after(newer, [PIN, VOLUME]);
    expect(edited).toEqual({ kind: 'newer', version: 7 });
    expect(text).toBe(newer);
    expect(notKept(edited)?.message).toContain('newer Vitrine (version 7), so nothing is written into it');
    const out = await after(newer.replace('version: 7\n', ''), [VOLUME]);
    expect(out.edited).toEqual({ kind: 'written' });
  });

  it('holds only its comments when its only value is taken out', async () => {
    const { file } = await after('# the hall\n', [PIN]);
    await editSettings(file, [{ ...PIN, value: undefined }]);
    expect(await readFile(file, 'utf8')).toMatch(/^# the hall\n+$/u);
  });

  it.each([
    ['is not there', undefined],
    ['is empty', ''],
    ['holds nothing but a comment', '# nothing yet\n'],
    ['names a group without anything in it', 'sound:\n'],
    ['has the line ends of Windows', '# one\r\nname: Wall\r\n'],
  ])('takes a value when it %s', async (_what, before) => {
    const { folder, text, edited } = await after(before, [VOLUME, PIN]);
    expect(edited).toEqual({ kind: 'written' });
    const { settings, problems } = await loadSettings(folder);
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ sound: { volume: 40 }, staffPin: PIN.value });
    for (const line of (before ?? '').split('\n').filter((one) => one.startsWith('#'))) expect(text).toContain(line);
    expect(text?.match(/(?<!\r)\n/gu) === null).toBe(before?.includes('\r\n') === true);
  });

  it('takes out what is not there without a word', async () => {
    expect((await after(undefined, [{ ...PIN, value: undefined }])).edited).toEqual({ kind: 'written' });
    expect((await after(undefined, [{ ...PIN, value: undefined }])).text).toBeUndefined();
    expect((await after('# only this\n', [{ ...PIN, value: undefined }])).text).toBe('# only this\n');
  });

  it.each([
    ['name: [a\nport: 1\n', 2],
    ['- a list\n', 1],
    ['only a word\n', 1],
  ])('is not touched where it is broken: %j', async (before, line) => {
    const { edited, text } = await after(before, [PIN]);
    expect(edited).toEqual({ kind: 'broken', line });
    expect(text).toBe(before);
  });

  it('is read by nobody else once it holds a PIN, and keeps its rights otherwise', async () => {
    if (process.platform === 'win32') return;
    const mode = async (file: string): Promise<number> => (await stat(file)).mode & 0o777;
    const { file } = await after(WRITTEN, []);
    await chmod(file, 0o640);
    await editSettings(file, [VOLUME]);
    expect(await mode(file)).toBe(0o640);
    await editSettings(file, [PIN]);
    expect(await mode(file)).toBe(0o600);
    expect(await mode((await after(undefined, [VOLUME])).file)).toBe(0o600);
  });

  it('is changed where it really lies, and its link stays', async () => {
    const folder = await folderWith({ 'real/shared.yaml': WRITTEN });
    await symlink(join(folder, 'real/shared.yaml'), join(folder, 'kiosk.yaml'));
    await editSettings(join(folder, 'kiosk.yaml'), [VOLUME]);
    expect(await readFile(join(folder, 'real/shared.yaml'), 'utf8')).toContain('volume: 40');
  });

  it('says what the disk said', async () => {
    const folder = await folderWith({});
    await mkdir(join(folder, 'kiosk.yaml'));
    expect(await editSettings(join(folder, 'kiosk.yaml'), [PIN])).toEqual({ kind: 'refused', code: 'EISDIR' });
    await writeFile(join(folder, 'file'), '');
    expect(await editSettings(join(folder, 'file/kiosk.yaml'), [PIN])).toEqual({ kind: 'refused', code: 'ENOTDIR' });
  });
});
