// What is to be seen on a desktop: the picture of its whole screen, and what can be said of it.
import { execFileSync, spawnSync } from 'node:child_process';
import sharp from 'sharp';

export interface XScreen {
  readonly env: NodeJS.ProcessEnv;
  readonly width: number;
  readonly height: number;
}

/** PNG. */
export function screenshot({ env, width, height }: XScreen): Buffer {
  const grab = ['-f', 'x11grab', '-video_size', `${width}x${height}`, '-i', env['DISPLAY'] ?? '', '-frames:v', '1'];
  return spawnSync('ffmpeg', ['-loglevel', 'error', ...grab, '-f', 'image2pipe', '-c:v', 'png', '-'], {
    env,
    maxBuffer: 64 * 1024 * 1024,
  }).stdout;
}

/** How many pixels the whole screen shows of each colour: one for a blank page, a handful for an error page, thousands for a picture. */
export async function coloursOf(png: Buffer): Promise<ReadonlyMap<number, number>> {
  const pixels = await sharp(png).removeAlpha().raw().toBuffer();
  const colours = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3);
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  return colours;
}

/** `1920x1080+0+0` of each browser window that can be seen. */
export function browserWindows({ env }: Pick<XScreen, 'env'>): readonly string[] {
  const tree = execFileSync('xwininfo', ['-root', '-tree'], { env, encoding: 'utf8' });
  const ids = [...tree.matchAll(/^\s+(0x[0-9a-f]+) .*"[Cc]hromium"\)/gm)].map(([, id]) => id ?? '');
  const facts = ids.map((id) => execFileSync('xwininfo', ['-id', id], { env, encoding: 'utf8' }));
  return facts.filter((text) => text.includes('Map State: IsViewable')).map(geometry);
}

function geometry(text: string): string {
  const number = (label: string): string => new RegExp(`${label}:\\s+(-?\\d+)`).exec(text)?.[1] ?? '?';
  const [x, y] = [number('Absolute upper-left X'), number('Absolute upper-left Y')];
  return `${number('Width')}x${number('Height')}+${x}+${y}`;
}
