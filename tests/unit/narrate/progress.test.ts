// How far `vitrine narrate` is, and with which voice it speaks: a bar on a terminal, a voice a language from kiosk.yaml.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { barLine, createProgressBar } from '../../../src-main/commands/progress-bar.ts';
import { loadSettings } from '../../../src-main/kiosk/settings.ts';
import { narrate, type Outcome } from '../../../src-main/narrate/narrate.ts';
import { runProgram } from '../../../src-main/narrate/program.ts';
import { folderWith } from '../../support/folders.ts';

/** A tone instead of a voice; its pitch tells which command made it. */
const tone = (pitch: number): string =>
  `ffmpeg -loglevel error -f lavfi -i sine=frequency=${pitch}:duration=1 -metadata comment={text} -y {wav}`;

describe('the progress bar', () => {
  it('says what is done of how much, and is shorter than the line', () => {
    expect(barLine('Labels', 3, 12, 60)).toBe(`Labels [${'#'.repeat(9)}${'.'.repeat(27)}] 3 of 12, 25 %`);
    expect(barLine('Labels', 0, 0, 60)).toContain('100 %');
    for (const width of [10, 20, 30, 60, 200])
      expect(barLine('Read-aloud', 120, 1200, width).length).toBeLessThan(width);
  });

  it('is written over, taken away for what is to stay, and not shown where there is no terminal', () => {
    const written: string[] = [];
    const write = (text: string): boolean => written.push(text) > 0;
    const bar = createProgressBar({ write, isTTY: true, columns: 40 });
    bar.show('Labels', 1, 2);
    bar.clear();
    bar.clear();
    expect(written).toEqual(['\r\u001b[KLabels [########.........] 1 of 2, 50 %', '\r\u001b[K']);
    createProgressBar({ write, isTTY: false }).show('Labels', 1, 2);
    expect(written).toHaveLength(2);
  });
});

describe('the narration', () => {
  it('tells how far it is, and speaks each language with its own voice, this time and the next', async () => {
    const root = await folderWith({
      'exhibition.yaml': 'languages: [en, de]\n',
      'rooms/1-a/1-b/01.en.md': '# One\n\nThe sea.\n',
      'rooms/1-a/1-b/01.de.md': '# Eins\n\nDas Meer.\n',
    });
    const data = await folderWith({ 'kiosk.yaml': `speech:\n  en: "${tone(300)}"\n  de: "${tone(600)}"\n` });
    const { settings, problems } = await loadSettings(data);
    expect(problems).toEqual([]);
    const once = async (): Promise<{ outcomes: Outcome[]; progress: string[] }> => {
      const outcomes: Outcome[] = [];
      const progress: string[] = [];
      await narrate(root, {
        run: runProgram,
        present: () => false,
        voices: settings.speech ?? {},
        report: (outcome) => void outcomes.push(outcome),
        onProgress: (what, done, total) => void progress.push(`${what} ${done}/${total}`),
      });
      return { outcomes, progress };
    };
    const first = await once();
    expect(first.outcomes.map(({ lang, what }) => `${lang} ${what}`)).toEqual(['en spoken', 'de spoken']);
    expect(first.progress).toEqual(['labels 0/2', 'labels 1/2', 'labels 2/2']);
    const files = await readdir(join(root, 'rooms/1-a/1-b'));
    expect(files.sort()).toEqual(['01.de.md', '01.de.opus', '01.de.vtt', '01.en.md', '01.en.opus', '01.en.vtt']);
    const sound = await readFile(join(root, 'rooms/1-a/1-b/01.de.opus'));
    expect((await once()).outcomes.map(({ what }) => what)).toEqual(['unchanged', 'unchanged']);
    expect(await readFile(join(root, 'rooms/1-a/1-b/01.de.opus'))).toEqual(sound);
  }, 60_000);

  it('refuses a voice in kiosk.yaml that says neither what to speak nor where to', async () => {
    const data = await folderWith({ 'kiosk.yaml': 'speech: { ru: "espeak-ng -v ru" }\n' });
    const { settings, problems } = await loadSettings(data);
    expect([settings.speech, problems.map(({ code, field }) => `${code} ${field ?? ''}`)]).toEqual([
      undefined,
      ['value-wrong speech'],
    ]);
  });
});
