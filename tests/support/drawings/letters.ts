// Letters as outlines, from the fonts the page itself uses: an SVG shown as a picture gets no fonts from the page.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { decompress } from 'wawoff2';

const FONTS = join(process.cwd(), 'node_modules/@fontsource-variable');

export type Face = 'serif' | 'sans';
export type Script = 'latin' | 'zh-Hans' | 'ja';

export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly weight: number;
  /** Extra space between letters, in em. */
  readonly track?: number;
  readonly script?: Script;
}

export interface Outline {
  /** Path data with the first letter's origin at 0 0. */
  readonly d: (x: number, y: number) => string;
  readonly width: number;
}

const PACKAGES: Readonly<Record<Face, Readonly<Record<Script, string>>>> = {
  serif: { latin: 'literata', 'zh-Hans': 'noto-serif-sc', ja: 'noto-serif-jp' },
  sans: { latin: 'source-sans-3', 'zh-Hans': 'noto-sans-sc', ja: 'noto-sans-jp' },
};

const opened = new Map<string, Promise<Font>>();
const slices = new Map<
  string,
  readonly { readonly file: string; readonly ranges: readonly (readonly [number, number])[] }[]
>();

/** Sets `words` on one line. A letter no bundled font has is an error: it would be a box on the wall. */
export async function outline(words: string, style: Style): Promise<Outline> {
  const parts: { readonly commands: (x: number, y: number) => string; readonly at: number }[] = [];
  let width = 0;
  for (const run of await runsOf(words, style)) {
    const font = run.font.getVariation({ wght: style.weight, opsz: Math.min(Math.max(style.size, 7), 72) });
    const scale = style.size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(run.words);
    glyphs.forEach((glyph, index) => {
      if (glyph.id === 0) throw new Error(`no outline for a letter of "${words}"`);
      const at = width;
      const place = positions[index];
      parts.push({ at, commands: (x, y) => pathOf(glyph.path.commands, scale, x + (place?.xOffset ?? 0) * scale, y) });
      width += (place?.xAdvance ?? 0) * scale + (style.track ?? 0) * style.size;
    });
  }
  width -= (style.track ?? 0) * style.size;
  return { width, d: (x, y) => parts.map((part) => part.commands(x + part.at, y)).join('') };
}

function pathOf(
  commands: readonly { readonly command: string; readonly args: readonly number[] }[],
  scale: number,
  x: number,
  y: number,
): string {
  const letter: Readonly<Record<string, string>> = {
    moveTo: 'M',
    lineTo: 'L',
    quadraticCurveTo: 'Q',
    bezierCurveTo: 'C',
    closePath: 'Z',
  };
  return commands
    .map(({ command, args }) => {
      const numbers = args.map((value, index) => (index % 2 ? y - value * scale : x + value * scale));
      return `${letter[command] ?? ''}${numbers.map((value) => Number(value.toFixed(2))).join(' ')}`;
    })
    .join('');
}

/** Neighbouring letters that come from one file of the font. */
async function runsOf(
  words: string,
  style: Style,
): Promise<readonly { readonly words: string; readonly font: Font }[]> {
  const runs: { words: string; file: string }[] = [];
  for (const letter of words) {
    const wanted = PACKAGES[style.face][style.script ?? 'latin'];
    const file = fileFor(wanted, letter) ?? fileFor(PACKAGES[style.face].latin, letter);
    if (file === undefined) throw new Error(`no bundled font has "${letter}" of "${words}"`);
    const last = runs.at(-1);
    if (last?.file === file) last.words += letter;
    else runs.push({ words: letter, file });
  }
  return Promise.all(runs.map(async (run) => ({ words: run.words, font: await open(run.file) })));
}

function fileFor(name: string, letter: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0;
  const known = slices.get(name) ?? readSlices(name);
  slices.set(name, known);
  return known.find((slice) => slice.ranges.some(([from, to]) => code >= from && code <= to))?.file;
}

function readSlices(
  name: string,
): readonly { readonly file: string; readonly ranges: readonly (readonly [number, number])[] }[] {
  const folder = join(FONTS, name);
  const sheet = readdirSync(folder).includes('opsz.css') ? 'opsz.css' : 'index.css';
  const faces = readFileSync(join(folder, sheet), 'utf8').split('@font-face').slice(1);
  return faces.map((face) => ({
    file: join(folder, /url\(\.\/(files\/[^)]+)\)/.exec(face)?.[1] ?? ''),
    ranges: [...face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(
      ([, from = '0', to = from]) => [parseInt(from, 16), parseInt(to, 16)] as const,
    ),
  }));
}

function open(file: string): Promise<Font> {
  const font = opened.get(file) ?? load(file);
  opened.set(file, font);
  return font;
}

let unpacking: Promise<unknown> = Promise.resolve();

/** fontkit cannot vary a woff2 file: it is unpacked first. One at a time, for the unpacker answers with its own memory. */
function load(file: string): Promise<Font> {
  const font = unpacking.then(async () => create(Buffer.from(await decompress(readFileSync(file)))));
  unpacking = font;
  return font.then((opened) => {
    if ('layout' in opened) return opened;
    throw new Error(`${file} is a collection, not a font`);
  });
}
