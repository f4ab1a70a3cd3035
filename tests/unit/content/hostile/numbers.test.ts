// Labels of nothing but numbers: what compares numbers between languages looks at the words around each of them.
import { describe, it } from 'vitest';
import { loadExhibition } from '../../../../src-main/content/load.ts';
import { folderWith } from '../../../support/folders.ts';
import { expectTold } from '../../../support/hostile/expect-told.ts';
import { withinSecond } from '../../../support/hostile/within.ts';
import { isLongSuite } from '../../../support/suite.ts';

const LANGUAGES = ['en', 'ja', 'ru', 'zh-Hans'];
/** The longest text whose numbers are compared, and the longest there may be. */
const [COMPARED, MOST] = [4_900, 63_900];

const PIECES = [
  '1',
  '万',
  '5 dead ',
  '一百二十三',
  '1 ',
  '1,',
  '1-',
  '1.',
  '1–2 ',
  '1894 ',
  '1894年',
  '5 killed. ',
  'January 1, ',
  'from 1 to ',
  'two hundred ',
  'hundred ',
  'twenty-',
  'двадцать ',
  '十',
  '一',
  '二〇三',
  '死5人',
  '. ',
  '。',
  'a',
];

describe('a label of numbers only', { timeout: 300_000 }, () => {
  it.each(isLongSuite ? PIECES : PIECES.slice(0, 4))(
    'is compared with its translations within a second: %j',
    async (piece) => {
      for (const letters of [COMPARED, (MOST / Buffer.byteLength(piece)) * piece.length]) {
        const text = `# Title\n\n${piece.repeat(Math.floor((letters - 12) / piece.length))}\n`;
        const root = await folderWith({
          'exhibition.yaml': `languages: [${LANGUAGES.join(', ')}]\n`,
          ...Object.fromEntries(
            LANGUAGES.map((tag) => [`rooms/1-a/1-b/01.${tag}.md`, tag === 'ja' ? `${text}7` : text]),
          ),
        });
        expectTold((await withinSecond(() => loadExhibition(root))).problems, root);
      }
    },
  );
});
