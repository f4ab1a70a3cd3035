// What is shown of a folder that is not there: an exhibition without rooms.
import type { Exhibition } from '#contract/content';
import { PREFERENCES } from '#contract/preferences';
import { hashOf } from './content-hash.ts';
import { languageOf } from './languages.ts';
import type { LoadedExhibition } from './loaded.ts';
import { problem } from './problem-table.ts';

export function noExhibition(name: string, reason: string): LoadedExhibition {
  const exhibition: Exhibition = {
    revision: hashOf('no exhibition'),
    languages: [languageOf('en')],
    title: {},
    subtitle: {},
    period: {},
    theme: { palette: '', tokens: {} },
    credits: {},
    about: {},
    translations: {},
    syntheticVoices: [],
    sources: {},
    claims: {},
    glossary: {},
    attract: [],
    idle: { after: 60, warn: 30 },
    defaults: PREFERENCES,
    interface: {},
    rooms: [],
  };
  return {
    exhibition,
    problems: [problem('media-gone', { path: '' }, { name, reason })],
    media: new Map(),
    voices: {},
    places: new Map(),
  };
}
