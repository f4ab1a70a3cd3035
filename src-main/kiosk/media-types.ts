// Extension → content type: mrmime's table, and what it lacks. What neither knows is not served.
import { lookup } from 'mrmime';

const LACKING: Readonly<Record<string, string>> = {
  flac: 'audio/flac',
  ico: 'image/x-icon',
  m4v: 'video/mp4',
};

/** Lower case, without the dot; empty when the name has none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

export function typeByName(name: string): string | undefined {
  const extension = extensionOf(name);
  return extension === '' ? undefined : (LACKING[extension] ?? lookup(extension));
}

/** Content type as a header: text is always UTF-8 here. */
export function typeHeader(type: string): string {
  return /^text\/|[/+](json|xml)$/.test(type) ? `${type}; charset=utf-8` : type;
}
