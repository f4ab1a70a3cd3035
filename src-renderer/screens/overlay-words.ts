// How long the words of a page take that covers everything: the idle clock's measure for who reads it.
import type { Accounts } from '#contract/content';
import { isSmall } from '../visit/first-settings.ts';
import { findPlace } from '../visit/places.ts';
import { readingSeconds } from '../visit/reading-time.ts';
import { placeOf, type Visiting } from '../visit/visit.ts';
import { sourcesShown } from './grounds.ts';
import { settingRows } from './setting-rows.ts';
import { chosen, type Stage } from './stage.ts';
import { secondsToRead, type Readable } from './time-on-screen.ts';

/** Seconds an unhurried reader needs for the page over this place. */
export function overlaySeconds(stage: Stage, visit: Visiting): number {
  const own = ownWords(stage, visit).reduce((sum, words) => sum + readingSeconds(words, stage.lang), 0);
  return contentWords(stage, visit).reduce((sum, words) => sum + secondsToRead(stage, words), own);
}

/** What the kiosk itself says there. */
function ownWords(stage: Stage, visit: Visiting): readonly string[] {
  const { say, exhibition } = stage;
  switch (visit.overlay?.kind) {
    case 'settings': {
      const { ceiling, shortSideMm } = exhibition.kiosk;
      const rows = settingRows(say, visit.memory, () => undefined, { reachable: isSmall(shortSideMm), ceiling });
      return rows.flatMap(({ name, help, options }) => [name, help, ...options.map(({ word }) => word)]);
    }
    case 'more': {
      const { slide } = findPlace(stage.content, placeOf(visit));
      const isSigned = slide !== undefined && chosen(stage, slide.sign) !== undefined;
      return [
        ...[say('again'), say('againHelp'), say('volume'), say('volumeHelp'), say('speed'), say('speedHelp')],
        ...(isSigned ? [say('signLanguage'), say('signLanguageHelp')] : []),
        ...(exhibition.takeAway === undefined ? [] : [say('takeAway'), say('takeAwayHelp')]),
      ];
    }
    case 'takeaway':
      return [say('takeAwayHow')];
    default:
      return [];
  }
}

/** What the exhibition says there. */
function contentWords(stage: Stage, visit: Visiting): readonly Readable[] {
  const { overlay } = visit;
  const { sources, glossary, about, credits } = stage.exhibition;
  const cited = (ids: readonly string[]): readonly Readable[] => ids.map((id) => sources[id]?.text ?? {});
  const { exhibit, slide } = findPlace(stage.content, placeOf(visit));
  switch (overlay?.kind) {
    case 'about':
      return [about, credits, ...cited(Object.keys(sources))];
    case 'glossary':
      return [glossary[overlay.term]?.name ?? {}, glossary[overlay.term]?.about ?? {}];
    case 'takeaway':
      return exhibit ? [exhibit.title] : [];
    case 'transcript': {
      const spoken = Object.entries(slide?.captions ?? {});
      return [Object.fromEntries(spoken.map(([lang, cues]) => [lang, cues.map(({ text }) => text).join(' ')]))];
    }
    case 'accounts': {
      const accounts = slide?.accounts ?? exhibit?.accounts;
      if (accounts) return accountWords(accounts);
      return slide && exhibit ? cited(sourcesShown(slide, exhibit)) : [];
    }
    default:
      return [];
  }
}

const accountWords = ({ question, groups }: Accounts): readonly Readable[] => [
  question,
  ...groups.flatMap(({ title, entries }) => [
    title,
    ...entries.flatMap(({ who, when, as, says, evidence }) => [who, when ?? {}, as ?? {}, says, evidence ?? {}]),
  ]),
];
