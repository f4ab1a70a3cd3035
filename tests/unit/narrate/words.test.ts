// Words for read-aloud: which, and under which names; a person's recording stays, what is spoken is not spoken twice.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { voiceHash } from '../../../src-main/content/voices.ts';
import { aloudWords, type Extent } from '../../../src-main/narrate/aloud-words.ts';
import { prepare } from '../../../src-main/narrate/prepare.ts';
import { readGlossary } from '../../../src-main/narrate/pronunciation.ts';
import { narrate, type Outcome } from '../../../src-main/narrate/narrate.ts';
import { PlainError } from '../../../src-main/plain-error.ts';
import { samplesOf } from '../../../src-main/narrate/sound.ts';
import { runProgram, type Run } from '../../../src-main/narrate/program.ts';
import { folderWith, jpeg } from '../../support/folders.ts';

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;
if (!hasFfmpeg) console.warn('SKIPPED: speaking words for read-aloud, because ffmpeg is not on this machine');

const TONE = 'ffmpeg -y -loglevel error -f lavfi -i sine=frequency=330:duration=0.3 -metadata title={text} {wav}';
const FILES = {
  'exhibition.yaml': 'title: {en: Small, ja: 小}\nperiod: "1894–1895"\nlanguages: [en, ja]\n',
  'interface.en.yaml': 'touchRoom: Choose an era\nslideOf: "{n} of {of}"\n',
  'glossary.yaml': 'tael: {name: {en: tael}, about: {en: A weight of silver.}}\n',
  'rooms/1-sea/room.yaml':
    'title: {en: The sea}\nyears: 1894\nintroduction: {en: "First part.\\n\\nSecond part."}\nadvisory: {en: This is hard.}\n',
  'rooms/1-sea/1-ships/exhibit.yaml':
    'title: {en: Ships}\naccounts: {question: {en: How many?}, groups: [{title: {en: Here}, entries: [{who: {en: Clerk}, says: {en: "Ten."}}]}]}\n',
  'rooms/1-sea/1-ships/01.type.yaml': 'lines: [{words: {en: One quay, ja: 岸}}]\n',
  'rooms/1-sea/1-ships/01.yaml': 'alt: {en: Grave · Quay}\n',
  'rooms/1-sea/1-ships/01.en.md': '# On *deck*\n\nPaid in [taels](term:tael).\n',
};
const wordsOf = async (root: string, extent: Extent, lang = 'en'): Promise<readonly string[]> =>
  aloudWords((await loadExhibition(root)).exhibition, extent)
    .filter((one) => one.lang === lang)
    .map(({ words }) => words);

let root = '';
beforeEach(async () => {
  root = await folderWith(FILES);
});

describe('the words of an exhibition', () => {
  it('are what it takes to find the way and to be warned; words without a language in every language', async () => {
    const names = await wordsOf(root, 'names');
    expect([...names].sort()).toEqual(
      ['Small', 'Small 1894–1895', 'The sea', '1894', 'This is hard.', 'Ships', 'How many?', 'Here', 'On deck', 'taels', 'tael', 'Choose an era'].sort(), // prettier-ignore
    );
    expect(await wordsOf(root, 'names', 'ja')).toEqual(['小', '小 1894–1895', '1894']);
  });

  it('are, with pictures, also what these show and say, part by part, and how a room is introduced', async () => {
    const [names, pictures] = [await wordsOf(root, 'names'), await wordsOf(root, 'pictures')];
    const more = pictures.filter((words) => !names.includes(words));
    expect(more.sort()).toEqual(['First part.', 'Grave', 'One quay.', 'Quay', 'Second part.']);
    expect(await wordsOf(root, 'pictures', 'ja')).toContain('岸。');
  });

  it('are, if asked for, whatever can be read besides; of a label only where nobody narrates it', async () => {
    const [pictures, all] = [await wordsOf(root, 'pictures'), await wordsOf(root, 'all')];
    const more = all.filter((words) => !pictures.includes(words));
    expect(more.sort()).toEqual(['A weight of silver.', 'Clerk', 'Paid in taels.', 'Ten.']);
  });

  it('have no marks in a description: what is in other letters there is said as the glossary tells, or left out', async () => {
    root = await folderWith({
      'exhibition.yaml': 'title: {en: Small, ja: 小}\nlanguages: [en, ja, ru]\n',
      'glossary.yaml': 'port: {name: {en: Lushun, ja: 旅順}}\n',
      'rooms/1-sea/1-ships/01.type.yaml': 'lines: [{words: {en: One quay}}]\n',
      'rooms/1-sea/1-ships/01.yaml':
        'alt: {en: "The words 旅順 and 官兵, by N. Stone, 7 km", ja: "約7 km、出典：N. Stone, fc2.com。", ru: "弟: брат. 官兵: солдаты."}\n',
    });
    const all = aloudWords((await loadExhibition(root)).exhibition, 'pictures');
    const said = async (lang: string, template: string): Promise<string> => {
      const one = all.find((words) => words.lang === lang && words.foreign.length > 0);
      const prepared = await prepare(
        { text: one?.words ?? '', lang, foreign: one?.foreign ?? [] },
        await readGlossary(root),
        template,
      );
      return prepared.said.join(' ');
    };
    expect(await said('en', 'x {text} {wav}')).toBe('The words Lushun and , by N. Stone, 7 km');
    expect(await said('ru', 'x {text} {wav}')).toBe('брат. солдаты.');
    expect(await said('ja', 'x {text} {wav}')).toMatch(/^約7キロメートル、 ?出典：[^A-Za-z]*$/u);
  });
});

async function speak(speech = TONE, run: Run = runProgram): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  await narrate(root, {
    run,
    language: 'en',
    speech,
    present: () => true,
    aloud: 'names',
    report: (outcome) => void outcomes.push(outcome),
  });
  return outcomes.filter(({ id }) => id.startsWith('voice: '));
}
const spoken = (outcomes: readonly Outcome[]): number => outcomes.filter(({ what }) => what === 'spoken').length;

/** Three texts: enough to be told apart, few enough to be spoken in a moment. */
const FEW = {
  'exhibition.yaml': 'title: {en: Small}\nlanguages: [en]\n',
  'glossary.yaml': 'tael: {name: {en: tael}}\n',
  'rooms/1-sea/room.yaml': 'title: {en: The sea}\n',
  'rooms/1-sea/1-ships/exhibit.yaml': 'title: {en: Ships}\n',
  'rooms/1-sea/1-ships/01.jpg': await jpeg(),
};

describe.skipIf(!hasFfmpeg)('speaking them', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    root = await folderWith(FEW);
  });

  it('writes one recording each that the kiosk takes, and a list of which is which; nothing twice', async () => {
    expect(spoken(await speak())).toBe(4);
    const { voices, problems } = await loadExhibition(root);
    const names = ['Small', 'Ships', 'The sea', 'tael'].map((words) => voiceHash('en', words));
    expect(Object.keys(voices['en'] ?? {}).sort()).toEqual([...names].sort());
    expect(problems.filter(({ path }) => path.startsWith('voice'))).toEqual([]);
    const index = await readFile(join(root, 'voice/en/index.txt'), 'utf8');
    expect(index.trim().split('\n')).toEqual(['Ships', 'Small', 'The sea', 'tael'].map((words) => `${voiceHash('en', words)}  ${words}`)); // prettier-ignore
    expect(new Set((await speak()).map(({ what }) => what))).toEqual(new Set(['unchanged']));
  });

  it('leaves a person’s recording as it is, in any format, and speaks again only what would now sound different', async () => {
    const into = join(root, 'voice/en');
    await mkdir(into, { recursive: true });
    const own = join(into, `${voiceHash('en', 'The sea')}.mp3`);
    await runProgram(['ffmpeg', '-loglevel', 'error', '-f', 'lavfi', '-i', 'sine=duration=1', own]);
    const before = await readFile(own);
    const outcomes = await speak();
    expect(outcomes.find(({ id }) => id === 'voice: The sea')?.what).toBe('kept');
    expect(spoken(outcomes)).toBe(3);
    expect(await readFile(own)).toEqual(before);
    expect((await readdir(into)).filter((name) => name.startsWith(voiceHash('en', 'The sea')))).toHaveLength(1);

    await writeFile(join(root, 'glossary.yaml'), 'tael: {name: {en: tael}, spoken: {en: {tael: tail}}}\n');
    const changed = await speak();
    expect(changed.filter(({ what }) => what === 'spoken').map(({ id }) => id)).toEqual(['voice: tael']);
  });

  it('is short and begins at once; a text at which the voice breaks down is named and takes no other with it', async () => {
    const outcomes = await speak(`${TONE.replace('{text}', 'x')} -metadata words={text}`, async (command, input) => {
      const text = command.find((word) => word.startsWith('words='))?.slice('words='.length);
      if (text !== undefined && (await readFile(text, 'utf8')).includes('tael')) {
        throw new PlainError('“tone” failed: no rule matches', 'Try it by hand.');
      }
      return runProgram(command, input);
    });
    expect(outcomes.find(({ what }) => what === 'refused')?.why?.message).toContain('“tael”');
    expect(spoken(outcomes)).toBe(3);
    const file = join(root, 'voice/en', `${voiceHash('en', 'Ships')}.opus`);
    const { stdout } = await runProgram(['ffmpeg', '-loglevel', 'error', '-i', file, '-f', 'f32le', 'pipe:1']);
    const samples = samplesOf(stdout);
    expect(samples.length / 48_000).toBeLessThan(0.8);
    expect(samples.findIndex((value) => Math.abs(value) > 0.02) / 48_000).toBeLessThan(0.08);
    const loudest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(loudest).toBeGreaterThan(0.1);
    expect(loudest).toBeLessThan(0.84);
  });
});
