import { describe, expect, it } from 'vitest';
import type { RoomSummary, Words } from '../../../src-main/contract/content.ts';
import { hallGroups } from '../../../src-renderer/screens/hall-groups.ts';

const room = (id: string, more: { start?: number; end?: number; group?: Words } = {}): RoomSummary => ({
  id,
  title: { en: id },
  period: {},
  theme: { palette: '', tokens: {} },
  cover: {},
  ...(more.start === undefined ? {} : { years: { start: more.start, end: more.end ?? more.start + 10 } }),
  ...(more.group === undefined ? {} : { group: more.group }),
});
const many = (count: number, of: (index: number) => Parameters<typeof room>[1]): readonly RoomSummary[] =>
  Array.from({ length: count }, (_, index) => room(`r${index}`, of(index)));
const told = (rooms: readonly RoomSummary[], lang = 'en') =>
  hallGroups(rooms, lang, 'en').map((group) => [
    group.pane.title['*'] ?? group.pane.title['en'],
    group.numbers,
    group.pane.period['*'] ?? '',
  ]);

const TOWN: Words = { en: 'The old town', ja: '旧市街' };
/** As a curator writes it who has one language. */
const PORT: Words = { '*': 'The port' };

describe('a hall of very many rooms', () => {
  it('stands in the groups that the curator names, with the numbers and years of their rooms', () => {
    const rooms = many(30, (n) => ({ start: 1800 + n, end: 1801 + n, group: n < 12 ? TOWN : PORT }));
    expect(told(rooms)).toEqual([
      ['The old town', '1–12', '1800–1811'],
      ['The port', '13–30', '1812–1829'],
    ]);
    expect(hallGroups(rooms, 'ja', 'en')[0]?.pane.title).toEqual(TOWN);
  });

  it('keeps every room once, also those that name no group or lie apart', () => {
    const rooms = many(26, (n) => (n === 5 || n === 20 ? { group: TOWN } : n === 10 ? { group: PORT } : {}));
    const groups = hallGroups(rooms, 'en', 'en');
    expect(groups.flatMap((group) => group.rooms.map(({ id }) => id)).sort()).toEqual(rooms.map(({ id }) => id).sort());
    expect(told(rooms)).toEqual([
      ['The old town', '1…', ''],
      ['The port', '11–20', ''],
    ]);
  });

  it('stands in centuries otherwise, in their order, with eras in the words of the language', () => {
    const starts = [1894, -44, 1700, -144];
    const rooms = many(28, (n) => ({ start: starts[n % 4] ?? 0 }));
    // the spaces are the language's own
    expect(told(rooms).map(([title]) => title?.replaceAll(/\s/gu, ' '))).toEqual([
      '200 – 101 BC',
      '100 – 1 BC',
      '1700–1799',
      '1800–1899',
    ]);
    expect(told(rooms, 'ru')[0]?.[0]).toContain('до н. э.');
  });

  it('is paged as ever where rooms are few, or nothing tells them apart', () => {
    expect(told(many(24, (n) => ({ group: n < 12 ? TOWN : PORT })))).toEqual([]);
    expect(told(many(30, () => ({})))).toEqual([]);
    expect(told(many(30, () => ({ group: TOWN })))).toEqual([]);
    expect(told(many(30, (n) => ({ start: 1800 + n })))).toEqual([]);
  });
});
