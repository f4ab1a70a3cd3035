// YAML files: positions kept, slips mended and named, hostile input refused, every other key kept.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { years } from '../../../src-main/content/schema/years.ts';
import { readYaml } from '../../../src-main/content/yaml.ts';
import { readYamlFile } from '../../../src-main/content/yaml-facts.ts';

const codes = (text: string): readonly string[] =>
  readYaml(text, 'room.yaml').problems.map((one) => `${one.code}:${one.line ?? ''}`);

describe('yaml', () => {
  it('keeps dates and years as they are written', () => {
    expect(readYaml('from: 2026-05-31\nyear: 1894\n', 'x').value).toEqual({ from: '2026-05-31', year: 1894 });
  });

  it('mends a value with a colon, a leading quote, a leading sign and curly quotes, and shows the corrected line', () => {
    const { value, problems } = readYaml(
      'title: Port Arthur: the siege\nnote: "Siege" of 1904\nat: @home\ncredit: “Museum”\nlist:\n  - a: b: c\n',
      'x.yaml',
    );
    expect(value).toEqual({
      title: 'Port Arthur: the siege',
      note: '"Siege" of 1904',
      at: '@home',
      credit: 'Museum',
      list: [{ a: 'b: c' }],
    });
    expect(problems.map((one) => one.code)).toEqual(Array.from({ length: 5 }, () => 'yaml-needs-quotes'));
    expect(problems.map((one) => one.fix)).toContainEqual(expect.stringMatching(/title: "Port Arthur: the siege"$/u));
  });

  it('leaves correct quotes and blocks of text alone', () => {
    const text = "title: \"Port Arthur: the siege\"\nother: 'It''s: so'\nnote: |\n  title: “All” of it\n";
    expect(readYaml(text, 'x')).toMatchObject({ value: { note: 'title: “All” of it\n' }, problems: [] });
  });

  it('reads tabs as two spaces and says so once', () => {
    const { value, problems } = readYaml('title:\n\ten: A\n\tja: B\n', 'x');
    expect(value).toEqual({ title: { en: 'A', ja: 'B' } });
    expect(problems.map((one) => [one.code, one.line])).toEqual([['yaml-tab', 2]]);
  });

  it('refuses alias bombs and endless nesting', () => {
    const bomb = [
      'a0: &a0 [x,x,x,x,x,x,x,x,x]',
      ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(',')}]`),
    ].join('\n');
    expect(codes(bomb)).toEqual(['yaml-broken:1']);
    expect(codes('['.repeat(20_000))).toEqual(['yaml-broken:1']);
  });

  it('never throws, whatever the file holds', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'title: ',
        'a: b: c',
        '\n',
        '  ',
        '\t',
        '- ',
        '“x”',
        '"',
        "'",
        '&a ',
        '*a',
        '{',
        '}',
        '[',
        ']',
        '|',
        '>',
        '? ',
        ': ',
        '---\n',
        '...\n',
        '!!x ',
        '%YAML 1.2\n',
        '<<: *a',
        '#',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 25 }),
        fc.constantFrom('exhibition', 'room', 'exhibit', 'slide', 'interface'),
        (pieces, kind) => {
          const { problems } = readYamlFile(pieces.join(''), 'x.yaml', kind);
          expect(problems.every((one) => one.message !== '' && one.path === 'x.yaml')).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('keys', () => {
  it('that are wrong are dropped alone, with the place and what is expected there', () => {
    const { content, problems } = readYamlFile(
      'title: {en: Things}\nfrom: 31.12.2026\nclaims: [A01]\ncover: 4\n',
      'exhibit.yaml',
      'exhibit',
    );
    expect(content).toMatchObject({ kind: 'exhibit', value: { title: { en: 'Things' }, claims: ['A01'] } });
    expect(content).not.toHaveProperty('value.from');
    expect(problems.map((one) => [one.code, one.line, one.field])).toEqual([
      ['value-wrong', 2, 'from'],
      ['value-wrong', 4, 'cover'],
    ]);
    expect(problems[0]?.message).toContain('a date written like 2026-05-31');
  });

  it('inside others are named with their own expectation', () => {
    const { problems } = readYamlFile('theme:\n  palette: mist\n  tokens: {ink: red}\n', 'room.yaml', 'room');
    expect(problems[0]).toMatchObject({ code: 'value-wrong', field: 'theme.tokens.ink', line: 3 });
    expect(problems[0]?.message).toContain(
      '“theme.tokens.ink” in “room.yaml” is “red”, but must be a colour written like "#27586f"',
    );
  });

  it('that nobody knows are named with the nearest known one', () => {
    const { problems } = readYamlFile('titel: x\nCredit: y\n', '01.yaml', 'slide');
    expect(problems.map((one) => one.code)).toEqual(['key-unknown', 'key-unknown']);
    expect(problems.map((one) => one.fix)).toEqual([
      expect.stringContaining('“title”'),
      expect.stringContaining('“credit”'),
    ]);
  });

  it('take numbers for words, one text for every language, and an empty value for none', () => {
    const { content, problems } = readYamlFile('title: 1894\ncredit:\n', 'exhibit.yaml', 'exhibit');
    expect(problems).toEqual([]);
    expect(content).toMatchObject({ value: { title: '1894' } });
  });

  it('cannot smuggle in what every object has', () => {
    const { content, problems } = readYamlFile(
      '__proto__: {title: x}\nconstructor: y\ntoString: z\n',
      'exhibit.yaml',
      'exhibit',
    );
    expect(content).toMatchObject({ value: {} });
    expect(problems.map((one) => one.code)).toEqual(['key-unknown', 'key-unknown', 'key-unknown']);
    expect(({} as { title?: string }).title).toBeUndefined();
  });
});

describe('years', () => {
  it.each([
    ['1895–1904', 1895, 1905],
    ['1895-1904', 1895, 1905],
    [1894, 1894, 1895],
    [{ start: 1895.29, end: 1904.1 }, 1895.29, 1904.1],
    [{ start: '1894-07', end: '1894-12' }, 1894 + 181 / 365, 1895],
    [{ start: '1894-11-21', end: '1894-11-21' }, 1894 + 324 / 365, 1894 + 325 / 365],
    [{ start: -200, end: 79 }, -200, 80],
  ])('%j lie from %d to %d', (written, start, end) => {
    const value = years.parse(written);
    expect(value.start).toBeCloseTo(start, 10);
    expect(value.end).toBeCloseTo(end, 10);
  });

  it.each(['soon', '1904–1895', '1894-13', { start: '1894-02-30', end: 1895 }, { start: 1894 }])(
    '%j are refused',
    (written) => {
      expect(years.safeParse(written).success).toBe(false);
    },
  );
});
