// Whole folders through the public reading of the content side.
import { describe, expect, it } from 'vitest';
import type { Exhibition } from '#contract/content';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { folderWith, jpeg, wav } from '../../support/folders.ts';

const places = (exhibition: Exhibition): readonly string[] =>
  exhibition.rooms.flatMap((room) =>
    room.exhibits.flatMap((exhibit) => exhibit.slides.map((slide) => `${room.id}/${exhibit.id}/${slide.id}`)),
  );

describe('pictures alone are an exhibition', () => {
  it('opens five numbered pictures in a room and an exhibit, nine before ten', async () => {
    const picture = await jpeg();
    const names = ['10.jpg', '9.jpg', '01.jpg', '2.JPG', '3.jpeg'];
    const root = await folderWith(Object.fromEntries(names.map((name) => [`rooms/1-x/1-y/${name}`, picture])));
    const { exhibition, problems } = await loadExhibition(root);
    expect(places(exhibition)).toEqual(['x/y/1', 'x/y/2', 'x/y/3', 'x/y/9', 'x/y/10']);
    expect(exhibition.rooms[0]?.title).toEqual({ '*': 'x' });
    expect(problems).toEqual([]);
  });

  it('opens folders with Cyrillic and Chinese names', async () => {
    const picture = await jpeg();
    const root = await folderWith({
      'rooms/2 旅顺口/1-港口/01.jpg': picture,
      'rooms/1-Порт Артур/1. Гавань/01-Маяк.jpg': picture,
    });
    const { exhibition, problems } = await loadExhibition(root);
    expect(places(exhibition)).toEqual(['порт-артур/гавань/маяк', '旅顺口/港口/1']);
    expect(exhibition.rooms[0]?.exhibits[0]?.slides[0]?.title).toEqual({ '*': [{ kind: 'text', text: 'Маяк' }] });
    expect(problems).toEqual([]);
  });

  it('opens loose camera files in the root as one room with one exhibit, without titles from the camera', async () => {
    const picture = await jpeg();
    const root = await folderWith({ 'IMG_2035.jpg': picture, 'IMG_2034.jpg': picture, 'DSC01234.JPG': picture });
    const { exhibition, problems } = await loadExhibition(root);
    expect(places(exhibition)).toEqual([
      'pictures/pictures/dsc01234',
      'pictures/pictures/img_2034',
      'pictures/pictures/img_2035',
    ]);
    expect(exhibition.rooms[0]?.exhibits[0]?.slides.map((slide) => slide.title)).toEqual([{}, {}, {}]);
    expect(problems).toEqual([]);
  });

  it('takes text alone and a recording alone for slides without a picture', async () => {
    const root = await folderWith({
      'rooms/1-a/1-b/01.en.md': '# A title\n\nSome words.',
      'rooms/1-a/1-b/02.en.wav': wav(2),
    });
    const { exhibition } = await loadExhibition(root);
    const [text, sound] = exhibition.rooms[0]?.exhibits[0]?.slides ?? [];
    expect(text).toMatchObject({ id: '1', visual: {}, title: { en: [{ kind: 'text', text: 'A title' }] } });
    expect(sound).toMatchObject({ id: '2', visual: {}, narration: { en: { seconds: 2, synthetic: false } } });
  });
});

describe('a folder that is gone', () => {
  it('gives an exhibition without rooms and says so, for a missing and for an empty folder', async () => {
    const root = await folderWith({});
    for (const folder of [`${root}/nowhere`, root]) {
      const { exhibition, problems } = await loadExhibition(folder);
      expect(exhibition.rooms).toEqual([]);
      expect(problems.map((one) => one.code)).toEqual(['media-gone']);
    }
  });
});
