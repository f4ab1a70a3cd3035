// `vitrine preview`: what is saved in the folder is shown and its problems are told, without a restart.
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ExhibitionAnswer } from '#contract/api';
import { folderWith, jpeg } from '../support/folders.ts';
import { emptyFolder, vitrine } from '../support/vitrine-process.ts';

it('shows every save, tells its problems, and goes on when the folder is away for a moment', async () => {
  const media = await folderWith({ 'rooms/1-port/1-quay/01.jpg': await jpeg() });
  const started = vitrine(['preview', media, '--port', '0', '--data', await emptyFolder()]);
  const [, address = ''] = await started.says(/^The preview of .* is at (http:\S+)$/m);
  const shown = async (): Promise<ExhibitionAnswer> =>
    (await (await fetch(`${address}api/exhibition`)).json()) as ExhibitionAnswer;

  const first = await shown();
  expect(first.kiosk).toMatchObject({ preview: true, heartbeatMs: 250 });

  await writeFile(join(media, 'rooms/1-port/room.yaml'), 'title: {en: The Port}\n');
  await expect.poll(async () => (await shown()).rooms[0]?.title, { timeout: 10_000 }).toEqual({ en: 'The Port' });
  expect((await shown()).revision).not.toBe(first.revision);

  await writeFile(join(media, 'rooms/1-port/room.yaml'), 'title: {en: The Port\n');
  await started.says(/^rooms\/1-port\/room\.yaml:\d/m);

  await rename(media, `${media}.away`);
  await started.says(/media-gone/);
  await rename(`${media}.away`, media);
  await expect.poll(async () => (await shown()).rooms.length, { timeout: 10_000 }).toBe(1);
});
