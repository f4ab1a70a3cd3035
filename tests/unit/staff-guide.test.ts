// The staff guide tells of every flag and every setting, and its example is one that the kiosk takes.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doctorCommand } from '../../src-main/commands/doctor.ts';
import { serviceCommand } from '../../src-main/commands/service.ts';
import { SERVICE_KINDS } from '../../src-main/commands/service-kinds.ts';
import { ACTIONS } from '../../src-main/commands/staff.ts';
import { startCommand } from '../../src-main/commands/start.ts';
import { settingsSchema } from '../../src-main/kiosk/settings-schema.ts';
import { loadSettings } from '../../src-main/kiosk/settings.ts';

const guide = readFileSync(join(import.meta.dirname, '../../src-main/README.md'), 'utf8');

describe('the staff guide', () => {
  it('tells of every flag of vitrine start', () => {
    const flags = startCommand().options.filter((option) => !option.hidden);
    expect(flags.length).toBeGreaterThan(4);
    for (const { long } of flags) expect(guide).toContain(`\`${long ?? ''}`);
  });

  it('tells of every flag of vitrine service and vitrine doctor, and of every file that service writes', () => {
    const known = new Set(startCommand().options.map(({ long }) => long));
    const flags = [...serviceCommand().options, ...doctorCommand().options].filter(({ long }) => !known.has(long));
    expect(flags.length).toBeGreaterThan(7);
    for (const { long, short } of flags)
      expect(guide).toMatch(new RegExp(`\\| \`(?:${long ?? ''}|${short ?? '--'})[ \`]`, 'u'));
    for (const kind of SERVICE_KINDS) expect(guide).toContain(`\`--for ${kind}\``);
  });

  it('names only commands that there are', () => {
    const folder = join(import.meta.dirname, '../../src-main/commands');
    const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const named = new Set([...guide.matchAll(/(?:^|`)vitrine ([a-z-]+)/gmu)].map(([, name = '']) => name));
    expect(named.size).toBeGreaterThan(5);
    const known = sources
      .flatMap((text) => [...text.matchAll(/new Command\('([a-z-]+)'\)/gu)])
      .map(([, name = '']) => name);
    expect([...named].filter((name) => !known.includes(name))).toEqual([]);
  });

  it('tells of every action of vitrine staff, with what stands behind it', () => {
    for (const [action, [takes]] of Object.entries(ACTIONS))
      expect(guide).toContain(`vitrine staff ${`${action} ${/^[a-z]+/u.exec(takes)?.[0] ?? ''}`.trim()}`);
  });

  it('tells of every key of kiosk.yaml', () => {
    const section = /## kiosk\.yaml(.*?)\n## /su.exec(guide)?.[1] ?? '';
    for (const key of Object.keys(settingsSchema.shape))
      expect(section).toMatch(new RegExp(`(^|\`)${key}(:|\`)`, 'mu'));
  });

  it('gives an example of kiosk.yaml in which nothing is wrong', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vitrine-guide-'));
    writeFileSync(join(folder, 'kiosk.yaml'), /```yaml\n(.*?)```/su.exec(guide)?.[1] ?? 'missing');
    const { settings, problems } = await loadSettings(folder);
    rmSync(folder, { recursive: true });
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ name: 'Harbour room, left', display: 2, screen: { inches: 27, lowerEdge: 820 } });
  });
});
