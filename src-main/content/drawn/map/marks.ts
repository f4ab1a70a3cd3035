// What lies on the land of a map: places, routes, areas and the scale, as shapes and as words with their spots.
import type { DrawnLabel, LabelRole, Shape, ShapeRole, Side, Spot } from '#contract/drawing';
import type { Words } from '#contract/content';
import type { Beside } from '../form.ts';
import { dashesOf } from './dashes.ts';
import { circle, closed, line, number, smooth } from './geometry.ts';
import type { Projection } from './projection.ts';
import type { MapArea, MapFile, MapPlace, MapRoute } from './schema.ts';

export const SIDES: readonly Side[] = [
  'right',
  'left',
  'above-right',
  'below-right',
  'above-left',
  'below-left',
  'below',
  'above',
];
/** For words that lie across something and have no spot of their own. */
const ON: readonly Side[] = ['on', 'above', 'below', 'right', 'left'];
const LYING: readonly MapPlace['kind'][] = ['sea', 'region', 'words'];
const WIDE = 330;
const NARROW = 240;

export interface Marks {
  readonly shapes: readonly Shape[];
  readonly labels: readonly DrawnLabel[];
}

/** A route with its points found. */
export interface Way extends Omit<MapRoute, 'through'> {
  readonly points: readonly (readonly [lat: number, lon: number])[];
  readonly stops: readonly MapPlace[];
}

const stepOf = (step: string | undefined): { readonly step?: string } => (step === undefined ? {} : { step });

export function marksOf(file: MapFile, ways: readonly Way[], projection: Projection, folder: Beside): Marks {
  const places = (file.places ?? []).filter((place) => isInside(spotOf(place.at, projection), projection));
  const areas = file.areas ?? [];
  return {
    shapes: [
      ...areas.flatMap((area) => areaShapes(area, projection)),
      ...ways.flatMap((way) => routeShapes(way, projection)),
      ...places.flatMap((place) => placeShapes(place, ways, projection)),
    ],
    labels: [
      ...places.flatMap((place, index) => placeLabel(place, index, ways, projection, folder)),
      ...areas.flatMap((area, index) => areaLabel(area, index, projection, folder)),
    ],
  };
}

export const isInside = ([x, y]: Spot, { width, height }: Projection): boolean =>
  x >= 0 && y >= 0 && x <= width && y <= height;

export const spotOf = ([lat, lon]: readonly [number, number], { spot }: Projection): Spot => spot([lon, lat]);

function areaShapes(area: MapArea, projection: Projection): readonly Shape[] {
  const spots = (points: readonly (readonly [number, number])[]): readonly Spot[] =>
    points.map((point) => spotOf(point, projection));
  return [
    { role: 'area', d: closed(spots(area.polygon)), ...stepOf(area.step) },
    ...(area.limit === undefined
      ? []
      : [{ role: 'reference' as const, d: line(spots(area.limit)), ...stepOf(area.step) }]),
  ];
}

function routeShapes({ by, points, straight = false, step }: Way, projection: Projection): readonly Shape[] {
  const spots = points.map((point) => spotOf(point, projection));
  const role = `route-${by}` as const;
  if (step === undefined) return [{ role, d: straight ? line(spots) : smooth(spots) }];
  return dashesOf(spots, straight, by === 'land').map((d, order) => ({ role, d, step, order }));
}

/** How far the words keep from the middle of the mark, and the mark itself. */
function markOf(
  place: MapPlace,
  ways: readonly Way[],
): { readonly gap: number; readonly r: number; readonly marks: [ShapeRole, number][] } {
  const on = ways.filter((way) => way.stops.includes(place));
  switch (place.kind) {
    case 'sea':
    case 'region':
      return { gap: 0, r: 0, marks: [] };
    case 'here':
      return {
        gap: 36,
        r: 25.5,
        marks: [
          ['ring', 24],
          ['here', 9],
        ],
      };
    case 'words':
      return { gap: 10, r: 0, marks: [] };
    case 'ring':
    case 'battle':
      return { gap: 36, r: 25.5, marks: [['ring', 24]] };
    default:
      if (place.kind === 'stop' || on.some(({ by }) => by !== 'later')) return { gap: 19, r: 10, marks: [['stop', 8]] };
      return on.length > 0 ? { gap: 18, r: 10, marks: [['stop-later', 8]] } : { gap: 14, r: 5, marks: [['dot', 5]] };
  }
}

function placeShapes(place: MapPlace, ways: readonly Way[], projection: Projection): readonly Shape[] {
  const spot = spotOf(place.at, projection);
  const { marks, r: reach } = markOf(place, ways);
  const shapes = marks.map(([role, r]): Shape => ({ role, d: circle(spot, r), ...stepOf(place.step) }));
  if (place.lead === undefined) return shapes;
  const to = spotOf(place.lead, projection);
  const far = Math.hypot(to[0] - spot[0], to[1] - spot[1]) || 1;
  const from: Spot = [spot[0] + ((to[0] - spot[0]) * reach) / far, spot[1] + ((to[1] - spot[1]) * reach) / far];
  return [...shapes, { role: 'lead', d: line([from, to]), ...stepOf(place.step) }];
}

function placeLabel(
  place: MapPlace,
  index: number,
  ways: readonly Way[],
  projection: Projection,
  folder: Beside,
): readonly DrawnLabel[] {
  const words = folder.words(place.name);
  if (Object.keys(words).length === 0) return [];
  const { lead, side } = place;
  const lies = LYING.some((kind) => kind === place.kind) && side === undefined && lead === undefined;
  return [
    {
      id: `place-${place.id ?? index}`,
      role: roleOf(place),
      words,
      ...optional('over', folder.words(place.date)),
      ...optional('second', folder.words(place.note)),
      at: spotOf(lead ?? place.at, projection),
      sides: lies ? ON : [...new Set([...(side === undefined ? [] : [side]), ...SIDES])],
      gap: lies ? 24 : lead === undefined ? markOf(place, ways).gap : 10,
      width: WIDE,
      priority: priorityOf(place),
      ...stepOf(place.step),
    },
  ];
}

function roleOf({ kind }: MapPlace): LabelRole {
  if (kind === 'words') return 'note';
  return kind === 'here' || kind === 'sea' || kind === 'region' ? kind : 'place';
}

function priorityOf(place: MapPlace): number {
  if (place.kind === 'here') return 1;
  if (place.kind === 'sea' || place.kind === 'region' || place.kind === 'words') return 5;
  return place.date === undefined && place.side === undefined ? 3 : 2;
}

function areaLabel(area: MapArea, index: number, projection: Projection, folder: Beside): readonly DrawnLabel[] {
  const words = folder.words(area.note);
  if (Object.keys(words).length === 0) return [];
  const spots = area.polygon.map((point) => spotOf(point, projection));
  const mean = (axis: 0 | 1): number => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length;
  const at = area.at === undefined ? ([mean(0), mean(1)] as const) : spotOf(area.at, projection);
  if (!isInside(at, projection)) return [];
  return [
    {
      id: `area-${index}`,
      role: 'note',
      words,
      at,
      sides: ON,
      gap: 24,
      width: NARROW,
      priority: 4,
      ...stepOf(area.step),
    },
  ];
}

const optional = <K extends string>(key: K, words: Words): Partial<Record<K, Words>> =>
  Object.keys(words).length === 0 ? {} : ({ [key]: words } as Partial<Record<K, Words>>);

const NICE = [1, 2, 5];
const LONGEST = 260;
const UNITS: Readonly<Record<string, string>> = { ru: 'км', zh: '公里', ar: 'كم' };

/** A bar of a round number of kilometres, in the upper corner where less lies. */
export function scaleMarks(projection: Projection, folder: Beside, busy: readonly Spot[]): Marks {
  const most = LONGEST / projection.km;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = Math.max(...NICE.map((it) => it * power).filter((it) => it <= most));
  const length = km * projection.km;
  const crowd = (from: number, to: number): number => busy.filter(([x, y]) => y < 140 && x >= from && x <= to).length;
  const isRight = crowd(projection.width - 440, projection.width) <= crowd(0, 440);
  const x = isRight ? projection.width - 160 - length : 72;
  const y = 66;
  const words = Object.fromEntries(
    folder.languages.map((lang) => {
      const unit = UNITS[lang.toLowerCase().split('-')[0] ?? ''] ?? 'km';
      return [lang, `${new Intl.NumberFormat(lang).format(km)}\u00a0${unit}`];
    }),
  );
  const at: Spot = [x + length, y];
  const d = `M${number(x)} ${y - 9}v9h${number(length)}v-9`;
  return {
    shapes: [{ role: 'scale', d }],
    labels: [{ id: 'scale', role: 'note', words, at, sides: ['right', 'below', 'left'], gap: 12, priority: 0 }],
  };
}
