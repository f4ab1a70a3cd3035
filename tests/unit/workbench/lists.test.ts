import { describe, expect, it } from 'vitest';
import type { PreviewAnswer, PreviewProblem } from '#contract/preview';
import { listed, placesIn } from '../../../src-renderer/workbench/place-list.ts';
import { counted, groupProblems, problemsAt } from '../../../src-renderer/workbench/problem-groups.ts';

const answer: PreviewAnswer = {
  folder: 'x',
  revision: 'r',
  title: {},
  languages: [
    { tag: 'en', name: 'English', dir: 'ltr' },
    { tag: 'ja', name: '日本語', dir: 'ltr' },
  ],
  problems: [],
  rooms: [
    {
      at: 'sea',
      title: { en: 'The sea', ja: '海' },
      exhibits: [
        {
          at: 'sea/ships',
          title: { en: 'Ships' },
          slides: [
            { at: 'sea/ships/1', title: { en: 'First', ja: '一隻目' } },
            { at: 'sea/ships/2', title: {} },
          ],
        },
      ],
    },
    { at: 'war', title: { en: '' }, exhibits: [{ at: 'war/news', title: { '*': 'News' }, slides: [] }] },
  ],
};
const words = (lang: string, at: string | undefined, find = ''): string[] =>
  listed(placesIn(answer, lang), at, find).map(({ title }) => title.value);

describe('places', () => {
  it('are all rooms, and what lies in the one that is shown', () => {
    expect(words('en', undefined)).toEqual(['The sea', 'war']);
    expect(words('en', 'sea')).toEqual(['The sea', 'Ships', 'First', '2', 'war']);
    expect(words('en', 'war/news')).toEqual(['The sea', 'war', 'News']);
  });

  it('have their titles in the language that is looked at, else in the first, else their names', () => {
    expect(words('ja', 'sea/ships/1')).toEqual(['海', 'Ships', '一隻目', '2', 'war']);
  });

  it('are found by what they are called, whatever the capitals, or by their place', () => {
    expect(words('en', undefined, ' SHIPS ')).toEqual(['Ships', 'First', '2']);
    expect(words('ja', 'war', '一隻')).toEqual(['一隻目']);
    expect(words('en', undefined, 'nothing')).toEqual([]);
  });

  it('know what they lie in', () => {
    expect(placesIn(answer, 'ja')[2]?.within).toEqual([
      { value: '海', lang: 'ja' },
      { value: 'Ships', lang: 'en' },
    ]);
  });
});

const problem = (path: string, severity: PreviewProblem['severity'], at?: string): PreviewProblem => ({
  code: 'x',
  severity,
  path,
  message: '',
  fix: '',
  ...(at === undefined ? {} : { at }),
});

describe('problems', () => {
  const all = [
    problem('a', 'note'),
    problem('b', 'warning', 'sea'),
    problem('c', 'note', 'sea/ships/1'),
    problem('c', 'error', 'sea/ships/1'),
    problem('d', 'warning', 'seaside'),
  ];

  it('stand file by file, the worst first', () => {
    expect(groupProblems(all).map(({ path, problems }) => [path, problems.length])).toEqual([
      ['c', 2],
      ['b', 1],
      ['d', 1],
      ['a', 1],
    ]);
  });

  it('of a place are those of what lies in it and of what it lies in, too', () => {
    expect(problemsAt(all, 'sea').map(({ path }) => path)).toEqual(['b', 'c', 'c']);
    expect(problemsAt(all, 'sea/ships').map(({ path }) => path)).toEqual(['b', 'c', 'c']);
    expect(problemsAt(all, 'sea/still/1').map(({ path }) => path)).toEqual(['b']);
    expect(problemsAt(all, 'war')).toEqual([]);
  });

  it('are counted by their words', () => {
    expect(counted(all)).toBe('1 error, 2 warnings, 2 notes');
    expect(counted([])).toBe('no problems');
  });
});
