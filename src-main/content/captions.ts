// WebVTT → cues. The library skips what it cannot read; everything it skipped is named here.
import { ReadableStream } from 'node:stream/web';
import { parseTextStream } from 'media-captions';
import type { Cue } from '#contract/content';
import type { Problem } from '#contract/problem';
import type { FileContent } from './facts.ts';
import { firstWithoutGlyph, pointName } from './glyphs.ts';
import { MOST_PROBLEMS, problem } from './problem-table.ts';
import { SYNTHETIC_MARK } from './sound-facts.ts';

export interface CaptionsReading {
  readonly content: FileContent;
  readonly problems: readonly Problem[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&lrm;': '\u200e',
  '&rlm;': '\u200f',
};

/** Reads a captions file. Cues come sorted by time, as plain words. */
export async function readCaptions(text: string, path: string): Promise<CaptionsReading> {
  const rows = text.replace(/^\ufeff/u, '').split('\n');
  const broken = (line: number, why: string): Problem => problem('captions-broken', { path, line, column: 1 }, { why });
  if (!/^WEBVTT(?:\s|$)/u.test(rows[0] ?? '')) {
    return { content: { kind: 'nothing' }, problems: [broken(1, 'the first line is not WEBVTT')] };
  }
  const parsed = await parseTextStream(streamOf(rows), { type: 'vtt', errors: false });
  const problems: Problem[] = [];
  for (const [index, row] of rows.entries()) {
    const why = row.includes('-->') ? timesWrong(row) : undefined;
    if (why !== undefined) problems.push(broken(index + 1, why));
    // one more than are listed, so that it is said that there are more
    if (problems.length > MOST_PROBLEMS) break;
  }
  const boxed = firstWithoutGlyph(parsed.cues.map((cue) => cue.text).join('\n'));
  if (boxed !== undefined) problems.push(noGlyph(boxed, rows, path));
  const cues = parsed.cues
    .map((cue): Cue => ({
      ...(cue.id === '' ? {} : { id: cue.id }),
      start: cue.startTime,
      end: cue.endTime,
      text: plain(cue.text),
    }))
    .filter((cue) => cue.text !== '')
    .sort((a, b) => a.start - b.start);
  const last = cues.at(-1);
  if (last !== undefined) {
    const line = rows.findLastIndex((row) => row.includes('-->') && isOf(last, row)) + 1;
    const synthetic = rows.some((row) => row.startsWith(`NOTE ${SYNTHETIC_MARK} `));
    return {
      content: { kind: 'captions', cues, synthetic, ...(line === 0 ? {} : { last: { line, column: 1 } }) },
      problems,
    };
  }
  return {
    content: { kind: 'nothing' },
    problems: problems.length > 0 ? problems : [broken(1, 'it holds no captions')],
  };
}

/**
 * Row by row as the library asks for them: given all at once, it takes seconds for a hundred thousand. One empty row says as much as
 * several, and so does one blank around an arrow.
 */
function streamOf(rows: readonly string[]): ReadableStream<string> {
  const telling = rows.filter((row, index) => row !== '' || rows[index - 1] !== '');
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      const row = telling[at++];
      if (row === undefined) controller.close();
      else controller.enqueue(row.includes('-->') ? row.replace(/\s+/gu, ' ') : row);
    },
  });
}

function noGlyph(character: string, rows: readonly string[], path: string): Problem {
  const line = rows.findIndex((row) => row.includes(character)) + 1;
  return problem('no-glyph-for', { path, line, column: 1 }, { character, point: pointName(character) });
}

const timesIn = (row: string): readonly string[] => row.split('-->').map((part) => part.trim().split(/\s/u)[0] ?? '');

const isOf = ({ start, end }: Cue, row: string): boolean => {
  const [from = NaN, to = NaN] = timesIn(row).map(secondsOf);
  // a thousandth is the least there is
  return Math.abs(from - start) + Math.abs(to - end) < 0.001;
};

/** The library drops a cue with wrong times, some without a word: so the lines are looked at once more. */
function timesWrong(row: string): string | undefined {
  const [from = '', to = ''] = timesIn(row);
  const start = secondsOf(from);
  const end = secondsOf(to);
  if (start === undefined) return `“${from}” is not a time like 00:01.000`;
  if (end === undefined) return `“${to}” is not a time like 00:01.000`;
  return end > start ? undefined : 'the caption ends before it begins';
}

function secondsOf(time: string): number | undefined {
  const found = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/u.exec(time);
  if (!found) return undefined;
  const [, hours = '0', minutes, seconds, thousandths] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000;
}

const plain = (text: string): string =>
  text
    .replace(/<[^<>]*>/gu, '')
    .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/gu, (entity) => ENTITIES[entity] ?? entity)
    .trim();
