// Folders of as many slides as a measurement wants, each with a picture of its own, its words and its facts.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';

export interface Shape {
  readonly rooms: number;
  readonly exhibits: number;
  readonly slides: number;
}

const BLUE = { r: 40, g: 90, b: 110 };

/** Gives the folder. Whoever asks for it removes it. */
export async function slidesFolder({ rooms, exhibits, slides }: Shape): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'vitrine-library-'));
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: BLUE } })
    .jpeg()
    .toBuffer();
  for (let room = 1; room <= rooms; room += 1) {
    const roomFolder = join(root, `rooms/${room}-room-${room}`);
    for (let exhibit = 1; exhibit <= exhibits; exhibit += 1) {
      const folder = join(roomFolder, `${exhibit}-exhibit`);
      await mkdir(folder, { recursive: true });
      await Promise.all(Array.from({ length: slides }, (_, index) => slide(folder, index + 1, room, picture)));
    }
    await writeFile(join(roomFolder, 'room.yaml'), `title: {en: Room ${room}}\nyears: ${1000 + room}\n`);
  }
  return root;
}

async function slide(folder: string, number: number, room: number, picture: Uint8Array): Promise<void> {
  const stem = join(folder, String(number).padStart(2, '0'));
  // what stands behind the end of a picture is no part of it, but makes it another file
  const own = Buffer.concat([picture, Buffer.from(stem)]);
  await writeFile(`${stem}.jpg`, own);
  await writeFile(
    `${stem}.en.md`,
    `# Slide ${number}\n\nSome words about the picture of slide ${number} of room ${room}.\n`,
  );
  await writeFile(`${stem}.yaml`, `alt: {en: A plain colour}\ncredit: {en: "Nobody, ${number}"}\nlicence: CC0\n`);
}
