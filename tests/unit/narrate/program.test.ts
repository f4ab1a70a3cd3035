// The speech command is a line of text that never meets a shell; what is missing is named.
import { describe, expect, it } from 'vitest';
import { commandWords, runProgram } from '../../../src-main/narrate/program.ts';
import { speechCommand, VOICES } from '../../../src-main/narrate/speech.ts';

const files = { text: '/tmp/a b/words.txt', wav: '/tmp/out.wav' };

describe('a speech command', () => {
  it('keeps quoted words together and blanks inside file names', () => {
    expect(speechCommand(VOICES['en'] ?? '', files)).toEqual([
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

  it('with a quotation mark left open is refused', () => {
    expect(() => commandWords("text2wave -eval '(voice {text} -o {wav}")).toThrow('never closed');
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
