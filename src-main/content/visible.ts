// What is open on a day: rooms and exhibits between their dates `from` and `until`, both included.
import type { Exhibition } from '#contract/content';

/** `day` is the museum's own calendar day, `YYYY-MM-DD`. A room whose exhibits are all hidden is hidden too. */
export function visibleOn(exhibition: Exhibition, day: string): Exhibition {
  const isOpen = (span: { readonly from?: string; readonly until?: string }): boolean =>
    (span.from === undefined || span.from <= day) && (span.until === undefined || day <= span.until);
  const rooms = exhibition.rooms.flatMap((room) => {
    const exhibits = room.exhibits.filter(isOpen);
    return isOpen(room) && exhibits.length > 0
      ? [exhibits.length === room.exhibits.length ? room : { ...room, exhibits }]
      : [];
  });
  return { ...exhibition, rooms };
}
