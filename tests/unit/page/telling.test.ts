import { describe, expect, it } from 'vitest';
import type { Narration, Video } from '#contract/content';
import { filmVolume, tellingOf } from '../../../src-renderer/screens/telling.ts';

const narration: Narration = { src: { url: '/a.opus', type: 'audio/ogg', bytes: 1 }, seconds: 20, synthetic: true };
const film = (more: Partial<Video> = {}): Video => ({
  kind: 'video',
  src: { url: '/film.webm', type: 'video/webm', bytes: 1 },
  seconds: 42,
  sound: 'own',
  loop: false,
  ...more,
});
const settings = { description: false, waitForMe: false, readAloud: false };
const told = (facts: Partial<Parameters<typeof tellingOf>[0]>) =>
  tellingOf({
    slide: { advance: 'visitor' },
    visual: undefined,
    narration: undefined,
    reading: 20,
    settings,
    ...facts,
  });

describe('a slide is told', () => {
  it.each([
    ['by its narration', { narration }, 'narration'],
    ['by its narration, with a silent film beside it', { narration, visual: film({ sound: 'silent' }) }, 'narration'],
    ['by its narration, with a film under it', { narration, visual: film({ sound: 'under' }) }, 'narration'],
    ['by a film that stands alone', { visual: film() }, 'film'],
    ['by a silent film that stands alone', { visual: film({ sound: 'silent' }) }, 'film'],
    ['by nothing beside a film in a loop', { visual: film({ loop: true }) }, 'nothing'],
    ['by a film with its own sound before its narration', { narration, visual: film() }, 'film'],
    [
      'by the narration as audio description, for who asked for it',
      { narration, visual: film(), settings: { ...settings, description: true } },
      'narration',
    ],
    ['by nothing where there are only words', {}, 'nothing'],
    ['by the time for reading, where the curator says so', { slide: { advance: 'timed' } }, 'time'],
    [
      'by nothing for who asked it to wait',
      { slide: { advance: 'timed' }, settings: { ...settings, waitForMe: true } },
      'nothing',
    ],
    [
      'by nothing while it is read aloud',
      { slide: { advance: 'timed' }, settings: { ...settings, readAloud: true } },
      'nothing',
    ],
  ] as const)('%s', (_what, facts, kind) => {
    expect(told(facts).kind).toBe(kind);
  });

  it('for the length of the film, and twice as long as reading takes', () => {
    expect(told({ visual: film() })).toMatchObject({ recording: { src: { url: '/film.webm' }, seconds: 42 } });
    expect(told({ slide: { advance: 'timed' } })).toMatchObject({ recording: { seconds: 40 } });
    expect(told({ slide: { advance: 'timed' }, reading: 1 })).toMatchObject({ recording: { seconds: 10 } });
  });
});

it('a film is heard as loud as the visitor wants, a quarter of it under a narration, and never where it is silent', () => {
  expect(filmVolume(film(), 'film', 0.8)).toBe(0.8);
  expect(filmVolume(film({ sound: 'under' }), 'narration', 0.8)).toBeCloseTo(0.2);
  expect(filmVolume(film({ sound: 'silent' }), 'narration', 0.8)).toBe(0);
});
