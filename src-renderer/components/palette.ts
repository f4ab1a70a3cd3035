// A room's theme as attributes and custom properties; palettes.css does the rest.
import type { RoomSummary, Theme } from '#contract/content';

const ORDER = ['mist', 'dust', 'paper', 'cream', 'slate', 'steel', 'gold', 'moss'] as const;

/** The named palette; a room that names none takes its turn. */
export const paletteOf = (theme: Theme, number: number): string =>
  theme.palette === '' ? (ORDER[(number - 1) % ORDER.length] ?? 'mist') : theme.palette;

/** Svelte action: sets the overridden tokens. Through the CSSOM, because the CSP forbids style attributes. */
export function tokens(node: HTMLElement, theme: Theme): { update: (next: Theme) => void } {
  let set: readonly string[] = [];
  const apply = (next: Theme): void => {
    set.forEach((name) => node.style.removeProperty(name));
    set = Object.keys(next.tokens).map((name) => `--room-${name}`);
    Object.entries(next.tokens).forEach(([name, value]) => node.style.setProperty(`--room-${name}`, value));
  };
  apply(theme);
  return { update: apply };
}

/** Rooms by number, for the palettes of an exhibition without themes. */
export const numbered = (rooms: readonly RoomSummary[]): readonly (RoomSummary & { readonly number: number })[] =>
  rooms.map((room, index) => ({ ...room, number: index + 1 }));
