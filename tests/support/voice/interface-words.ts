// What read-aloud says of the interface: every message without a value, and those with small numbers for each of these numbers.
import { clean, percent } from '../../../src-renderer/aloud/describe.ts';
import { ALOUD_TABLES } from '../../../src-renderer/aloud/words.ts';
import { en } from '../../../src-main/contract/messages/en.ts';
import { createMessages } from '../../../src-renderer/messages/messages.ts';
import type { MessageKey } from '../../../src-renderer/messages/table.ts';
import { STAFF_TABLES, type StaffTable } from '../../../src-renderer/staff/words/words.ts';

export const INTERFACE_LANGUAGES = Object.keys(ALOUD_TABLES);

/** More than most exhibitions have; of what lies beyond, the machine's own voice speaks where there is one. */
const [ROOMS, DOORS, SLIDES, MINUTES] = [12, 8, 5, 6];
/** At which “still there?” is heard again. */
const SECONDS = [20, 10];
/** Half by half, up to what looking closer offers with large pictures on most screens. */
const ENLARGED = Array.from({ length: 15 }, (_, half) => 1 + half / 2);
/** Names of languages as the page writes them, each in itself. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: ['English'],
  'zh-Hans': ['中文', '简体中文'],
  ja: ['日本語'],
  ru: ['Русский', 'русский'],
};
/** Never on screen with a visitor there, or the small print of a page: not worth their place on every kiosk. */
const SILENT =
  /^(?:resting|maintenance|closed|loading|claim|translation|source[A-Z]|howMade|checkedStatements|languagesHere|syntheticVoice)/u;

export function interfaceWords(lang: string): readonly string[] {
  const say = createMessages(lang, {});
  const plain = Object.entries(en).flatMap(([key, template]) =>
    typeof template !== 'string' || template.includes('{') || SILENT.test(key) ? [] : [say(key as PlainKey)],
  );
  const counted = [
    ...upTo(ROOMS).flatMap((room) => [say('roomNumber', { room }), String(room)]),
    ...upTo(DOORS).flatMap((room) => [say('enterRoom', { room }), say('goToRoom', { room })]),
    ...upTo(SLIDES).flatMap((of) => upTo(of).map((n) => say('slideOf', { n, of }))),
    ...upTo(MINUTES).map((n) => say('aboutMinutes', { n })),
    ...SECONDS.map((n) => say('secondsLeft', { n })),
    ...ENLARGED.map((n) => say('enlarged', { n })),
    ...Array.from({ length: 21 }, (_, step) => percent(step / 20, lang)),
  ];
  // the words around a title, which has a recording of its own
  const around = [say('enterTitle', { title: '' }), say('goToTitle', { title: '' })];
  const sizes = ['100', '125', '150', '200\u00a0%'];
  const all = [
    ...plain,
    ...staffWords(lang),
    ...Object.values(ALOUD_TABLES[lang] ?? {}),
    ...(NAMES[lang] ?? []),
    ...counted,
    ...sizes,
  ];
  const parted = all.flatMap((words) => clean([{ words, lang }]).map((one) => one.words));
  const bare = around.map((words) => words.replaceAll(/[“”«»「」『』《》]/gu, '').trim());
  return [...new Set([...parted, ...bare])];
}

/** The staff panel's, as far as they carry no value. The digits of a PIN are never said. */
function staffWords(lang: string): readonly string[] {
  const table: StaffTable | undefined = Object.entries(STAFF_TABLES).find(([tag]) => tag === lang)?.[1];
  return Object.values(table ?? {}).flatMap((entry) =>
    typeof entry === 'string' && !entry.includes('{') ? [entry] : [],
  );
}

/** Of a message that takes no values. */
type PlainKey = Extract<MessageKey, 'next'>;

const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, index) => index + 1);
