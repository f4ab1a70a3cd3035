// The typographic pictures of room "The Harbour": the names, and how to read the exhibition.
import { lines, NOTE, path, rect, SMALL, words } from './marks.ts';
import { MIST as P } from './palette.ts';
import { SLIDE, type Drawing } from './sheet.ts';
import { bar, breakingBar, checkMark, date, LEFT, RIGHT, scaleOf, tick, type Mark, type Span } from './type-marks.ts';
import type { Script, Style } from './letters.ts';

const ROOM = 'rooms/10-harbour';
const COMMON = { ...SLIDE, palette: P } as const;
const NAME: Style = { face: 'serif', size: 98, weight: 400 };
const HEAD: Style = { face: 'serif', size: 44, weight: 400 };

export const harbourType = (): readonly Drawing[] => [fourNames(), cityNames(), twoTexts(), fourMarks(), ranges()];

interface Row {
  readonly name: string;
  readonly script?: Script;
  readonly about: readonly string[];
  readonly spans: readonly Span[];
  readonly dates: readonly { readonly year: number; readonly text: string; readonly anchor?: 'start' | 'end' }[];
}

/** Names of equal size, each with the years of its use on one common scale. */
async function nameRow({ name, script, about, spans, dates }: Row, index: number): Promise<string> {
  const y = 58 + index * 170;
  const x = scaleOf(1880, 1966);
  const style = script === undefined ? NAME : { ...NAME, script, track: 0.04 };
  const parts = [
    words(LEFT - 4, y + 88, name, style, { fill: P.ink }),
    lines(RIGHT, y + 62, about, NOTE, { fill: P.ink2, anchor: 'end' }),
    bar(y + 122, spans, x, P),
    ...dates.map((it) => date(x(it.year), y + 152, it.text, P, it.anchor)),
  ];
  return (await Promise.all(parts)).join('');
}

function fourNames(): Drawing {
  const rows: readonly Row[] = [
    {
      name: '旅顺',
      script: 'zh-Hans',
      about: ['Lüshun, in Chinese:', 'a smooth voyage'],
      spans: [{ from: 1884.1, to: 1961.9, open: 'both' }],
      dates: [
        { year: 1880, text: 'since the fourteenth century' },
        { year: 1966, text: 'today', anchor: 'end' },
      ],
    },
    {
      name: '旅順',
      script: 'ja',
      about: ['Ryojun: the same', 'characters, in Japanese'],
      spans: [{ from: 1905.02, to: 1945.65 }],
      dates: [
        { year: 1905.02, text: '1905' },
        { year: 1945.65, text: '1945', anchor: 'end' },
      ],
    },
    {
      name: 'Порт-Артур',
      about: ['Port-Artur, in Russian:', 'a lease, later a base'],
      spans: [
        { from: 1898.24, to: 1905.02 },
        { from: 1945.65, to: 1955.4 },
      ],
      dates: [
        { year: 1898.24, text: '1898–1905' },
        { year: 1945.65, text: '1945–1955' },
      ],
    },
    {
      name: 'Port Arthur',
      about: ['on English maps,', 'in treaties and newspapers'],
      spans: [{ from: 1884.1, to: 1955.4, open: 'left' }],
      dates: [{ year: 1955.4, text: '1955', anchor: 'end' }],
    },
  ];
  return {
    ...COMMON,
    file: `${ROOM}/20-many-names/01.svg`,
    title: 'One place, four names',
    desc: 'Four names of one place in equal size, a bar under each for the years of its use.',
    body: rows.map(nameRow),
  };
}

function cityNames(): Drawing {
  const rows: readonly Row[] = [
    {
      name: '大连湾',
      script: 'zh-Hans',
      about: ['Dalian Bay, in Chinese:', 'older than the city'],
      spans: [{ from: 1884.1, to: 1961.9, open: 'both' }],
      dates: [
        { year: 1880, text: 'before 1894' },
        { year: 1966, text: 'today', anchor: 'end' },
      ],
    },
    {
      name: 'Дальний',
      about: ['Dalny, in Russian:', 'distant'],
      spans: [{ from: 1899, to: 1905.02 }],
      dates: [{ year: 1899, text: '1899–1905' }],
    },
    {
      name: '大連',
      script: 'ja',
      about: ['Dairen,', 'in Japanese'],
      spans: [{ from: 1905.02, to: 1945.65 }],
      dates: [
        { year: 1905.02, text: '1905' },
        { year: 1945.65, text: '1945', anchor: 'end' },
      ],
    },
    {
      name: '大连',
      script: 'zh-Hans',
      about: ['Dalian,', 'in Chinese'],
      spans: [{ from: 1955, to: 1966, open: 'left' }],
      dates: [{ year: 1966, text: 'today', anchor: 'end' }],
    },
  ];
  return {
    ...COMMON,
    file: `${ROOM}/20-many-names/02.svg`,
    title: 'Names of the city nearby',
    desc: 'Dalian Bay, Dalny, Dairen and Dalian in equal size, a bar under each for the years of its use.',
    body: rows.map(nameRow),
  };
}

async function card(x: number, kind: string, name: readonly string[], note: readonly string[]): Promise<string> {
  const parts = [
    rect(x, 120, 456, 520, P.land),
    words(x + 40, 186, kind, NOTE, { fill: P.ink2 }),
    path(`M${x + 40} 208H${x + 416}`, P.wave, 2),
    lines(x + 40, 284, name, HEAD, { fill: P.ink }, 1.26),
    lines(x + 40, 548, note, NOTE, { fill: P.ink2 }),
  ];
  return (await Promise.all(parts)).join('');
}

function twoTexts(): Drawing {
  return {
    ...COMMON,
    file: `${ROOM}/40-how-we-know/01.svg`,
    title: 'Two texts',
    desc: 'The two texts this exhibition began with, as plain cards.',
    body: [
      card(LEFT, 'An encyclopedia entry', ['Port Arthur', '(Lüshun), 1894'], ['in English', '51 statements checked']),
      card(
        RIGHT - 456,
        'A newspaper article',
        ['Izvestia, Moscow,', 'on 22 August 1945'],
        ['in machine translation', '122 statements checked'],
      ),
    ],
  };
}

async function markRow([mark, name, about]: readonly [Mark, string, string], index: number): Promise<string> {
  const y = 84 + index * 164;
  const parts = [
    checkMark(mark, LEFT - 12, y, 2.6, P.ink),
    words(LEFT + 132, y + 52, name, { ...HEAD, size: 52 }, { fill: P.ink }),
    words(LEFT + 132, y + 94, about, SMALL, { fill: P.ink2 }),
    index < 3 ? path(`M${LEFT} ${y + 134}H${RIGHT}`, P.wave, 2) : '',
  ];
  return (await Promise.all(parts)).join('');
}

function fourMarks(): Drawing {
  const rows: readonly (readonly [Mark, string, string])[] = [
    ['agreed', 'Agreed', 'An independent source says the same.'],
    ['disputed', 'Disputed', 'Serious sources disagree. We show who says what.'],
    ['not-exact', 'Not exact', 'Partly right. We say what is different.'],
    ['not-checked', 'Not checked', 'No other source was found. We say so, or leave it out.'],
  ];
  return {
    ...COMMON,
    file: `${ROOM}/40-how-we-know/02.svg`,
    title: 'Four marks',
    desc: 'The marks for agreed, disputed, not exact and not checked, with their meaning.',
    body: rows.map(markRow),
  };
}

async function rangeRow(mark: string, name: string, index: number): Promise<string> {
  const y = 128 + index * 164;
  const parts = [
    `<g transform="translate(${LEFT} ${y})">${mark}</g>`,
    words(LEFT + 320, y + 12, name, { ...HEAD, size: 35 }, { fill: P.ink }),
    index < 3 ? path(`M${LEFT} ${y + 82}H${RIGHT}`, P.wave, 2) : '',
  ];
  return (await Promise.all(parts)).join('');
}

function ranges(): Drawing {
  const rows: readonly (readonly [string, string])[] = [
    [tick(4, 0, P.ink) + path('M4 0H220', P.ink, 10) + tick(220, 0, P.ink), 'Both ends are known'],
    [tick(4, 0, P.ink) + breakingBar(4, 0, P.ink), 'And more, nobody knows how many'],
    [
      `${breakingBar(14, 0, P.ink, 4)}<circle cx="11" cy="0" r="9" fill="${P.ground}" stroke="${P.ink}" stroke-width="4"/>`,
      'Known at second hand',
    ],
    [path('M5 0H280', P.ink, 6, ' stroke-dasharray="0 19" stroke-linecap="round"'), 'Nobody counted'],
  ];
  return {
    ...COMMON,
    file: `${ROOM}/40-how-we-know/03.svg`,
    title: 'How ranges are drawn',
    desc: 'A range with two ends, a range that breaks up, a hollow ring, a row of dots.',
    body: rows.map(([mark, name], index) => rangeRow(mark, name, index)),
  };
}
