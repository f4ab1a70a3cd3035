// The plates of the room “War Comes to the Peninsula”.
import { chart, dot, path, rect, straight, words } from '../marks.ts';
import { DUST as P } from '../palette.ts';
import { PLACES } from '../places.ts';
import type { Point } from '../land.ts';
import type { Drawing } from '../sheet.ts';
import { plate, ring } from './plate.ts';

const WAR = 'rooms/20-war-1894';

export const warCovers = (): readonly Drawing[] => [road(), sea(), march(), notice()];

const SEONGHWAN: Point = [127.1314, 36.9156];
const PYONGYANG: Point = [125.7543, 39.0339];
/** The battle off the Yalu, an estimate. */
const FLEETS: Point = [123.1, 39.2];
/** The ships' track is a guess. */
const TRACK: readonly Point[] = [
  [125.15, 38.7],
  [124.45, 38.73],
  [123.5, 39.05],
  [122.95, 39.36],
  [122.61, 39.55],
];
/** The road between the dated stops is approximate. */
const ROAD: readonly Point[] = [
  [122.61, 39.55],
  [122.35, 39.43],
  [121.95, 39.22],
  [121.7167, 39.1],
  [121.66, 39.03],
  [121.37, 38.98],
  [121.22, 38.9],
];

/** A battle: a ring, and nothing else. */
const battle = ([x, y]: Point): string =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="15" fill="none" stroke="${P.accent}" stroke-width="3"/>`;

const stop = ([x, y]: Point): string =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="6" fill="${P.land}" stroke="${P.accent}" stroke-width="3"/>`;

/** A way through the points, without curves. */
const way = (points: readonly Point[], more = ''): string => path(straight(points), P.accent, 4, more);

function road(): Drawing {
  const view = { w: 404, h: 360 };
  const map = chart({ ...view, map: 'bohai', centre: [124.25, 38.3], scale: 56 }, P, { waves: [4, 9, 15], coast: 1.4 });
  return {
    ...plate(P, `${WAR}/10-road-to-war`, view.w, view.h, 'From Korea to the Yalu'),
    coast: true,
    body: [map.svg, ...[SEONGHWAN, PYONGYANG, FLEETS].map((place) => battle(map.at(place)))],
  };
}

function sea(): Drawing {
  const view = { w: 404, h: 310 };
  const map = chart({ ...view, map: 'bohai', centre: [123.85, 39.2], scale: 88 }, P, {
    waves: [5, 11, 18],
    coast: 1.6,
  });
  const track = TRACK.map(map.at);
  const landing = track.at(-1);
  return {
    ...plate(P, `${WAR}/20-by-sea`, view.w, view.h, 'Two armies cross'),
    coast: true,
    body: [
      map.svg,
      way(track, ' stroke-dasharray="12 8"'),
      ...track.slice(0, 1).map(stop),
      landing ? ring(landing, P) : '',
    ],
  };
}

function march(): Drawing {
  const view = { w: 404, h: 396 };
  const map = chart({ ...view, map: 'peninsula', centre: [121.9, 39.13], scale: 212 }, P, {
    waves: [5, 11, 18, 27],
    coast: 1.6,
  });
  const stops = [0, 1, 3].flatMap((index) => ROAD.slice(index, index + 1));
  return {
    ...plate(P, `${WAR}/30-down-the-peninsula`, view.w, view.h, 'Jinzhou, Dalian Bay, Tuchengzi'),
    coast: true,
    body: [
      map.svg,
      way(ROAD.map(map.at)),
      ...stops.map((place) => stop(map.at(place))),
      ...ROAD.slice(-1).map((place) => ring(map.at(place), P)),
      dot(map.at(PLACES.portArthur), P.ink),
    ],
  };
}

/** A notice on a wall, as columns without words, and the day it was reported. */
function notice(): Drawing {
  const columns = [300, 264, 228, 192, 156, 120];
  return {
    ...plate(P, `${WAR}/40-prices-on-heads`, 404, 290, 'A war without mercy begins'),
    body: [
      rect(84, 40, 252, 168, 'none', ` stroke="${P.ink}" stroke-width="1.8"`),
      path(columns.map((x, index) => `M${x} 66V${index === 5 ? 128 : 182}`).join(''), P.ink2, 3),
      words(84, 254, '1894', { face: 'sans', size: 27, weight: 600 }, { fill: P.ink }),
    ],
  };
}
