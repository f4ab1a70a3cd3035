// The last lines of the log, held in memory: a disk that is full or gone does not take them from the black box.

export interface LastLines {
  readonly take: (line: string) => void;
  /** Oldest first. */
  readonly lines: () => readonly string[];
}

const KEPT = 100;

export function createLastLines(keep = KEPT): LastLines {
  let lines: readonly string[] = [];
  return {
    take: (line) => (lines = [...lines.slice(1 - keep), line]),
    lines: () => lines,
  };
}
