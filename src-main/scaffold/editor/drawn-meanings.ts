// What each key of the drawn slides is for.
import type { Meanings } from './meanings.ts';

const STEP = 'The step of the label, {>name}, with which it comes. Without it, it is there from the start.';
const SIDE = 'Where the words had better stand.';
const AXIS = 'Both ends of the scale.';

const BAR: Meanings = {
  from: 'Where it begins: a date, or a number on the scale.',
  to: 'Where it ends.',
  open: 'Which end is not known and breaks up.',
  planned: 'true: only meant, never there; an outline.',
  words: 'Words under its beginning.',
  'end-words': 'Words under its end.',
  step: STEP,
};

export const CHART: Meanings = {
  title: 'What the chart asks; read out. The heading on the screen comes from the label.',
  unit: 'What is counted.',
  axis: AXIS,
  example: 'true: it explains the marks; no scale, and no sources are asked for.',
  groups: [
    'Rows stand in groups of what their numbers cover.',
    {
      name: 'What the numbers of this group cover.',
      rows: [
        'One for each source.',
        {
          name: 'Who gives the number.',
          second: 'A quieter line under the name.',
          words: 'The number in words, where Vitrine’s own do not do.',
          from: 'The lowest number; alone, the upper end is not known.',
          to: 'The highest number; alone, the lower end is not known.',
          kind: 'How the number came about.',
          covers: 'What it covers.',
          source: 'Who says so. A number without a source is not shown.',
          certainty: 'What came of it when it was checked; read out.',
          step: STEP,
        },
      ],
    },
  ],
  reference: ['A line to measure by.', { at: 'Where on the scale.', words: 'What it is.', step: STEP }],
};

export const TIMELINE: Meanings = {
  from: 'The beginning of the line. Without it, what is named first.',
  to: 'The end of the line.',
  events: [
    'What happened.',
    {
      date: 'A day, a month or a year, always in our calendar.',
      until: 'Its last day, where it lasted.',
      words: 'What happened.',
      calendar: [
        'The same day as the other side wrote it.',
        { julian: 'In the Julian calendar, as Russia wrote it until 1918.' },
      ],
      step: STEP,
    },
  ],
  bars: [
    'What lasted: one row each.',
    { name: 'What it is.', spans: ['From when to when, once or several times.', BAR] },
  ],
};

export const TYPE: Meanings = {
  lines: [
    'The lines of the page.',
    {
      words: 'Words, one text per language.',
      text: 'Words of one language that everybody sees.',
      lang: 'The language of text.',
      second: 'A quieter line under it.',
      size: 'How large.',
      mark: 'A mark of checking before it.',
      bars: ['The time or share it stands for.', BAR],
      axis: AXIS,
      step: STEP,
    },
  ],
  axis: AXIS,
};

export const MAP: Meanings = {
  land: 'Where the land comes from: natural-earth is the whole world.',
  view: 'What is shown: two corners. Without it the map is fitted to its places.',
  places: [
    'What is marked.',
    {
      id: 'A short name, for routes.',
      at: 'Where: [latitude, longitude], in this order.',
      name: 'The name beside the mark.',
      date: 'Words over the name.',
      note: 'Words under the name.',
      kind: 'Which mark. words: none.',
      side: SIDE,
      lead: 'The words stand there, at the end of a line.',
      step: STEP,
    },
  ],
  routes: [
    'Ways from place to place; with a step they draw themselves.',
    {
      id: 'A short name.',
      by: 'land, sea (dashed) or later (dotted: still to come).',
      through: 'Its places, in order.',
      straight: 'true: no curves.',
      step: STEP,
    },
  ],
  areas: [
    'Ground that is tinted where there is land.',
    {
      polygon: 'Its corners.',
      note: 'Words in it.',
      at: 'Where the words stand.',
      limit: 'A dashed line.',
      step: STEP,
    },
  ],
  detail: 'Nothing finer than this is drawn of a rough coast.',
  scale: 'true: a bar of kilometres.',
  credit: 'Who made the land and the map.',
  'coast-note': 'Stands after the slide’s own note.',
};

export const DIAGRAM: Meanings = {
  labels: [
    'Words on the drawing.',
    {
      at: 'Where: across and down, in units of the SVG.',
      words: 'The words.',
      second: 'A quieter line under them.',
      side: SIDE,
      lead: 'The words stand there, at the end of a line from the spot.',
      size: 'How large.',
      step: STEP,
    },
  ],
  layers: ['Top-level groups of the SVG that wait for a step.', { step: STEP }],
};
