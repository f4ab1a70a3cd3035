// The maps of room "The Harbour": East Asia, the Bohai, the tip of the peninsula, the strait, the harbour itself.
import {
  chart,
  DASHED,
  dot,
  here,
  NOTE,
  path,
  place,
  region,
  scaleBar,
  smooth,
  stop,
  straight,
  words,
  type Chart,
} from './marks.ts';
import { MIST as P } from './palette.ts';
import { PLACES } from './places.ts';
import { SLIDE, type Drawing } from './sheet.ts';
import type { Point } from './land.ts';

const ROOM = 'rooms/10-harbour';
const COMMON = { ...SLIDE, palette: P, coast: true } as const;

export const harbourMaps = (): readonly Drawing[] => [eastAsia(), bohai(), tip(), strait(), docks(), town()];

const dots = (map: Chart, ...places: readonly Point[]): string => places.map((it) => dot(map.at(it), P.ink)).join('');

function eastAsia(): Drawing {
  const map = chart({ ...SLIDE, map: 'region', centre: [127.2, 39.2], scale: 33 }, P);
  const [x, y] = map.at(PLACES.portArthur);
  return {
    ...COMMON,
    file: `${ROOM}/10-where-is-it/01.svg`,
    title: 'Where Port Arthur, Lüshun, lies',
    desc: 'East Asia, with a ring at the tip of the Liaodong Peninsula.',
    body: [
      map.svg,
      region(map, [116.6, 33.4], 'China', P, 'land'),
      region(map, [127.0, 40.25], 'Korea', P, 'land'),
      region(map, [135.2, 32.3], 'Japan', P, 'sea'),
      region(map, [134.4, 47.2], 'Russia', P, 'land'),
      region(map, [123.0, 34.7], 'Yellow Sea', P, 'sea'),
      dots(map, PLACES.beijing, PLACES.seoul, PLACES.tokyo, PLACES.vladivostok, PLACES.harbin),
      place(map, PLACES.beijing, 'Beijing', P, { by: [-14, 9], anchor: 'end', on: 'land' }),
      place(map, PLACES.seoul, 'Seoul', P, { by: [14, 9], on: 'land' }),
      place(map, PLACES.tokyo, 'Tokyo', P, { by: [16, 22], on: 'sea' }),
      place(map, PLACES.vladivostok, 'Vladivostok', P, { by: [16, 18], on: 'sea' }),
      place(map, PLACES.harbin, 'Harbin', P, { by: [14, 9], on: 'land' }),
      path(
        straight([
          [x + 18, y - 18],
          [x + 96, y - 96],
        ]),
        P.ink,
        1.5,
      ),
      here([x, y], P),
      place(map, PLACES.portArthur, 'Port Arthur, Lüshun', P, { by: [92, -108], on: 'land' }),
      scaleBar(160, 84, 500, map, P, 'land'),
    ],
  };
}

function bohai(): Drawing {
  const map = chart({ ...SLIDE, map: 'region', centre: [120.12, 38.45], scale: 127, tolerance: 0.4 }, P);
  const way: readonly Point[] = [
    [123.9, 36.6],
    [122.95, 37.55],
    [121.9, 38.22],
    [120.95, 38.5],
    [119.4, 38.75],
    [117.85, 38.95],
  ];
  const by = way.map(map.at);
  return {
    ...COMMON,
    file: `${ROOM}/10-where-is-it/02.svg`,
    title: 'The entrance to the Bohai Sea',
    desc: 'The way by sea to Tianjin and Beijing passes between the Liaodong Peninsula and Shandong.',
    body: [
      map.svg,
      path(smooth(by), P.accent, 5, DASHED),
      path(straight([[117.85, 38.95], PLACES.tianjin].map((it) => map.at([it[0] ?? 0, it[1] ?? 0]))), P.accent, 2.5),
      region(map, [120.08, 39.2], 'Bohai Sea', P, 'sea'),
      region(map, [122.6, 35.9], 'Yellow Sea', P, 'sea'),
      region(map, [121.0, 37.1], 'Shandong', P, 'land'),
      region(map, [123.35, 40.75], 'Liaodong', P, 'land'),
      dots(map, PLACES.beijing),
      stop(map.at(PLACES.tianjin), P),
      place(map, PLACES.beijing, 'Beijing', P, { by: [16, 2], on: 'land' }),
      place(map, PLACES.tianjin, 'Tianjin', P, { by: [-4, 46], anchor: 'middle', on: 'land' }),
      here(map.at(PLACES.portArthur), P),
      place(map, PLACES.portArthur, 'Port Arthur, Lüshun', P, { by: [44, 34], on: 'sea' }),
      scaleBar(160, 84, 100, map, P, 'land'),
    ],
  };
}

function tip(): Drawing {
  const map = chart({ ...SLIDE, map: 'peninsula', centre: [121.42, 38.86], scale: 1080, at: [0.5, 0.47] }, P);
  return {
    ...COMMON,
    file: `${ROOM}/10-where-is-it/03.svg`,
    title: 'The tip of the Liaodong Peninsula',
    desc: 'Lüshunkou lies near the southern end of the peninsula, Dalian 32 kilometres to the north-east.',
    body: [
      map.svg,
      region(map, [121.18, 39.14], 'Bohai Sea', P, 'sea'),
      region(map, [121.72, 38.66], 'Yellow Sea', P, 'sea'),
      stop(map.at(PLACES.dalian), P),
      place(map, PLACES.dalian, 'Dalian', P, { by: [-20, -8], anchor: 'end', on: 'land', note: 'the city' }),
      here(map.at(PLACES.portArthur), P),
      place(map, PLACES.portArthur, 'Lüshunkou', P, { by: [34, 58], on: 'sea', note: 'the harbour' }),
      scaleBar(930, 84, 10, map, P, 'land'),
    ],
  };
}

function strait(): Drawing {
  const map = chart({ ...SLIDE, map: 'bohai', centre: [121.69, 38.8], scale: 285, at: [0.5, 0.24] }, P);
  const [a, b] = [map.at(PLACES.portArthur), map.at(PLACES.weihai)];
  const line = smooth([a, map.at([121.95, 38.25]), map.at([122.22, 37.75]), b]);
  return {
    ...COMMON,
    file: `${ROOM}/30-dockyard/01.svg`,
    title: 'Weihaiwei and Port Arthur',
    desc: 'The home base of the Beiyang Fleet and its repair yard, about 160 kilometres apart across the strait.',
    body: [
      map.svg,
      path(line, P.accent, 5, DASHED),
      region(map, [120.45, 38.42], 'Bohai Sea', P, 'sea'),
      region(map, [122.95, 38.4], 'Yellow Sea', P, 'sea'),
      region(map, [121.85, 37.15], 'Shandong', P, 'land'),
      stop(b, P),
      here(a, P),
      place(map, PLACES.portArthur, 'Port Arthur', P, { by: [-56, 8], anchor: 'end', on: 'sea', note: 'dockyard' }),
      place(map, PLACES.weihai, 'Weihaiwei', P, { by: [46, -36], on: 'sea', note: 'home base of the fleet' }),
      words(map.at([121.99, 38.25])[0] + 26, map.at([121.99, 38.25])[1], 'about 160 km', NOTE, {
        fill: P.ink,
        halo: P.sea,
      }),
      scaleBar(160, 84, 50, map, P, 'sea'),
    ],
  };
}

function docks(): Drawing {
  const map = chart({ ...SLIDE, map: 'harbour', centre: [121.2502, 38.789], scale: 13200, tolerance: 8 }, P);
  const [bx, by] = map.at(PLACES.docks);
  const [mx, my] = map.at([121.2553, 38.7922]);
  return {
    ...COMMON,
    file: `${ROOM}/30-dockyard/02.svg`,
    title: 'The harbour and its dockyard',
    desc: 'An inner water behind a long spit, a narrow mouth, and the basin and dry docks on the east side.',
    body: [
      map.svg,
      region(map, [121.2402, 38.7948], 'Inner harbour', P, 'sea'),
      region(map, [121.271, 38.7745], 'Open sea', P, 'sea'),
      words(...map.at([121.2438, 38.7795]), 'Tiger’s Tail', { ...NOTE, size: 25 }, { fill: P.ink, anchor: 'middle' }),
      dot(map.at(PLACES.goldenHill), P.ink),
      place(map, PLACES.goldenHill, 'Golden Hill', P, { by: [14, 9], on: 'land' }),
      `<circle cx="${bx.toFixed(1)}" cy="${by.toFixed(1)}" r="30" fill="none" stroke="${P.accent}" stroke-width="3"/>`,
      path(
        straight([
          [bx + 21, by - 21],
          [bx + 52, by - 52],
        ]),
        P.ink,
        1.5,
      ),
      words(
        bx + 60,
        by - 84,
        'Basin and dry docks',
        { ...NOTE, face: 'serif', size: 27, weight: 500 },
        { fill: P.ink, halo: P.land },
      ),
      words(bx + 60, by - 54, 'built 1881 to about 1890', NOTE, { fill: P.ink2, halo: P.land }),
      path(
        straight([
          [mx, my],
          [mx + 88, my + 120],
        ]),
        P.ink,
        1.5,
      ),
      words(mx + 98, my + 142, 'the mouth', { ...NOTE, size: 25 }, { fill: P.ink, halo: P.sea }),
      scaleBar(160, 84, 1, map, P, 'land'),
    ],
  };
}

function town(): Drawing {
  const map = chart({ ...SLIDE, map: 'harbour', centre: [121.254, 38.7905], scale: 8200, tolerance: 5 }, P);
  const [tx, ty] = map.at(PLACES.town);
  return {
    ...COMMON,
    file: `${ROOM}/30-dockyard/03.svg`,
    title: 'The town beside the harbour',
    desc: 'The town lies at the north-east corner of the inner harbour, between Baiyu Hill and Golden Hill.',
    body: [
      map.svg,
      region(map, [121.278, 38.775], 'Yellow Sea', P, 'sea'),
      `<ellipse cx="${tx.toFixed(1)}" cy="${ty.toFixed(1)}" rx="46" ry="34" fill="none" stroke="${P.accent}" stroke-width="3" stroke-dasharray="10 7"/>`,
      place(map, PLACES.town, 'The town', P, { by: [62, 2], on: 'land', note: 'about 6,000 people before the war' }),
      dot(map.at(PLACES.baiyuHill), P.ink),
      place(map, PLACES.baiyuHill, 'Baiyu Hill', P, { by: [-14, 9], anchor: 'end', on: 'land' }),
      dot(map.at(PLACES.goldenHill), P.ink),
      place(map, PLACES.goldenHill, 'Golden Hill', P, { by: [14, 9], on: 'land' }),
      words(...map.at([121.2375, 38.7963]), 'harbour', { ...NOTE, size: 25 }, { fill: P.ink2, anchor: 'middle' }),
      words(...map.at([121.2335, 38.7715]), 'Tiger’s Tail', { ...NOTE, size: 25 }, { fill: P.ink, anchor: 'middle' }),
      scaleBar(160, 84, 1, map, P, 'land'),
    ],
  };
}
