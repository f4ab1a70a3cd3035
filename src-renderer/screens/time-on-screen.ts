// How much there is to read on screen now, and how long the rest of the exhibit may play: the idle clock's measures.
import { choose } from '#contract/choose';
import type { Accounts, ByLang, Label } from '#contract/content';
import { findPlace, gates } from '../visit/places.ts';
import { asking, isCovered, placeOf, type Visiting } from '../visit/visit.ts';
import { readingSeconds } from '../visit/reading-time.ts';
import { sourcesShown } from './grounds.ts';
import { slideSeconds } from './exhibit-length.ts';
import { langOf, type Stage } from './stage.ts';

/** Seconds an unhurried reader needs for what is on screen, overlay included. */
export function readingOnScreen(stage: Stage, visit: Visiting): number {
  const fallback = stage.exhibition.languages[0]?.tag ?? 'en';
  const { room, exhibit, slide } = findPlace(stage.content, placeOf(visit));
  const words = (values: ByLang<string | Label> | undefined): number => {
    const found = values && choose(values, stage.lang, fallback);
    return found ? readingSeconds(found.value, langOf(found, stage.lang)) : 0;
  };
  if (isCovered(visit) && visit.overlay?.kind !== 'languages')
    return overlayWords(stage, visit).reduce((sum, one) => sum + words(one), 0);
  const asked = asking(visit);
  if (asked) {
    const advisory = gates(stage.content, placeOf(visit)).find(({ of }) => of === asked.of)?.advisory;
    return words(advisory?.text) + words(advisory?.more);
  }
  if (visit.screen === 'hall') {
    return stage.exhibition.rooms.reduce((sum, one) => sum + words(one.title) + words(one.period), 0);
  }
  if (!room) return 0;
  if (visit.screen === 'room') {
    const introduction = choose(room.introduction, stage.lang, fallback);
    const read = introduction ? readingSeconds(introduction.value, langOf(introduction, stage.lang)) : 0;
    return read + words(room.title) + room.exhibits.reduce((sum, one) => sum + words(one.title), 0);
  }
  const label = slide && choose(slide.label, stage.lang, fallback);
  return (
    (label ? readingSeconds(label.value, langOf(label, stage.lang)) : 0) + words(exhibit?.title) + words(slide?.note)
  );
}

/** The words of the page that covers everything: accounts, an entry of the glossary, about. */
function overlayWords(stage: Stage, visit: Visiting): readonly ByLang<string | Label>[] {
  const { overlay } = visit;
  const { sources, glossary, about, credits } = stage.exhibition;
  const cited = (ids: readonly string[]): readonly ByLang<string>[] => ids.map((id) => sources[id]?.text ?? {});
  if (overlay?.kind === 'about') return [about, credits, ...cited(Object.keys(sources))];
  if (overlay?.kind === 'glossary') return [glossary[overlay.term]?.name ?? {}, glossary[overlay.term]?.about ?? {}];
  const { exhibit, slide } = findPlace(stage.content, placeOf(visit));
  if (overlay?.kind === 'transcript' && slide)
    return [
      Object.fromEntries(
        Object.entries(slide.captions).map(([lang, cues]) => [lang, cues.map((c) => c.text).join(' ')]),
      ),
    ];
  if (overlay?.kind !== 'accounts' || !exhibit || !slide) return [];
  const accounts = slide.accounts ?? exhibit.accounts;
  return accounts ? accountWords(accounts) : cited(sourcesShown(slide, exhibit));
}

const accountWords = ({ question, groups }: Accounts): readonly ByLang<string>[] => [
  question,
  ...groups.flatMap(({ title, entries }) => [
    title,
    ...entries.flatMap(({ who, when, as, says, evidence }) => [who, when ?? {}, as ?? {}, says, evidence ?? {}]),
  ]),
];

/** Seconds the slides from this one to the end of the exhibit may play by themselves. */
export function remainingSeconds(stage: Stage, visit: Visiting): number {
  const { exhibit, slide } = findPlace(stage.content, placeOf(visit));
  if (!exhibit || !slide) return 0;
  return exhibit.slides.slice(exhibit.slides.indexOf(slide)).reduce((sum, one) => sum + slideSeconds(stage, one), 0);
}
