import { describe, expect, it } from 'vitest';
import { en } from '#contract/messages/en';
import { ja } from '../../../src-renderer/messages/ja.ts';
import { createMessages } from '../../../src-renderer/messages/messages.ts';
import { ru } from '../../../src-renderer/messages/ru.ts';
import type { MessageTable } from '../../../src-renderer/messages/table.ts';
import { zhHans } from '../../../src-renderer/messages/zh-hans.ts';

const tables: Readonly<Record<string, MessageTable>> = { en, 'zh-Hans': zhHans, ja, ru };

const forms = (entry: MessageTable[keyof MessageTable]): readonly string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry);
const params = (template: string): readonly string[] => [...new Set(template.match(/\{\w+\}/gu) ?? [])].sort();

describe('the words of the interface', () => {
  it('stay under 160 messages', () => {
    expect(Object.keys(en).length).toBeLessThan(160);
  });

  it.each(Object.entries(tables))(
    'are complete in %s, with the same values in every message and every form',
    (lang, table) => {
      const needed = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
      for (const [key, english] of Object.entries(en)) {
        const entry = table[key as keyof MessageTable];
        const wanted = params(forms(english)[0] ?? '');
        for (const form of forms(entry)) {
          expect(form.trim(), key).not.toBe('');
          expect(params(form), `${lang} ${key}`).toEqual(wanted);
        }
        if (typeof entry !== 'string') expect(Object.keys(entry).sort(), key).toEqual([...needed].sort());
      }
    },
  );

  it('are those of the drawings', () => {
    const words = (lang: string) => createMessages(lang, {})('touchToBegin');
    expect(['en', 'zh-Hans', 'ja', 'ru'].map(words)).toEqual([
      'Touch to begin',
      '请触摸屏幕',
      '画面にふれてください',
      'Коснитесь экрана',
    ]);
    expect(createMessages('en', {})('slideOf', { n: 2, of: 3 })).toBe('Slide 2 of 3');
    expect(createMessages('ja', {})('slideOf', { n: 2, of: 3 })).toBe('3枚中2枚目');
    expect(createMessages('en', {})('waitsForYou', { title: 'One place, four names' })).toBe(
      '“One place, four names” waits where you left it',
    );
  });

  it('take the right form for a number', () => {
    const left = (lang: string, n: number) => createMessages(lang, {})('secondsLeft', { n });
    expect([1, 2].map((n) => left('en', n))).toEqual(['1\u00a0second left', '2\u00a0seconds left']);
    expect([1, 3, 5, 11, 21, 22].map((n) => left('ru', n))).toEqual([
      'Осталась 1\u00a0секунда',
      'Осталось 3\u00a0секунды',
      'Осталось 5\u00a0секунд',
      'Осталось 11\u00a0секунд',
      'Осталась 21\u00a0секунда',
      'Осталось 22\u00a0секунды',
    ]);
    expect(left('zh-Hans', 1)).toBe('还剩1秒');
  });

  it('number rooms in Chinese with Chinese numerals', () => {
    const zh = createMessages('zh-Hans', {});
    expect([1, 3, 10, 12, 20, 24, 100].map((room) => zh('enterRoom', { room }))).toEqual(
      ['一', '三', '十', '十二', '二十', '二十四', '100'].map((n) => `进入第${n}展室`),
    );
    expect(zh('slideOf', { n: 2, of: 3 })).toBe('第2页，共3页');
  });

  it('are English for a language nobody wrote, and say so', () => {
    const german = createMessages('de', {});
    expect(german('next')).toBe('Next');
    expect(german.lang).toBe('en');
    expect(createMessages('ru-RU', {})('next')).toBe('Дальше');
    expect(createMessages('zh-Hant', {}).lang).toBe('zh-Hans');
  });

  it('are the curator’s where there are some, in further languages and in ours', () => {
    const overrides = {
      de: { next: 'Weiter', 'secondsLeft.one': 'noch {n} Sekunde', 'secondsLeft.other': 'noch {n} Sekunden' },
      en: { touchToBegin: 'Touch me', aboutMinutes: '{n} min' },
    };
    const german = createMessages('de', overrides);
    expect(german.lang).toBe('de');
    expect(german('next')).toBe('Weiter');
    expect(german('previous')).toBe('Previous');
    expect([1, 2].map((n) => german('secondsLeft', { n }))).toEqual(['noch 1 Sekunde', 'noch 2 Sekunden']);
    const english = createMessages('en', overrides);
    expect(english('touchToBegin')).toBe('Touch me');
    expect(english('aboutMinutes', { n: 4 })).toBe('4 min');
    expect(english('next')).toBe('Next');
  });

  it('leave a slip of the curator visible and never read a title as a template', () => {
    const slipped = createMessages('en', { en: { slideOf: 'Slide {number} of {of}' } });
    expect(slipped('slideOf', { n: 1, of: 2 })).toBe('Slide {number} of 2');
    expect(createMessages('en', {})('goToTitle', { title: '{title} $& {n}' })).toBe('Go to “{title} $& {n}”');
  });

  it('keep a title of the other direction together in languages that are written from the right', () => {
    const arabic = createMessages('ar', { ar: { goToTitle: 'اذهب إلى «{title}»', slideOf: 'الشريحة {n} من {of}' } });
    expect(arabic('goToTitle', { title: 'Aden (1839)' })).toBe('اذهب إلى «\u2068Aden (1839)\u2069»');
    expect(arabic('slideOf', { n: 2, of: 3 })).toBe('الشريحة 2 من 3');
    expect(createMessages('en', {})('goToTitle', { title: 'عدن' })).toBe('Go to “عدن”');
  });
});
