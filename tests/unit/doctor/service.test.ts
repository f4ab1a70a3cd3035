// What the doctor says of what starts the kiosk by itself, and of the sandbox that Electron needs.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { checkSandbox } from '../../../src-main/doctor/check-sandbox.ts';
import { checkService } from '../../../src-main/doctor/check-service.ts';
import { readSandbox } from '../../../src-main/doctor/machine.ts';
import { ownService } from '../../../src-main/doctor/own-service.ts';
import { launchAgent } from '../../../src-main/service/launch-agent.ts';
import { systemdUnit } from '../../../src-main/service/systemd-unit.ts';

let folder: string;
const write = (name: string, text = '', mode = 0o644): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine 100% & $doctor-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

describe('what starts it by itself', () => {
  const look = async (platform: NodeJS.Platform, answer?: string): Promise<string> => {
    const service = await ownService({ platform, home: folder, ask: async () => answer, root: join(folder, 'root') });
    return checkService({ service })
      .map(({ state, message }) => `${state}: ${message}`)
      .join('\n');
  };
  const plan = { account: 'kiosk', uid: 1001, home: '/home/kiosk', xDisplay: ':0', watchdog: 20 };

  it('is not there', async () => {
    expect(await look('linux')).toContain('warning: Vitrine does not start by itself');
    expect(await look('darwin')).toContain('warning: Vitrine does not start by itself');
    expect(await look('win32')).toContain('unknown:');
  });

  it('is the account’s own unit or the machine’s, an agent, a task', async () => {
    const words: [string, ...string[]] = [write('bin/node'), write('cli.js'), 'start', '--media', '/no/such folder'];
    write('root/etc/systemd/system/vitrine.service', systemdUnit({ ...plan, words, user: false }));
    expect(await look('linux')).toMatch(/^fine: .*etc\/systemd\/system\/vitrine\.service/u);
    write('.config/systemd/user/vitrine.service', systemdUnit({ ...plan, words, user: true }));
    expect(await look('linux')).toMatch(/^fine: .*\.config\/systemd\/user\/vitrine\.service/u);
    write('Library/LaunchAgents/org.vitrine.kiosk.plist', launchAgent({ words, account: '' }));
    expect(await look('darwin')).toMatch(/^fine:/u);
    expect(await look('win32', 'TaskName')).toMatch(/^fine: .*task “Vitrine”/u);
  });

  it('would start what an update has moved', async () => {
    const gone = join(folder, '.nvm/v20.1.0/node');
    const words: [string, ...string[]] = [gone, write('cli.js'), 'start'];
    write('.config/systemd/user/vitrine.service', systemdUnit({ ...plan, words, user: true }));
    expect(await look('linux')).toContain(`would start ${gone}, and that is not there any more`);
    write('Library/LaunchAgents/org.vitrine.kiosk.plist', launchAgent({ words, account: '' }));
    expect(await look('darwin')).toContain(gone);
  });
});

describe('Electron’s sandbox', () => {
  const look = async (electron?: string): Promise<string[]> => {
    const facts = await readSandbox(electron, join(folder, 'proc'));
    return checkSandbox(facts).map(({ state, fix = '' }) => `${state} ${fix}`.trim());
  };

  it('is nothing to look at without Electron', async () => {
    expect(await look()).toEqual([]);
  });

  it('is there, unless the system forbids it and its helper is nobody’s', async () => {
    const electron = write('dist/electron');
    const helper = write('dist/chrome-sandbox');
    expect(await look(electron)).toEqual(['fine']);
    write('proc/user/max_user_namespaces', '15000\n');
    write('proc/kernel/unprivileged_userns_clone', '1\n');
    write('proc/kernel/apparmor_restrict_unprivileged_userns', '0\n');
    expect(await look(electron)).toEqual(['fine']);
    for (const [name, off] of [
      ['kernel/apparmor_restrict_unprivileged_userns', '1'],
      ['kernel/unprivileged_userns_clone', '0'],
      ['user/max_user_namespaces', '0'],
    ] as const) {
      const before = { 'kernel/apparmor_restrict_unprivileged_userns': '0' }[name as string] ?? '1';
      write(`proc/${name}`, `${off}\n`);
      expect(await look(electron)).toEqual([
        `error Type: sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`,
      ]);
      write(`proc/${name}`, `${before}\n`);
    }
    expect(await look(electron)).toEqual(['fine']);
  });

  it.skipIf(process.getuid?.() !== 0)('is there where the helper is root’s', async () => {
    const electron = write('dist/electron');
    write('dist/chrome-sandbox', '', 0o4755);
    write('proc/user/max_user_namespaces', '0\n');
    expect(await look(electron)).toEqual(['fine']);
  });
});
