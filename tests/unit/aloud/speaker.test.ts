// Who speaks when: the new interrupts the old at once, the narration waits, a missing recording is spoken by the machine or not at all.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Speaker } from '../../../src-renderer/aloud/speaker.ts';
import { voiceHash as pageHash } from '../../../src-renderer/aloud/voices.ts';
import { voiceHash } from '../../../src-main/content/voices.ts';

const en = (...names: readonly string[]) => names.map((words) => ({ words, lang: 'en' }));
/** Recorded words. */
let recorded: readonly string[] = [];
let machineVoices: readonly string[] = [];
let events: string[] = [];
/** Ends what plays or is spoken now: true, to its end. */
let finish: (heard: boolean) => void = () => undefined;

function speaker(): Speaker {
  return new Speaker({
    voices: {
      find: ({ words }) => Promise.resolve(recorded.includes(words) ? `/voice/${words}` : undefined),
      prepare: () => undefined,
    },
    player: {
      play: (url, { speed }) => {
        events.push(`play ${url} ${speed}`);
        return new Promise((resolve) => (finish = resolve));
      },
      stop: () => void events.push('stop'),
    },
    synthesis: {
      can: (lang) => machineVoices.includes(lang),
      speak: (words) => {
        events.push(`speak ${words}`);
        return new Promise((resolve) => (finish = () => resolve()));
      },
      stop: () => undefined,
    },
    tuning: () => ({ speed: 1.25, volume: 1 }),
    hold: () => void events.push('hold'),
    release: () => void events.push('release'),
    log: (message) => void events.push(message),
  });
}
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
const since = (): readonly string[] => events.splice(0);

beforeEach(() => {
  vi.useFakeTimers();
  [recorded, machineVoices, events] = [['Next', 'button', 'All rooms', 'Enter', 'The stones'], [], []];
});
afterEach(() => vi.useRealTimers());

describe('the speaker', () => {
  it('adds what comes of itself to what is being said, and says it at once where nothing is', async () => {
    const one = speaker();
    one.say(en('Next'));
    one.add(en('button'));
    await settle();
    finish(true);
    await settle();
    expect(since()).toEqual(['stop', 'hold', 'play /voice/Next 1.25', 'play /voice/button 1.25']);
    finish(true);
    await settle();
    one.add(en('Enter'));
    await settle();
    expect(since()).toEqual(['stop', 'play /voice/Enter 1.25']);
    one.say(en('All rooms'));
    await settle();
    expect(since()).toEqual(['stop', 'play /voice/All rooms 1.25']);
  });

  it('waits as long as it is asked to, in silence, and says nothing if interrupted meanwhile', async () => {
    const one = speaker();
    one.say(en('Next'), 700);
    await vi.advanceTimersByTimeAsync(699);
    expect(since()).toEqual(['stop', 'hold']);
    await vi.advanceTimersByTimeAsync(1);
    expect(since()).toEqual(['play /voice/Next 1.25']);
    one.say(en('button'), 700);
    one.interrupt();
    await vi.advanceTimersByTimeAsync(1000);
    expect(since()).toEqual(['stop', 'stop', 'release']);
  });

  it('says one after the other at the visitor’s speed, and holds the narration from the first to a breath after the last', async () => {
    speaker().say(en('Next', 'button'));
    expect(since()).toEqual(['stop', 'hold']);
    await settle();
    expect(since()).toEqual(['play /voice/Next 1.25']);
    finish(true);
    await settle();
    expect(since()).toEqual(['play /voice/button 1.25']);
    finish(true);
    await settle();
    expect(since()).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(since()).toEqual(['release']);
  });

  it('is interrupted at once by what is new, without letting the narration in between', async () => {
    const one = speaker();
    one.say(en('Next', 'button'));
    await settle();
    since();
    one.interrupt();
    expect(since()).toEqual(['stop']);
    one.say(en('All rooms'));
    await vi.advanceTimersByTimeAsync(300);
    expect(since()).toEqual(['stop', 'play /voice/All rooms 1.25']);
    one.interrupt();
    await vi.advanceTimersByTimeAsync(300);
    expect(since()).toEqual(['stop', 'release']);
  });

  it('never says what was interrupted before it was found', async () => {
    const one = speaker();
    one.say(en('Next'));
    one.say(en('All rooms'));
    await settle();
    expect(since().filter((event) => event.startsWith('play'))).toEqual(['play /voice/All rooms 1.25']);
  });

  it('asks the machine’s own voice only for what has no recording, or one that cannot be played', async () => {
    machineVoices = ['en'];
    speaker().say(en('Ships', 'Next'));
    await settle();
    expect(since()).toContain('speak Ships');
    finish(true);
    await settle();
    expect(since()).toEqual(['play /voice/Next 1.25']);
    finish(false);
    await settle();
    expect(since()).toEqual(['speak Next']);
  });

  it('without either is silent, says so once a language, and lets the narration go on', async () => {
    const one = speaker();
    one.say([...en('Ships', 'Boats'), { words: '船', lang: 'ja' }]);
    await vi.advanceTimersByTimeAsync(300);
    one.say(en('Ships'));
    await vi.advanceTimersByTimeAsync(300);
    const logged = events.filter((event) => event.startsWith('aloud:'));
    expect(logged).toHaveLength(2);
    expect(logged[0]).toContain('“Ships”');
    expect(events.filter((event) => event === 'hold')).toHaveLength(2);
    expect(events.filter((event) => event === 'release')).toHaveLength(2);
  });

  it('says a title within a sentence from its own recording', async () => {
    speaker().say(en('Enter “The stones”'));
    await settle();
    finish(true);
    await settle();
    expect(since().filter((event) => event.startsWith('play'))).toEqual([
      'play /voice/Enter 1.25',
      'play /voice/The stones 1.25',
    ]);
  });

  it('is silent for good when the visit is over', async () => {
    const one = speaker();
    one.say(en('Next'));
    await settle();
    since();
    one.stop();
    expect(since()).toEqual(['stop', 'release']);
    finish(true);
    await vi.advanceTimersByTimeAsync(300);
    expect(since()).toEqual([]);
  });
});

describe('page and exhibition', () => {
  it('name the recording of the same words alike', async () => {
    for (const [lang, words] of [
      ['en', 'Café\u00a0 “x”'],
      ['zh-Hans', '旅顺'],
      ['ru', 'Зал 4'],
    ] as const) {
      expect(await pageHash(lang, words)).toBe(voiceHash(lang, words));
    }
  });
});
