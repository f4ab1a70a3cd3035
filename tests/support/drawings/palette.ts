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

export const DUST: Palette = {
  ground: '#dcd7cc',
  ink: '#26221a',
  ink2: '#554d3f',
  accent: '#704605',
  key: '#cbc4b5',
  sea: '#cdc8be',
  land: '#e9e2cf',
  wave: '#b7b0a2',
};

export const PAPER: Palette = {
  ground: '#f7f6f3',
  ink: '#131211',
  ink2: '#504c49',
  accent: '#8c1d1d',
  key: '#e8e6e1',
  sea: '#eceae6',
  land: '#f7f6f3',
  wave: '#d8d5cf',
};

export const SLATE: Palette = {
  ground: '#36424b',
  ink: '#eff4f6',
  ink2: '#cdd7dc',
  accent: '#e6c8a1',
  key: '#44525c',
  sea: '#2c373f',
  land: '#44525c',
  wave: '#3c4952',
};

export const STEEL: Palette = {
  ground: '#c4d2ca',
  ink: '#10231b',
  ink2: '#384d43',
  accent: '#1b5240',
  key: '#b1c2b9',
  sea: '#b4c5bd',
  land: '#dfe8e2',
  wave: '#9db1a7',
};

export const GOLD: Palette = {
  ground: '#e5d7ab',
  ink: '#2a271e',
  ink2: '#575140',
  accent: '#66500f',
  key: '#d5c694',
  sea: '#d2cdbc',
  land: '#f0e6c6',
  wave: '#bab4a0',
};

export const MOSS: Palette = {
  ground: '#484b40',
  ink: '#f2f1e8',
  ink2: '#dadbcd',
  accent: '#d2dda8',
  key: '#555a4c',
  sea: '#3b3e35',
  land: '#555a4c',
  wave: '#4a4e43',
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
