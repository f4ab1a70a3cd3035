// When the steps of the pictures come, and how their moments were found: one line for all, or each of them.
import type { Exhibition, Step } from '#contract/content';

const HOW: Readonly<Record<Step['by'], string>> = {
  identifier: 'by the name of a caption',
  word: 'by the word after the marker',
  share: 'by their share of the letters',
  reading: 'by reading time',
};

/** Counts each way; undefined where nothing has steps. */
export function stepSummary(exhibition: Exhibition): string | undefined {
  const all = slidesOf(exhibition).flatMap(({ slide }) => Object.values(slide.steps).flat());
  const parts = Object.entries(HOW).flatMap(([by, how]) => {
    const number = all.filter((step) => step.by === by).length;
    return number === 0 ? [] : [`${number} ${how}`];
  });
  return parts.length === 0 ? undefined : `Steps: ${parts.join(', ')}. “vitrine check --steps” lists them.`;
}

/** One line a slide and language: `room/exhibit/slide (en): landing 12.4 s by the word after the marker`. */
export function stepLines(exhibition: Exhibition): readonly string[] {
  return slidesOf(exhibition).flatMap(({ id, slide }) =>
    Object.entries(slide.steps).map(([lang, steps]) => `${id} (${lang}): ${steps.map(stepIn).join(' · ')}`),
  );
}

const stepIn = ({ name, at, share, by }: Step): string =>
  `${name} ${at === undefined ? `${Math.round(share * 100)} %` : `${at.toFixed(1)} s`} ${HOW[by].replace('their', 'its')}`;

const slidesOf = ({ rooms }: Exhibition) =>
  rooms.flatMap((room) =>
    room.exhibits.flatMap((exhibit) =>
      exhibit.slides.map((slide) => ({ id: `${room.id}/${exhibit.id}/${slide.id}`, slide })),
    ),
  );
