// The captions that are written are the captions the kiosk reads.
import { describe, expect, it } from 'vitest';
import { readCaptions } from '../../../src-main/content/captions.ts';
import { captionsFile, captionsHash } from '../../../src-main/narrate/vtt.ts';

const cues = [
  { start: 0.15, end: 2.5, lines: ['Some statements held,', 'and some < others > & did not.'] },
  { start: 61.25, end: 61.5, lines: ['Yes.'] },
  { start: 61.7, end: 63, lines: ['No.'] },
];

describe('written captions', () => {
  it('are read back with the same times and words', async () => {
    const { content, problems } = await readCaptions(captionsFile(cues, 'abc123'), 'a.vtt');
    expect(problems).toEqual([]);
    expect(content).toMatchObject({
      kind: 'captions',
      cues: [
        { start: 0.15, end: 2.5, text: 'Some statements held,\nand some < others > & did not.' },
        { start: 61.25, end: 61.7, text: 'Yes.' },
        { start: 61.7, end: 63, text: 'No.' },
      ],
    });
  });

  it('show a short word longer, but never into the next', async () => {
    const { content } = await readCaptions(captionsFile(cues.slice(1, 2), 'abc123'), 'a.vtt');
    expect(content).toMatchObject({ cues: [{ start: 61.25, end: 62.05 }] });
  });

  it('say that they were made here, a person’s do not', () => {
    expect(captionsHash(captionsFile(cues, '0a1b'))).toBe('0a1b');
    expect(captionsHash('WEBVTT\n\n00:00.000 --> 00:01.000\nHello.\n')).toBeUndefined();
  });
});
