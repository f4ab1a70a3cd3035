// The speech command is a line of text that never meets a shell; what is missing is named.
import { describe, expect, it } from 'vitest';
import { commandWords, runProgram } from '../../../src-main/narrate/program.ts';
import { formFor, speechCommand, voiceFor, VOICES } from '../../../src-main/narrate/speech.ts';

const files = { text: '/tmp/a b/words.txt', wav: '/tmp/out.wav' };

describe('a speech command', () => {
  it('keeps quoted words together and blanks inside file names', () => {
    expect(speechCommand(VOICES['en']?.[0]?.command ?? '', files)).toEqual([
      'text2wave',
      '-eval',
      '(voice_cmu_us_slt_arctic_hts)',
      '/tmp/a b/words.txt',
      '-o',
      '/tmp/out.wav',
    ]);
  });

  it('does nothing with what a shell would understand', () => {
    expect(commandWords('say $(rm -rf x); echo `y` > z')).toEqual([
      'say',
      '$(rm',
      '-rf',
      'x);',
      'echo',
      '`y`',
      '>',
      'z',
    ]);
  });

  it('without a place for the recording is refused with an example', () => {
    expect(() => speechCommand('espeak-ng -f {text}', files)).toThrow('The speech command has no {wav}.');
  });

  it('without a place for the words is refused too', () => {
    expect(() => speechCommand('say -o {wav}', files)).toThrow('The speech command has no {text} or {reading}.');
  });

  it('tells by its place for the words whether it wants them by their sounds', () => {
    expect(formFor('espeak-ng -f {reading} -w {wav}')).toBe('reading');
    expect(formFor('say {text} {wav}')).toBe('text');
  });

  it('with a quotation mark left open is refused', () => {
    expect(() => commandWords("text2wave -eval '(voice {text} -o {wav}")).toThrow('never closed');
  });
});

describe('the voice of a language', () => {
  it('is the best one that is there', () => {
    expect(voiceFor('ja', () => true)?.command).toMatch(/^open_jtalk /u);
    expect(voiceFor('ja', (need) => need === 'espeak-ng')?.command).toMatch(/^espeak-ng -v ja /u);
  });

  it('that is missing is named with the way to get it', () => {
    expect(() => voiceFor('ru', () => false)).toThrow('The voice for ru is not on this machine');
    expect(() => voiceFor('ru', (need) => need === 'text2wave')).toThrow('msu_ru_nsh_clunits” is missing');
  });

  it('is none for a language that nobody has listened to', () => {
    expect(voiceFor('el', () => true)).toBeUndefined();
  });
});

describe('a program', () => {
  it('that is missing is named', async () => {
    await expect(runProgram(['vitrine-no-such-program'])).rejects.toThrow(
      'The program “vitrine-no-such-program” is not on this machine.',
    );
  });

  it('that fails is quoted with its last words', async () => {
    await expect(
      runProgram([process.execPath, '-e', 'console.error("first"); console.error("no voice"); process.exit(3)']),
    ).rejects.toThrow('no voice');
  });

  it('gets its input and gives its output', async () => {
    const { stdout } = await runProgram(
      [process.execPath, '-e', 'process.stdin.pipe(process.stdout)'],
      Buffer.from('a\0b'),
    );
    expect(stdout.toString()).toBe('a\0b');
  });
});
