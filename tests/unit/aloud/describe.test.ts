// What is said of a thing: group, name, role, state; each a recording of its own.
import { describe as group, expect, it } from 'vitest';
import { clean, describe, describeChange, quotedParts, type Thing } from '../../../src-renderer/aloud/describe.ts';
import { ALOUD_TABLES, aloudWords, ourLang } from '../../../src-renderer/aloud/words.ts';

const to = { lang: 'en', say: aloudWords('en', {}), youAreHere: 'You are here' };
const words = (utterances: readonly { readonly words: string }[]): readonly string[] =>
  utterances.map((one) => one.words);
const en = (...names: readonly string[]) => names.map((name) => ({ words: name, lang: 'en' }));
const key = (name: string, more: Partial<Thing> = {}): Thing => ({ name: en(name), role: 'button', ...more });

group('a thing', () => {
  it('is said by name, role and state', () => {
    expect(words(describe(key('Captions', { pressed: true }), to))).toEqual(['Captions', 'button', 'on']);
    expect(words(describe(key('Captions', { pressed: false }), to))).toEqual(['Captions', 'button', 'off']);
    expect(words(describe(key('Previous', { disabled: true }), to))).toEqual([
      'Previous',
      'button',
      'not available now',
    ]);
    expect(words(describe(key('All rooms', { current: 'page' }), to))).toEqual(['All rooms', 'button', 'You are here']);
    expect(words(describe(key('The sea', { role: 'text' }), to))).toEqual(['The sea']);
    const slider = key('Line between the two pictures', { role: 'slider', value: 0.55 });
    expect(words(describe(slider, to))).toEqual(['Line between the two pictures', 'slider', '55%']);
  });

  it('keeps the language of its own words; role and state are in the visitor’s', () => {
    const japanese = describe({ name: [{ words: '日本語', lang: 'ja' }], role: 'button', current: 'true' }, to);
    expect(japanese).toEqual([
      { words: '日本語', lang: 'ja' },
      { words: 'button', lang: 'en' },
      { words: 'chosen', lang: 'en' },
    ]);
  });

  it('says the name of its setting once, and of several values only which one is chosen', () => {
    const size = en('Text size');
    const first = key('100', { group: size, pressed: true });
    const second = key('125', { group: size, pressed: false });
    expect(words(describe(first, to, key('All rooms')))).toEqual(['Text size', '100', 'button', 'chosen']);
    expect(words(describe(second, to, first))).toEqual(['125', 'button']);
    expect(words(describe(key('Dark', { group: en('Contrast') }), to, second))).toEqual(['Contrast', 'Dark', 'button']);
  });

  it('after it was used, tells what has changed and nothing else', () => {
    const off = key('Captions', { pressed: false });
    expect(words(describeChange(key('Captions', { pressed: true }), off, to))).toEqual(['on']);
    expect(describeChange(off, off, to)).toEqual([]);
    expect(words(describeChange(key('Pause'), key('Play'), to))).toEqual(['Pause']);
  });
});

group('words', () => {
  it('are cut where a reader pauses, and signs alone are not said', () => {
    expect(words(clean(en('About 3\u00a0minutes · seen', '·', '  ', 'was there: ')))).toEqual([
      'About 3 minutes',
      'seen',
      'was there',
    ]);
    expect(words(clean(en('Choose a language', 'Choose a language')))).toEqual(['Choose a language']);
    // a dot within a name is part of it
    expect(words(clean([{ words: '奥列格·叶戈罗夫', lang: 'zh-Hans' }]))).toEqual(['奥列格·叶戈罗夫']);
  });

  it('can be said as a title and the words around it', () => {
    expect(quotedParts('Enter “The stones”')).toEqual(['Enter', 'The stones']);
    expect(quotedParts('「丘のふもとの碑」に入る')).toEqual(['丘のふもとの碑', 'に入る']);
    expect(quotedParts('All rooms')).toEqual(['All rooms']);
  });

  it('are there in the four languages of the interface; another gets English, or the curator’s', () => {
    const keys = Object.keys(ALOUD_TABLES['en'] ?? {});
    for (const table of Object.values(ALOUD_TABLES)) {
      expect(Object.keys(table)).toEqual(keys);
      for (const text of Object.values(table)) expect(text.trim()).not.toBe('');
    }
    expect(['ru-RU', 'zh-Hant', 'ja', 'de'].map(ourLang)).toEqual(['ru', 'zh-Hans', 'ja', 'en']);
    expect(aloudWords('de', { de: { roleButton: 'Taste' } })('roleButton')).toBe('Taste');
    expect(aloudWords('de', { de: { roleButton: 'Taste' } })('stateOn')).toBe('on');
  });
});
