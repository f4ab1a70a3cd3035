import { describe, expect, it } from 'vitest';
import type { Problem } from '#contract/problem';
import { takeAwayOf } from '../../../src-main/content/take-away.ts';

const PLACE = { path: 'exhibition.yaml', line: 3, column: 1 };

function read(template: string | undefined): {
  readonly kept: string | undefined;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const { takeAway } = takeAwayOf(template, PLACE, (one) => problems.push(one));
  return { kept: takeAway, problems };
}

describe('the take-away address of an exhibition', () => {
  it.each([
    'https://museum.example/{room}/{exhibit}?l={lang}',
    'http://{lang}.museum.example/{room}/{exhibit}/{slide}',
    'https://museum.example/',
  ])('is kept where it can be filled: %s', (template) => {
    expect(read(template)).toEqual({ kept: template, problems: [] });
  });

  it.each([
    ['https://museum.example/{rom}', 'nothing fills “{rom}” (did you mean “{room}”?)'],
    ['https://museum.example/{something}', 'nothing fills “{something}”'],
    ['https://museum.example/{room', 'a brace without its partner'],
    ['https://museum.example/our rooms', 'a blank'],
    ['ftp://museum.example/{room}', 'begins with https://'],
    ['museum.example/{room}', 'begins with https://'],
    ['javascript:alert({room})', 'begins with https://'],
    ['https://', 'begins with https://'],
  ])('is left out, with the reason, where it cannot: %s', (template, why) => {
    const { kept, problems } = read(template);
    expect(kept).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'takeaway-template', severity: 'warning', ...PLACE }]);
    expect(problems[0]?.message).toContain(why);
  });

  it('needs none', () => {
    expect(read(undefined)).toEqual({ kept: undefined, problems: [] });
  });
});
