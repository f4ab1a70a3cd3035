// 32 × 32, strokes only, drawn for this product; never shown without their word.

export const ICONS = {
  rooms: 'M4 6v14M8.8 6v14M13.6 6v14M18.4 6v14M23.2 6v14M28 6v14M3 26h26',
  room: 'M5 27V5h22v22M11 27V13h10v14M3 27h26',
  back: 'M19 6 9 16l10 10',
  up: 'm6 20 10-10 10 10',
  down: 'm6 12 10 10 10-10',
  closer: 'M16 5v22M5 16h22',
  farther: 'M5 16h22',
  look: 'M5 13.5a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0M20 20l8 8M13.5 10v7M10 13.5h7',
  next: 'm13 6 10 10-10 10',
  pause: 'M11 7v18M21 7v18',
  play: 'M10 6.5v19L25 16z',
  again: 'M8.2 9.5A10.5 10.5 0 1 1 5.5 16M8 3.5v6.4h6.4',
  captions: 'M3.5 6.5h25v19h-25zM8 20.5h9M20.5 20.5H24M8 15.5h4M15.5 15.5H24',
  language: 'M4.5 16a11.5 11.5 0 1 0 23 0 11.5 11.5 0 1 0-23 0h23M16 4.5c-7 6-7 17 0 23M16 4.5c7 6 7 17 0 23',
  settings: 'M4 10h13M25 10h3M4 22h3M15 22h13M17 10a4 4 0 1 0 8 0 4 4 0 1 0-8 0M7 22a4 4 0 1 0 8 0 4 4 0 1 0-8 0',
  picture: 'M4 6h24v20H4zM8 21l6-7 4 4 3-3 4 6',
  sound: 'M4 12.5v7h5l7 6v-19l-7 6zM21 12a6 6 0 0 1 0 8M24.5 8.5a11 11 0 0 1 0 15',
  more: 'M6 15h3v3H6zM14.5 15h3v3h-3zM23 15h3v3h-3z',
  textUp: 'M16 27V6M7 14l9-9 9 9',
  textDown: 'M16 5v21M7 18l9 9 9-9',
  handLeft: 'M27 16H7M15 8l-8 8 8 8M3 5v22',
  handRight: 'M5 16h20M17 8l8 8-8 8M29 5v22',
  close: 'm7 7 18 18M25 7 7 25',
  skip: 'M4 16h17M14 8l8 8-8 8M27 6v20',
  enter: 'M4 16h22M18 8l8 8-8 8',
  sources: 'M5 8h22M5 13.5h22M5 19h22M5 24.5h14',
  accounts: 'M4 6h10v20H4zM18 6h10v20H18z',
  about: 'M5 4h22v24H5zM10 11h12M10 16h12M10 21h7',
  check: 'm6 17 7 7L27 8',
} as const;

/** What goes or reads in a direction turns with it. A triangle that plays, a hook that confirms and a clock's hand do not. */
export const TURNING: readonly IconName[] = ['back', 'next', 'skip', 'enter', 'sources', 'about', 'captions'];

export type IconName = keyof typeof ICONS;
