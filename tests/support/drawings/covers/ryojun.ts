// The plates of the room “Ryojun”.
import { path, rect, words } from '../marks.ts';
import { STEEL as P } from '../palette.ts';
import type { Drawing } from '../sheet.ts';
import { plate } from './plate.ts';

const ROOM = 'rooms/60-ryojun';
const YEAR = { face: 'sans', size: 25, weight: 600 } as const;

export const ryojunCovers = (): readonly Drawing[] => [line(), gap(), pact()];

/** A railway as a timetable has it: one line, a stop for each town, a branch to the sea. */
function line(): Drawing {
  const stop = (x: number, y: number, fill: string): string =>
    `<circle cx="${x}" cy="${y}" r="10" fill="${fill}" stroke="${P.accent}" stroke-width="5"/>`;
  const name = (x: number, y: number, text: string): Promise<string> =>
    words(x, y, text, { face: 'serif', size: 44, weight: 400, script: 'ja' }, { fill: P.ink });
  return {
    ...plate(P, `${ROOM}/10-a-japanese-port`, 404, 316, 'Ryojun and Dairen'),
    body: [
      path('M150 62V254M150 200L196 254', P.accent, 5),
      stop(150, 62, P.land),
      stop(150, 140, P.land),
      stop(196, 254, P.land),
      stop(150, 254, P.accent),
      name(190, 78, '長春'),
      name(190, 156, '奉天'),
      name(232, 270, '大連'),
      name(40, 270, '旅順'),
    ],
  };
}

/** A track with a piece of one rail gone. */
function gap(): Drawing {
  const sleepers = Array.from({ length: 9 }, (_, index) => rect(22 + index * 39, 122, 12, 136, P.key));
  return {
    ...plate(P, `${ROOM}/20-the-army-takes-over`, 368, 410, 'The army takes over'),
    body: [
      ...sleepers,
      path('M0 158H368M0 222H158M210 222H368', P.ink, 5),
      words(184, 318, '1931', YEAR, { fill: P.ink, anchor: 'middle' }),
    ],
  };
}

/** Five years as agreed, four and a third as kept. */
function pact(): Drawing {
  const at = (year: number): number => 44 + ((year - 1941.3) / 5) * 316;
  const cut = at(1945.6);
  const year = (x: number, text: string, anchor: 'start' | 'middle' | 'end'): Promise<string> =>
    words(x, 258, text, YEAR, { fill: P.ink, anchor });
  return {
    ...plate(P, `${ROOM}/30-border-and-pact`, 404, 374, 'Two border battles and a promise'),
    body: [
      rect(at(1941.3), 172, Math.round(cut - at(1941.3)), 30, P.accent),
      path(`M${Math.round(cut) + 9} 173.5H358.5V200.5H${Math.round(cut) + 9}`, P.accent, 3),
      path(`M${Math.round(cut) + 4} 136V222`, P.ink, 3),
      year(44, '1941', 'start'),
      words(cut + 4, 124, '1945', YEAR, { fill: P.ink, anchor: 'middle' }),
      year(364, '1946', 'end'),
    ],
  };
}
