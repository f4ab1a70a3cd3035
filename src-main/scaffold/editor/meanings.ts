// What each key of the exhibition's own files is for: shown by editors while a curator types, and as comments in new files.

/** A key's meaning, as a sentence; where it holds further keys, theirs beside it. */
export type Meanings = Readonly<Record<string, string | readonly [string, Meanings]>>;

const ADVISORY: Meanings = {
  text: 'One sentence on what comes.',
  more: 'What a visitor may want to know besides.',
};

const ACCOUNTS: Meanings = {
  question: 'What people disagree about.',
  groups: [
    'Those who say alike stand together.',
    {
      title: 'What this group has in common: “Saw it”.',
      entries: [
        'One for each person or text.',
        {
          who: 'Who says it.',
          when: 'When it was said, as words.',
          as: 'In what capacity: “teacher in the town”.',
          says: 'What is said.',
          evidence: 'What that rests on.',
          'was-there': 'Whether who says it was there. Leave it out where that is not the question.',
          source: 'Where it can be read: a key of sources.yaml, or words.',
          weight: 'main sets it larger: for those who saw it, never for a denial.',
        },
      ],
    },
  ],
};

const THEME: Meanings = {
  palette: 'A palette of the house.',
  tokens: 'Single colours of your own; look whether everything can still be read.',
};

const SHARED = {
  cover: 'Its picture where visitors choose. Without it a file called cover, else the first picture.',
  credit: 'Who made what is shown.',
  licence: 'What may be done with it.',
  sources: 'What the labels rest on: keys of sources.yaml, or sources written out.',
  claims: 'The statements it rests on: keys of claims.yaml.',
  accounts: ['Who says what, where people disagree.', ACCOUNTS],
  advisory: ['A warning before hard content; the visitor chooses.', ADVISORY],
  from: 'The first day on which it is shown.',
  until: 'The last day on which it is shown.',
} as const satisfies Meanings;

export const EXHIBITION: Meanings = {
  title: 'What the exhibition is called.',
  subtitle: 'A line under the title.',
  period: 'The years it tells of, as words beside the title.',
  languages: 'The languages of the exhibition. The first is the one a visitor gets who has chosen none.',
  theme: ['The colours of hall and attract screen.', THEME],
  idle: [
    'What happens when nobody touches the screen.',
    { after: 'Seconds until “Still there?” is asked.', warn: 'Seconds that the question waits; 20 at least.' },
  ],
  attract: 'Which files of the folder attract are shown, in this order. Without it all of them.',
  credits: 'Who made texts, pictures and everything else.',
  about: 'How the labels were made, for the page “About these labels”.',
  translations:
    'Of each language, whether its words are the original, translated by a machine, or checked by a reader of it.',
  defaults: [
    'How every visit begins.',
    {
      captions: 'Whether captions are shown.',
      textSize: 'Size of the text in percent.',
      contrast: 'Which contrast.',
      motion: 'How much moves.',
      reach: 'Whether the controls stand low, for the left or the right hand.',
      waitForMe: 'Whether slides wait for the visitor.',
      moreTime: 'Whether there is twice the time before “Still there?”.',
      readAloud: 'Whether everything is read aloud.',
      description: 'Whether audio descriptions are heard.',
      sign: 'Whether sign-language videos are shown.',
      speed: 'How fast voices speak.',
    },
  ],
  takeAway:
    'Address of your own pages, shown as a square for the visitor’s phone. {room}, {exhibit}, {slide} and {lang} are filled in.',
};

export const ROOM: Meanings = {
  title: 'What the room is called.',
  introduction: 'A few sentences at its entrance.',
  years: [
    'Its place on the line of time.',
    { start: 'The first year, month or day.', end: 'The last year, month or day.' },
  ],
  period: 'How the years are written, where it should differ.',
  group: 'Which rooms belong together. It is kept with the room; the hall does not show groups yet.',
  theme: ['The colours of the room.', THEME],
  accent: 'One colour of its own.',
  cover: SHARED.cover,
  advisory: SHARED.advisory,
  from: SHARED.from,
  until: SHARED.until,
};

export const EXHIBIT: Meanings = { title: 'What the exhibit is called.', ...SHARED };

export const SLIDE: Meanings = {
  title: 'What the slide is called, where it has no label whose first line says so.',
  alt: 'What can be seen, in one or two sentences, for people who cannot see it.',
  note: 'A small line under the picture.',
  credit: SHARED.credit,
  licence: SHARED.licence,
  sources: SHARED.sources,
  claims: SHARED.claims,
  accounts: SHARED.accounts,
  attributed: 'true: the label itself says who says so, or tells only what holds.',
  advisory: SHARED.advisory,
  sound: 'Whether a film beside a narration is silent, heard under it, or speaks for itself.',
  loop: 'true: a film begins again at its end.',
  synthetic: 'Whether the narration is a machine’s, where the recording does not say so.',
  steps: [
    'Frames that are drawn on the picture when the label comes to a step, {>name}.',
    { focus: 'The part of the picture that is framed.' },
  ],
  advance: 'timed: without sound the slide goes on after slow reading time. visitor: it waits.',
};

export const COMPARE: Meanings = {
  before: 'What the first picture is called: a year, a name.',
  after: 'What the second picture is called.',
};

export const SOURCES: Meanings = {
  text: 'The source, as visitors read it.',
  kind: 'What kind of source it is.',
  date: 'When it was written, as words.',
  weight: 'How much can be built on it. weak: used only beside another.',
  base: 'true for what maps are only drawn on: no ground for a number of dead.',
};

export const CLAIMS: Meanings = {
  status: 'What came of it when it was checked.',
  contradicted: 'true: the sources point the other way.',
  statement: 'The statement.',
  sources: 'Keys of sources.yaml, or sources written out.',
  note: 'For those who write labels.',
};

export const GLOSSARY: Meanings = {
  name: 'The person, place or term, in each language.',
  reading: 'How it is read: pinyin, kana. Shown, and used by a computer voice.',
  about: 'One line that explains it.',
  spoken:
    'How a computer voice has to say words: language, then word as written: as it sounds. A star stands for every ending.',
};
