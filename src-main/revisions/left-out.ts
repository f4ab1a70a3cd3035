// Places on which the screen died are left out until what lies there changes: nothing a curator puts into a slide may take the
// exhibit away from visitors for long. Kept on disk, because a death may take the kiosk with it.
import { readFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import type { Exhibition } from '#contract/content';
import { hashOf } from '../content/content-hash.ts';
import type { LoadedExhibition } from '../content/loaded.ts';
import { folderProblems } from './folder-problems.ts';
import { placesIn } from './places.ts';

const schema = z.object({
  version: z.literal(1),
  /** `room` or `room/exhibit/slide` → what lay there, and how often the screen died on it. */
  places: z.record(z.string(), z.object({ hash: z.string(), deaths: z.number().int().nonnegative() })),
});
type Places = z.output<typeof schema>['places'];

const TWICE = 2;

export interface LeftOut {
  /** The screen died while this was shown. True where the place is left out from now on. */
  readonly died: (exhibition: Exhibition, place: string) => Promise<boolean>;
  /** Leaves a place out at once. */
  readonly leaveOut: (exhibition: Exhibition, place: string) => Promise<void>;
  /** The exhibition without these places, with a problem for each. The same object where there is none. */
  readonly without: (loaded: LoadedExhibition) => LoadedExhibition;
  /** Staff say “try again”. */
  readonly pardon: () => Promise<void>;
}

/** A file that cannot be read or written is no reason to stop: then it is remembered as long as the kiosk runs. */
export async function openLeftOut(file: string, onError: (cause: unknown) => void): Promise<LeftOut> {
  let places: Places = await read(file);
  const save = (next: Places): Promise<void> => {
    places = next;
    return writeFileAtomic(file, `${JSON.stringify({ version: 1, places })}\n`).catch(onError);
  };
  const count = async (exhibition: Exhibition, place: string, deaths: number): Promise<boolean> => {
    const text = placesIn(exhibition).get(place);
    if (text === undefined) return false;
    const hash = hashOf(text);
    const before = places[place]?.hash === hash ? (places[place]?.deaths ?? 0) : 0;
    await save({ ...places, [place]: { hash, deaths: before + deaths } });
    return before + deaths >= TWICE;
  };
  return {
    died: (exhibition, place) => count(exhibition, place, 1),
    leaveOut: async (exhibition, place) => void (await count(exhibition, place, TWICE)),
    without(loaded) {
      if (Object.keys(places).length === 0) return loaded;
      const texts = placesIn(loaded.exhibition);
      const out = Object.entries(places).flatMap(([place, { hash, deaths }]) => {
        const text = texts.get(place);
        return deaths >= TWICE && text !== undefined && hashOf(text) === hash ? [place] : [];
      });
      return out.length === 0 ? loaded : withoutPlaces(loaded, new Set(out));
    },
    pardon: () => save({}),
  };
}

function withoutPlaces(loaded: LoadedExhibition, out: ReadonlySet<string>): LoadedExhibition {
  const { exhibition, problems } = loaded;
  const rooms = exhibition.rooms.flatMap((room) => {
    if (out.has(room.id)) return [];
    const exhibits = room.exhibits.flatMap((exhibit) => {
      const slides = exhibit.slides.filter(({ id }) => !out.has(`${room.id}/${exhibit.id}/${id}`));
      return slides.length === 0 ? [] : [{ ...exhibit, slides }];
    });
    return exhibits.length === 0 ? [] : [{ ...room, exhibits }];
  });
  // another revision: the page fetches it anew
  const revision = hashOf([exhibition.revision, ...[...out].sort()].join('\n'));
  return {
    ...loaded,
    exhibition: { ...exhibition, revision, rooms },
    problems: [...problems, ...[...out].map((place) => folderProblems.stopsTheScreen(place))],
  };
}

async function read(file: string): Promise<Places> {
  try {
    const found = schema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return found.success ? found.data.places : {};
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return {};
    throw error;
  }
}
