// The plates of the rooms “The Harbour” and “Leased Ground”.
import { chart, here, straight, words, type Chart } from '../marks.ts';
import { fort, onto, roundSquare } from '../lease-type.ts';
import { CREAM, MIST } from '../palette.ts';
import { PLACES } from '../places.ts';
import { checkMark } from '../type-marks.ts';
import type { Point } from '../land.ts';
import type { Drawing } from '../sheet.ts';
import { plate, ring } from './plate.ts';

const HARBOUR = 'rooms/10-harbour';
const LEASE = 'rooms/40-lease-1898';

export const harbourAndLeaseCovers = (): readonly Drawing[] => [
  seas(),
  names(),
  yard(),
  marks(),
  powers(),
  tip(),
  line(),
  forts(),
];

function seas(): Drawing {
  const view = { w: 404, h: 316 };
  const map = chart({ ...view, map: 'region', centre: [121.6, 38.3], scale: 38, tolerance: 0.4 }, MIST, {
    waves: [4, 9, 15],
    coast: 1.4,
  });
  return {
    ...plate(MIST, `${HARBOUR}/10-where-is-it`, view.w, view.h, 'Two seas, one narrow gate'),
    coast: true,
    body: [map.svg, ring(map.at(PLACES.portArthur), MIST)],
  };
}

/** Everything within the middle: an upright screen cuts plates to one shape. */
function names(): Drawing {
  const set = (x: number, y: number, text: string, script?: 'zh-Hans' | 'ja'): Promise<string> =>
    words(
      x,
      y,
      text,
      { face: 'serif', size: script ? 68 : 50, weight: 400, ...(script ? { script } : {}) },
      { fill: MIST.ink },
    );
  return {
    ...plate(MIST, `${HARBOUR}/20-many-names`, 368, 410, 'One place, four names'),
    body: [
      set(36, 176, '旅顺', 'zh-Hans'),
      set(196, 176, '旅順', 'ja'),
      set(36, 250, 'Порт-Артур'),
      set(36, 318, 'Port Arthur'),
    ],
  };
}

function yard(): Drawing {
  const view = { w: 404, h: 374 };
  const map = chart({ ...view, map: 'harbour', centre: [121.252, 38.788], scale: 3000, tolerance: 1.8 }, MIST, {
    waves: [5, 11, 18, 27],
  });
  return {
    ...plate(MIST, `${HARBOUR}/30-dockyard`, view.w, view.h, 'A dockyard for a new fleet'),
    coast: true,
    body: [map.svg, ring(map.at(PLACES.docks), MIST)],
  };
}

/** The marks without their words: these differ by language. */
function marks(): Drawing {
  const rows = ['agreed', 'disputed', 'not-exact', 'not-checked'] as const;
  return {
    ...plate(MIST, `${HARBOUR}/40-how-we-know`, 404, 290, 'How to read this exhibition'),
    body: rows.map((mark, index) =>
      checkMark(mark, 62 + (index % 2) * 172, 48 + Math.floor(index / 2) * 112, 2.4, MIST.ink),
    ),
  };
}

function powers(): Drawing {
  return {
    ...plate(CREAM, `${LEASE}/10-three-powers`, 404, 300, 'Taken, returned'),
    body: [onto(36, [70, 150, 230], [330, 150]), here([330, 150], CREAM)],
  };
}

function tip(): Drawing {
  const view = { w: 404, h: 400 };
  const map = chart({ ...view, map: 'bohai', centre: [121.95, 39.2], scale: 190 }, CREAM, {
    waves: [5, 11, 18, 27],
    coast: 1.6,
  });
  return {
    ...plate(CREAM, `${LEASE}/20-a-lease-signed`, view.w, view.h, 'A lease for 25 years'),
    coast: true,
    body: [map.svg, leased(map, 'land')],
  };
}

const TINT = '#e7cfae';

/** From Pulandian Bay to the coast above Pikou: the northern limit of the lease, approximately. */
const LIMIT: readonly Point[] = [
  [121.83, 39.37],
  [122.05, 39.47],
  [122.47, 39.455],
];

/** The leased ground as a tint on the land of a chart; islands off the east coast are left out, for want of a source. */
function leased(map: Chart, id: string): string {
  const around: readonly Point[] = [
    ...LIMIT,
    [122.5, 39.36],
    [122.2, 39.2],
    [122.16, 38.8],
    [121.2, 38.4],
    [120.8, 38.7],
    [121.0, 39.3],
  ];
  return `<clipPath id="${id}-tip"><path d="${straight(around.map(map.at))}Z"/></clipPath><use href="#${id}" clip-path="url(#${id}-tip)" fill="${TINT}" fill-rule="evenodd" stroke="${CREAM.ink}" stroke-width="1.8" stroke-linejoin="round"/>`;
}

function line(): Drawing {
  return {
    ...plate(CREAM, `${LEASE}/30-dalny-and-the-line`, 404, 356, 'A railway and a city called Far Away'),
    body: [roundSquare(202, 178, 56, 142, 17)],
  };
}

function forts(): Drawing {
  return {
    ...plate(CREAM, `${LEASE}/40-half-built-fortress`, 404, 280, 'A fortress half built'),
    body: Array.from({ length: 6 }, (_, index) =>
      fort(44 + (index % 3) * 116, 44 + Math.floor(index / 3) * 110, 84, index === 0 ? CREAM.ink : 'none'),
    ),
  };
}
