import { describe, expect, it } from 'vitest';
import { initial, next, skipTarget } from '../../../src-renderer/visit/machine.ts';
import { isVisiting, type OpenableKind, type Visit, type VisitEvent } from '../../../src-renderer/visit/visit.ts';
import { smallContent } from './small-exhibition.ts';

// a: an ordinary room · b: asks before it is entered · c: an exhibit and a slide that ask · d: not fetched yet
const content = smallContent([
  { exhibits: [{ slides: [{}, {}, {}] }, { slides: [] }, { slides: [{}] }] },
  { asks: true, exhibits: [{ slides: [{}] }] },
  { exhibits: [{ slides: [{}, { asks: true }, {}] }, { asks: true, slides: [{}] }, { slides: [{ asks: true }] }] },
  { fetched: false, exhibits: [{ slides: [{}] }] },
]);

const after = (...events: readonly VisitEvent[]): Visit =>
  events.reduce((visit, event) => next(visit, event, content), next(initial, { type: 'wake' }, content));
const room = (id: string): VisitEvent => ({ type: 'room', room: id });
const exhibit = (id: string): VisitEvent => ({ type: 'exhibit', exhibit: id });
const slide = (id: string): VisitEvent => ({ type: 'slide', slide: id });
const go = (to: string): VisitEvent => ({ type: 'go', to });
const open = (overlay: OpenableKind): VisitEvent => ({ type: 'open', overlay });
const term = (id: string): VisitEvent => ({ type: 'open', overlay: 'glossary', term: id });
const just = <Name extends 'next' | 'previous' | 'home' | 'go-on' | 'skip' | 'back' | 'close' | 'warn' | 'stay' | 'reset' | 'narration-ended' | 'standard'>(type: Name): { type: Name } => ({ type }); // prettier-ignore

/** The place as `room/exhibit/slide`, with what lies over it. */
function where(visit: Visit): string {
  if (!isVisiting(visit)) return visit.screen;
  const place = visit.screen === 'hall' ? `hall${visit.from ? ` from ${visit.from}` : ''}` : visit.room;
  const more = visit.screen === 'exhibit' ? `/${visit.exhibit}/${visit.slide}` : '';
  const { overlay } = visit;
  const over = overlay?.kind === 'advisory' ? `advisory of the ${overlay.of}` : overlay?.kind;
  return place + more + (over ? ` (${over})` : '') + (visit.warning ? ` ${visit.warning}` : '');
}

describe('a visit', () => {
  it.each<[string, readonly VisitEvent[], string]>([
    ['enters a room', [room('a')], 'a'],
    ['opens an exhibit at its first slide', [room('a'), exhibit('a1')], 'a/a1/1'],
    ['goes on slide by slide', [room('a'), exhibit('a1'), just('next'), just('next')], 'a/a1/3'],
    ['goes from the last slide to the next exhibit, past one without slides', [go('a/a1/3'), just('next')], 'a/a3/1'],
    ['goes from the last slide of the last exhibit to the room', [go('a/a3/1'), just('next')], 'a'],
    ['goes back slide by slide', [go('a/a1/3'), just('previous')], 'a/a1/2'],
    ['stays at the first slide when there is nothing before it', [go('a/a1'), just('previous')], 'a/a1/1'],
    ['goes to any slide of the exhibit', [go('a/a1'), slide('3')], 'a/a1/3'],
    ['changes the exhibit within its room', [go('a/a1'), exhibit('a3')], 'a/a3/1'],
    ['goes back to its room', [go('a/a1/2'), room('a')], 'a'],
    ['goes home and knows where from', [go('a/a1/2'), just('home')], 'hall from a'],
    ['follows a link to a slide of another room', [room('c'), go('a/a1/2')], 'a/a1/2'],
    ['follows a link to an exhibit', [go('a/a3')], 'a/a3/1'],
    ['follows a link into a room not fetched yet only to the room', [go('d/d1/1')], 'd'],
    ['asks before a room', [room('b')], 'b (advisory of the room)'],
    ['enters it once answered', [room('b'), just('go-on')], 'b'],
    ['asks only once in a visit', [room('b'), just('go-on'), just('home'), room('b')], 'b'],
    ['skips to the next room', [room('b'), just('skip')], 'c'],
    ['goes back from an advisory to where it was', [go('a/a1/2'), room('b'), just('back')], 'a/a1/2'],
    ['goes home from an advisory without having been there', [room('a'), room('b'), just('home')], 'hall from a'],
    ['asks for the room first, then shows the exhibit asked for', [go('b/b1'), just('go-on')], 'b/b1/1'],
    ['asks before a slide', [go('c/c1'), just('next')], 'c/c1/2 (advisory of the slide)'],
    ['skips the slide', [go('c/c1'), just('next'), just('skip')], 'c/c1/3'],
    ['asks before the next exhibit', [go('c/c1/3'), just('next')], 'c/c2/1 (advisory of the exhibit)'],
    ['skips it to the next, which asks for its slide', [go('c/c2'), just('skip')], 'c/c3/1 (advisory of the slide)'],
    ['skips the last exhibit to its room', [go('c/c3'), just('skip')], 'c'],
    ['keeps its way back through two advisories', [go('a/a3'), go('c/c2'), just('skip'), just('back')], 'a/a3/1'],
    ['advances after a narration', [go('a/a1'), just('narration-ended')], 'a/a1/2'],
    [
      'does not advance for who asked it to wait',
      [go('a/a1'), { type: 'set', waitForMe: true }, just('narration-ended')],
      'a/a1/1',
    ],
    ['does not leave the exhibit by itself', [go('a/a1/3'), just('narration-ended')], 'a/a1/3'],
    ['does not come to hard content by itself', [go('c/c1'), just('narration-ended')], 'c/c1/1'],
    [
      'passes hard content that was answered',
      [go('c/c1/2'), just('go-on'), just('previous'), just('narration-ended')],
      'c/c1/2',
    ],
    [
      'does not advance under an overlay',
      [go('a/a1'), open('transcript'), just('narration-ended')],
      'a/a1/1 (transcript)',
    ],
    ['does not advance under the warning', [go('a/a1'), just('warn'), just('narration-ended')], 'a/a1/1 still-there'],
    ['opens and closes an overlay', [go('a/a1'), open('settings'), just('close')], 'a/a1/1'],
    ['opens one overlay in place of another', [go('a/a1'), open('more'), open('transcript')], 'a/a1/1 (transcript)'],
    ['closes an overlay by going on', [go('a/a1'), open('transcript'), just('next')], 'a/a1/2'],
    ['opens an entry of the glossary from words on screen', [go('a/a1'), term('tael')], 'a/a1/1 (glossary)'],
    ['opens no entry of the glossary in the hall', [term('tael')], 'hall'],
    ['opens no entry of the glossary upon an advisory', [room('b'), term('tael')], 'b (advisory of the room)'],
    ['opens in the hall what the bar has', [open('languages')], 'hall (languages)'],
    ['opens nothing in the hall that belongs to a slide', [open('transcript')], 'hall'],
    ['opens nothing in a room that belongs to a slide', [room('a'), open('closer')], 'a'],
    ['opens the bar upon an advisory', [room('b'), open('settings')], 'b (settings)'],
    ['comes back to the advisory after it', [room('b'), open('settings'), just('close')], 'b (advisory of the room)'],
    [
      'shows nothing behind an advisory',
      [room('b'), open('more'), just('close'), just('next')],
      'b (advisory of the room)',
    ],
    [
      'is not led past an advisory by the settings upon it',
      [room('b'), open('settings'), just('go-on')],
      'b (settings)',
    ],
    [
      'can only be answered while it is asked "still there?"',
      [go('a/a1'), just('warn'), just('next'), just('home')],
      'a/a1/1 still-there',
    ],
    ['goes on when answered', [go('a/a1'), open('more'), just('warn'), just('stay')], 'a/a1/1 (more)'],
    ['ends', [go('a/a1'), just('reset')], 'attract'],
  ])('%s', (_, events, place) => {
    expect(where(after(...events))).toBe(place);
  });

  it.each<[string, readonly VisitEvent[], VisitEvent]>([
    ['a room that does not exist', [], room('nowhere')],
    ['an exhibit while in the hall', [], exhibit('a1')],
    ['an exhibit of another room', [room('a')], exhibit('b1')],
    ['an exhibit without slides', [room('a')], exhibit('a2')],
    ['an exhibit of a room not fetched yet', [room('d')], exhibit('d1')],
    ['a slide that does not exist', [go('a/a1')], slide('9')],
    ['a slide while in a room', [room('a')], slide('1')],
    ['a link to an exhibit that does not exist', [], go('a/a9')],
    ['a link to a slide that does not exist', [], go('a/a1/9')],
    ['a link with too many parts', [], go('a/a1/1/1')],
    ['next in the hall', [], just('next')],
    ['next in a room', [room('a')], just('next')],
    ['an answer to an advisory nobody asked', [room('a')], just('go-on')],
    ['close with nothing open', [room('a')], just('close')],
    ['close on an advisory', [room('b')], just('close')],
    ['stay without a warning', [room('a')], just('stay')],
    ['a second warning', [room('a'), just('warn')], just('warn')],
    ['the room one is in', [room('a')], room('a')],
    ['home in the hall', [room('a'), just('home')], just('home')],
    ['an entry of the glossary that is already open', [room('a'), term('tael')], term('tael')],
    ['an overlay that is already open', [open('settings')], open('settings')],
    ['a language the exhibition does not have', [open('languages')], { type: 'language', lang: 'xx' }],
    ['the language it is in', [], { type: 'language', lang: 'en' }],
    ['captions as they are', [], { type: 'captions', on: true }],
    ['settings as they are', [], { type: 'set', textSize: 1, contrast: 'standard' }],
    ['back to standard at the standard', [], just('standard')],
    ['content that is the same', [go('c/c2')], { type: 'content' }],
    ['waking somebody who is awake', [room('a')], { type: 'wake' }],
  ])('is the same object after %s', (_, events, event) => {
    const visit = after(...events);
    expect(next(visit, event, content)).toBe(visit);
  });

  it('knows which entry of the glossary is open, and goes from one to another', () => {
    const visit = after(room('a'), term('tael'), term('lease'));
    expect(isVisiting(visit) && visit.overlay).toEqual({ kind: 'glossary', term: 'lease' });
  });

  it('wakes from attract only', () => {
    for (const type of ['rest', 'shut'] as const) {
      const quiet = after({ type });
      expect(next(quiet, { type: 'wake' }, content)).toBe(quiet);
      expect(next(quiet, room('a'), content)).toBe(quiet);
      expect(next(quiet, { type: 'reset' }, content)).toEqual({ screen: 'attract' });
    }
    expect(next(initial, { type: 'reset' }, content)).toBe(initial);
  });

  it('begins in the default language with the exhibition’s own settings', () => {
    expect(after()).toEqual({
      screen: 'hall',
      memory: {
        lang: 'en',
        captions: true,
        textSize: 1,
        contrast: 'standard',
        motion: 'calm',
        reach: 'off',
        waitForMe: false,
        moreTime: false,
        readAloud: false,
        description: false,
        sign: false,
        speed: 1,
        volume: 0.7,
        accepted: [],
        seen: [],
      },
    });
  });

  it('changes its language where it is and closes the list of languages, keeping any other overlay', () => {
    const japanese: VisitEvent = { type: 'language', lang: 'ja' };
    expect(after(go('a/a1/2'), open('languages'), japanese)).toMatchObject({ slide: '2', memory: { lang: 'ja' } });
    expect(where(after(go('a/a1/2'), open('languages'), japanese))).toBe('a/a1/2');
    expect(where(after(go('a/a1/2'), open('transcript'), japanese))).toBe('a/a1/2 (transcript)');
    expect(where(after(room('b'), open('languages'), japanese))).toBe('b (advisory of the room)');
    expect(where(after(open('languages'), { type: 'language', lang: 'en' }))).toBe('hall');
  });

  it('keeps its settings through the visit, and "back to standard" leaves the language', () => {
    const set = after(
      { type: 'language', lang: 'ja' },
      { type: 'captions', on: false },
      { type: 'set', textSize: 1.5 },
      { type: 'set', contrast: 'high', motion: 'none', moreTime: true },
      room('a'),
    );
    expect(set).toMatchObject({
      memory: { lang: 'ja', captions: false, textSize: 1.5, contrast: 'high', motion: 'none', moreTime: true },
    });
    expect(next(set, { type: 'standard' }, content)).toMatchObject({
      memory: { lang: 'ja', captions: true, textSize: 1, contrast: 'standard', motion: 'calm', moreTime: false },
    });
  });

  it('remembers what was entered and opened, not what was only asked about', () => {
    expect(after(room('a'), exhibit('a1'), room('b'))).toMatchObject({ memory: { seen: ['a', 'a/a1'], accepted: [] } });
    expect(after(go('c/c2'), just('go-on'))).toMatchObject({ memory: { seen: ['c', 'c/c2'], accepted: ['c/c2'] } });
  });

  it('knows where skipping leads, for the words on the key', () => {
    const target = (...events: readonly VisitEvent[]) => {
      const visit = after(...events);
      return isVisiting(visit) ? skipTarget(visit, content) : undefined;
    };
    expect(target(room('b'))).toEqual({ screen: 'room', room: 'c' });
    expect(target(go('c/c2'))).toEqual({ screen: 'exhibit', room: 'c', exhibit: 'c3', slide: '1' });
    expect(target(go('c/c3'))).toEqual({ screen: 'room', room: 'c' });
    expect(target(room('a'))).toBe(undefined);
  });
});

describe('content replaced under a visit', () => {
  const poorer = smallContent([{ exhibits: [{ slides: [{}] }] }]);
  const replaced = (...events: readonly VisitEvent[]) => next(after(...events), { type: 'content' }, poorer);

  it('leads from a slide that is gone to its exhibit, from an exhibit to its room, from a room to the hall', () => {
    expect(where(replaced(go('a/a1/2')))).toBe('a/a1/1');
    expect(where(replaced(go('a/a3')))).toBe('a');
    expect(where(replaced(go('c/c1')))).toBe('hall');
    expect(where(replaced(room('c'), just('home')))).toBe('hall');
  });

  it('keeps a place that is still there, with what lies over it', () => {
    const visit = after(go('a/a1'), open('transcript'));
    expect(next(visit, { type: 'content' }, poorer)).toBe(visit);
  });

  it('asks about what asks now, and keeps the warning up', () => {
    const asks = smallContent([{ asks: true, exhibits: [{ slides: [{}] }] }]);
    const warned = next(after(go('a/a1'), just('warn')), { type: 'content' }, asks);
    expect(where(warned)).toBe('a/a1/1 (advisory of the room) still-there');
    expect(where(next(next(warned, just('stay'), asks), just('back'), asks))).toBe('hall');
  });

  it('falls back to the default language when the visitor’s is gone', () => {
    const onlyEnglish = smallContent([], [{ tag: 'en', name: 'English', dir: 'ltr' }]);
    const visit = next(after({ type: 'language', lang: 'ja' }), { type: 'content' }, onlyEnglish);
    expect(visit).toMatchObject({ memory: { lang: 'en' } });
  });
});
