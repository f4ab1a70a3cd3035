// What is reported where the languages of a slide do not say the same, and what is not.
import { describe, expect, it } from 'vitest';
import { loadExhibition } from '../../../../src-main/content/load.ts';
import { folderWith, type Files } from '../../../support/folders.ts';

const AT = 'rooms/1-a/1-b';

/** Everything that differs, as `file:line what it says`. */
async function differing(files: Files): Promise<readonly string[]> {
  const root = await folderWith({ 'exhibition.yaml': 'languages: [en, ja]\n', ...files });
  const { problems } = await loadExhibition(root);
  return problems.flatMap(({ code, path, line, message }) =>
    code === 'languages-differ' ? [`${path.slice(path.lastIndexOf('/') + 1)}:${line} ${message}`] : [],
  );
}

describe('the languages of a slide', () => {
  it('that disagree in a number are named with both places', async () => {
    const found = await differing({
      [`${AT}/01.en.md`]: '# Gate\n\nOld.\n\nClosed after 25 years.\n',
      [`${AT}/01.ja.md`]: '# 門\n\n古い。\n\n24年後に閉じた。\n',
    });
    expect(found).toEqual([
      '01.ja.md:5 The label does not say the same in ja (“01.ja.md”, line 5) and in en (“01.en.md”, line 5). They differ in numbers or dates; only in ja: “24”; only in en: “25”.',
    ]);
  });

  it('that differ in much are told the first of it and how much more there is, however long one number is', async () => {
    const numbers = Array.from({ length: 30 }, (_, at) => `${201 + at}`);
    const [many = '', long = ''] = await differing({
      [`${AT}/01.en.md`]: `# Gate\n\n${numbers.join(' soldiers, ')}\n`,
      [`${AT}/01.ja.md`]: '# 門\n\n古い。\n',
      [`${AT}/02.en.md`]: `# Gate\n\n${'hundred '.repeat(600)}\n`,
      [`${AT}/02.ja.md`]: '# 門\n\n古い。\n',
    });
    expect(many).toMatch(/only in en: “201”, .*“212” and 18 more\.$/u);
    expect(long).toContain('only in en: “hundred hundred');
    expect(long.length).toBeLessThan(300);
  });

  it('must have the same terms and the same rooms', async () => {
    const found = await differing({
      'glossary.yaml': 'tael: { about: { en: A weight., ja: 重さ。 } }\n',
      [`${AT}/01.en.md`]: '# Gate\n\nGo to [the room](room:a), pay a [tael](term:tael).\n',
      [`${AT}/01.ja.md`]: '# 門\n\n払い、行く。\n',
    });
    expect(found.map((one) => one.slice(one.indexOf('They differ')))).toEqual([
      'They differ in links to the glossary; only in en: “tael”.',
      'They differ in links to rooms; only in en: “a”.',
    ]);
  });

  it('are compared in every file of words: accounts, descriptions, drawings, spoken words, the glossary', async () => {
    const found = await differing({
      'glossary.yaml': 'gate:\n  about:\n    en: Built in 1880.\n    ja: 1881年に建てられた。\n',
      [`${AT}/01.en.md`]: '# Gate\n\nOld.\n',
      [`${AT}/01.ja.md`]: '# 門\n\n古い。\n',
      [`${AT}/01.en.script.md`]: 'It is 30 years old.\n',
      [`${AT}/01.ja.script.md`]: '31年になる。\n',
      [`${AT}/01.yaml`]: 'alt:\n  en: Forty nails.\n  ja: 釘が50本。\n',
      [`${AT}/01.type.yaml`]:
        'lines:\n  - words: { en: "1900", ja: "1900" }\n    second:\n      en: until 1905\n      ja: 1906年まで\n',
      [`${AT}/exhibit.yaml`]:
        'accounts:\n  question: { en: When?, ja: いつ }\n  groups:\n    - title: { en: All, ja: 皆 }\n      entries:\n        - who: { en: A, ja: ア }\n          says:\n            en: In 1880.\n            ja: 1890年。\n',
    });
    expect(found.map((one) => one.split(' does not')[0])).toEqual([
      'glossary.yaml:4 “gate.about”',
      '01.ja.script.md:1 The spoken words',
      '01.type.yaml:5 “lines.0.second”',
      '01.yaml:3 “alt”',
      'exhibit.yaml:9 “accounts.groups.0.entries.0.says”',
    ]);
  });

  it('may put a number of a drawing into another line of it', async () => {
    const found = await differing({
      [`${AT}/01.type.yaml`]:
        'lines:\n  - words: { en: Convention of 1898, ja: 条約 }\n    second: { en: signed, ja: 1898年に調印 }\n',
    });
    expect(found).toEqual([]);
  });

  it('may call a place by its height in one language, if the glossary says so', async () => {
    const label = {
      [`${AT}/01.en.md`]: '# Hill\n\nOn 203 Metre Hill.\n',
      [`${AT}/01.ja.md`]: '# 山\n\n高い山で。\n',
    };
    expect(await differing(label)).toHaveLength(1);
    const glossary = 'hill:\n  name: { en: 203 Metre Hill, ja: 高い山 }\n  about: { en: A hill., ja: 山。 }\n';
    expect(await differing({ ...label, 'glossary.yaml': glossary })).toEqual([]);
    const inOtherWords = { ...label, [`${AT}/01.ja.md`]: '# 山\n\n高さ203メートルの山で。\n' };
    expect(await differing({ ...inOtherWords, 'glossary.yaml': glossary })).toEqual([]);
  });
});
