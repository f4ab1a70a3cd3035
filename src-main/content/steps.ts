// Markers of a label → moments of its narration: the cue that bears the step's name, else the cue with the word after the marker,
// else its share of the letters.
import type { Cue, Step } from '#contract/content';
import { lettersOf, type Letters } from './letters.ts';
import type { Marker } from './markers.ts';

/** The recording in the markers' language. */
export interface Told {
  readonly seconds: number;
  readonly cues: readonly Cue[];
}

/** In the order in which they come. `words` is the text the markers stood in. */
export function momentsOf(markers: readonly Marker[], words: string, told: Told | undefined): readonly Step[] {
  const label = lettersOf(words);
  const heard = told === undefined ? undefined : hearing(told);
  let after = 0;
  return markers
    .map((marker): Step => {
      const share = label.text.length === 0 ? 0 : marker.at / label.text.length;
      const step = { name: marker.name, share: rounded(share) };
      if (told === undefined || heard === undefined) return { ...step, by: 'reading' };
      const cue = told.cues.find(({ id }) => id === marker.name && !isNumbering(id));
      if (cue !== undefined) return { ...step, at: rounded(cue.start), by: 'identifier' };
      const found = wordAfter(marker.at, label, heard.letters, after);
      if (found === undefined) return { ...step, at: rounded(share * told.seconds), by: 'share' };
      after = found;
      return { ...step, at: rounded(Math.min(heard.timeOf(found), told.seconds)), by: 'word' };
    })
    .sort((a, b) => (a.at ?? a.share) - (b.at ?? b.share));
}

/** Most programs number their cues: a step called “2” does not mean the second of them. */
const isNumbering = (id: string): boolean => /^\d+$/u.test(id);

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

interface Hearing {
  readonly letters: Letters;
  /** When the letter with this number is heard: within a cue by its share of the cue's letters. */
  readonly timeOf: (index: number) => number;
}

function hearing({ cues }: Told): Hearing {
  let total = 0;
  const parts = cues.map(({ start, end, text }) => {
    const { length } = lettersOf(text).text;
    total += length;
    return { start, end, length, first: total - length };
  });
  return {
    letters: lettersOf(cues.map(({ text }) => text).join('\n')),
    timeOf(index) {
      const part = parts.findLast(({ first, length }) => first <= index && length > 0);
      if (part === undefined) return 0;
      return part.start + ((index - part.first) / part.length) * (part.end - part.start);
    },
  };
}

/** So many letters after the marker are looked for; fewer and fewer, at last only the word itself. */
const CONTEXTS = [32, 20, 12];
const WIDE_WORD = 2;

/** Where the words after a marker are heard: of several places the one nearest to where it should be, never before the last step. */
function wordAfter(at: number, label: Letters, heard: Letters, from: number): number | undefined {
  const expected = (at / Math.max(1, label.text.length)) * heard.text.length;
  const next = [...label.starts].find((start) => start > at) ?? label.text.length;
  const word = Math.max(next - at, Math.min(WIDE_WORD, label.text.length - at));
  for (const length of [...CONTEXTS, word]) {
    const wanted = label.text.slice(at, at + Math.max(length, word));
    if (wanted === '') return undefined;
    const places = placesOf(wanted, heard, from);
    const [best] = places.toSorted((a, b) => Math.abs(a - expected) - Math.abs(b - expected));
    if (best !== undefined) return best;
  }
  return undefined;
}

function placesOf(wanted: string, { text, starts }: Letters, from: number): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (starts.has(at)) places.push(at);
  }
  return places;
}
