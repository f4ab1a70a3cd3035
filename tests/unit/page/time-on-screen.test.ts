// The idle clock's measures: what a slide lasts, the rest of an exhibit, and what there is to read on screen.
import { describe, expect, it } from 'vitest';
import type { ExhibitionAnswer } from '#contract/api';
import type { Label, Slide, Video } from '#contract/content';
import { createMessages } from '../../../src-renderer/messages/messages.ts';
import { exhibitMinutes, slideSeconds } from '../../../src-renderer/screens/exhibit-length.ts';
import { overlaySeconds } from '../../../src-renderer/screens/overlay-words.ts';
import type { Stage } from '../../../src-renderer/screens/stage.ts';
import { readingOnScreen, remainingSeconds } from '../../../src-renderer/screens/time-on-screen.ts';
import { next } from '../../../src-renderer/visit/machine.ts';
import { isVisiting, type VisitContent, type VisitEvent, type Visiting } from '../../../src-renderer/visit/visit.ts';
import { smallContent } from '../visit/small-exhibition.ts';

const SECONDS_A_WORD = 0.6;
const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
const label = (count: number): Label => ({
  blocks: [{ kind: 'paragraph', children: [{ kind: 'text', text: words(count) }] }],
});
const media = { url: '/x', type: 'video/webm', bytes: 1 };
const film = (more: Partial<Video> = {}): Video => ({
  kind: 'video',
  src: media,
  seconds: 180,
  sound: 'own',
  loop: false,
  ...more,
});
const narration = { en: { src: media, seconds: 40, synthetic: false } };

/** One room with one exhibit of these slides, and its visitor on the first. */
function onSlide(slides: readonly Partial<Slide>[], more: Partial<ExhibitionAnswer> = {}) {
  const small = smallContent([{ exhibits: [{ slides: slides.map(() => ({})) }] }]);
  const [room] = small.rooms.map(({ id }) => small.room(id));
  const [only] = room?.exhibits ?? [];
  if (!room || !only) throw new Error('no exhibit');
  const made = only.slides.map((slide, index) => ({ ...slide, ...slides[index] }));
  const exhibit = { ...only, title: { en: words(2) }, slides: made };
  const rooms = [{ ...room, exhibits: [exhibit] }];
  const content: VisitContent = { ...small, rooms, room: (id) => rooms.find((one) => one.id === id) };
  const { languages } = small;
  const kiosk = { volume: 0.7, ceiling: 1 };
  const exhibition = { languages, rooms, kiosk, sources: {}, glossary: {}, ...more } as unknown as ExhibitionAnswer;
  const stage: Stage = {
    exhibition,
    content,
    lang: 'en',
    say: createMessages('en', {}),
    reach: 'off',
    send: () => undefined,
  };
  const after = (...events: readonly VisitEvent[]): Visiting => {
    const all: readonly VisitEvent[] = [{ type: 'wake' }, { type: 'go', to: 'a/a1/1' }, ...events];
    const visit = all.reduce((before, event) => next(before, event, content), next({ screen: 'attract' }, { type: 'content' }, content)); // prettier-ignore
    if (!isVisiting(visit)) throw new Error('nobody is there');
    return visit;
  };
  const [slide] = made;
  if (!slide) throw new Error('no slide');
  return { stage, after, exhibit, slide };
}

describe('a slide lasts', () => {
  it.each<[string, Partial<Slide>, number]>([
    ['as long as reading its label', {}, 6],
    ['as long as its narration', { narration }, 40],
    ['as long as the film that stands alone', { visual: { en: film() } }, 180],
    ['as long as a silent film that stands alone', { visual: { en: film({ sound: 'silent' }) } }, 180],
    ['as long as a film with its own sound, where its description is not asked for', { narration, visual: { en: film() } }, 180], // prettier-ignore
    ['as long as the narration that a film is under', { narration, visual: { en: film({ sound: 'under' }) } }, 40],
    ['as long as reading beside a loop', { visual: { en: film({ loop: true }) } }, 6],
    ['as long as reading beside a film whose length is not known', { visual: { en: film({ seconds: 0 }) } }, 6],
    ['as long as it takes to go on by itself', { advance: 'timed', label: { en: label(20) } }, 24],
  ])('%s', (_, slide, seconds) => {
    const { stage, after, slide: made } = onSlide([{ label: { en: label(10) }, ...slide }]);
    expect(slideSeconds(stage, made, after().memory)).toBeCloseTo(seconds, 5);
  });

  it('as long as its description, for who asked for it', () => {
    const { stage, after, slide } = onSlide([{ narration, visual: { en: film() } }]);
    expect(slideSeconds(stage, slide, after({ type: 'set', description: true }).memory)).toBe(40);
  });

  it('longer where it is told more slowly; nobody reads more slowly for that', () => {
    const { stage, after, exhibit } = onSlide([{ visual: { en: film() } }, { label: { en: label(100) } }]);
    expect(exhibitMinutes(stage, exhibit, after().memory)).toBe(4);
    expect(exhibitMinutes(stage, exhibit, after({ type: 'set', speed: 0.75 }).memory)).toBe(5);
  });
});

it('what remains of an exhibit is what its slides last at this speed, and the rest after each', () => {
  const { stage, after } = onSlide([{ narration }, { visual: { en: film() } }, { label: { en: label(10) } }]);
  expect(remainingSeconds(stage, after(), 1.2)).toBeCloseTo(40 + 180 + 6 + 3.6, 5);
  expect(remainingSeconds(stage, after({ type: 'set', speed: 0.75 }), 1.2)).toBeCloseTo(220 / 0.75 + 6 + 3.6, 5);
  expect(remainingSeconds(stage, after({ type: 'next' }), 1.2)).toBeCloseTo(186 + 2.4, 5);
});

describe('there is to read', () => {
  const inWords = (seconds: number): number => Math.round(seconds / SECONDS_A_WORD);

  it('a slide’s own title instead of the exhibit’s, its label, note and credit', () => {
    const texts = { label: { en: label(10) }, note: { en: words(4) }, credit: { en: words(3) } };
    const exhibits = onSlide([texts]);
    expect(inWords(readingOnScreen(exhibits.stage, exhibits.after()))).toBe(19);
    const own = onSlide([{ ...texts, title: { en: [{ kind: 'text', text: words(5) }] } }]);
    expect(inWords(readingOnScreen(own.stage, own.after()))).toBe(22);
  });

  it('what the picture shows, where the words stand in its place', () => {
    const drawing = { kind: 'drawing', said: { en: words(6) } } as const;
    const { stage, after } = onSlide([{ alt: { en: words(7) }, visual: { en: drawing as never } }]);
    expect(inWords(readingOnScreen(stage, after()))).toBe(2);
    expect(inWords(readingOnScreen(stage, after({ type: 'set', textSize: 2 })))).toBe(15);
  });

  it('the settings: every row’s name, what it does and its values', () => {
    const { stage, after } = onSlide([{}]);
    const read = inWords(overlaySeconds(stage, after({ type: 'open', overlay: 'settings' })));
    expect(read).toBeGreaterThan(60);
    expect(read).toBeLessThan(160);
  });

  it('what a slide can besides, as far as it can, and how to take it along', () => {
    const { stage, after } = onSlide([{}]);
    const able = onSlide([{ sign: { en: media } }], { takeAway: 'https://example.org/{room}' });
    const more = overlaySeconds(stage, after({ type: 'open', overlay: 'more' }));
    expect(inWords(more)).toBeGreaterThan(10);
    expect(overlaySeconds(able.stage, able.after({ type: 'open', overlay: 'more' }))).toBeGreaterThan(more);
    expect(inWords(overlaySeconds(able.stage, able.after({ type: 'open', overlay: 'takeaway' })))).toBeGreaterThan(5);
  });

  it('the words of the transcript, and nothing of what it covers', () => {
    const captions = { en: [{ start: 0, end: 1, text: words(3) }, { start: 1, end: 2, text: words(5) }] }; // prettier-ignore
    const { stage, after } = onSlide([{ captions, narration, label: { en: label(50) } }]);
    expect(inWords(overlaySeconds(stage, after({ type: 'open', overlay: 'transcript' })))).toBe(8);
  });
});
