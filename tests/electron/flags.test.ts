import { describe, expect, it } from 'vitest';
import { electronArguments, readFlags } from '../../src-main/shell/electron/flags.ts';

describe('the flags of the Electron app', () => {
  it('are those of vitrine start', () => {
    const { flags, complaints } = readFlags([
      'app',
      '--media',
      '/mnt/My Museum',
      '--data=/var/lib/vitrine',
      '--port',
      '4173',
      '--display',
      '2',
      '--windowed',
    ]);
    expect(flags).toEqual({
      media: '/mnt/My Museum',
      data: '/var/lib/vitrine',
      display: 2,
      windowed: true,
      smoke: false,
    });
    expect(complaints).toEqual([]);
  });

  it('are found among the switches of Chromium and of a test driver', () => {
    const { flags } = readFlags([
      '--inspect=0',
      '--remote-debugging-port=0',
      'out/main/electron.js',
      '--no-sandbox',
      '--smoke',
    ]);
    expect(flags).toEqual({ windowed: false, smoke: true });
  });

  it('are passed over with a sentence when they make no sense, so that the kiosk still opens', () => {
    for (const display of ['0', '-1', 'left', '1.5']) {
      const { flags, complaints } = readFlags([`--display=${display}`]);
      expect(flags.display).toBeUndefined();
      expect(complaints.join()).toContain(`“${display}”`);
    }
    expect(readFlags(['--media']).complaints).toHaveLength(1);
    expect(readFlags(['--data']).complaints).toHaveLength(1);
  });

  it('go from vitrine start to the app unchanged, each value as a word of its own', () => {
    const flags = { media: '/media', data: '/data', display: 2, windowed: true };
    const passed = electronArguments(flags);
    expect(passed).toContain('--display');
    expect(passed.filter((word) => word.includes('='))).toEqual([]);
    expect(readFlags(passed).flags).toEqual({ ...flags, smoke: false });
    expect(electronArguments({ windowed: false })).toEqual([]);
  });
});
