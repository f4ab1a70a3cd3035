// Captions as WebVTT, marked as made here so that a person's own are never overwritten, nor what a person corrected in them.
import { hashOf } from '../content/content-hash.ts';

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
  const marked = (mark: string): string => [`WEBVTT\n\n${mark}\n`, ...blocks].join('\n');
  return marked(`${MARK} ${hash} ${hashOfCues(marked(MARK))}`);
}

const MARKED = new RegExp(`^${MARK} ([0-9a-f]+)(?: ([0-9a-f]+))?$`, 'mu');

/** Of captions made here: the hash they were given, and whether a person has changed them since. Undefined for a person's own. */
export function captionsOrigin(text: string): { readonly hash: string; readonly isCorrected: boolean } | undefined {
  const plain = plainLines(text);
  const [mark, hash, cues] = MARKED.exec(plain) ?? [];
  if (mark === undefined || hash === undefined) return undefined;
  // earlier versions wrote no second hash: of theirs nobody can tell
  return { hash, isCorrected: cues !== undefined && cues !== hashOfCues(plain.replace(mark, MARK)) };
}

const hashOfCues = (text: string): string => hashOf(plainLines(text));

/** What an editor changes by itself is no correction: marks of the file's beginning, ends of lines, blanks there. */
const plainLines = (text: string): string =>
  text
    .replace(/^\ufeff/u, '')
    .replaceAll(/[^\S\n]*(?:\r\n?|\n)/gu, '\n')
    .trim();

function time(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(Math.floor(ms / 60_000), 2)}:${pad(Math.floor(ms / 1000) % 60, 2)}.${pad(ms % 1000, 3)}`;
}

const escape = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
