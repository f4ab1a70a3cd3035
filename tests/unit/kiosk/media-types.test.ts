import { describe, expect, it } from 'vitest';
import { extensionOf, typeByName, typeHeader } from '../../../src-main/kiosk/media-types.ts';

describe('content types', () => {
  it.each([
    ['opus', 'audio/ogg'],
    ['ogg', 'audio/ogg'],
    ['m4a', 'audio/mp4'],
    ['mp3', 'audio/mpeg'],
    ['flac', 'audio/flac'],
    ['wav', 'audio/wav'],
    ['vtt', 'text/vtt'],
    ['mp4', 'video/mp4'],
    ['m4v', 'video/mp4'],
    ['webm', 'video/webm'],
    ['jpg', 'image/jpeg'],
    ['jpeg', 'image/jpeg'],
    ['png', 'image/png'],
    ['webp', 'image/webp'],
    ['avif', 'image/avif'],
    ['svg', 'image/svg+xml'],
    ['tiff', 'image/tiff'],
    ['ico', 'image/x-icon'],
    ['woff2', 'font/woff2'],
    ['html', 'text/html'],
    ['css', 'text/css'],
    ['js', 'text/javascript'],
    ['json', 'application/json'],
  ])('knows .%s as %s, in capitals too', (extension, type) => {
    expect(typeByName(`a.b.${extension}`)).toBe(type);
    expect(typeByName(`A.${extension.toUpperCase()}`)).toBe(type);
  });

  it('guesses nothing', () => {
    for (const name of ['README', 'x.unheard-of', 'x.', '', 'constructor', 'x.constructor', 'x.__proto__']) {
      expect(typeByName(name), name).toBeUndefined();
    }
    expect(extensionOf('旅順.JPG')).toBe('jpg');
    expect(extensionOf('none')).toBe('');
  });

  it('says UTF-8 for text and nothing for the rest', () => {
    expect(typeHeader('text/vtt')).toBe('text/vtt; charset=utf-8');
    expect(typeHeader('image/svg+xml')).toBe('image/svg+xml; charset=utf-8');
    expect(typeHeader('application/json')).toBe('application/json; charset=utf-8');
    expect(typeHeader('audio/ogg')).toBe('audio/ogg');
  });
});
