// The form `map`: true land, fitted to what is to be seen, with places, routes and areas.
import type { DrawnView, Spot } from '#contract/drawing';
import { nearest } from '../nearest.ts';
import { problem } from '../problem-table.ts';
import type { Beside, DrawnForm } from './form.ts';
import { landOf, naturalEarth, type Land } from './map/land.ts';
import { isInside, marksOf, scaleMarks, spotOf, type Way } from './map/marks.ts';
import { drawLand, fit, type Bounds, type Margins, type Size } from './map/projection.ts';
import { COAST_NOTE, mapSaid } from './map/said.ts';
import { mapFile, type MapFile, type MapPlace } from './map/schema.ts';

const LANDSCAPE: Size = { width: 1248, height: 904 };
const PORTRAIT: Size = { width: 1080, height: 940 };
/** Round the places where no view is given. */
const ROOM: Margins = { side: 200, top: 120, foot: 230 };
const NONE: Margins = { side: 0, top: 0, foot: 0 };
/** Degrees: one place alone is shown with its surroundings. */
const SMALLEST = 0.3;
const TOLERANCE = 0.5;

export const map: DrawnForm<typeof mapFile.shape> = {
  schema: mapFile,
  async draw(file, folder) {
    const ways = waysOf(file, folder);
    const bounds = boundsOf(file);
    if (bounds === undefined) {
      folder.report(problem('drawing-empty', folder.at('places'), { what: 'places or a view' }));
      return undefined;
    }
    const land = await landFor(file, folder);
    if (land === undefined) return undefined;
    const margins = file.view === undefined ? ROOM : NONE;
    const views = [LANDSCAPE, PORTRAIT].map((size) => viewOf(file, ways, { land, bounds, size, margins }, folder));
    const [landscape, portrait] = views;
    if (landscape === undefined || portrait === undefined) return undefined;
    if (views.some((view) => view.beyond))
      folder.report(problem('map-beyond-land', folder.at('view'), { file: file.land ?? 'natural-earth' }));
    reportOutside(file, landscape, folder);
    reportNameless(file, folder);
    return {
      kind: 'drawn',
      drawing: {
        kind: 'drawing',
        form: 'map',
        views: { landscape: landscape.view, portrait: portrait.view },
        said: mapSaid(file, ways, folder),
      },
      note: COAST_NOTE,
      ...(file['coast-note'] === undefined ? {} : { added: folder.words(file['coast-note']) }),
      ...(file.credit === undefined ? {} : { credit: folder.words(file.credit) }),
    };
  },
};

interface Fitting {
  readonly land: Land;
  readonly bounds: Bounds;
  readonly size: Size;
  readonly margins: Margins;
}

interface Viewed {
  readonly view: DrawnView;
  readonly beyond: boolean;
  readonly outside: readonly number[];
}

function viewOf(file: MapFile, ways: readonly Way[], { land, bounds, size, margins }: Fitting, folder: Beside): Viewed {
  const projection = fit(bounds, size, margins);
  const tolerance = Math.max(TOLERANCE, ((file.detail ?? 0) / 1000) * projection.km);
  const drawn = drawLand(land, projection, tolerance);
  const marks = marksOf(file, ways, projection, folder);
  const busy = marks.labels.map((label) => label.at);
  const scale = file.scale === false ? { shapes: [], labels: [] } : scaleMarks(projection, folder, busy);
  const outside = (file.places ?? []).flatMap((place, index) =>
    isInside(spotOf(place.at, projection), projection) ? [] : [index],
  );
  const view: DrawnView = {
    ...size,
    shapes: [
      ...drawn.waves.map((d) => ({ role: 'wave', d }) as const),
      { role: 'land', d: drawn.land },
      ...drawn.coast.map((d) => ({ role: 'coast', d }) as const),
      ...marks.shapes,
      ...scale.shapes,
    ],
    labels: [...scale.labels, ...marks.labels].map((label) => ({ ...label, at: rounded(label.at) })),
  };
  return { view, beyond: drawn.beyond, outside };
}

const rounded = ([x, y]: Spot): Spot => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];

function reportOutside({ places = [] }: MapFile, { outside }: Viewed, folder: Beside): void {
  for (const index of outside) {
    const place = places[index];
    const name = Object.values(folder.words(place?.name))[0] ?? place?.id ?? String(index + 1);
    folder.report(problem('place-outside', folder.at(`places.${index}.at`), { place: name }));
  }
}

/** Date and note of a place are set with its name; a kind of place that is words alone is nothing without one. */
function reportNameless({ places = [] }: MapFile, folder: Beside): void {
  for (const [index, { name, date, note, kind, id }] of places.entries()) {
    const isWords = kind === 'words' || kind === 'sea' || kind === 'region';
    if (name !== undefined || (date === undefined && note === undefined && !isWords)) continue;
    folder.report(problem('place-without-name', folder.at(`places.${index}`), { place: id ?? String(index + 1) }));
  }
}

/** Routes with the places they pass; a name that no place has is left out of its route. */
function waysOf({ places = [], routes = [] }: MapFile, folder: Beside): readonly Way[] {
  const ids = places.flatMap((place) => place.id ?? []);
  return routes.flatMap(({ through, ...route }, index) => {
    const found = through.map((it) => (typeof it === 'string' ? places.find((place) => place.id === it) : it));
    found.forEach((it, at) => {
      const name = through[at];
      if (it !== undefined || typeof name !== 'string') return;
      const near = nearest(name, ids);
      const params = { place: name, ...(near === undefined ? {} : { nearest: near }) };
      folder.report(problem('place-unknown', folder.at(`routes.${index}.through.${at}`), params));
    });
    const points = found.flatMap((it) => (it === undefined ? [] : [Array.isArray(it) ? it : it.at]));
    const stops = found.filter((it): it is MapPlace => it !== undefined && !Array.isArray(it));
    return points.length < 2 ? [] : [{ ...route, points, stops }];
  });
}

function boundsOf({ view, places = [] }: MapFile): Bounds | undefined {
  if (view !== undefined) {
    const [[south, west], [north, east]] = view;
    return { south, west, north, east: east < west ? east + 360 : east };
  }
  if (places.length === 0) return undefined;
  const lats = places.map(({ at }) => at[0]);
  const lons = places.map(({ at }) => at[1]);
  const [south, north] = widened(Math.min(...lats), Math.max(...lats));
  const [west, east] = widened(Math.min(...lons), Math.max(...lons));
  return { south, north, west, east };
}

function widened(from: number, to: number): readonly [number, number] {
  const more = Math.max(0, SMALLEST - (to - from)) / 2;
  return [from - more, to + more];
}

async function landFor({ land = 'natural-earth' }: MapFile, folder: Beside): Promise<Land | undefined> {
  if (land.toLowerCase() === 'natural-earth') return naturalEarth();
  const bytes = await folder.read(land);
  if (bytes === undefined) {
    const near = nearest(
      land,
      folder.names.filter((name) => name.toLowerCase().endsWith('.geojson')),
    );
    const params = { file: land, ...(near === undefined ? {} : { nearest: near }) };
    folder.report(problem('land-missing', folder.at('land'), params));
    return undefined;
  }
  const found = landOf(new TextDecoder().decode(bytes));
  if (!('why' in found)) return found;
  folder.report(problem('land-unreadable', folder.at('land'), { file: land, why: found.why }));
  return undefined;
}
