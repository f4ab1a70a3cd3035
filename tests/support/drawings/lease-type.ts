// The typographic pictures of room "Leased Ground": sums, dates, treaties, plans.
import { DATE, dot, here, lines, NOTE, path, rect, SMALL, words } from './marks.ts';
import { CREAM as P } from './palette.ts';
import { SLIDE, type Drawing } from './sheet.ts';
import { bar, date, LEFT, RIGHT, scaleOf, type Span } from './type-marks.ts';
import type { Style } from './letters.ts';

const ROOM = 'rooms/40-lease-1898';
const COMMON = { ...SLIDE, palette: P } as const;
const HEAD: Style = { face: 'serif', size: 52, weight: 400 };
const LARGE: Style = { face: 'serif', size: 104, weight: 400 };

export const leaseType = (): readonly Drawing[] => [
  advice(),
  ledger(),
  holders(),
  treaty(),
  voices(),
  square(),
  guns(),
  distance(),
];

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

function advice(): Drawing {
  const rows = [204, 392, 580];
  const at = [930, 392] as const;
  return {
    ...COMMON,
    file: `${ROOM}/10-three-powers/01.svg`,
    title: 'Three powers speak to Tokyo',
    desc: 'Three lines from Russia, Germany and France run together to Tokyo, April 1895.',
    body: [
      ...['Russia', 'Germany', 'France'].map((name, index) =>
        words(LEFT - 3, (rows[index] ?? 0) + 28, name, { ...HEAD, size: 84 }, { fill: P.ink }),
      ),
      onto(548, rows, at),
      here(at, P),
      words(at[0] + 40, at[1] + 2, 'Tokyo', { ...HEAD, size: 44 }, { fill: P.ink }),
      date(at[0] + 40, at[1] + 40, 'April 1895', P),
    ],
  };
}

async function entry(x: number, y: number, width: number, [name, value]: readonly [string, string]): Promise<string> {
  const parts = [
    words(x, y, name, NOTE, { fill: P.ink2 }),
    words(x + 200, y, value, { face: 'serif', size: 32, weight: 400 }, { fill: P.ink }),
    path(`M${x} ${y + 24}h${width}`, P.wave, 2),
  ];
  return (await Promise.all(parts)).join('');
}

function ledger(): Drawing {
  const rows: readonly (readonly [string, string])[] = [
    ['Paid by', 'China'],
    ['To', 'Japan'],
    ['For', 'the return of the Liaodong Peninsula'],
    ['Year', '1895'],
  ];
  return {
    ...COMMON,
    file: `${ROOM}/10-three-powers/02.svg`,
    title: 'Thirty million taels',
    desc: 'A ledger card: paid by China to Japan for the return of the Liaodong Peninsula, 30,000,000 taels of silver.',
    body: [
      rect(184, 84, 880, 620, P.land),
      ...rows.map((row, index) => entry(240, 166 + index * 76, 768, row)),
      words(1008, 560, '30,000,000', LARGE, { fill: P.ink, anchor: 'end' }),
      path('M240 592H1008M240 600H1008', P.ink, 2),
      words(1008, 652, 'taels of silver', SMALL, { fill: P.ink, anchor: 'end' }),
    ],
  };
}

interface Holder {
  readonly name: string;
  readonly spans: readonly Span[];
  readonly dates: readonly { readonly year: number; readonly text: string; readonly anchor?: 'start' | 'end' }[];
}

function holders(): Drawing {
  const x = scaleOf(1893, 1905);
  const rows: readonly Holder[] = [
    {
      name: 'China',
      spans: [
        { from: 1893.6, to: 1894.89, open: 'left' },
        { from: 1895.96, to: 1898.24 },
      ],
      dates: [
        { year: 1894.89, text: 'Nov 1894', anchor: 'end' },
        { year: 1895.96, text: '1896 to March 1898' },
      ],
    },
    { name: 'Japan', spans: [{ from: 1894.89, to: 1895.96 }], dates: [{ year: 1894.89, text: '1894–1895' }] },
    {
      name: 'Russia, by lease',
      spans: [{ from: 1898.24, to: 1904.4, open: 'right' }],
      dates: [{ year: 1898.24, text: '27 March 1898' }],
    },
  ];
  return {
    ...COMMON,
    file: `${ROOM}/10-three-powers/03.svg`,
    title: 'Who held Port Arthur, 1894 to 1904',
    desc: 'China until November 1894, Japan until the end of 1895, China again, Russia by lease from March 1898.',
    body: rows.flatMap(({ name, spans, dates }, index) => {
      const y = 84 + index * 218;
      return [
        words(LEFT - 3, y + 56, name, { ...HEAD, size: 64 }, { fill: P.ink }),
        path(`M${LEFT} ${y + 96}H${RIGHT}`, P.wave, 2),
        bar(y + 96, spans, x, P),
        ...dates.map((it) => date(x(it.year), y + 132, it.text, P, it.anchor)),
      ];
    }),
  };
}

function treaty(): Drawing {
  const rows: readonly (readonly [string, string])[] = [
    ['Signed', 'Beijing, 27 March 1898'],
    ['Between', 'China and Russia'],
    ['Place', 'Port Arthur and Dalian Bay'],
    ['For', 'twenty-five years'],
    ['Also', 'a railway to both ports'],
  ];
  return {
    ...COMMON,
    file: `${ROOM}/20-a-lease-signed/01.svg`,
    title: 'The convention of 27 March 1898',
    desc: 'A card with the facts of the convention: place, parties, term.',
    body: [
      rect(184, 64, 880, 660, P.land),
      words(240, 130, 'Convention, in the English of the time', NOTE, { fill: P.ink2 }),
      lines(238, 202, ['For the lease of the', 'Liaotung Peninsula'], HEAD, { fill: P.ink }, 1.18),
      ...rows.map((row, index) => entry(240, 356 + index * 76, 768, row)),
    ],
  };
}

function voices(): Drawing {
  const rows = [
    ['An agreement between partners', 'Russian writers'],
    ['“Accepted the Russian demands”', 'House of Commons, London, 28 March 1898'],
    ['An unequal treaty, under pressure', 'Chinese writers'],
  ] as const;
  return {
    ...COMMON,
    file: `${ROOM}/20-a-lease-signed/03.svg`,
    title: 'Three voices on one treaty',
    desc: 'Three short views of the lease in equal size, each with who holds it.',
    body: rows.flatMap(([view, who], index) => {
      const y = 84 + index * 218;
      return [
        words(LEFT - 2, y + 70, view, { ...HEAD, size: 60 }, { fill: P.ink }),
        words(LEFT, y + 118, who, SMALL, { fill: P.ink2 }),
        index < 2 ? path(`M${LEFT} ${y + 172}H${RIGHT}`, P.wave, 2) : '',
      ];
    }),
  };
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

function guns(): Drawing {
  const ready = ((RIGHT - LEFT) * 116) / 552;
  return {
    ...COMMON,
    file: `${ROOM}/40-half-built-fortress/01.svg`,
    title: 'Planned and ready, January 1904',
    desc: '552 guns planned, about 116 in place; six main forts planned, one finished.',
    body: [
      words(LEFT, 118, 'Guns', { ...HEAD, size: 44 }, { fill: P.ink }),
      rect(LEFT, 150, RIGHT - LEFT, 84, 'none', ` stroke="${P.ink}" stroke-width="3"`),
      rect(LEFT, 150, Number(ready.toFixed(1)), 84, P.ink),
      date(LEFT, 276, 'about 116 in place', P),
      date(RIGHT, 276, '552 planned', P, 'end'),
      words(LEFT, 428, 'Main forts', { ...HEAD, size: 44 }, { fill: P.ink }),
      ...Array.from({ length: 6 }, (_, index) => fort(LEFT + index * 162.8, 462, 122, index === 0 ? P.ink : 'none')),
      date(LEFT, 626, '1 finished', P),
      date(RIGHT, 626, '6 planned', P, 'end'),
    ],
  };
}

function distance(): Drawing {
  const at = LEFT + (RIGHT - LEFT) * (6405 / (6405 + 1664));
  const y = 400;
  return {
    ...COMMON,
    file: `${ROOM}/40-half-built-fortress/02.svg`,
    title: 'Two capitals and one harbour',
    desc: 'A line drawn to scale: Port Arthur is about 6,400 kilometres from St Petersburg and about 1,660 from Tokyo.',
    body: [
      path(`M${LEFT} ${y}H${RIGHT}`, P.accent, 5),
      dot([LEFT, y], P.accent, 9),
      dot([RIGHT, y], P.accent, 9),
      here([at, y], P),
      words(LEFT - 9, y - 40, 'St Petersburg', { ...HEAD, size: 44 }, { fill: P.ink }),
      words(at, y - 112, 'Port Arthur', { ...HEAD, size: 44 }, { fill: P.ink, anchor: 'middle' }),
      path(`M${at.toFixed(1)} ${y - 96}V${y - 32}`, P.ink, 1.5),
      words(RIGHT + 9, y - 40, 'Tokyo', { ...HEAD, size: 44 }, { fill: P.ink, anchor: 'end' }),
      words((LEFT + at) / 2, y + 56, 'about 6,400 km', DATE, { fill: P.ink, anchor: 'middle' }),
      words((at + RIGHT) / 2, y + 56, '1,660 km', DATE, { fill: P.ink, anchor: 'middle' }),
    ],
  };
}
