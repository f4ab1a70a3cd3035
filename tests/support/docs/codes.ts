// The list of messages in the curator's guide, between its two marks.
import { problemGuide } from '../../../src-main/problem-guide.ts';

const BEGIN = '<!-- codes: written by `npm run docs` -->';
const END = '<!-- /codes -->';

/** The guide with the list as it should be. */
export function withCodes(guide: string): string {
  const [from, to] = [guide.indexOf(BEGIN), guide.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`The guide has no ${BEGIN} … ${END}`);
  return `${guide.slice(0, from + BEGIN.length)}\n\n${codeTable()}\n\n${guide.slice(to)}`;
}

function codeTable(): string {
  const rows = problemGuide().map(
    ({ code, severity, means, todo }) => `| \`${code}\` | ${severity} | ${means} | ${todo} |`,
  );
  return ['| message | is | means | what to do |', '|---|---|---|---|', ...rows].join('\n');
}
