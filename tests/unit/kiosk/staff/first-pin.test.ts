// The first PIN by its code, and a PIN that nobody knows any more.
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STAFF_URLS } from '#contract/staff';
import { hashPin } from '../../../../src-main/kiosk/staff/pin-hash.ts';
import { codeOf, doorOf, PIN, PIN_HASH, staffKiosk } from './staff-fixture.ts';

describe('where there is no PIN', () => {
  const codeIn = (said: readonly string[]): string => /code (\d{8})/u.exec(said.join('\n'))?.[1] ?? '';

  it('the code that was printed, and written for staff alone, sets the first one, once', async () => {
    const kiosk = await staffKiosk({ yaml: '# ours\nname: Wall\n' });
    const file = join(kiosk.dataFolder, 'staff-code.txt');
    const code = codeIn(kiosk.world.said);
    expect(await readFile(file, 'utf8')).toContain(code);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await doorOf(kiosk)).toMatchObject({ pinSet: false });
    expect(await codeOf(await kiosk.post(STAFF_URLS.enter, { pin: PIN }))).toBe('pin-not-set');

    const first = await kiosk.post(STAFF_URLS.firstPin, { code, pin: PIN });
    expect(first.status).toBe(200);
    expect((await kiosk.ask(STAFF_URLS.status, (await first.json()).token)).status).toBe(200);
    expect(await readFile(join(kiosk.dataFolder, 'kiosk.yaml'), 'utf8')).toMatch(
      /^# ours\nname: Wall\nstaffPin: scrypt:/u,
    );
    await expect(stat(file)).rejects.toThrow('ENOENT');
    expect(await codeOf(await kiosk.post(STAFF_URLS.firstPin, { code, pin: '8361' }))).toBe('pin-set');
    expect(kiosk.logged.join('\n')).not.toContain(code);

    const anew = await staffKiosk({ dataFolder: kiosk.dataFolder });
    expect(anew.world.said).toEqual([]);
    expect((await anew.post(STAFF_URLS.enter, { pin: PIN })).status).toBe(200);
  });

  it('a wrong code costs what a wrong PIN costs', async () => {
    const kiosk = await staffKiosk({ yaml: '' });
    const code = codeIn(kiosk.world.said);
    const other = code === '00000000' ? '00000001' : '00000000';
    expect(await codeOf(await kiosk.post(STAFF_URLS.firstPin, { code: other, pin: PIN }))).toBe('code-wrong');
    expect(await codeOf(await kiosk.post(STAFF_URLS.firstPin, { code, pin: PIN }))).toBe('pin-wait');
    kiosk.world.at += 1000;
    expect((await kiosk.post(STAFF_URLS.firstPin, { code, pin: PIN })).status).toBe(200);
  });

  it('a weak PIN is refused, in words, without using up the code', async () => {
    const kiosk = await staffKiosk({ yaml: '' });
    const code = codeIn(kiosk.world.said);
    const weak = await kiosk.post(STAFF_URLS.firstPin, { code, pin: '1234' });
    expect([weak.status, (await weak.json()).error]).toEqual([
      400,
      expect.objectContaining({ code: 'pin-weak', message: expect.stringContaining('in a row') }),
    ]);
    expect((await kiosk.post(STAFF_URLS.firstPin, { code, pin: PIN })).status).toBe(200);
  });

  it('no PIN is set that could not be kept', async () => {
    const kiosk = await staffKiosk({ yaml: 'name: [a\n' });
    const refused = await kiosk.post(STAFF_URLS.firstPin, { code: codeIn(kiosk.world.said), pin: PIN });
    expect([refused.status, (await refused.json()).error]).toEqual([
      409,
      expect.objectContaining({ code: 'settings-broken', message: expect.stringContaining('line 2') }),
    ]);
    expect(await doorOf(kiosk)).toMatchObject({ pinSet: false });
  });
});

describe('a PIN that nobody knows any more', () => {
  it.each(['forget-pin', 'forget-pin.txt'])('is forgotten when staff put “%s” into the data folder', async (name) => {
    const kiosk = await staffKiosk();
    const token = await kiosk.enter();
    await kiosk.post(STAFF_URLS.enter, { pin: '8361' });
    await writeFile(join(kiosk.dataFolder, name), '');
    await kiosk.noticed();
    expect(await doorOf(kiosk)).toMatchObject({ pinSet: false, waitSeconds: 0 });
    expect((await kiosk.ask(STAFF_URLS.log, token)).status).toBe(401);
    await expect(stat(join(kiosk.dataFolder, name))).rejects.toThrow('ENOENT');
    expect(await readFile(join(kiosk.dataFolder, 'kiosk.yaml'), 'utf8')).not.toContain('scrypt');
    const code = /code (\d{8})/u.exec(kiosk.world.said.join('\n'))?.[1];
    expect((await kiosk.post(STAFF_URLS.firstPin, { code, pin: '904417' })).status).toBe(200);
  });

  it('is forgotten at the start as well', async () => {
    const { dataFolder } = await staffKiosk();
    await writeFile(join(dataFolder, 'forget-pin'), '');
    expect(await doorOf(await staffKiosk({ dataFolder }))).toMatchObject({ pinSet: false });
  });

  it('is exchanged by “vitrine staff-pin” while the kiosk runs, but not by a file that is half written', async () => {
    const kiosk = await staffKiosk();
    const file = join(kiosk.dataFolder, 'kiosk.yaml');
    const token = await kiosk.enter();
    await writeFile(file, `staffPin: ${PIN_HASH}\nname: [a`);
    await kiosk.noticed();
    await writeFile(file, 'name: [a\n');
    await kiosk.noticed();
    expect((await kiosk.ask(STAFF_URLS.log, token)).status).toBe(200);
    await writeFile(file, `name: Wall\nstaffPin: ${await hashPin('904417', { N: 16, r: 1, p: 1 })}\n`);
    await kiosk.noticed();
    expect((await kiosk.ask(STAFF_URLS.log, token)).status).toBe(401);
    expect(await codeOf(await kiosk.post(STAFF_URLS.enter, { pin: PIN }))).toBe('pin-wrong');
  });
});
