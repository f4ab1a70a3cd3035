// The plates of the room “November 1894”: dates, doors, names, open ranges, stones. Nothing stands for the dead.
import { path, words } from '../marks.ts';
import { PAPER } from '../palette.ts';
import type { Drawing } from '../sheet.ts';
import type { Style } from '../letters.ts';
import { plate } from './plate.ts';

const ROOM = 'rooms/30-november-1894';
/** The room's ground is paper: its plates lie a shade under it. */
const GROUND = PAPER.sea;
const INK = PAPER.ink;
const DATE: Style = { face: 'sans', size: 27, weight: 600 };
const NOTE: Style = { face: 'sans', size: 25, weight: 400 };

export const novemberCovers = (): readonly Drawing[] => [days(), doors(), papers(), ranges(), stones()];

function days(): Drawing {
  const [first, last, y] = [44, 360, 172];
  const at = (day: number): number => first + ((day - 18) * (last - first)) / 7;
  const others = [18, 19, 20, 22, 23, 24, 25].map((day) => `M${at(day).toFixed(1)} ${y}v20`).join('');
  return {
    ...plate(PAPER, `${ROOM}/10-what-happened`, 404, 292, 'What happened'),
    ground: GROUND,
    body: [
      path(`M${first} ${y}H${last}${others}`, INK, 2.4),
      path(`M${at(21).toFixed(1)} ${y - 44}V${y + 44}`, PAPER.accent, 2.4),
      words(at(21) + 14, y - 20, '21', DATE, { fill: INK }),
      words(first - 4, y + 54, '18', NOTE, { fill: PAPER.ink2 }),
      words(last + 4, y + 54, '25', NOTE, { fill: PAPER.ink2, anchor: 'end' }),
    ],
  };
}

/** A street as a plan: walls with an open door each, and nobody in it. */
function doors(): Drawing {
  const house = (x: number, y: number, w: number, h: number, down: boolean): string => {
    const [wall, gap] = [down ? y + h : y, 24];
    const left = x + (w - gap) / 2;
    const back = down ? y : y + h;
    return `M${left} ${wall}H${x}V${back}H${x + w}V${wall}H${left + gap}`;
  };
  const upper = [house(62, 74, 76, 80, true), house(152, 74, 58, 80, true), house(224, 74, 118, 80, true)];
  const lower = [house(62, 230, 108, 80, false), house(184, 230, 76, 80, false), house(274, 230, 68, 80, false)];
  return {
    ...plate(PAPER, `${ROOM}/20-who-they-were`, 404, 384, 'The people of the town'),
    ground: GROUND,
    body: [path([...upper, ...lower].join(''), INK, 2.4)],
  };
}

function papers(): Drawing {
  const names = ['New York World', 'The Times', 'The Standard', 'Black and White'];
  return {
    ...plate(PAPER, `${ROOM}/30-the-news-travels`, 404, 340, 'The news travels'),
    ground: GROUND,
    body: names.flatMap((name, index) => [
      words(34, 76 + index * 74, name, { face: 'serif', size: 38, weight: 400 }, { fill: INK }),
      index + 1 < names.length ? path(`M36 ${100 + index * 74}H368`, PAPER.ink2, 1.8) : '',
    ]),
  };
}

/** Ranges whose ends are open, as on the chart inside; no scale, no number. */
function ranges(): Drawing {
  const open = (x: number, y: number, way: 1 | -1): string => {
    const dashes = [36, 26, 18, 12, 8, 5];
    let at = x;
    let d = `M${x} ${y - 13}v26`;
    for (const [index, dash] of dashes.entries()) {
      const from = at + way * (8 + index * 2);
      at = from + way * dash;
      d += `M${from} ${y}H${at}`;
    }
    return path(d, INK, 5);
  };
  return {
    ...plate(PAPER, `${ROOM}/40-how-many`, 404, 312, 'How many?'),
    ground: GROUND,
    body: [path('M72 47v26M72 60h44M116 47v26', INK, 5), open(72, 122, 1), open(186, 184, 1), open(360, 246, -1)],
  };
}

/** Four upright stones on one line of time, 1890 to 2000. */
function stones(): Drawing {
  const [first, last, base] = [40, 364, 250];
  const at = (year: number): number => first + ((year - 1890) * (last - first)) / 110;
  const stone = (year: number): string => {
    const x = at(year);
    return `M${(x - 15).toFixed(1)} ${base}V150L${x.toFixed(1)} 136L${(x + 15).toFixed(1)} 150V${base}`;
  };
  const years = [1896, 1922, 1948, 1994];
  return {
    ...plate(PAPER, `${ROOM}/50-the-stones`, 404, 360, 'The stones on the hillside'),
    ground: GROUND,
    body: [
      path(`M${first - 8} ${base}H${last + 8}${years.map(stone).join('')}`, INK, 2.4),
      ...years.map((year) => words(at(year), base + 40, String(year), NOTE, { fill: INK, anchor: 'middle' })),
    ],
  };
}
