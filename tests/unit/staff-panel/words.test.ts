// The words of the panel: the same values in every language, the forms its numbers need, and how it writes times and sizes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../src-renderer/staff/formats.ts';
import { MEANINGS as OF_FILES } from '../../../src-main/content/problems/meanings.ts';
import { FOLDER_MEANINGS } from '../../../src-main/revisions/folder-problems.ts';
import { MEANINGS } from '../../../src-renderer/staff/words/meanings.ts';
import { REFUSALS } from '../../../src-renderer/staff/words/refusals.ts';
import {
  sayIn,
  STAFF_LANGUAGES,
  STAFF_TABLES,
  staffLang,
  type StaffKey,
} from '../../../src-renderer/staff/words/words.ts';

const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  ...OF_FILES,
  ...Object.fromEntries(Object.entries(FOLDER_MEANINGS).map(([code, [, ...words]]) => [code, words])),
};
const keys = Object.keys(STAFF_TABLES.en) as readonly StaffKey[];
const forms = (entry: unknown): readonly string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry as Record<string, string>);
const values = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? '').sort();

describe.each(STAFF_LANGUAGES)('the words in $name', ({ tag }) => {
  it('name the same values as the English ones, each in its place', () => {
    for (const key of keys) {
      const [english = ''] = forms(STAFF_TABLES.en[key]).slice(-1);
      for (const form of forms(STAFF_TABLES[tag][key])) {
        // “once” needs no number
        if (values(form).length === 0 && forms(STAFF_TABLES[tag][key]).length > 1) continue;
        expect(values(form), key).toEqual(values(english));
      }
    }
  });

  it('have a form for every number, and leave no brace open', () => {
    const say = sayIn(tag);
    for (const n of [0, 1, 2, 5, 11, 21, 101]) {
      for (const key of keys.filter((one) => typeof STAFF_TABLES.en[one] !== 'string'))
        expect(say(key, { n })).not.toMatch(/[{}]/u);
    }
  });
});

describe.each(Object.entries(MEANINGS))('what messages mean in %s', (_, meanings) => {
  it('is said of every code, with the same names of files and keys', () => {
    expect(Object.keys(meanings)).toEqual(Object.keys(ENGLISH));
    const named = (words: string): readonly string[] => [...words.matchAll(/`[^`]+`/gu)].map(([name]) => name).sort();
    for (const [code, english] of Object.entries(ENGLISH)) {
      const [means = '', todo = ''] = meanings[code] ?? [];
      expect([named(means), named(todo)], code).toEqual(english.map(named));
      expect(means.length * todo.length, code).toBeGreaterThan(0);
    }
  });
});

it('is the visit’s language where the panel has it, else English', () => {
  expect(['zh-Hant', 'ja-JP', 'RU', 'ar', 'en-GB'].map(staffLang)).toEqual(['zh-Hans', 'ja', 'ru', 'en', 'en']);
});

it('counts as each language does', () => {
  expect([1, 3, 5, 21].map((n) => sayIn('ru')('visitsToday', { n }))).toEqual([
    'Сегодня 1 посещение',
    'Сегодня 3 посещения',
    'Сегодня 5 посещений',
    'Сегодня 21 посещение',
  ]);
});

it('writes times and sizes so that they are read at a glance', () => {
  const form = createFormats('en');
  expect([5, 65, 7300, 12 * 86_400].map((seconds) => form.duration(seconds))).toEqual([
    '5 seconds',
    '1 minute',
    '2 hours',
    '12 days',
  ]);
  expect([112, 8.2, -1].map((seconds) => form.countdown(seconds))).toEqual(['1:52', '0:09', '0:00']);
  expect([0, 420e6, 2.31e9, 212e9].map((bytes) => form.bytes(bytes))).toEqual(['0 kB', '420 MB', '2.3 GB', '212 GB']);
  expect(form.weekday('2026-11-21')).toBe('Sat');
});

it('writes times as the clock of the museum shows them, whatever clock the page has', () => {
  const form = createFormats('en');
  expect(form.time('2026-11-21T00:30:00+14:00')).toBe('00:30');
  expect(form.moment('2026-11-21T23:30:05-11:00')).toBe('Sat, Nov 21, 23:30');
  expect([form.time(''), form.moment('no time')]).toEqual(['–', '–']);
});

it('tells in its own words whatever staff can be refused', () => {
  const asked = ['staff/act.ts', 'staff/door.ts', 'staff/from-kiosk.ts', 'staff/need.ts', 'staff/volume.ts'];
  const sources = [...asked.map((name) => `kiosk/${name}`), 'revisions/by-hand.ts'];
  const source = sources.map((name) => readFileSync(join(import.meta.dirname, '../../../src-main', name), 'utf8'));
  const codes = [...source.join('\n').matchAll(/(?:code: |HttpError\(\s*\d+,\s*)'([a-z-]+)'/gu)].map(
    ([, code]) => code,
  );
  expect(codes.length).toBeGreaterThan(12);
  // what the pad itself says
  const said = ['pin-wait', 'pin-weak', 'not-entered'];
  expect([...new Set(codes)].filter((code) => !said.includes(code ?? '')).sort()).toEqual(
    Object.keys(REFUSALS.en).sort(),
  );
});
