// What must be true of every visit, whatever happened before: one sentence for each thing that is not.
import { exists, gateBefore, hasRoom } from '../../../src-renderer/visit/places.ts';
import { asking, isVisiting, placeOf, type Visit, type VisitContent } from '../../../src-renderer/visit/visit.ts';

/** The broken rules; empty for a legal visit. */
export function illegal(visit: Visit, content: VisitContent): readonly string[] {
  if (!isVisiting(visit)) return Object.keys(visit).length === 1 ? [] : [`${visit.screen} remembers something`];
  const { memory, overlay } = visit;
  const place = placeOf(visit);
  const advisory = asking(visit);
  const gate = gateBefore(content, place, memory.accepted);
  const rules: readonly (readonly [boolean, string])[] = [
    [exists(content, place), 'the place exists'],
    [visit.screen !== 'hall' || visit.from === undefined || hasRoom(content, visit.from), 'one came from a real room'],
    [advisory?.of === gate?.of, 'what asks is asked about, and nothing else'],
    [!advisory || exists(content, advisory.back), 'there is a way back from an advisory'],
    [!advisory || !gateBefore(content, advisory.back, memory.accepted), 'the way back asks nothing'],
    [advisory !== undefined || visit.screen === 'hall' || memory.seen.includes(visit.room), 'a room entered is seen'],
    [
      advisory !== undefined || visit.screen !== 'exhibit' || memory.seen.includes(`${visit.room}/${visit.exhibit}`),
      'an exhibit opened is seen',
    ],
    [new Set(memory.seen).size === memory.seen.length, 'nothing is seen twice'],
    [new Set(memory.accepted).size === memory.accepted.length, 'nothing is accepted twice'],
    [content.languages.some(({ tag }) => tag === memory.lang), 'the language is one of the exhibition'],
    [
      visit.screen === 'exhibit' || !isOneOf(overlay?.kind, 'transcript', 'accounts', 'closer', 'takeaway'),
      'slides only',
    ],
    [visit.screen !== 'hall' || !isOneOf(overlay?.kind, 'advisory', 'glossary', 'more'), 'the hall has only the bar'],
    [
      !advisory || isOneOf(overlay?.kind, 'advisory', 'languages', 'settings', 'about'),
      'only the bar lies on an advisory',
    ],
    [Object.keys(visit).every((key) => KEYS.includes(key)), 'nothing else is in it'],
    [Object.values(visit).every((value) => value !== undefined), 'what is absent is absent'],
  ];
  return rules.filter(([holds]) => !holds).map(([, rule]) => `not true: ${rule}`);
}

const KEYS = ['screen', 'from', 'room', 'exhibit', 'slide', 'overlay', 'warning', 'memory'];

const isOneOf = (kind: string | undefined, ...kinds: readonly string[]): boolean =>
  kind !== undefined && kinds.includes(kind);
