// How much there is to read on screen now, and how long the rest of the exhibit may play: the idle clock's measures.
import type { ByLang, Exhibit, Slide } from '#contract/content';
import { findPlace, gates } from '../visit/places.ts';
import { asking, isCovered, placeOf, type Visiting } from '../visit/visit.ts';
import { readingSeconds, type ReadingText } from '../visit/reading-time.ts';
import { slideSeconds } from './exhibit-length.ts';
import { overlays } from './load-overlays.svelte.ts';
import { chosen, langOf, type Stage } from './stage.ts';

export type Readable = ByLang<ReadingText>;

/** Seconds an unhurried reader needs for these words, in the language in which they are shown. */
export function secondsToRead(stage: Stage, words: Readable | undefined): number {
  const found = words && chosen(stage, words);
  return found ? readingSeconds(found.value, langOf(found, stage.lang)) : 0;
}

/** Seconds an unhurried reader needs for what is on screen, overlay included. */
export function readingOnScreen(stage: Stage, visit: Visiting): number {
  if (isCovered(visit) && visit.overlay?.kind !== 'languages') return overlays()?.overlaySeconds(stage, visit) ?? 0;
  return wordsOn(stage, visit).reduce((sum, words) => sum + secondsToRead(stage, words), 0);
}

function wordsOn(stage: Stage, visit: Visiting): readonly (Readable | undefined)[] {
  const { room, exhibit, slide } = findPlace(stage.content, placeOf(visit));
  const asked = asking(visit);
  if (asked) {
    const advisory = gates(stage.content, placeOf(visit)).find(({ of }) => of === asked.of)?.advisory;
    return [advisory?.text, advisory?.more];
  }
  if (visit.screen === 'hall') return stage.exhibition.rooms.flatMap(({ title, period }) => [title, period]);
  if (!room) return [];
  if (visit.screen === 'room') return [room.introduction, room.title, ...room.exhibits.map(({ title }) => title)];
  return slide && exhibit ? wordsOf(stage, exhibit, slide, visit.memory.textSize >= 2) : [];
}

/** `large`: words and picture take the screen in turn, and the words say what the picture shows. */
function wordsOf(stage: Stage, exhibit: Exhibit, slide: Slide, large: boolean): readonly (Readable | undefined)[] {
  const title = chosen(stage, slide.title) ? slide.title : exhibit.title;
  const visual = large ? chosen(stage, slide.visual)?.value : undefined;
  const seen = visual && visual.kind !== 'video' ? slide.alt : undefined;
  return [title, slide.label, slide.note, slide.credit, seen, visual?.kind === 'drawing' ? visual.said : undefined];
}

/** Seconds the slides from this one to the end of the exhibit may play by themselves, with `rest` after each. */
export function remainingSeconds(stage: Stage, visit: Visiting, rest: number): number {
  const { exhibit, slide } = findPlace(stage.content, placeOf(visit));
  if (!exhibit || !slide) return 0;
  return exhibit.slides
    .slice(exhibit.slides.indexOf(slide))
    .reduce((sum, one) => sum + slideSeconds(stage, one, visit.memory) + rest, 0);
}
