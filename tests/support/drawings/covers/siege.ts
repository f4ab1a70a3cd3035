// The plates of the room “The Siege”.
import { chart, dot, path, rect, straight, words, type Chart } from '../marks.ts';
import { PLACES } from '../places.ts';
import { SLATE as P } from '../palette.ts';
import type { Point } from '../land.ts';
import type { Drawing } from '../sheet.ts';
import { plate, ring } from './plate.ts';

const ROOM = 'rooms/50-siege-1904';

export const siegeCovers = (): readonly Drawing[] => [twoDates(), landing(), ringed(), poem(), view(), days()];

const BY_SEA = ' stroke-dasharray="14 10"';

/** One night in the two calendars. */
function twoDates(): Drawing {
  const figure = (y: number, day: string): Promise<string> =>
    words(202, y, day, { face: 'serif', size: 110, weight: 400 }, { fill: P.ink, anchor: 'middle' });
  return {
    ...plate(P, `${ROOM}/10-night-attack`, 404, 316, 'A night with two dates'),
    body: [figure(124, '8 · 2'), rect(92, 158, 220, 3, P.accent), figure(266, '26 · 1')],
  };
}

const along = (map: Chart, places: readonly Point[]): string => straight(places.map(map.at));

/** The landing near Pitzuwo and the way to the neck of the peninsula; places as in the map of the slide. */
function landing(): Drawing {
  const size = { w: 370, h: 410 };
  const map = chart({ ...size, map: 'peninsula', centre: [121.85, 39.0], scale: 215, tolerance: 0.6 }, P, {
    waves: [5, 11, 18],
    coast: 1.4,
  });
  const shore: Point = [122.21, 39.335];
  const neck: Point = [121.72, 39.08];
  return {
    ...plate(P, `${ROOM}/20-landings`, size.w, size.h, 'Cutting the line'),
    coast: true,
    body: [
      map.svg,
      path(along(map, [[122.95, 38.86], [122.6, 39.08], shore]), P.accent, 4, BY_SEA),
      path(along(map, [shore, [121.95, 39.22], neck]), P.accent, 4),
      dot(map.at(shore), P.accent, 6),
      ring(map.at(neck), P),
    ],
  };
}

/** North-west bay to the sea in the east: a sketch. */
const RING: readonly Point[] = [
  [121.112, 38.866],
  [121.15, 38.852],
  [121.19, 38.85],
  [121.225, 38.864],
  [121.26, 38.866],
  [121.29, 38.858],
  [121.315, 38.843],
  [121.335, 38.83],
  [121.354, 38.821],
];

function ringed(): Drawing {
  const size = { w: 404, h: 356 };
  const map = chart({ ...size, map: 'harbour', centre: [121.235, 38.808], scale: 1500, tolerance: 1.4 }, P, {
    waves: [5, 11, 18],
    coast: 1.4,
  });
  return {
    ...plate(P, `${ROOM}/30-closing-in`, size.w, size.h, 'The ring closes'),
    coast: true,
    body: [
      map.svg,
      path(along(map, RING), P.accent, 4, ' stroke-dasharray="10 8"'),
      dot(map.at(PLACES.portArthur), P.ink, 6),
    ],
  };
}

/** The refrain in two columns, read from the right. */
function poem(): Drawing {
  const column = (x: number, letters: string): readonly Promise<string>[] =>
    [...letters].map((letter, index) =>
      words(
        x,
        62 + index * 40,
        letter,
        { face: 'serif', size: 36, weight: 400, script: 'ja' },
        { fill: P.ink, anchor: 'middle' },
      ),
    );
  return {
    ...plate(P, `${ROOM}/40-do-not-die`, 404, 280, 'A sister’s poem'),
    body: [...column(242, '君死にたまふ'), ...column(162, 'ことなかれ')],
  };
}

/** The hill from the side: what is seen from it, and the shells that pass over it. */
function view(): Drawing {
  return {
    ...plate(P, `${ROOM}/50-hill-203`, 404, 316, 'The hill with a view'),
    body: [
      `<path d="M280 244L288 262H384L392 244Z" fill="${P.sea}"/>`,
      path('M12 244L60 238L110 206L148 140L164 128L182 152L214 214L250 240L280 244L288 262H384L392 244', P.ink, 3),
      path('M166 122L336 240', P.accent, 3),
      path('M34 236C90 20 230 -4 336 236', P.accent, 4, BY_SEA),
      dot([34, 236], P.accent, 6),
    ],
  };
}

/** The three counts of days on one scale, a day to a unit. */
function days(): Drawing {
  const left = 21;
  const bars: readonly (readonly [number, number])[] = [
    [172, 159],
    [172, 156],
    [0, 328],
  ];
  return {
    ...plate(P, `${ROOM}/60-surrender`, 370, 410, 'How long did it last?'),
    body: bars.flatMap(([from, length], index) => [
      rect(left + from, 140 + index * 80, length, 7, P.accent),
      words(left + from, 128 + index * 80, String(length), { face: 'sans', size: 34, weight: 600 }, { fill: P.ink }),
    ]),
  };
}
