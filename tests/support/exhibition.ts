// A small exhibition for tests: short words, short idle times, real pictures and real recordings.
import { copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const MEDIA = join(import.meta.dirname, '../../media');
const NARRATED = '10-harbour/10-where-is-it/01';

/** Path below the exhibition folder → text of the file. */
export type Files = Readonly<Record<string, string>>;

const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1248 904"><rect width="1248" height="904" fill="#cdd9dd"/></svg>\n';

/** One who was there and many who were not: more than a page holds when the letters are large. */
const ACCOUNTS = `accounts:
  question: {en: Was the water still?, ja: 水は静かだったか}
  groups:
    - title: {en: Saw it, ja: 見た人}
      entries:
        - {who: {en: A boatman, ja: 船頭}, when: "1894", says: {en: "Yes, all day.", ja: 一日中。}, was-there: yes, source: S01, weight: main}
    - title: {en: Was told, ja: 聞いた人}
      entries:
${[1, 2, 3, 4]
  .map(
    (n) =>
      `        - {who: {en: Clerk ${n}, ja: 書記${n}}, says: {en: "No, a little wind came up and the boats went out.", ja: いいえ、風が少し出た。}, evidence: {en: "A letter, written later", ja: 後の手紙}, was-there: no}`,
  )
  .join('\n')}
`;

/** Two rooms; the second asks before it is entered. `idle` in seconds. */
export const smallExhibition = (idle: { readonly after: number; readonly warn: number }): Files => ({
  'exhibition.yaml': `title: {en: Small, ja: 小さな展示}\nlanguages: [en, ja]\nidle: {after: ${idle.after}, warn: ${idle.warn}}\n`,
  'rooms/1-sea/room.yaml': 'title: {en: The sea, ja: 海}\nyears: 1880–1894\n',
  'rooms/1-sea/1-ships/exhibit.yaml': 'title: {en: Ships, ja: 船}\n',
  'rooms/1-sea/1-ships/01.svg': SQUARE,
  'rooms/1-sea/1-ships/01.yaml': 'alt: {en: A square, ja: 四角}\n',
  'rooms/1-sea/1-ships/01.en.md': '# First ship\n\nA ship.\n',
  'rooms/1-sea/1-ships/01.ja.md': '# 一隻目\n\n船です。\n',
  'rooms/1-sea/1-ships/02.svg': SQUARE,
  'rooms/1-sea/1-ships/02.yaml': 'alt: {en: A square, ja: 四角}\n',
  'rooms/1-sea/1-ships/02.en.md': '# Second ship\n\nAnother ship.\n',
  'sources.yaml': 'S01: {text: "City archive, box 12", kind: archive, date: "1894"}\n',
  'glossary.yaml':
    'lease: {name: {en: lease, ja: 租借}, reading: {ja: そしゃく}, about: {en: Renting land., ja: 土地を借りること。}}\n',
  'rooms/1-sea/2-still/exhibit.yaml': `title: {en: Still water, ja: 静かな水}\n${ACCOUNTS}`,
  'rooms/1-sea/2-still/01.en.md': '# No sound here\n\nOnly words of a [lease](term:lease).\n',
  'rooms/1-sea/2-still/01.ja.md': '# 音はありません\n\n言葉だけです。\n',
  'rooms/2-war/room.yaml':
    'title: {en: The war, ja: 戦争}\nyears: 1894–1895\nadvisory: {text: {en: This room is about killing., ja: この部屋は殺害を扱います。}}\n',
  'rooms/2-war/1-news/01.en.md': '# The news\n\nWords about it.\n',
  'rooms/3-after/room.yaml': 'title: {en: After, ja: その後}\nyears: 1895–1904\n',
  'rooms/3-after/1-lease/01.en.md': '# A lease\n\nShort words.\n',
});

/** Writes the files into a new temporary folder and returns its path. */
export async function writeExhibition(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-media-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** A copy of a folder whose visitors begin with text of this size (100, 125, 150 or 200 %). */
export async function withTextSize(media: string, percent: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-media-'));
  await cp(media, folder, { recursive: true });
  const file = join(folder, 'exhibition.yaml');
  await writeFile(file, `${await readFile(file, 'utf8')}\ndefaults: { textSize: ${percent} }\n`);
  return folder;
}

/** For the end of a test. */
export const removeExhibition = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** Gives a slide of the folder a recording of the sample exhibition (`from`), with its captions, in each of `langs`. */
export async function addNarration(
  folder: string,
  slide: string,
  langs: readonly string[],
  from: string = NARRATED,
): Promise<void> {
  for (const lang of langs) {
    for (const ext of ['opus', 'vtt']) {
      await copyFile(join(MEDIA, 'rooms', `${from}.en.${ext}`), join(folder, `${slide}.${lang}.${ext}`));
    }
  }
}
