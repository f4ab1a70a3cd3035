// Captions as WebVTT, marked as made here so that a person's own are never overwritten.
export interface TimedLines {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

const MARK = 'NOTE vitrine narrate';
/** Seconds a short caption is at least shown, if the next leaves room. */
const SHORTEST = 0.8;

/** `hash` names the words and the voice that these captions belong to. */
export function captionsFile(cues: readonly TimedLines[], hash: string): string {
  const blocks = cues.map(({ start, end, lines }, index) => {
    const next = cues[index + 1]?.start ?? Infinity;
    const until = Math.max(end, Math.min(start + SHORTEST, next));
    return `${index + 1}\n${time(start)} --> ${time(until)}\n${lines.map(escape).join('\n')}\n`;
  });
  return [`WEBVTT\n\n${MARK} ${hash}\n`, ...blocks].join('\n');
}

/** The hash in captions made here; undefined for a person's. */
export const captionsHash = (text: string): string | undefined =>
  new RegExp(`^${MARK} ([0-9a-f]+)$`, 'mu').exec(text)?.[1];

function time(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(Math.floor(ms / 60_000), 2)}:${pad(Math.floor(ms / 1000) % 60, 2)}.${pad(ms % 1000, 3)}`;
}

const escape = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
