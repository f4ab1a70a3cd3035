// The captions that are written are the captions the kiosk reads.
import { describe, expect, it } from 'vitest';
import { readCaptions } from '../../../src-main/content/captions.ts';
import { captionsFile, captionsOrigin } from '../../../src-main/narrate/vtt.ts';

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
    expect(captionsOrigin(captionsFile(cues, '0a1b'))).toEqual({ hash: '0a1b', isCorrected: false });
    expect(captionsOrigin('WEBVTT\n\n00:00.000 --> 00:01.000\nHello.\n')).toBeUndefined();
  });

  it('are told from those a person has corrected, whatever ends of lines an editor writes', () => {
    const made = captionsFile(cues, '0a1b');
    for (const same of [made.replaceAll('\n', '\r\n'), `\ufeff${made}`, made.trimEnd(), `${made}\n\n`])
      expect(captionsOrigin(same)).toEqual({ hash: '0a1b', isCorrected: false });
    for (const other of [
      made.replace('Yes', 'Yea'),
      made.replace('01:01.250', '01:01.200'),
      made.replace('WEBVTT', 'WEBVTT x'),
    ])
      expect(captionsOrigin(other)).toEqual({ hash: '0a1b', isCorrected: true });
  });

  it('of earlier versions, without a hash of the cues, count as made here', () => {
    const old = captionsFile(cues, '0a1b').replace(/^(NOTE .* 0a1b) .*$/mu, '$1');
    expect(old).toContain('NOTE vitrine narrate 0a1b\n');
    expect(captionsOrigin(old)).toEqual({ hash: '0a1b', isCorrected: false });
  });
});
