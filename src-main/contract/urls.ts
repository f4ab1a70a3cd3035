// Every address the page asks for is written here once.

export const URLS = {
  exhibition: '/api/exhibition',
  heartbeat: '/api/heartbeat',
  visit: '/api/visit',
  health: '/api/health',
  /** `*` is one segment: revision and id, see {@link roomUrl}. */
  room: '/api/rooms/*/*',
  /** Hash and name, see {@link mediaUrl}. */
  media: '/media/*/*',
} as const;

/** One room of one revision, whole. */
export const roomUrl = (revision: string, room: string): string =>
  `/api/rooms/${encodeURIComponent(revision)}/${encodeURIComponent(room)}`;

/** A file by the hash of its content; the name is only for people and for its extension. */
export const mediaUrl = (hash: string, name: string): string => `/media/${hash}/${encodeURIComponent(name)}`;
