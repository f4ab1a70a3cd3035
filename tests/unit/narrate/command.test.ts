// What the person at the keyboard reads.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { narrateCommand, summary } from '../../../src-main/commands/narrate.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

async function errorOf(...words: string[]): Promise<string> {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await narrateCommand().parseAsync(words, { from: 'user' });
  return said.mock.calls.join('\n');
}

describe('vitrine narrate', () => {
  it('says so when the folder does not exist', async () => {
    expect(await errorOf('/no/such/folder')).toContain('There is no folder “/no/such/folder”');
    expect(process.exitCode).toBe(2);
  });

  it('asks which language a voice speaks', async () => {
    expect(await errorOf('media', '--speech', 'say {text} {wav}')).toContain('Say which language the voice speaks');
    expect(process.exitCode).toBe(2);
  });

  it('sums up what was done and what has no voice', () => {
    const line = summary([
      { id: 'a/b/1', lang: 'en', what: 'spoken', seconds: 2 },
      { id: 'a/b/2', lang: 'en', what: 'unchanged' },
      { id: 'a/b/1', lang: 'ja', what: 'no-voice' },
      { id: 'a/b/2', lang: 'ja', what: 'no-voice' },
    ]);
    expect(line).toBe(
      '1 spoken, 1 unchanged, 0 by people. No voice is set for ja: give one with --language and --speech.',
    );
  });
});
