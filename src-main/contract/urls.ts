// Every address the page asks for is written here once.
import type { TileAt, Tiles } from './content.ts';

export const URLS = {
  exhibition: '/api/exhibition',
  heartbeat: '/api/heartbeat',
  visit: '/api/visit',
  trial: '/api/trial',
  health: '/api/health',
  /** Calm words, written by the kiosk without script: where the page itself cannot run. */
  resting: '/resting',
  /** `*` is one segment: revision and id, see {@link roomUrl}. */
  room: '/api/rooms/*/*',
  /** Revision and language, see {@link voiceUrl}. */
  voice: '/api/voice/*/*',
  /** Hash and name, see {@link mediaUrl}. */
  media: '/media/*/*',
} as const;

/** Only while a folder is being worked on: then `/` is the workbench round the page. */
export const PREVIEW_URLS = { preview: '/api/preview', page: '/page' } as const;

/** One room of one revision, whole. */
export const roomUrl = (revision: string, room: string): string =>
  `/api/rooms/${encodeURIComponent(revision)}/${encodeURIComponent(room)}`;

/** Which words of one revision have been recorded for read-aloud, in one language. */
export const voiceUrl = (revision: string, lang: string): string =>
  `/api/voice/${encodeURIComponent(revision)}/${encodeURIComponent(lang)}`;

/** Recordings of the interface's own words come with the page: this is the folder of one language. */
export const appVoiceUrl = (lang: string, name: string): string => `/voice/${encodeURIComponent(lang)}/${name}`;

/** A file by the hash of its content; the name is only for people and for its extension. */
export const mediaUrl = (hash: string, name: string): string => `/media/${hash}/${encodeURIComponent(name)}`;

/** One tile of a large picture. Until all of them have been cut the answer is 202, without a body. */
export const tileUrl = ({ hash, ending }: Tiles, { level, column, row }: TileAt): string =>
  mediaUrl(hash, `${level}_${column}_${row}.${ending}`);
