// Where the bars of a chart stand, in the units of its drawing.

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Plot {
  readonly width: number;
  readonly height: number;
  /** Between two columns. */
  readonly gap: number;
}

/** What is there is seen, however little it is beside the most. */
const LEAST = 3;

/** 0–1 of the most; nought where nothing was counted. */
export const shares = (values: readonly number[]): readonly number[] => {
  const most = Math.max(0, ...values);
  return values.map((value) => (most === 0 ? 0 : value / most));
};

/** Upright columns on the lower edge of the plot, the highest as high as the plot. */
export function columns(values: readonly number[], { width, height, gap }: Plot): readonly Bar[] {
  const each = values.length === 0 ? 0 : (width - gap * (values.length - 1)) / values.length;
  return shares(values).map((share, index) => {
    const tall = share === 0 ? 0 : Math.max(LEAST, share * height);
    return { x: index * (each + gap), y: height - tall, width: each, height: tall };
  });
}

/** Lying bars from the left, the longest as long as the plot. */
export const lengths = (values: readonly number[], width: number): readonly number[] =>
  shares(values).map((share) => (share === 0 ? 0 : Math.max(LEAST, share * width)));
