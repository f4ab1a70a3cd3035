// What can be seen on a desktop of its own: the browser's windows, and the picture of the whole screen.
import { execFileSync, spawnSync } from 'node:child_process';
import sharp, { type Sharp } from 'sharp';

/** Those that are on the screen, as `1920x1080+0+0`. */
export function browserWindows(env: NodeJS.ProcessEnv): string[] {
  const facts = browserWindowIds(env).map((id) => execFileSync('xwininfo', ['-id', id], { env, encoding: 'utf8' }));
  return facts.filter((text) => text.includes('Map State: IsViewable')).map(geometry);
}

export function screenPicture(env: NodeJS.ProcessEnv, width: number, height: number): Sharp {
  const grab = ['-f', 'x11grab', '-video_size', `${width}x${height}`, '-i', env['DISPLAY'] ?? '', '-frames:v', '1'];
  const { stdout } = spawnSync('ffmpeg', ['-loglevel', 'error', ...grab, '-f', 'image2pipe', '-c:v', 'png', '-'], {
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
  return sharp(stdout).removeAlpha();
}

/** From what xwininfo says of one window. */
function geometry(text: string): string {
  const number = (label: string): string => new RegExp(`${label}:\\s+(-?\\d+)`).exec(text)?.[1] ?? '?';
  const [x, y] = [number('Absolute upper-left X'), number('Absolute upper-left Y')];
  return `${number('Width')}x${number('Height')}+${x}+${y}`;
}

function browserWindowIds(env: NodeJS.ProcessEnv): string[] {
  const tree = execFileSync('xwininfo', ['-root', '-tree'], { env, encoding: 'utf8' });
  return [...tree.matchAll(/^\s+(0x[0-9a-f]+) .*"[Cc]hromium"\)/gm)].map(([, id]) => id ?? '');
}
