// What must be true once a visit has ended: nothing of it is left, on the page or in what plays.
import { recordingsHeard } from '../narration/howler-sound.ts';
import type { Narration } from '../narration/narration.svelte.ts';
import type { Memory } from './visit.ts';

/** How the next visit begins. */
type Beginning = Pick<Memory, 'lang' | 'speed' | 'volume'>;

export interface AfterVisit {
  readonly screen: string;
  readonly narration: Narration['remains'];
  readonly root: {
    readonly lang: string;
    readonly textSize: string;
    readonly marks: Readonly<Record<string, string | undefined>>;
  };
  /** Media of the document, and recordings outside it, that still sound. */
  readonly sounding: number;
  /** Anything scrolled away from its beginning. */
  readonly scrolled: number;
}

/** Marks of `<html>` that only a visit has. */
const OF_A_VISIT = ['overlay', 'room', 'exhibit', 'slide', 'step', 'playing', 'contrast', 'motion', 'reach'];

/** One sentence a leak; empty where the next visitor finds a new page. */
export function leaksOf(after: AfterVisit, first: Beginning): readonly string[] {
  const { screen, narration, root, sounding, scrolled } = after;
  const left = OF_A_VISIT.filter((mark) => root.marks[mark] !== undefined);
  return [
    ...(screen === 'attract' || screen === 'resting' || screen === 'closed' ? [] : [`the screen is still ${screen}`]),
    ...(narration.playing === 'none' ? [] : [`the narration is still ${narration.playing}`]),
    ...(narration.held ? ['read-aloud still speaks'] : []),
    ...(narration.speed === first.speed ? [] : [`the speed is still ${narration.speed}`]),
    ...(narration.volume === first.volume ? [] : [`the volume is still ${narration.volume}`]),
    ...(root.lang === first.lang ? [] : [`the language is still ${root.lang}`]),
    ...(root.textSize === '1' || root.textSize === '' ? [] : [`the text size is still ${root.textSize}`]),
    ...left.map((mark) => `data-${mark} is still ${root.marks[mark] ?? ''}`),
    ...(sounding === 0 ? [] : [`${sounding} media still sound`]),
    ...(scrolled === 0 ? [] : [`${scrolled} boxes are still scrolled`]),
  ];
}

/** Of the page as it is now. */
export const leaksAfterVisit = (screen: string, narration: Narration['remains'], first: Beginning): readonly string[] =>
  leaksOf(lookAfterVisit(screen, narration), first);

function lookAfterVisit(screen: string, narration: Narration['remains']): AfterVisit {
  const { documentElement } = document;
  const media = [...document.querySelectorAll<HTMLMediaElement>('audio, video')];
  return {
    screen,
    narration,
    root: {
      lang: documentElement.lang,
      textSize: documentElement.style.getPropertyValue('--text'),
      marks: { ...documentElement.dataset },
    },
    sounding: recordingsHeard() + media.filter(({ paused, muted, volume }) => !paused && !muted && volume > 0).length,
    scrolled: [...document.querySelectorAll('main *')].filter(
      ({ scrollTop, scrollLeft }) => scrollTop + scrollLeft !== 0,
    ).length,
  };
}
