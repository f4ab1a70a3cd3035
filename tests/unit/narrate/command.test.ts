// What the person at the keyboard reads.
import { describe, expect, it } from 'vitest';
import { linesFor, narrateCommand, summary } from '../../../src-main/commands/narrate.ts';

const typed = (...words: string[]): Promise<unknown> => narrateCommand().parseAsync(words, { from: 'user' });

describe('vitrine narrate', () => {
  it('says so when the folder does not exist', async () => {
    await expect(typed('/no/such/folder')).rejects.toMatchObject({
      message: expect.stringMatching(/There is no folder “.*such.folder”\./u),
      exitCode: 2,
    });
  });

  it('asks which language a voice speaks', async () => {
    await expect(typed('media', '--speech', 'say {text} {wav}')).rejects.toMatchObject({
      message: 'It is not said which language the voice speaks.',
      exitCode: 2,
    });
  });

  it('sums up what was done and what has no voice', () => {
    const line = summary([
      { id: 'a/b/1', lang: 'en', what: 'spoken', seconds: 2 },
      { id: 'a/b/2', lang: 'en', what: 'unchanged' },
      { id: 'a/b/1', lang: 'ja', what: 'no-voice' },
      { id: 'a/b/2', lang: 'ja', what: 'no-voice' },
    ]);
    expect(line).toBe(
      '1 spoken, 1 unchanged, 0 by people. No voice is set for ja: give one with --language and --speech, or in kiosk.yaml.',
    );
  });

  it('sums up the words for read-aloud by themselves, and names only those that were refused', () => {
    const words = (what: 'spoken' | 'kept' | 'refused') => ({ id: `voice: Ships ${what}`, lang: 'en', what }) as const;
    const all = [words('spoken'), words('kept'), words('refused')];
    expect(summary([{ id: 'a/b/1', lang: 'en', what: 'unchanged' }, ...all])).toBe(
      '0 spoken, 1 unchanged, 0 by people. For read-aloud: 1 spoken, 0 unchanged, 1 by people, 1 not spoken.',
    );
    expect(all.map((one) => linesFor(one).length)).toEqual([0, 0, 2]);
  });

  it('says that captions were corrected by hand, and how to have the slide spoken anew', () => {
    expect(linesFor({ id: 'a/b/1', lang: 'ja', what: 'kept', isCorrected: true })).toEqual([
      'a/b/1 (ja): its captions were corrected by hand; they and the recording are left as they are',
      '  To have it spoken and captioned anew, delete the captions.',
    ]);
  });

  it('says which word was refused and what to write, and counts it', () => {
    const why = {
      message: '01.ja.md: the voice for ja cannot say “Witte”.',
      fix: 'Say in glossary.yaml how it sounds.',
    };
    const refused = { id: 'a/b/1', lang: 'ja', what: 'refused', why } as const;
    expect(linesFor(refused)).toEqual([
      'a/b/1 (ja): not spoken. 01.ja.md: the voice for ja cannot say “Witte”.',
      '  Say in glossary.yaml how it sounds.',
    ]);
    expect(summary([refused])).toBe('0 spoken, 0 unchanged, 0 by people, 1 not spoken.');
  });

  it('warns of a word that was left out of the speech', () => {
    const [, warning] = linesFor({ id: 'a/b/1', lang: 'ja', what: 'spoken', seconds: 2, leftOut: ['Дальний'] });
    expect(warning).toMatch(/^ {2}Warning: “Дальний” is left out of the speech; glossary\.yaml does not say/u);
  });
});
