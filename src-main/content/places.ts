// Path in the folder → where in the exhibition it is shown, so that a problem can be looked at where it lies.
import type { Exhibition } from '#contract/content';
import type { ExhibitPlan, ExhibitionPlan } from './plan.ts';

/** Path of a folder, a file or a slide's stem → `room`, `room/exhibit` or `room/exhibit/slide`. */
export type Places = ReadonlyMap<string, string>;

export function placesOf({ rooms }: Pick<ExhibitionPlan, 'rooms'>): Places {
  const found = new Map<string, string>();
  const add = (path: string, place: string): void => {
    // files that lie directly in a room make an exhibit of the same path: that path is the room's
    if (path !== '' && !found.has(path)) found.set(path, place);
  };
  const addExhibit = (exhibit: ExhibitPlan, place: string): void => {
    add(exhibit.path, place);
    for (const slide of exhibit.slides) {
      for (const path of [slide.path, ...slide.files.map(({ entry }) => entry.path)]) add(path, `${place}/${slide.id}`);
    }
  };
  for (const room of rooms) {
    add(room.path, room.id);
    for (const exhibit of room.exhibits) addExhibit(exhibit, `${room.id}/${exhibit.id}`);
  }
  return found;
}

/** The nearest place to `path` that `shown` really has; undefined for what belongs to the exhibition as a whole. */
export function placeAt(places: Places, shown: Exhibition, path: string): string | undefined {
  const place = places.get(path);
  if (place !== undefined) return nearest(shown, place);
  const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return parent === '' ? undefined : placeAt(places, shown, parent);
}

/** A slide that cannot be shown leads to its exhibit, an exhibit to its room. */
function nearest({ rooms }: Exhibition, place: string): string | undefined {
  const [roomId, exhibitId, slideId] = place.split('/');
  const room = rooms.find(({ id }) => id === roomId);
  const exhibit = room?.exhibits.find(({ id }) => id === exhibitId);
  const slide = exhibit?.slides.find(({ id }) => id === slideId);
  const found = [room?.id, exhibit?.id, slide?.id].filter((id) => id !== undefined);
  return found.length === 0 ? undefined : found.join('/');
}
