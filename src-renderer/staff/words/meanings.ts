// What each message about the folder means and what to do, in the languages of the panel but English, which is the message's own. By code, as in
// `media/README.md`; names in backticks are those of files and keys.
import { ja } from './meanings-ja.ts';
import { ru } from './meanings-ru.ts';
import { zhHans } from './meanings-zh-hans.ts';
import type { StaffLang } from './words.ts';

export type Meanings = Readonly<Record<string, readonly [means: string, todo: string]>>;

export const MEANINGS: Readonly<Partial<Record<StaffLang, Meanings>>> = { 'zh-Hans': zhHans, ja, ru };
