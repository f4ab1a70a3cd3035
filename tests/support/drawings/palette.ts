// The colours of the rooms whose pictures are drawn here: the same values as the page's palettes of these names.

export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly ink2: string;
  readonly accent: string;
  readonly key: string;
  readonly sea: string;
  readonly land: string;
  readonly wave: string;
}

export const MIST: Palette = {
  ground: '#dbe4e6',
  ink: '#14242c',
  ink2: '#40545d',
  accent: '#27586f',
  key: '#c9d6da',
  sea: '#cdd9dd',
  land: '#f5f4ee',
  wave: '#b3c4ca',
};

export const CREAM: Palette = {
  ground: '#f3e9d3',
  ink: '#1a2747',
  ink2: '#4b526b',
  accent: '#7a3a20',
  key: '#e4d8bd',
  sea: '#e3dac7',
  land: '#fbf5e6',
  wave: '#c8bfad',
};

/** The hall and attract. */
export const NIGHT: Palette = {
  ground: '#12191d',
  ink: '#efede6',
  ink2: '#a9b3b5',
  accent: '#e2cf9f',
  key: '#222c31',
  sea: '#12191d',
  land: '#212b30',
  wave: '#232f35',
};
