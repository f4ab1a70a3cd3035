// How a picture larger than a screen is cut: the one place that knows how many levels and tiles there are.
import type { TileAt, Tiles } from '#contract/content';
import { SCREEN_PIXELS } from './picture-facts.ts';

/** Small enough that a screen needs few more pixels than it shows, large enough that it needs no more than some dozens. */
const TILE_PIXELS = 512;

type Size = Pick<Tiles, 'width' | 'height'>;

/** Up to twice the screen one further file will do; beyond that tiles, of every level that the screen's own picture is too small for. */
export function pyramidOf({ width, height }: Size): Pick<Tiles, 'size' | 'levels'> {
  const longest = Math.max(width, height);
  if (longest <= 2 * SCREEN_PIXELS) return { size: longest, levels: 1 };
  return { size: TILE_PIXELS, levels: Math.ceil(Math.log2(longest / SCREEN_PIXELS)) };
}

export const isOneTile = ({ width, height, size }: Tiles): boolean => size >= Math.max(width, height);

/** Columns and rows of a level. */
export function gridOf(
  { width, height, size }: Tiles,
  level: number,
): { readonly columns: number; readonly rows: number } {
  const tilesAlong = (side: number): number => Math.ceil(Math.ceil(side / 2 ** level) / size);
  return { columns: tilesAlong(width), rows: tilesAlong(height) };
}

const NAME = /^(\d{1,2})_(\d{1,4})_(\d{1,4})\.[a-z]+$/u;

/** The tile an address names; undefined if the picture has none of that name. */
export function tileNamed(name: string, tiles: Tiles): TileAt | undefined {
  const [level = NaN, column = NaN, row = NaN] = NAME.exec(name)?.slice(1).map(Number) ?? [];
  if (!(level < tiles.levels)) return undefined;
  const { columns, rows } = gridOf(tiles, level);
  return column < columns && row < rows ? { level, column, row } : undefined;
}
