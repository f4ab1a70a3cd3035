// Whether a picture may bleed off its pane or has to be shown whole.
import type { Picture } from '#contract/content';

/** Drawings keep their edges free for this; of a photograph at most a sliver may go. */
const MAY_LOSE = { drawn: 0.2, photograph: 0.04 } as const;

export function fits(picture: Picture, paneWidth: number, paneHeight: number): 'cover' | 'contain' {
  if (picture.width <= 0 || picture.height <= 0 || paneWidth <= 0 || paneHeight <= 0) return 'contain';
  const ratio = picture.width / picture.height / (paneWidth / paneHeight);
  const lost = 1 - Math.min(ratio, 1 / ratio);
  const limit = picture.src.type === 'image/svg+xml' ? MAY_LOSE.drawn : MAY_LOSE.photograph;
  return lost <= limit ? 'cover' : 'contain';
}
