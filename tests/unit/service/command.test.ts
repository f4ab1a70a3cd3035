// `vitrine service` as somebody types it: which file it writes where, what it says to type next, and what it refuses.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { serviceAccount } from '../../../src-main/commands/service-account.ts';
import { kindFor } from '../../../src-main/commands/service-kinds.ts';
import { serviceCommand } from '../../../src-main/commands/service.ts';

let folder: string;
let said: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine service-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  said = '';
  for (const output of ['log', 'error'] as const)
    vi.spyOn(console, output).mockImplementation((text: string) => void (said += `${text}\n`));
});

const type = async (...words: string[]): Promise<void> => {
  await serviceCommand().exitOverride().parseAsync(words, { from: 'user' });
};

describe('vitrine service', () => {
  it('writes a file of the usual name into a folder, changes nothing else, and says what to type', async () => {
    await type('--for', 'launchd', '--media', 'my pictures', '-o', folder);
    expect(readdirSync(folder)).toEqual(['org.vitrine.kiosk.plist']);
    const text = readFileSync(join(folder, 'org.vitrine.kiosk.plist'), 'utf8');
    expect(text).toContain(`<string>${process.execPath}</string>`);
    expect(text).toMatch(/<string>start<\/string>\s+<string>--media<\/string>\s+<string>\/.*\/my pictures<\/string>/u);
    expect(said).toContain(`cp '${join(folder, 'org.vitrine.kiosk.plist')}' ~/Library/LaunchAgents/`);
    expect(said).toContain('launchctl bootstrap gui/$(id -u)');
  });

  it('prints it apart from what it says, where no file is named', async () => {
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await type('--for', 'policy', '--port', '4188');
    expect(JSON.parse(String(printed.mock.calls[0]?.[0]))).toMatchObject({ URLBlocklist: ['*'] });
    expect(said).toContain('Nothing has been changed.');
  });

  it('starts the program of a package by its own flags', async () => {
    await type(
      '--for',
      'launchd',
      '--program',
      '/opt/Vitrine/vitrine',
      '--shell',
      'electron',
      '--display',
      '2',
      '-o',
      folder,
    );
    const text = readFileSync(join(folder, 'org.vitrine.kiosk.plist'), 'utf8');
    expect(text).toMatch(
      /<string>\/opt\/Vitrine\/vitrine<\/string>\s+<string>--display<\/string>\s+<string>2<\/string>\s+<\/array>/u,
    );
  });

  it('writes for Windows what Windows reads: the task in its own letters, the script with the mark of UTF-8', async () => {
    await type('--for', 'task', '--account', '館\\kiosk', '-o', folder);
    await type('--for', 'shell-launcher', '--account', '館\\kiosk', '-o', folder);
    const task = readFileSync(join(folder, 'vitrine-task.xml'));
    expect([...task.subarray(0, 2)]).toEqual([0xff, 0xfe]);
    expect(task.toString('utf16le')).toContain('<UserId>館\\kiosk</UserId>\r\n');
    const script = readFileSync(join(folder, 'vitrine-shell-launcher.ps1'));
    expect([...script.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(script.toString('utf8')).toContain("$account = '館\\kiosk'\r\n");
  });

  it('writes its own file anew, and never over another one', async () => {
    const file = join(folder, 'one.plist');
    await type('--for', 'launchd', '-o', file);
    await type('--for', 'launchd', '--windowed', '-o', file);
    expect(readFileSync(file, 'utf8')).toContain('--windowed');
    writeFileSync(file, 'somebody else’s');
    await expect(type('--for', 'launchd', '-o', file)).rejects.toThrow('was not written by Vitrine');
    expect(readFileSync(file, 'utf8')).toBe('somebody else’s');
  });

  it.each([
    ['a shell that shows nothing', ['--for', 'launchd', '--shell', 'none'], 'Nothing would be on the screen'],
    ['a name that no file can hold', ['--for', 'launchd', '--media', 'two\nlines'], 'two\\nlines'],
    ['what Windows would replace', ['--for', 'task', '--account', 'k', '--media', '%TEMP%'], 'Windows would put'],
    ['any free port', ['--for', 'policy', '--port', '0'], 'any free one'],
    ['a folder that is not there', ['--for', 'launchd', '-o', '/no/such/folder/x'], 'could not be written (ENOENT)'],
  ])('refuses %s', async (_what, words, why) => {
    await expect(type(...words)).rejects.toThrow(why);
  });
});

describe('what is written where nobody says', () => {
  it.each([
    ['win32', {}, 'task'],
    ['darwin', {}, 'launchd'],
    ['linux', {}, 'systemd'],
    ['linux', { XDG_CURRENT_DESKTOP: 'XFCE' }, 'systemd'],
    ['linux', { XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' }, 'systemd-user'],
    ['linux', { XDG_CURRENT_DESKTOP: 'KDE' }, 'systemd-user'],
  ] as const)('is, on %s with %j, for %s', (platform, env, kind) => {
    expect(kindFor({ platform, env })).toBe(kind);
  });
});

describe('whose kiosk it is', () => {
  it('is who types, or another account of this machine', () => {
    expect(serviceAccount('kiosk', () => 'kiosk:x:1001:1002:Kiosk,,,:/home/kiosk:/bin/sh\n')).toEqual({
      name: 'kiosk',
      uid: 1001,
      home: '/home/kiosk',
    });
    if (userInfo().uid !== 0) expect(serviceAccount(undefined).home).toBe(userInfo().homedir);
  });

  it('is nobody who is not there, and never root', () => {
    expect(() => serviceAccount('kiosk', () => '')).toThrow('There is no account “kiosk”');
    expect(() => serviceAccount('toor', () => 'toor:x:0:0::/root:/bin/sh\n')).toThrow('root');
    if (userInfo().uid === 0) expect(() => serviceAccount(undefined)).toThrow('root');
  });
});
