// The plates of the room “Base, Handover, Memory”.
import { chart, path, rect, straight, words } from '../marks.ts';
import { MOSS } from '../palette.ts';
import type { Point } from '../land.ts';
import type { Drawing } from '../sheet.ts';
import { plate } from './plate.ts';

const ROOM = 'rooms/80-base-and-memory';

export const memoryCovers = (): readonly Drawing[] => [seats(), boxes(), luggage(), held(), stones()];

/** A commission from above: two seats, a table, three seats. */
function seats(): Drawing {
  const seat = (x: number, y: number, back: number): string =>
    path(`M${x} ${y}h52v40h-52zM${x} ${y + back}h52`, MOSS.ink, 3);
  return {
    ...plate(MOSS, `${ROOM}/10-allied-but-uneven`, 404, 300, 'A joint base'),
    body: [
      rect(52, 118, 300, 64, MOSS.ground, ` stroke="${MOSS.ink}" stroke-width="2.4"`),
      ...[116, 236].map((x) => seat(x, 66, -8)),
      ...[66, 176, 286].map((x) => seat(x, 194, 48)),
    ],
  };
}

/** Boxes with plates but no numbers; the last are only outlines. */
function boxes(): Drawing {
  const box = ([x, y]: Point, w: number, h: number): string =>
    [
      path(`M${x} ${y}h${w}v${h}h${-w}zM${x + 9} ${y + 9}h${w - 18}v${h - 18}h${18 - w}z`, MOSS.ink, 2.4),
      path(`M${x + 9} ${y + h - 9}L${x + w - 9} ${y + 9}`, MOSS.ink2, 1.8),
      rect(x + w / 2 - 17, y + h / 2 - 9, 34, 18, MOSS.ink),
    ].join('');
  const outline = ([x, y]: Point, w: number, h: number): string =>
    path(`M${x} ${y}h${w}v${h}h${-w}z`, MOSS.ink2, 1.8, ' stroke-dasharray="11 8"');
  return {
    ...plate(MOSS, `${ROOM}/20-what-was-taken`, 404, 290, 'Packed in numbered boxes'),
    body: [
      path('M0 256H404', MOSS.ink, 2.4),
      box([40, 144], 122, 110),
      box([176, 124], 104, 130),
      box([54, 54], 94, 88),
      outline([292, 166], 78, 88),
      outline([188, 42], 80, 80),
    ],
  };
}

/** Two suitcases on a quay, and nobody. */
function luggage(): Drawing {
  const suitcase = ([x, y]: Point, w: number, h: number): string =>
    [
      path(`M${x} ${y}h${w}v${h}h${-w}zM${x + w / 2 - 20} ${y}v-14h40v14`, MOSS.ink, 3),
      path(`M${x + w * 0.2} ${y}v${h}M${x + w * 0.8} ${y}v${h}M${x} ${y + h * 0.4}h${w}`, MOSS.ink2, 1.8),
    ].join('');
  return {
    ...plate(MOSS, `${ROOM}/30-people-after-the-war`, 404, 310, 'After the soldiers came'),
    body: [
      path('M0 246H404', MOSS.ink, 2.4),
      path('M0 278H404', MOSS.ink2, 1.8),
      suitcase([56, 146], 150, 98),
      suitcase([228, 116], 108, 128),
    ],
  };
}

/** Who held the port, 1890 to 1960, one bar under the other. */
function held(): Drawing {
  const at = (year: number): number => 32 + ((year - 1890) / 70) * 340;
  const spans: readonly (readonly [number, number, number])[] = [
    [0, 1890, 1894.9],
    [1, 1894.9, 1896],
    [0, 1896, 1898.2],
    [2, 1898.2, 1905],
    [1, 1905, 1945.6],
    [3, 1945.6, 1955.4],
    [4, 1955.4, 1960],
  ];
  const bars = spans.map(([row, from, to]) => {
    const y = 148 + row * 27;
    const last = row === 4;
    return path(
      straight([
        [at(from), y],
        [at(to), y],
      ]),
      last ? MOSS.accent : MOSS.ink,
      7,
    );
  });
  return {
    ...plate(MOSS, `${ROOM}/40-handover`, 404, 290, '1955'),
    body: [
      words(30, 100, '1955', { face: 'serif', size: 72, weight: 400 }, { fill: MOSS.ink }),
      path(`M${at(1955.4).toFixed(1)} 126V272`, MOSS.ink2, 1.8),
      ...bars,
    ],
  };
}

const stop = ([x, y]: Point): string =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="8" fill="none" stroke="${MOSS.accent}" stroke-width="4"/>`;

/** The harbour and, by estimate, the memorials north of it. */
function stones(): Drawing {
  const map = chart({ w: 404, h: 410, map: 'harbour', centre: [121.252, 38.816], scale: 3500, tolerance: 1.8 }, MOSS, {
    waves: [5, 11, 18, 27],
  });
  const cemetery: Point = [121.24, 38.84];
  const tower: Point = [121.256, 38.813];
  const grave: Point = [121.259, 38.819];
  return {
    ...plate(MOSS, `${ROOM}/50-graves`, 404, 410, 'Stones for many dead'),
    coast: true,
    body: [map.svg, ...[cemetery, tower, grave].map((place) => stop(map.at(place)))],
  };
}
