// The maps of room "Leased Ground": the leased tip, the railway to it, and the lands two empires wanted.
import {
  chart,
  DASHED,
  dot,
  here,
  NOTE,
  path,
  place,
  rect,
  region,
  scaleBar,
  smooth,
  stop,
  straight,
  words,
  type Chart,
} from './marks.ts';
import { CREAM as P } from './palette.ts';
import { PLACES } from './places.ts';
import { SLIDE, type Drawing } from './sheet.ts';
import type { Point } from './land.ts';

const ROOM = 'rooms/40-lease-1898';
const COMMON = { ...SLIDE, palette: P, coast: true } as const;
const TINT = '#e7cfae';

export const leaseMaps = (): readonly Drawing[] => [leasedTip(), railway(), wanted()];

/** From Pulandian Bay to the coast above Pikou: the northern limit of the lease, approximately. */
const LIMIT: readonly Point[] = [
  [121.83, 39.37],
  [122.05, 39.47],
  [122.47, 39.455],
];

/** The leased ground as a tint on the land of a chart; islands off the east coast are left out, for want of a source. */
export function leased(map: Chart, id: string): string {
  const around: readonly Point[] = [
    ...LIMIT,
    [122.5, 39.36],
    [122.2, 39.2],
    [122.16, 38.8],
    [121.2, 38.4],
    [120.8, 38.7],
    [121.0, 39.3],
  ];
  return `<clipPath id="${id}-tip"><path d="${straight(around.map(map.at))}Z"/></clipPath><use href="#${id}" clip-path="url(#${id}-tip)" fill="${TINT}" fill-rule="evenodd" stroke="${P.ink}" stroke-width="1.8" stroke-linejoin="round"/>`;
}

function leasedTip(): Drawing {
  const map = chart({ ...SLIDE, map: 'bohai', centre: [121.95, 38.8], scale: 372, at: [0.5, 0.73] }, P);
  return {
    ...COMMON,
    file: `${ROOM}/20-a-lease-signed/02.svg`,
    title: 'The leased ground',
    desc: 'The southern tip of the Liaodong Peninsula, tinted: leased to Russia in 1898.',
    body: [
      map.svg,
      leased(map, 'land'),
      path(straight(LIMIT.map(map.at)), P.accent, 3, DASHED),
      region(map, [120.95, 39.3], 'Bohai Sea', P, 'sea'),
      region(map, [122.8, 38.85], 'Yellow Sea', P, 'sea'),
      region(map, [122.75, 40.02], 'Liaodong', P, 'land'),
      stop(map.at(PLACES.dalian), P),
      place(map, PLACES.dalian, 'Dalian Bay', P, { by: [24, 50], on: 'sea' }),
      here(map.at(PLACES.portArthur), P),
      place(map, PLACES.portArthur, 'Port Arthur', P, { by: [26, 60], on: 'sea' }),
      words(...map.at([122.1, 39.55]), 'northern limit, approximate', NOTE, {
        fill: P.ink2,
        anchor: 'middle',
        halo: P.land,
      }),
      scaleBar(160, 84, 40, map, P, 'sea'),
    ],
  };
}

const TRUNK: readonly Point[] = [
  PLACES.harbin,
  PLACES.changchun,
  [124.35, 43.16],
  PLACES.mukden,
  PLACES.liaoyang,
  [122.75, 40.85],
  [122.35, 40.4],
  [121.97, 39.62],
  [121.79, 39.13],
  [121.58, 39.02],
];

function railway(): Drawing {
  const map = chart({ ...SLIDE, map: 'region', centre: [124.1, 42.4], scale: 60, at: [0.53, 0.42] }, P);
  const detail = chart({ map: 'peninsula', w: 396, h: 330, centre: [121.52, 38.98], scale: 420, at: [0.5, 0.5] }, P, {
    waves: [6, 13, 22],
    coast: 1.6,
    id: 'detail',
  });
  const fork: Point = [121.58, 39.02];
  return {
    ...COMMON,
    file: `${ROOM}/30-dalny-and-the-line/01.svg`,
    title: 'From Harbin to the sea',
    desc: 'The branch line from Harbin by Mukden to Dalny and Port Arthur; a smaller map shows its end.',
    body: [
      map.svg,
      path(smooth(TRUNK.map(map.at)), P.accent, 5),
      path(straight([fork, PLACES.portArthur].map(map.at)), P.accent, 5),
      stop(map.at(PLACES.harbin), P),
      place(map, PLACES.harbin, 'Harbin', P, { by: [24, 9], on: 'land' }),
      stop(map.at(PLACES.mukden), P),
      place(map, PLACES.mukden, 'Mukden', P, { by: [24, 14], on: 'land', note: 'today Shenyang' }),
      here(map.at(PLACES.portArthur), P),
      place(map, PLACES.portArthur, 'Dalny and', P, { by: [42, 30], on: 'sea' }),
      place(map, PLACES.portArthur, 'Port Arthur', P, { by: [42, 62], on: 'sea' }),
      region(map, [129.2, 43.3], 'Manchuria', P, 'land'),
      region(map, [127.0, 40.2], 'Korea', P, 'land'),
      scaleBar(160, 446, 200, map, P, 'land'),
      `<svg x="160" y="64" width="396" height="330" viewBox="0 0 396 330">`,
      detail.svg,
      path(
        straight(
          [[121.99, 39.4], [121.79, 39.13], fork, [121.45, 38.95], PLACES.portArthur].map((it) =>
            detail.at([it[0] ?? 0, it[1] ?? 0]),
          ),
        ),
        P.accent,
        5,
      ),
      path(straight([fork, [121.63, 38.94]].map((it) => detail.at([it[0] ?? 0, it[1] ?? 0]))), P.accent, 5),
      stop(detail.at([121.63, 38.94]), P),
      place(detail, [121.63, 38.94], 'Dalny', P, { by: [20, 30], on: 'sea' }),
      stop(detail.at(PLACES.portArthur), P),
      place(detail, PLACES.portArthur, 'Port Arthur', P, { by: [16, 44], on: 'sea' }),
      '</svg>',
      rect(160, 64, 396, 330, 'none', ` stroke="${P.ink}" stroke-width="1.8"`),
    ],
  };
}

function wanted(): Drawing {
  const map = chart({ ...SLIDE, map: 'region', centre: [129.9, 41.3], scale: 42, at: [0.5, 0.45] }, P);
  const towns: readonly (readonly [Point, string, number, 'start' | 'end', 'land' | 'sea'])[] = [
    [PLACES.harbin, 'Harbin', 14, 'start', 'land'],
    [PLACES.mukden, 'Mukden', 14, 'start', 'land'],
    [PLACES.seoul, 'Seoul', 14, 'start', 'land'],
    [PLACES.vladivostok, 'Vladivostok', 16, 'start', 'sea'],
    [PLACES.tokyo, 'Tokyo', 16, 'start', 'sea'],
  ];
  const [x, y] = map.at(PLACES.portArthur);
  return {
    ...COMMON,
    file: `${ROOM}/40-half-built-fortress/03.svg`,
    title: 'Korea and Manchuria',
    desc: 'The lands that two empires wanted, with Port Arthur between them.',
    body: [
      map.svg,
      region(map, [127.2, 44.2], 'Manchuria', P, 'land'),
      region(map, [127.95, 36.1], 'Korea', P, 'land'),
      region(map, [136.6, 48.3], 'Russia', P, 'land'),
      region(map, [137.8, 33.4], 'Japan', P, 'sea'),
      region(map, [119.8, 43.4], 'China', P, 'land'),
      ...towns.map(([where]) => dot(map.at(where), P.ink)),
      ...towns.map(([where, name, x, anchor, on]) => place(map, where, name, P, { by: [x, 10], anchor, on })),
      here(map.at(PLACES.portArthur), P),
      path(
        straight([
          [x + 18, y - 18],
          [x + 62, y - 62],
        ]),
        P.ink,
        1.5,
      ),
      place(map, PLACES.portArthur, 'Port Arthur', P, { by: [66, -64], on: 'land' }),
      scaleBar(160, 84, 500, map, P, 'land'),
    ],
  };
}
