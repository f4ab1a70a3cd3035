// Recordings for read-aloud in the exhibition folder: found by the hash of their words, and nothing else is heard.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { voiceHash } from '../../../src-main/content/voices.ts';
import { folderWith, jpeg } from '../../support/folders.ts';

const sound = await readFile(join(import.meta.dirname, '../../fixtures/sounds/spoken-by-machine.opus'));
const base = { 'exhibition.yaml': 'languages: [en, zh-Hans]\n', 'rooms/1-a/1-b/01.jpg': await jpeg() };

describe('the hash of words', () => {
  it('is the same for ever: whoever recorded words keeps the name of the file', () => {
    expect(voiceHash('en', 'The sea')).toBe('c36cf89e2ca25360');
    expect(voiceHash('ja', '海')).toMatch(/^[0-9a-f]{16}$/u);
  });

  it('does not tell blanks and Unicode forms apart, but languages, capitals and signs', () => {
    const plain = voiceHash('en', 'Café by the sea');
    expect(voiceHash('en', ' Café\u00a0by\nthe  sea ')).toBe(plain);
    expect(voiceHash('en', 'Cafe\u0301 by the sea')).toBe(plain);
    expect(voiceHash('en', 'Café by\u2060 the se\u00ada')).toBe(plain);
    const others = [
      voiceHash('fr', 'Café by the sea'),
      voiceHash('en', 'Café by the sea.'),
      voiceHash('en', 'café by the sea'),
    ];
    expect(new Set([plain, ...others]).size).toBe(4);
  });
});

describe('the folder voice', () => {
  it('gives each language its recordings, as files that may be fetched, and is no room', async () => {
    const [sea, hai] = [voiceHash('en', 'The sea'), voiceHash('zh-Hans', '海')];
    const root = await folderWith({
      ...base,
      [`voice/en/${sea}.opus`]: sound,
      'voice/en/index.txt': `${sea}  The sea\n`,
      [`voice/zh-hans/${hai}.opus`]: sound,
    });
    const { exhibition, voices, media, problems } = await loadExhibition(root);
    expect(problems.filter(({ path }) => path.startsWith('voice'))).toEqual([]);
    expect(Object.keys(voices)).toEqual(['en', 'zh-Hans']);
    expect(Object.keys(voices['en'] ?? {})).toEqual([sea]);
    const hash = voices['en']?.[sea]?.split('/')[2] ?? '';
    expect(media.get(hash)).toMatchObject({ type: 'audio/ogg', bytes: sound.length });
    expect(exhibition.rooms).toHaveLength(1);
  });

  it('makes another revision when a recording comes or changes', async () => {
    const revision = async (files: Record<string, Uint8Array>): Promise<string> =>
      (await loadExhibition(await folderWith({ ...base, ...files }))).exhibition.revision;
    const name = `voice/en/${voiceHash('en', 'The sea')}.opus`;
    const [none, one] = [await revision({}), await revision({ [name]: sound })];
    expect(one).not.toBe(none);
    expect(await revision({ [name]: sound.subarray(0, -1) })).not.toBe(one);
  });

  it('says what it cannot use: other names, other kinds, broken recordings, unknown languages', async () => {
    const hash = voiceHash('en', 'The sea');
    const root = await folderWith({
      ...base,
      'voice/en/The sea.opus': sound,
      [`voice/en/${hash}.jpg`]: base['rooms/1-a/1-b/01.jpg'],
      [`voice/en/${hash}.opus`]: 'no sound',
      [`voice/en/${hash}.aiff`]: 'no sound',
      [`voice/xx/${hash}.opus`]: sound,
      'voice/loose.mp3': sound,
    });
    const { voices, problems } = await loadExhibition(root);
    const told = problems.filter(({ path }) => path.startsWith('voice')).map(({ path, code }) => `${path} ${code}`);
    expect(told.sort()).toEqual(
      [
        `voice/en/${hash}.aiff format-needs-conversion`,
        `voice/en/${hash}.jpg voice-name-not-understood`,
        `voice/en/${hash}.opus sound-unreadable`,
        'voice/en/The sea.opus voice-name-not-understood',
        'voice/loose.mp3 voice-name-not-understood',
        'voice/xx voice-name-not-understood',
      ].sort(),
    );
    expect(voices).toEqual({});
  });
});
