// One example for each key of the YAML files that `vitrine new` writes: as a curator would write it.

/** Words as YAML: one text per language of the exhibition, those that are not known as “…”. */
export type Say = (words: string) => string;

/** What stands behind the colon; it may go on in further lines. */
export type Example = string | ((say: Say) => string);
export type Examples = Readonly<Record<string, Example>>;

const ADVISORY: Example = (say) =>
  `\n  text: ${say('This part is about people who lost their homes.')}\n  more: ${say('It uses words only.')}`;

const ACCOUNTS: Example = (say) => `
  question: ${say('Was there a fire?')}
  groups:
    - title: ${say('Saw it')}
      entries:
        - who: ${say('Anna Berg')}
          as: ${say('teacher in the town')}
          when: ${say('3 May 1901')}
          says: ${say('The mill burned all night.')}
          evidence: ${say('Her diary, written the same week')}
          was-there: yes
          source: S01
          weight: main`;

const SHARED = {
  cover: 'boat.jpg',
  credit: (say) => say('Photograph: City Archive, box 12.'),
  licence: 'CC BY 4.0',
  sources: '[S01]',
  claims: '[A01]',
  accounts: ACCOUNTS,
  advisory: ADVISORY,
  from: '2026-05-01',
  until: '2026-09-30',
} as const satisfies Examples;

export const EXHIBITION_EXAMPLES: Examples = {
  title: (say) => say('Our harbour'),
  subtitle: (say) => say('Boats, salt and a fire'),
  period: (say) => say('1880–1914'),
  languages: '[en, ja]',
  theme: 'night',
  idle: '{ after: 60, warn: 30 }',
  attract: '[01-harbour.jpg, 02-pier.jpg]',
  credits: (say) => say('Texts: Anna Berg. Photographs: City Archive.'),
  about: (say) => say('Anna Berg wrote the labels.'),
  translations: '{ en: original, ja: machine }',
  defaults: `
  captions: true
  textSize: 100
  contrast: standard
  motion: calm
  reach: off
  waitForMe: false
  moreTime: false
  readAloud: false
  description: false
  sign: false
  speed: 1`,
  takeAway: 'https://museum.example/{room}/{exhibit}?l={lang}',
};

export const ROOM_EXAMPLES: Examples = {
  title: (say) => say('The harbour'),
  introduction: (say) => say('How a village of fishermen became a port, and what it paid for it.'),
  years: '1880–1914',
  period: (say) => say('before 1914'),
  group: (say) => say('The old town'),
  theme: 'cream',
  accent: '"#27586f"',
  cover: SHARED.cover,
  advisory: SHARED.advisory,
  from: SHARED.from,
  until: SHARED.until,
};

export const EXHIBIT_EXAMPLES: Examples = { title: (say) => say('The ships'), ...SHARED };

export const SLIDE_EXAMPLES: Examples = {
  title: (say) => say('The pier'),
  alt: (say) => say('Seven fishing boats at a wooden pier, two men mending a net.'),
  note: (say) => say('Taken before the pier was rebuilt.'),
  credit: SHARED.credit,
  licence: SHARED.licence,
  sources: SHARED.sources,
  claims: SHARED.claims,
  accounts: ACCOUNTS,
  attributed: 'true',
  advisory: SHARED.advisory,
  sound: 'under',
  loop: 'true',
  synthetic: 'true',
  steps: '\n  gate: { focus: [12, 40, 20, 25] }',
  advance: 'timed',
};

export const SOURCES_EXAMPLE: Example = (say) =>
  `S01:\n  text: ${say('Diary of Anna Berg, City Archive, box 12')}\n  kind: witness\n  date: "1901"\n  weight: primary\n  base: false`;

export const CLAIMS_EXAMPLE: Example = (say) =>
  `A01:\n  status: disputed\n  contradicted: false\n  statement: ${say('The mill burned down in 1901.')}\n  sources: [S01]\n  note: ${say('Say who says so.')}`;

export const GLOSSARY_EXAMPLE: Example = (say) =>
  `tael:\n  name: ${say('tael')}\n  reading: { ja: テール }\n  about: ${say('A weight of silver.')}\n  spoken: { en: { taels: tails } }`;
