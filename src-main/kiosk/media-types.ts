// Extension → content type: mrmime's table, and what it lacks. What neither knows is not served.
import { mimes } from 'mrmime';

// a Map, so that `x.constructor` finds nothing
const TYPES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(mimes),
  ['flac', 'audio/flac'],
  ['ico', 'image/x-icon'],
  ['m4v', 'video/mp4'],
]);

/** Lower case, without the dot; empty when the name has none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

export const typeByName = (name: string): string | undefined => TYPES.get(extensionOf(name));

/** Content type as a header: text is always UTF-8 here. */
export function typeHeader(type: string): string {
  return /^text\/|[/+](json|xml)$/.test(type) ? `${type}; charset=utf-8` : type;
}
