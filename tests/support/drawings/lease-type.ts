// What room "Leased Ground" draws besides maps and data: three lines onto one point, the plan of a square, a fort.
import { path } from './marks.ts';
import { CREAM as P } from './palette.ts';
import { SLIDE, type Drawing } from './sheet.ts';

const ROOM = 'rooms/40-lease-1898';
const COMMON = { ...SLIDE, palette: P } as const;

export const leaseType = (): readonly Drawing[] => [square()];

/** Three lines onto one point. */
export function onto(x: number, ends: readonly number[], to: readonly [number, number]): string {
  return ends
    .map((y) =>
      path(
        `M${x} ${y}C${x + (to[0] - x) * 0.55} ${y} ${x + (to[0] - x) * 0.5} ${to[1]} ${to[0] - 24} ${to[1]}`,
        P.accent,
        5,
      ),
    )
    .join('');
}

/** Ten blocks between ten streets that run out from a round square. */
export function roundSquare(x: number, y: number, inner: number, outer: number, street: number): string {
  const blocks = Array.from({ length: 10 }, (_, index) => {
    const corner = (radius: number, side: number): string => {
      const turn = ((index + 0.5 + side * 0.5) * 36 - 90) * (Math.PI / 180) - side * Math.asin(street / 2 / radius);
      return `${(x + radius * Math.cos(turn)).toFixed(1)} ${(y + radius * Math.sin(turn)).toFixed(1)}`;
    };
    return `M${corner(inner, -1)}L${corner(outer, -1)}A${outer} ${outer} 0 0 1 ${corner(outer, 1)}L${corner(inner, 1)}A${inner} ${inner} 0 0 0 ${corner(inner, -1)}Z`;
  });
  return `<path d="${blocks.join('')}" fill="${P.land}" stroke="${P.ink}" stroke-width="1.8" stroke-linejoin="round"/><circle cx="${x}" cy="${y}" r="${inner - street}" fill="${P.land}" stroke="${P.ink}" stroke-width="1.8"/>`;
}

function square(): Drawing {
  return {
    ...COMMON,
    file: `${ROOM}/30-dalny-and-the-line/02.svg`,
    title: 'Plan of a round square in Dalny',
    desc: 'A round square with ten streets running out from it; a sketch, not a survey.',
    body: [roundSquare(624, 396, 122, 332, 34)],
  };
}

/** A fort's outline as on a plan. */
export const fort = (x: number, y: number, size: number, fill: string): string => {
  const point = (a: number, b: number): string => `${(x + a * size).toFixed(1)} ${(y + b * size).toFixed(1)}`;
  return `<path d="M${point(0.5, 0)}L${point(1, 0.36)}L${point(0.86, 0.92)}L${point(0.5, 0.8)}L${point(0.14, 0.92)}L${point(0, 0.36)}Z" fill="${fill}" stroke="${P.ink}" stroke-width="3" stroke-linejoin="miter"/>`;
};
