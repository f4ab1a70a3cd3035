// What must be true once a visit has ended: nothing of it is left, on the page or in what plays.

export interface AfterVisit {
  readonly screen: string;
  /** Of the narration. */
  readonly playing: string;
  readonly root: {
    readonly textSize: string;
    readonly marks: Readonly<Record<string, string | undefined>>;
  };
  /** Media elements of the document that still sound. */
  readonly sounding: number;
  /** Anything scrolled away from its beginning. */
  readonly scrolled: number;
}

/** Marks of `<html>` that only a visit has. */
const OF_A_VISIT = ['overlay', 'room', 'exhibit', 'slide', 'step', 'playing', 'contrast', 'motion', 'reach'];

/** One sentence a leak; empty where the next visitor finds a new page. */
export function leaksOf({ screen, playing, root, sounding, scrolled }: AfterVisit): readonly string[] {
  const left = OF_A_VISIT.filter((mark) => root.marks[mark] !== undefined);
  return [
    ...(screen === 'attract' || screen === 'resting' || screen === 'closed' ? [] : [`the screen is still ${screen}`]),
    ...(playing === 'none' ? [] : [`the narration is still ${playing}`]),
    ...(root.textSize === '1' || root.textSize === '' ? [] : [`the text size is still ${root.textSize}`]),
    ...left.map((mark) => `data-${mark} is still ${root.marks[mark] ?? ''}`),
    ...(sounding === 0 ? [] : [`${sounding} media still sound`]),
    ...(scrolled === 0 ? [] : [`${scrolled} boxes are still scrolled`]),
  ];
}

/** The page as it is now. */
export function lookAfterVisit(screen: string, playing: string): AfterVisit {
  const { documentElement } = document;
  const media = [...document.querySelectorAll<HTMLMediaElement>('audio, video')];
  return {
    screen,
    playing,
    root: { textSize: documentElement.style.getPropertyValue('--text'), marks: { ...documentElement.dataset } },
    sounding: media.filter(({ paused, muted, volume }) => !paused && !muted && volume > 0).length,
    scrolled: [...document.querySelectorAll('main *')].filter(
      ({ scrollTop, scrollLeft }) => scrollTop + scrollLeft !== 0,
    ).length,
  };
}
