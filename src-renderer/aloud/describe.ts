// What is said of something: its group when that is new, its name, what it is, how it stands. Facts in, utterances out.
import type { Lang } from '#contract/content';
import { voiceParts, voiceWords } from '#contract/voice';
import type { AloudKey } from './words.ts';

/** Words that are spoken in one breath, and the language they are in. */
export interface Utterance {
  readonly words: string;
  readonly lang: Lang;
}

/** One thing on screen, as a page without ears sees it. */
export interface Thing {
  /** The parts of its name as they stand: title, period, notes. */
  readonly name: readonly Utterance[];
  readonly role: 'button' | 'slider' | 'text';
  /** The setting that it is one of the values of. */
  readonly group?: readonly Utterance[];
  readonly pressed?: boolean;
  readonly current?: 'page' | 'true';
  readonly disabled?: boolean;
  /** Of a slider, 0–1. */
  readonly value?: number;
}

export interface Describing {
  /** The visitor's. */
  readonly lang: Lang;
  readonly say: (key: AloudKey) => string;
  readonly youAreHere: string;
}

/** Everything about it. `before`: where the focus was, so that a group is named once. */
export function describe(thing: Thing, to: Describing, before?: Thing): readonly Utterance[] {
  const isNew = thing.group && groupKey(thing) !== (before && groupKey(before));
  return clean([...(isNew ? (thing.group ?? []) : []), ...thing.name, ...roleOf(thing, to), ...stateOf(thing, to)]);
}

/** What of it is new since `before`, after it was used: its name where that changed, else how it stands now. */
export function describeChange(thing: Thing, before: Thing, to: Describing): readonly Utterance[] {
  if (joined(thing.name) !== joined(before.name)) return clean([...thing.name, ...stateOf(thing, to)]);
  const [now, then] = [stateOf(thing, to), stateOf(before, to)];
  return joined(now) === joined(then) ? [] : clean(now);
}

/** Several things said together are not said twice. */
export function clean(utterances: readonly Utterance[]): readonly Utterance[] {
  const told = utterances.flatMap(({ words, lang }) => voiceParts(words).map((part) => ({ words: part, lang })));
  return told.filter(({ words }, index) => words !== told[index - 1]?.words);
}

/** The words inside and around quotation marks. */
export const quotedParts = (words: string): readonly string[] =>
  words
    .split(/[“”«»「」《》]/u)
    .map(voiceWords)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));

/** A percentage as it is written in the language. */
export const percent = (value: number, lang: Lang): string =>
  new Intl.NumberFormat(lang, { style: 'percent' }).format(value);

function roleOf({ role }: Thing, { say, lang }: Describing): readonly Utterance[] {
  if (role === 'text') return [];
  return [{ words: say(role === 'slider' ? 'roleSlider' : 'roleButton'), lang }];
}

function stateOf(thing: Thing, { say, youAreHere, lang }: Describing): readonly Utterance[] {
  const words: string[] = [];
  // of several values only the one in force says so
  if (thing.group && thing.pressed) words.push(say('stateChosen'));
  else if (!thing.group && thing.pressed !== undefined) words.push(say(thing.pressed ? 'stateOn' : 'stateOff'));
  if (thing.current) words.push(thing.current === 'page' ? youAreHere : say('stateChosen'));
  if (thing.value !== undefined) words.push(percent(thing.value, lang));
  if (thing.disabled) words.push(say('stateUnavailable'));
  return words.map((one) => ({ words: one, lang }));
}

const joined = (utterances: readonly Utterance[]): string => utterances.map(({ words }) => words).join('|');
const groupKey = ({ group }: Thing): string | undefined => group && joined(group);
