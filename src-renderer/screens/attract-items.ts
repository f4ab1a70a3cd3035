// What the attract loop shows: the curator's attract folder, else the covers of rooms that need no advisory.
import type { ExhibitionAnswer } from '#contract/api';
import { choose } from '#contract/choose';
import type { Picture, Video } from '#contract/content';

export function attractItems(exhibition: ExhibitionAnswer): readonly (Picture | Video)[] {
  if (exhibition.attract.length > 0) return exhibition.attract;
  const fallback = exhibition.languages[0]?.tag ?? 'en';
  const covers = exhibition.rooms
    .filter((room) => room.advisory === undefined)
    .flatMap((room) => choose(room.cover, fallback, fallback)?.value ?? []);
  return covers.filter((cover, index) => covers.findIndex((other) => other.src.url === cover.src.url) === index);
}
