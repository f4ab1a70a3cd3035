// The plates of the room “August 1945”.
import { chart, path, rect, straight, words } from '../marks.ts';
import { GOLD } from '../palette.ts';
import { PLACES } from '../places.ts';
import { date } from '../type-marks.ts';
import type { Point } from '../land.ts';
import type { Drawing } from '../sheet.ts';
import { plate, ring } from './plate.ts';

const ROOM = 'rooms/70-august-1945';
const MUKDEN: Point = [123.4328, 41.7922];

export const augustCovers = (): readonly Drawing[] => [table(), clocks(), thrusts(), flight(), versions(), days()];

/** A table seen from above: three seats taken, one empty. */
function table(): Drawing {
  const [x, y, size] = [202, 158, 54] as const;
  const seats = [-90, 0, 90, 180].map((turn, index) => {
    const [cx, cy] = [x + 118 * Math.cos((turn * Math.PI) / 180), y + 108 * Math.sin((turn * Math.PI) / 180)] as const;
    const more =
      index === 2
        ? ` stroke="${GOLD.ink}" stroke-width="2.4" stroke-dasharray="9 6"`
        : ` stroke="${GOLD.ink}" stroke-width="2.4"`;
    return rect(cx - size / 2, cy - size / 2, size, size, index === 2 ? 'none' : GOLD.ink, more);
  });
  return {
    ...plate(GOLD, `${ROOM}/10-the-yalta-clause`, 404, 316, 'A promise at Yalta'),
    body: [
      ...seats,
      `<circle cx="${x}" cy="${y}" r="70" fill="${GOLD.ground}" stroke="${GOLD.ink}" stroke-width="2.4"/>`,
    ],
  };
}

/** A clock without figures. */
function clock([x, y]: Point, hour: number): string {
  const turn = (hour / 12) * 2 * Math.PI;
  const ticks = Array.from({ length: 12 }, (_, index) => {
    const [a, b] = [Math.sin((index * Math.PI) / 6), Math.cos((index * Math.PI) / 6)];
    return `M${(x + a * 54).toFixed(1)} ${(y - b * 54).toFixed(1)}L${(x + a * 62).toFixed(1)} ${(y - b * 62).toFixed(1)}`;
  });
  const hands: readonly Point[] = [
    [x + 32 * Math.sin(turn), y - 32 * Math.cos(turn)],
    [x, y],
    [x, y - 47],
  ];
  return (
    `<circle cx="${x}" cy="${y}" r="68" fill="none" stroke="${GOLD.ink}" stroke-width="2.4"/>` +
    path(ticks.join(''), GOLD.ink, 2) +
    path(straight(hands), GOLD.ink, 4.5)
  );
}

/** The same moment in Moscow and in Tokyo, and a message that does not arrive. */
function clocks(): Drawing {
  return {
    ...plate(GOLD, `${ROOM}/20-war-declared`, 368, 408, 'Two cities, two messages'),
    body: [
      clock([102, 170], 5),
      clock([266, 170], 11),
      path('M102 296h72m12 0h18m12 0h9m12 0h4', GOLD.accent, 5),
      path('M102 284v24M266 284v24', GOLD.ink, 2.4),
    ],
  };
}

function thrusts(): Drawing {
  const view = { w: 404, h: 356 };
  const map = chart({ ...view, map: 'region', centre: [124.4, 44.9], scale: 15, tolerance: 0.5 }, GOLD, {
    waves: [4, 9, 15],
    coast: 1.4,
  });
  const ways: readonly (readonly Point[])[] = [
    [
      [117, 47.3],
      [120.6, 46.2],
      [124.4, 44.2],
    ],
    [
      [131.6, 44.5],
      [129.4, 44.3],
      [127.3, 43.95],
    ],
    [
      [127.8, 50.1],
      [127.2, 48.3],
      [126.8, 46.4],
    ],
  ];
  return {
    ...plate(GOLD, `${ROOM}/30-offensive-and-ceasefire`, view.w, view.h, 'From attack to ceasefire'),
    coast: true,
    body: [
      map.svg,
      ...ways.map((way) => path(straight(way.map(map.at)), GOLD.accent, 6)),
      ring(map.at(PLACES.portArthur), GOLD),
    ],
  };
}

function flight(): Drawing {
  const view = { w: 404, h: 280 };
  const map = chart({ ...view, map: 'bohai', centre: [122.35, 40.37], scale: 54 }, GOLD, {
    waves: [5, 11, 18],
    coast: 1.6,
  });
  const way = straight([MUKDEN, PLACES.portArthur].map(map.at));
  return {
    ...plate(GOLD, `${ROOM}/40-ten-planes`, view.w, view.h, 'Ten planes from Mukden'),
    coast: true,
    body: [
      map.svg,
      path(way, GOLD.accent, 5, ' stroke-dasharray="16 11"'),
      ring(map.at(MUKDEN), GOLD),
      ring(map.at(PLACES.portArthur), GOLD),
    ],
  };
}

/** One moment, told twice: the quotation marks of two languages. */
function versions(): Drawing {
  const edge = ` stroke="${GOLD.ink}" stroke-width="2.4"`;
  const set = (x: number, text: string): Promise<string> =>
    words(x, 194, text, { face: 'serif', size: 96, weight: 400 }, { fill: GOLD.ink, anchor: 'middle' });
  return {
    ...plate(GOLD, `${ROOM}/50-the-admiral`, 404, 316, 'The admiral and the sword'),
    body: [
      rect(36, 58, 156, 200, 'none', edge),
      rect(212, 58, 156, 200, 'none', edge),
      set(114, '“ ”'),
      set(290, '« »'),
    ],
  };
}

/** Four days, and on which of them each source begins. */
function days(): Drawing {
  const day = (index: number): number => 50 + index * 72;
  const rows = [0, 1, 2, 1].map((first, index) => {
    const y = 110 + index * 58;
    return (
      path(`M48 ${y}H320`, GOLD.ink, 1.4) +
      path(`M${day(first)} ${y}H${index === 0 ? day(2) : day(first + 1)}`, GOLD.accent, 8)
    );
  });
  return {
    ...plate(GOLD, `${ROOM}/60-who-came-first`, 368, 408, 'Who came first, and when?'),
    body: [...rows, ...[21, 22, 23, 24].map((number, index) => date(day(index), 340, String(number), GOLD))],
  };
}
