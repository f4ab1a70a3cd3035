// Many pictures on a few sheets, each with the end of its file's name under it.
import { basename, join } from 'node:path';
import sharp from 'sharp';

const ACROSS = 4;
const DOWN = 4;
const WIDTH = 640;
const NAME = 28;

/** Writes `sheet-1.png` … into `folder` and returns their paths. */
export async function contactSheet(files: readonly string[], folder: string): Promise<readonly string[]> {
  const sheets: string[] = [];
  const perSheet = ACROSS * DOWN;
  for (let from = 0; from < files.length; from += perSheet) {
    const some = files.slice(from, from + perSheet);
    const pictures = await Promise.all(
      some.map(async (file) => sharp(file).resize({ width: WIDTH }).png().toBuffer({ resolveWithObject: true })),
    );
    const height = Math.max(...pictures.map(({ info }) => info.height)) + NAME;
    const spot = (index: number) => ({ left: (index % ACROSS) * WIDTH, top: Math.floor(index / ACROSS) * height });
    const path = join(folder, `sheet-${sheets.length + 1}.png`);
    await sharp({
      create: {
        width: WIDTH * ACROSS,
        height: height * Math.ceil(some.length / ACROSS),
        channels: 3,
        background: '#fff',
      },
    })
      .composite(
        pictures.flatMap(({ data, info }, index) => {
          const { left, top } = spot(index);
          return [
            { input: data, left, top },
            { input: nameOf(some[index] ?? ''), left, top: top + info.height },
          ];
        }),
      )
      .png()
      .toFile(path);
    sheets.push(path);
  }
  return sheets;
}

const nameOf = (file: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${NAME}"><text x="8" y="20" font-family="sans-serif" font-size="18">${basename(file, '.png')}</text></svg>`,
  );
