// The rooms, exhibits and slides one can jump to, by their titles in the language that is looked at.
import { choose, type Chosen } from '#contract/choose';
import type { PreviewAnswer, PreviewPlace } from '#contract/preview';

export interface ListedPlace {
  readonly at: string;
  readonly kind: 'room' | 'exhibit' | 'slide';
  readonly title: Chosen<string>;
  /** Place among its siblings, from 1. */
  readonly number: number;
  /** The titles of what it lies in, outermost first. */
  readonly within: readonly Chosen<string>[];
}

/** The title in `lang`, else in the first language, else its name in the folder. */
export function titleOf(place: PreviewPlace, lang: string, fallback: string): Chosen<string> {
  const chosen = choose(place.title, lang, fallback);
  return chosen && chosen.value !== '' ? chosen : { value: place.at.split('/').at(-1) ?? '', lang: '*' };
}

/** All places in the order of the exhibition. */
export function placesIn({ rooms, languages }: PreviewAnswer, lang: string): readonly ListedPlace[] {
  const fallback = languages[0]?.tag ?? 'en';
  return rooms.flatMap((room, roomAt) => {
    const roomTitle = titleOf(room, lang, fallback);
    return [
      { at: room.at, kind: 'room' as const, title: roomTitle, number: roomAt + 1, within: [] },
      ...room.exhibits.flatMap((exhibit, exhibitAt) => {
        const title = titleOf(exhibit, lang, fallback);
        const slides = exhibit.slides.map((slide, slideAt) => ({
          at: slide.at,
          kind: 'slide' as const,
          title: titleOf(slide, lang, fallback),
          number: slideAt + 1,
          within: [roomTitle, title],
        }));
        return [
          { at: exhibit.at, kind: 'exhibit' as const, title, number: exhibitAt + 1, within: [roomTitle] },
          ...slides,
        ];
      }),
    ];
  });
}

/** Rooms always; below the room one is in, its exhibits and their slides; with words to find, whatever holds them. */
export function listed(places: readonly ListedPlace[], at: string | undefined, find: string): readonly ListedPlace[] {
  const wanted = folded(find);
  if (wanted !== '') return places.filter((place) => folded(`${place.title.value} ${place.at}`).includes(wanted));
  const room = at?.split('/')[0];
  return places.filter((place) => place.kind === 'room' || place.at.split('/')[0] === room);
}

const folded = (words: string): string => words.normalize('NFKC').toLocaleLowerCase().trim();
