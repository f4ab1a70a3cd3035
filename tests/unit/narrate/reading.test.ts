// What a voice is given: sounds it can say, and never a word that would make it fall into English.
import { describe, expect, it } from 'vitest';
import { fallsOut, strangeWord } from '../../../src-main/narrate/alphabet.ts';
import { numberedPinyin } from '../../../src-main/narrate/pinyin.ts';
import { runProgram } from '../../../src-main/narrate/program.ts';
import { readerFor } from '../../../src-main/narrate/reading.ts';
import { which } from '../../support/machine.ts';

const hasEspeak = which('espeak-ng') !== undefined;
if (!hasEspeak) console.warn('SKIPPED: phonemes of espeak-ng, because it is not on this machine');

const NAMES = new Map([
  ['旅順', 'りょじゅん'],
  ['旅順口', 'りょじゅんこう'],
  ['旅顺口', 'Lǚshùnkǒu'],
]);
const [pinyin, kana, japanese, russian] = await Promise.all([
  readerFor('zh-Hans', 'reading'),
  readerFor('ja', 'reading'),
  readerFor('ja', 'text'),
  readerFor('ru', 'text'),
]);

describe('Chinese by its sounds', () => {
  it('is numbered pinyin, with the glossary’s readings first and characters of several readings told apart', () => {
    expect(pinyin('银行行长在旅顺口长大，重新来过。', NAMES)).toBe(
      'yin2 hang2 hang2 zhang3 zai4 lv3 shun4 kou3 zhang3 da4， chong2 xin1 lai2 guo4 。',
    );
  });

  it.each([
    ['Lǚshùnkǒu', 'lv3 shun4 kou3'],
    ['Liáodōng Bàndǎo', 'liao2 dong1 ban4 dao3'],
    ['Xī’ān', 'xi1 an1'],
    ['Wēihǎiwèi', 'wei1 hai3 wei4'],
    ['Jiǎozi', 'jiao3 zi5'],
    ['Port Arthur', 'Port Arthur'],
    ['lv3 shun4', 'lv3 shun4'],
  ])('reads %s as a person wrote it', (written, said) => {
    expect(numberedPinyin(written)).toBe(said);
  });
});

describe('Japanese', () => {
  it('by its sounds is kana as pronounced', () => {
    expect(kana('ここは旅順口、遠い港へ向かう。', NAMES)).toBe('ココワ リョジュンコー、 トーイ ミナトエ ムカウ。');
  });

  it('for a voice that reads characters keeps those whose reading the dictionary knows', () => {
    expect(japanese('旅順と旅順口「軍港」――30,000,000両', NAMES)).toBe('旅順とリョジュンコー軍港、30000000両');
  });
});

describe('Russian', () => {
  it('has words for figures and pauses for dashes and brackets', () => {
    expect(russian('«Дальний» — порт (1898 год).', new Map())).toBe(
      'Дальний, порт, тысяча восемьсот девяносто восьмой год.',
    );
  });
});

describe('a word that a voice cannot say', () => {
  it('is found in every language', () => {
    expect(strangeWord('порт Dalny, город', 'ru', 'text')).toBe('Dalny');
    expect(strangeWord('ma3 Port lu4', 'zh-Hans', 'reading')).toBe('Port');
    expect(strangeWord('ミナト Dalny。', 'ja', 'reading')).toBe('Dalny');
    expect(strangeWord('ミナト 龘。', 'ja', 'reading')).toBe('龘');
    expect(strangeWord('the port of 旅順.', 'en', 'text')).toBe('旅順');
  });

  it('is none in what the language writes', () => {
    expect(strangeWord('Росс+ия, порт-арт+ур; да?', 'ru', 'text')).toBeUndefined();
    expect(strangeWord('lv3 shun4 ， ma3 。', 'zh-Hans', 'reading')).toBeUndefined();
    expect(strangeWord('1898年、ロシアの港。', 'ja', 'text')).toBeUndefined();
    expect(strangeWord("Lüshun's café, 1898.", 'en', 'text')).toBeUndefined();
    expect(strangeWord('Το λιμάνι', 'el', 'text')).toBeUndefined();
  });
});

describe.skipIf(!hasEspeak)('the phonemes of espeak-ng', () => {
  const phonemes = async (voice: string, words: string): Promise<string> =>
    (await runProgram(['espeak-ng', '-q', '-x', '-v', voice, '--', words])).stdout.toString('utf8');

  it('show where characters would be spelled in English', async () => {
    expect(fallsOut(await phonemes('ja', '旅順'))).toBe(true);
    expect(fallsOut(await phonemes('cmn-latn-pinyin', 'ma3 Port'))).toBe(true);
  });

  it('stay in the language once the characters are sounds', async () => {
    expect(fallsOut(await phonemes('ja', kana('1898年3月27日、旅順で条約が調印された。', NAMES)))).toBe(false);
    expect(fallsOut(await phonemes('cmn-latn-pinyin', pinyin('1898年3月27日，条约在旅顺口签订。', NAMES)))).toBe(false);
  });
});

it('a foreign name in kana keeps its sounds, and a dot in it is a gap for a voice that cannot say it', async () => {
  const read = await readerFor('ja', 'reading');
  const told = new Map([['エドウィン・ダン', 'エドウィン・ダン']]);
  expect(read('エドウィン・ダン', told).trim()).toBe('エドウィン ダン');
});
