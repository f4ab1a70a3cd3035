// The file a curator fills in to give the interface a further language: every word of it as a comment, the English above it.
import { MESSAGES, type Message } from '#contract/messages/keys';
import { schemaLine } from './editor/schema-files.ts';

/** Text of `interface.LANG.yaml`. Nothing in it is in force until a curator takes a # away. */
export function interfaceTemplate(tag: string): string {
  const english = new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  return [
    schemaLine(`interface.${tag}.yaml`),
    `# The words on the keys and pages of the kiosk, in ${english}.`,
    '# Above each stands the English. Write the words between the quotes and take the # at the beginning of the line away.',
    '# What is in braces stays as it is: {n} becomes a number, {title} a title. Lines with a # are shown in English.',
    ...MESSAGES.flatMap((message) => ['', `# ${shown(message.english)}`, ...linesOf(message, tag)]),
    '',
  ].join('\n');
}

function linesOf({ key, counts }: Message, tag: string): readonly string[] {
  if (!counts) return [`#${key}: ""`];
  return formsOf(tag).map(({ form, examples }) => `#${key}.${form}: ""   # as with ${examples.join(', ')}`);
}

interface Form {
  readonly form: string;
  /** Whole numbers that take it. */
  readonly examples: readonly number[];
}

const EXAMPLES = 3;
const TRIED = 210;

/** The forms this language has for whole numbers; `other`, on which the rest falls back, always and last. */
export function formsOf(tag: string): readonly Form[] {
  const rules = new Intl.PluralRules(tag);
  const numbers = new Map<string, number[]>();
  for (let n = 0; n <= TRIED; n += 1) {
    const form = rules.select(n);
    const found = numbers.get(form) ?? [];
    numbers.set(form, [...found, n].slice(0, EXAMPLES));
  }
  const forms = [...numbers].map(([form, examples]) => ({ form, examples }));
  const others = forms.filter(({ form }) => form === 'other');
  const rest = forms.filter(({ form }) => form !== 'other');
  return [...rest, ...(others.length > 0 ? others : [{ form: 'other', examples: [1.5] }])];
}

const shown = (english: string): string => english.replaceAll('\u00a0', ' ');
