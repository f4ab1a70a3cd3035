// The fields of the touch test: about as large as a fingertip, over the whole screen.

export interface Cells {
  readonly across: number;
  readonly down: number;
}

/** Fields of about `side` that fill the screen without rest. */
export const cellsOf = (width: number, height: number, side: number): Cells => ({
  across: Math.max(1, Math.round(width / side)),
  down: Math.max(1, Math.round(height / side)),
});

/** The field under a point; points outside belong to the nearest one. */
export function cellAt(x: number, y: number, width: number, height: number, { across, down }: Cells): number {
  const within = (value: number, count: number): number => Math.min(count - 1, Math.max(0, Math.floor(value * count)));
  return within(y / height, down) * across + within(x / width, across);
}
