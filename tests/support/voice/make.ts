// `npm run voice`: speaks the interface's own words for read-aloud into src-renderer/public/voice, as `vitrine narrate` speaks an
// exhibition's. What has not changed is not spoken again; what no word needs any more is taken out.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { voiceHash } from '../../../src-main/content/voices.ts';
import { narrateWords } from '../../../src-main/narrate/narrate-words.ts';
import { runProgram } from '../../../src-main/narrate/program.ts';
import { russianNumbers } from '../../../src-main/narrate/russian-numbers.ts';
import { onThisMachine } from '../../../src-main/narrate/speech.ts';
import { INTERFACE_LANGUAGES, interfaceWords } from './interface-words.ts';

const folder = join(import.meta.dirname, '../../../src-renderer/public/voice');

/** Signs that a voice would not know how to say. */
const russianPercents = interfaceWords('ru')
  .filter((words) => words.endsWith('%'))
  .map((words) => [words, russianNumbers(`${Number.parseInt(words, 10)} процентов`)] as const);
const russianTimes = interfaceWords('ru')
  .filter((words) => words.endsWith('×'))
  .map((words) => {
    const number = /[\d,]+/u.exec(words)?.[0] ?? '';
    const times = number.includes(',') || Number(number) < 5 ? 'раза' : 'раз';
    return [words, russianNumbers(`Увеличение в ${number} ${times}`)] as const;
  });
const GLOSSARY = [
  // the program's name and its commands, in the panel's words
  {
    spoken: {
      'zh-Hans': {
        'vitrine check': 'wéi tè lín jiǎn chá',
        'vitrine start': 'wéi tè lín qǐ dòng',
        Vitrine: 'wéi tè lín',
      },
      ja: { 'vitrine check': 'ヴィトリンチェック', 'vitrine start': 'ヴィトリンスタート', Vitrine: 'ヴィトリン' },
      ru: { 'vitrine check': 'витрин чек', 'vitrine start': 'витрин старт', Vitrine: 'Витрин' },
    },
  },
  {
    spoken: {
      'zh-Hans': { '200 %': 'bǎi fēn zhī èr bǎi' },
      ru: Object.fromEntries([...russianPercents, ...russianTimes]),
    },
  },
];

for (const lang of INTERFACE_LANGUAGES) {
  const all = interfaceWords(lang).map((words) => ({ lang, words, foreign: [] }));
  await narrateWords(
    { folder, lang, all, glossary: GLOSSARY },
    {
      run: runProgram,
      present: onThisMachine,
      report: ({ id, what, why }) => {
        if (what !== 'unchanged') console.log(`${lang} ${id}: ${what} ${why?.message ?? ''}`);
      },
    },
  );
  const needed = new Set(all.map(({ words }) => `${voiceHash(lang, words)}.opus`));
  for (const file of await readdir(join(folder, lang))) {
    if (file.endsWith('.opus') && !needed.has(file)) await rm(join(folder, lang, file));
  }
}
