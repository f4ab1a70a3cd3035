// Narrating a folder: what is spoken, what is left alone. The voice here is a tone: its words do not matter, its files do.
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { narrate, type Outcome } from '../../../src-main/narrate/narrate.ts';
import { runProgram, type Run } from '../../../src-main/narrate/program.ts';
import { wav } from '../../support/folders.ts';
import { which } from '../../support/machine.ts';

const hasFfmpeg = which('ffmpeg') !== undefined;
if (!hasFfmpeg) console.warn('SKIPPED: narrating a folder, because ffmpeg is not on this machine');

const TONE = 'ffmpeg -y -loglevel error -f lavfi -i sine=frequency=330:duration=1.2 -metadata title={text} {wav}';

let root = '';
let exhibit = '';
const put = (name: string, text: string): Promise<void> => writeFile(join(exhibit, name), text);

/** Runs the tone, and keeps every text the voice was given. */
const listening =
  (said: string[]): Run =>
  async (command, input) => {
    const title = command.find((word) => word.startsWith('title='));
    if (title !== undefined) said.push((await readFile(title.slice('title='.length), 'utf8')).trim());
    return runProgram(command, input);
  };

/** `speech` empty: the usual voice of the language. */
async function speak(language = 'en', speech = TONE): Promise<{ outcomes: Outcome[]; said: string[] }> {
  const outcomes: Outcome[] = [];
  const said: string[] = [];
  const report = (outcome: Outcome): void => void outcomes.push(outcome);
  const present = (): boolean => true;
  await narrate(root, { run: listening(said), language, ...(speech === '' ? {} : { speech }), present, report });
  return { outcomes, said };
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-narrated-'));
  exhibit = join(root, 'rooms/1-room/1-exhibit');
  await mkdir(exhibit, { recursive: true });
  await writeFile(join(root, 'exhibition.yaml'), 'languages: [en, ja, el]\n');
  await writeFile(join(root, 'glossary.yaml'), 'l:\n  spoken: { en: { Lüshun: Lew shoon } }\n');
  await put(
    '01.en.md',
    '# Names\n\nChinese people say Lüshun. Ships came here, and some of them stayed for many years to come.\n',
  );
});

describe.skipIf(!hasFfmpeg)('narrating a folder', () => {
  it('speaks a label and writes a recording with captions that the kiosk takes as synthetic', async () => {
    const { outcomes, said } = await speak();
    expect(outcomes).toMatchObject([{ id: 'room/exhibit/1', lang: 'en', what: 'spoken' }]);
    expect(said[0]).toBe('Chinese people say Lew shoon.');
    const { exhibition, problems } = await loadExhibition(root);
    const slide = exhibition.rooms[0]?.exhibits[0]?.slides[0];
    expect(slide?.narration['en']?.synthetic).toBe(true);
    expect(slide?.captions['en']?.[0]?.text).toBe('Chinese people say Lüshun.');
    const last = slide?.captions['en']?.at(-1)?.end ?? 0;
    expect(Math.abs((slide?.narration['en']?.seconds ?? 0) - last)).toBeLessThan(0.5);
    expect(problems.filter((one) => one.code !== 'translation-missing')).toEqual([]);
  });

  it('speaks nothing twice, and again what has changed', async () => {
    await speak();
    expect((await speak()).outcomes).toMatchObject([{ what: 'unchanged' }]);
    await put('01.en.md', 'Another text.\n');
    expect((await speak()).outcomes).toMatchObject([{ what: 'spoken' }]);
    expect(await readFile(join(exhibit, '01.en.vtt'), 'utf8')).toContain('Another text.');
  });

  it('speaks again when the glossary changes how a name sounds', async () => {
    await speak();
    await writeFile(join(root, 'glossary.yaml'), 'l:\n  spoken: { en: { Lüshun: Loo shun } }\n');
    expect((await speak()).said[0]).toBe('Chinese people say Loo shun.');
  });

  it('never overwrites a recording that a person made, nor adds captions to it', async () => {
    const file = join(exhibit, '01.en.mp3');
    await runProgram(['ffmpeg', '-loglevel', 'error', '-f', 'lavfi', '-i', 'sine=duration=1', file]);
    const before = await readFile(file);
    expect((await speak()).outcomes).toMatchObject([{ what: 'kept' }]);
    expect(await readFile(file)).toEqual(before);
    expect(await readdir(exhibit)).toEqual(['01.en.md', '01.en.mp3']);
  });

  it('speaks nothing more where a person’s recording came beside its own, whatever its ending', async () => {
    await speak();
    const made = await readFile(join(exhibit, '01.en.opus'));
    await writeFile(join(exhibit, '01.en.wav'), wav(1));
    await put('01.en.md', 'Other words than before.\n');
    expect((await speak()).outcomes).toMatchObject([{ what: 'kept' }]);
    expect(await readFile(join(exhibit, '01.en.opus'))).toEqual(made);
  });

  it('takes a file it cannot read for a person’s', async () => {
    await put('01.en.opus', 'not a recording');
    expect((await speak()).outcomes).toMatchObject([{ what: 'kept' }]);
    expect(await readFile(join(exhibit, '01.en.opus'), 'utf8')).toBe('not a recording');
  });

  it('leaves captions that a person wrote, and speaks nothing over them', async () => {
    await put('01.en.vtt', 'WEBVTT\n\n00:00.000 --> 00:02.000\nMy own words.\n');
    expect((await speak()).outcomes).toMatchObject([{ what: 'kept' }]);
    expect(await readFile(join(exhibit, '01.en.vtt'), 'utf8')).toContain('My own words.');
  });

  it('leaves its own captions once a person has corrected them, however the label changes, and says so', async () => {
    await speak();
    const made = await readFile(join(exhibit, '01.en.vtt'), 'utf8');
    const before = await readFile(join(exhibit, '01.en.opus'));
    await put('01.en.vtt', made.replace('Lüshun', 'Lushun'));
    await put('01.en.md', 'Another text.\n');
    expect((await speak()).outcomes).toMatchObject([{ what: 'kept', isCorrected: true }]);
    expect(await readFile(join(exhibit, '01.en.vtt'), 'utf8')).toContain('Lushun');
    expect(await readFile(join(exhibit, '01.en.opus'))).toEqual(before);
  });

  it('speaks the script where there is one', async () => {
    await put('01.en.script.md', 'Words for the ear.\n');
    expect((await speak()).said).toEqual(['Words for the ear.']);
  });

  it('says which languages have no voice, and refuses one the exhibition does not have', async () => {
    await put('01.el.md', 'Το λιμάνι δεν παγώνει.\n');
    expect((await speak('el', '')).outcomes).toMatchObject([{ lang: 'el', what: 'no-voice' }]);
    await expect(speak('de')).rejects.toThrow('The exhibition has no language “de”.');
  });

  it('names the word, the file and what to write where a voice would leave the language', async () => {
    await put('01.ja.md', '名はWitteという。\n');
    const [outcome] = (await speak('ja')).outcomes;
    expect(outcome).toMatchObject({ what: 'refused' });
    expect(outcome?.why?.message).toBe('rooms/1-room/1-exhibit/01.ja.md: the voice for ja cannot say “Witte”.');
    expect(outcome?.why?.fix).toContain('spoken: { ja: { "Witte": ');
    expect(await readdir(exhibit)).toEqual(['01.en.md', '01.ja.md']);
  });

  it('says a word of another language as the glossary tells, and leaves it out with a warning where it does not', async () => {
    await put('01.ja.md', 'ロシア人は[Порт-Артур]{ru}と[Дальний]{ru}を築いた。\n');
    await writeFile(join(root, 'glossary.yaml'), 'p:\n  spoken: { ja: { Порт-Артур: ポルトアルトゥール } }\n');
    const { outcomes, said } = await speak('ja');
    expect(said.join('')).toBe('ロシア人はポルトアルトゥールとを築いた。');
    expect(outcomes).toMatchObject([{ what: 'spoken', leftOut: ['Дальний'] }]);
    expect((await readFile(join(exhibit, '01.ja.vtt'), 'utf8')).replaceAll('\n', '')).toContain('Дальний');
  });

  it('gives a voice that knows no characters their sounds', async () => {
    await put('01.ja.md', '1898年3月27日、旅順は港である。\n');
    const { said } = await speak('ja', TONE.replace('{text}', '{reading}'));
    expect(said.join(' ')).toBe(
      'センハッピャクキュージューハチネンサンガツニジューシチニチ、 リョジュンワ ミナトデアル。',
    );
  });
});
