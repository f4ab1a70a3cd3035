// Which tiles of a large picture are needed: those on screen and one ring round them, of the one level that is sharp enough.
import type { Picture, Tiles } from '#contract/content';
import { tileUrl } from '#contract/urls';
import type { Frame, View } from './view.ts';

export interface PlacedTile {
  readonly url: string;
  /** In pixels of the whole picture. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A tile may be shown this much larger than it is before the next level is taken: a third is not seen, and halves the number of tiles. */
const SOFT = 4 / 3;
const RING = 1;

/** None as long as the screen's own picture is sharp enough. */
export function tilesInView({ tiles, width }: Picture, view: View, frame: Frame): readonly PlacedTile[] {
  if (!tiles) return [];
  /** Device pixels for one pixel of the picture. */
  const shown = view.scale * frame.density;
  if (shown * (tiles.width / width) <= 1) return [];
  const level = levelFor(tiles, shown);
  const side = tiles.size * 2 ** level;
  const columns = range(-view.x / view.scale, frame.pane.width / view.scale, side, tiles.width);
  const rows = range(-view.y / view.scale, frame.pane.height / view.scale, side, tiles.height);
  return rows.flatMap((row) =>
    columns.map((column) => ({
      url: tileUrl(tiles, { level, column, row }),
      x: column * side,
      y: row * side,
      width: Math.min(side, tiles.width - column * side),
      height: Math.min(side, tiles.height - row * side),
    })),
  );
}

/** The coarsest level that is sharp enough; `shown`: device pixels for one pixel of the picture. */
export const levelFor = ({ levels }: Tiles, shown: number): number =>
  Math.max(0, Math.min(levels - 1, Math.floor(Math.log2(SOFT / shown))));

/** Numbers of the tiles that what is seen (`start`, `length`) touches, with the ring, within the picture. */
function range(start: number, length: number, side: number, all: number): readonly number[] {
  const first = Math.max(0, Math.floor(start / side) - RING);
  const last = Math.min(Math.ceil(all / side) - 1, Math.floor((start + length) / side) + RING);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
