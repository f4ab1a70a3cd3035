// What the screen shows while nobody touches it: dark, without words but names; the page writes title and invitation
// over the open water at the lower right, and portrait shows the middle third only.
import { chart, here, words } from './marks.ts';
import { NIGHT as P } from './palette.ts';
import { PLACES } from './places.ts';
import type { ChartStyle } from './marks.ts';
import type { Drawing } from './sheet.ts';

const SCREEN = { w: 1920, h: 1080 } as const;
const COMMON = { ...SCREEN, palette: P, coast: true } as const;
const STYLE: ChartStyle = { waves: [9, 20, 33, 48], coast: 2 };

export const attract = (): readonly Drawing[] => [harbour(), region(), peninsula(), names()];

function harbour(): Drawing {
  const map = chart(
    { ...SCREEN, map: 'harbour', centre: [121.2555, 38.7985], scale: 4150, at: [0.5, 0.395], tolerance: 2.6 },
    P,
    STYLE,
  );
  return {
    ...COMMON,
    file: 'attract/01-harbour.svg',
    title: 'The harbour of Port Arthur, Lüshun',
    desc: 'The harbour at its true shape: an inner water, a spit and a narrow mouth.',
    body: [map.svg],
  };
}

function region(): Drawing {
  const map = chart({ ...SCREEN, map: 'bohai', centre: [121.2667, 38.8], scale: 330, at: [0.396, 0.5] }, P, STYLE);
  return {
    ...COMMON,
    file: 'attract/02-two-seas.svg',
    title: 'Between two seas',
    desc: 'The Bohai Sea and the Yellow Sea, with a ring at the harbour between them.',
    body: [map.svg, here(map.at(PLACES.portArthur), P)],
  };
}

function peninsula(): Drawing {
  const map = chart({ ...SCREEN, map: 'peninsula', centre: [121.2667, 38.8], scale: 560, at: [0.4, 0.55] }, P, STYLE);
  return {
    ...COMMON,
    file: 'attract/03-peninsula.svg',
    title: 'The Liaodong Peninsula',
    desc: 'The tip of the peninsula, with a ring at the harbour.',
    body: [map.svg, here(map.at(PLACES.portArthur), P)],
  };
}

function names(): Drawing {
  const set = (y: number, text: string, script?: 'zh-Hans' | 'ja'): Promise<string> =>
    words(
      672,
      y,
      text,
      { face: 'serif', size: 84, weight: 400, ...(script ? { script, track: 0.04 } : {}) },
      { fill: P.ink },
    );
  return {
    ...SCREEN,
    palette: P,
    file: 'attract/04-names.svg',
    title: 'One place, four names',
    desc: 'The four names of the place in equal size.',
    body: [set(180, 'Port Arthur'), set(305, 'Порт-Артур'), set(437, '旅順', 'ja'), set(568, '旅顺', 'zh-Hans')],
  };
}
