// What `vitrine new language` leaves behind, read back as an exhibition.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { MESSAGE_KEYS, MESSAGES, missingKeys } from '#contract/messages/keys';
import { newCommand } from '../../../src-main/commands/new.ts';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { withLanguage } from '../../../src-main/scaffold/add-language.ts';
import { formsOf, interfaceTemplate } from '../../../src-main/scaffold/interface-template.ts';
import { newLanguage } from '../../../src-main/scaffold/new-language.ts';
import { createMessages } from '../../../src-renderer/messages/messages.ts';
import { folderWith, jpeg } from '../../support/folders.ts';

const EXHIBITION =
  '# ours\ntitle: { en: Small }\nlanguages: [en, ja]   # the first is shown first\nidle: {after: 60}\n';

const small = async (exhibition: string | undefined = EXHIBITION): Promise<string> =>
  folderWith({
    ...(exhibition === undefined ? {} : { 'exhibition.yaml': exhibition }),
    'rooms/1-sea/1-ships/01.jpg': await jpeg(),
    'rooms/1-sea/1-ships/01.en.md': '# A ship\n',
  });

/** The template as a curator fills it in: every line that is a word, with words of his own. */
const filledIn = (template: string, words: (key: string) => string): string =>
  template.replace(/^#([\w.]+): ""/gmu, (_line, key: string) => `${key}: ${JSON.stringify(words(key))}`);

describe('the file of interface words', () => {
  it('holds every word, says the English above it, and is in force nowhere until it is filled in', async () => {
    const folder = await small();
    await newLanguage(folder, 'de');
    const text = await readFile(join(folder, 'interface.de.yaml'), 'utf8');
    for (const { key, english } of MESSAGES) {
      expect(text).toContain(`# ${english.replaceAll('\u00a0', ' ')}\n#${key}`);
    }
    expect(parseDocument(text).contents).toBeNull();
    const { exhibition, problems } = await loadExhibition(folder);
    expect(exhibition.languages.map(({ tag }) => tag)).toEqual(['en', 'ja', 'de']);
    expect(createMessages('de', exhibition.interface)('next')).toBe('Next');
    expect(problems.find(({ code }) => code === 'interface-incomplete')).toMatchObject({
      path: 'interface.de.yaml',
      severity: 'warning',
      message: expect.stringContaining(`lacks ${MESSAGES.length} words of the interface out of ${MESSAGES.length}`),
    });
  });

  it.each(['de', 'ar', 'pl', 'cy', 'ko'])('filled in, is complete in %s, with every form of number', async (tag) => {
    const folder = await small(`languages: [en, ${tag}]\n`);
    await newLanguage(folder, tag);
    const filled = filledIn(interfaceTemplate(tag), (key) => `${key}!`);
    const { exhibition, problems } = await loadExhibition(
      await folderWith({
        'exhibition.yaml': `languages: [en, ${tag}]\n`,
        [`interface.${tag}.yaml`]: filled,
        'rooms/1-sea/1-ships/01.jpg': await jpeg(),
      }),
    );
    expect(problems.filter(({ code }) => code.startsWith('interface'))).toEqual([]);
    const say = createMessages(tag, exhibition.interface);
    for (let n = 0; n <= 120; n += 1) {
      expect(say('secondsLeft', { n })).toBe(`secondsLeft.${new Intl.PluralRules(tag).select(n)}!`);
    }
    expect(MESSAGES.filter(({ key, counts }) => !counts && exhibition.interface[tag]?.[key] === undefined)).toEqual([]);
  });

  it('names the forms of number a language has, each with numbers that take it', () => {
    expect(formsOf('ar').map(({ form }) => form)).toEqual(['zero', 'one', 'two', 'few', 'many', 'other']);
    expect(formsOf('ko')).toEqual([{ form: 'other', examples: [0, 1, 2] }]);
    for (const { form, examples } of formsOf('ru').filter((one) => one.form !== 'other'))
      for (const n of examples) expect(new Intl.PluralRules('ru').select(n)).toBe(form);
  });

  it('is never written over, whatever its capitals', async () => {
    const folder = await folderWith({ 'Interface.DE.yml': 'next: Weiter\n', 'exhibition.yaml': EXHIBITION });
    expect((await newLanguage(folder, 'de'))[0]).toBe('Interface.DE.yml is there already and stays as it is.');
    expect(await readFile(join(folder, 'Interface.DE.yml'), 'utf8')).toBe('next: Weiter\n');
    const again = await small();
    await newLanguage(again, 'de');
    const first = await readFile(join(again, 'exhibition.yaml'), 'utf8');
    expect((await newLanguage(again, 'de')).slice(0, 2)).toEqual([
      'interface.de.yaml is there already and stays as it is.',
      '“languages” knows de.',
    ]);
    expect(await readFile(join(again, 'exhibition.yaml'), 'utf8')).toBe(first);
  });

  it('is not needed where the words come with Vitrine', async () => {
    const folder = await small();
    const [told] = await newLanguage(folder, 'ru');
    expect(told).toContain('come with Vitrine in Russian');
    await expect(readFile(join(folder, 'interface.ru.yaml'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('the list of languages', () => {
  it('gets the tag, and every other byte of the file stays', () => {
    expect(withLanguage(EXHIBITION, 'de')).toBe(EXHIBITION.replace('[en, ja]', '[en, ja, de]'));
    expect(withLanguage('languages:\n  - en   # first\n  - ja\nidle: {}\n', 'de')).toBe(
      'languages:\n  - en   # first\n  - ja\n  - de\nidle: {}\n',
    );
    expect(withLanguage('languages: [\n  en,\n  "ja"\n]\n', 'pt-BR')).toBe('languages: [\n  en,\n  "ja", pt-BR\n]\n');
  });

  it.each([
    ['title: Small\n', 'there is no list'],
    ['languages: []\n', 'it is empty'],
    ['languages: en\n', 'it is no list'],
    ['languages: [en\n', 'it is broken'],
    ['languages: &all [en, ja]\nmore: *all\nidle: [\n', 'the file is broken'],
  ])('is left alone in %j: %s', (text) => {
    expect(withLanguage(text, 'de')).toBeUndefined();
  });

  it('is right or untouched, however it is written', () => {
    const tag = fc.constantFrom('en', 'ja', 'zh-Hans', '"ru"', "'fr'");
    const gap = fc.constantFrom('', ' ', '   # why', '\n# a line');
    fc.assert(
      fc.property(fc.array(tag, { minLength: 1, maxLength: 4 }), gap, fc.boolean(), (tags, after, flow) => {
        const list = flow ? ` [${tags.join(', ')}]` : `\n${tags.map((one) => `  - ${one}`).join('\n')}`;
        const text = `title: Small\nlanguages:${list}${after}\nidle: { after: 60 }\n`;
        const added = withLanguage(text, 'de') ?? '';
        const values = (yaml: string): unknown => parseDocument(yaml).toJS() as unknown;
        const languages = [...tags.map((one) => one.replaceAll(/["']/gu, '')), 'de'];
        expect(values(added)).toEqual({ title: 'Small', languages, idle: { after: 60 } });
        expect(added.length).toBe(text.length + (flow ? ', de'.length : '\n  - de'.length));
      }),
    );
  });
});

describe('vitrine new language', () => {
  const typed = (...words: string[]): Promise<unknown> => newCommand().parseAsync(words, { from: 'user' });

  it('says in plain words when the language or the folder does not exist', async () => {
    await expect(typed('language', 'english')).rejects.toMatchObject({
      exitCode: 2,
      fix: expect.stringContaining('de for German'),
    });
    await expect(typed('language', 'de', '--media', '/no/such/folder')).rejects.toMatchObject({
      message: 'There is no folder /no/such/folder.',
    });
  });

  it('says what is left to do, and of letters and direction what a curator has to know', async () => {
    const arabic = (await newLanguage(await small(), 'ar')).join('\n');
    expect(arabic).toContain('written from the right');
    expect(arabic).not.toContain('No bundled font');
    expect(arabic).toContain('01.ar.md beside 01.en.md');
    expect((await newLanguage(await small(), 'th')).join('\n')).toContain('No bundled font has its letters (“ไทย”)');
    expect((await newLanguage(await small('title: Small\n'), 'de'))[1]).toBe(
      'Add de to “languages” in exhibition.yaml, for example: languages: [en, de]',
    );
  });
});

describe('the keys of the interface', () => {
  it('are all that is asked for, and a word without words is missing', () => {
    expect(missingKeys({})).toHaveLength(MESSAGES.length);
    expect(missingKeys({ next: ' ' })).toContain('next');
    expect(missingKeys({ 'secondsLeft.one': 'x' })).toContain('secondsLeft');
    expect(missingKeys({ 'secondsLeft.other': 'x' })).not.toContain('secondsLeft');
    expect(MESSAGE_KEYS).toContain('secondsLeft.few');
    expect(MESSAGE_KEYS).not.toContain('next.few');
  });
});
