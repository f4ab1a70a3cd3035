// A kiosk on a real folder of files with real bytes, and the exhibition that names them.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Exhibition, Room } from '../../../src-main/contract/content.ts';
import { PREFERENCES } from '../../../src-main/contract/preferences.ts';
import { mediaUrl } from '../../../src-main/contract/urls.ts';
import type { LoadedExhibition, MediaFile } from '../../../src-main/content/loaded.ts';
import { type Kiosk, type KioskOptions, createKiosk } from '../../../src-main/kiosk/kiosk.ts';
import { createLog } from '../../../src-main/kiosk/log.ts';

export const ORIGIN = 'http://127.0.0.1:4173';
export const REVISION = 'rev-1';
export const KEYPAD = { next: 'ArrowRight', previous: 'ArrowLeft', select: 'Enter', back: 'Escape' };
export const PAGE = '<!doctype html><title>Vitrine</title>';
export const SCRIPT = 'export const answer = 42;';

export interface Fixture {
  readonly kiosk: Kiosk;
  readonly root: string;
  readonly logged: readonly string[];
  readonly get: (path: string, headers?: Record<string, string>, method?: string) => Promise<Response>;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
  /** Writes a file of the exhibition and gives its address. */
  readonly addMedia: (name: string, bytes: Uint8Array | string, facts?: Partial<MediaFile>) => Promise<string>;
  readonly remove: () => Promise<void>;
}

export async function createFixture(options: Partial<KioskOptions> = {}): Promise<Fixture> {
  const root = await mkdtemp(join(tmpdir(), 'vitrine-kiosk-'));
  const rendererRoot = join(root, 'renderer');
  await put(join(rendererRoot, 'index.html'), PAGE);
  await put(join(rendererRoot, 'assets/index-1a2b3c4d.js'), SCRIPT);
  await put(join(rendererRoot, 'assets/literata-1a2b3c4d.woff2'), 'a font');
  await put(join(root, 'outside.txt'), 'SECRET');

  const media = new Map<string, MediaFile>();
  const loaded: LoadedExhibition = {
    exhibition,
    problems: [],
    media,
    voices: { en: { '0123456789abcdef': '/media/h/one.opus' } },
    places: new Map(),
  };
  const logged: string[] = [];
  const kiosk = createKiosk({
    content: () => loaded,
    rendererRoot,
    cacheDir: join(root, 'cache'),
    facts: {
      name: 'North wall',
      volume: 0.7,
      ceiling: 1,
      heartbeatMs: 5000,
      preview: false,
      keypad: KEYPAD,
      corner: 'top-left',
    },
    key: 'the-key',
    now: () => performance.now(),
    today: () => '2026-11-22',
    log: createLog((line) => logged.push(line)),
    ...options,
  });

  return {
    kiosk,
    root,
    logged,
    get: (path, headers = {}, method = 'GET') => kiosk.handle(new Request(ORIGIN + path, { method, headers })),
    post: (path, body, headers = { 'content-type': 'application/json' }) =>
      kiosk.handle(
        new Request(ORIGIN + path, {
          method: 'POST',
          headers,
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      ),
    async addMedia(name, bytes, facts = {}) {
      const path = join(root, 'media', name);
      await put(path, bytes);
      const hash = `h${media.size}`.padEnd(16, '0');
      const size = Buffer.byteLength(bytes);
      media.set(hash, { hash, path, name, type: 'application/octet-stream', bytes: size, prepare: 'none', ...facts });
      return mediaUrl(hash, name);
    },
    remove: () => rm(root, { recursive: true }),
  };
}

async function put(path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

export const harbour: Room = {
  id: 'harbour',
  title: { en: 'Harbour', ja: '港' },
  period: { en: 'before 1894' },
  theme: { palette: 'mist', tokens: {} },
  cover: {},
  introduction: { en: { blocks: [] } },
  exhibits: [
    { id: 'names', title: { en: 'Many names' }, cover: {}, claims: [], slides: [] },
    { id: 'gone', title: { en: 'Over' }, cover: {}, claims: [], slides: [], until: '2020-01-01' },
  ],
};

export const exhibition: Exhibition = {
  revision: REVISION,
  languages: [{ tag: 'en', name: 'English', dir: 'ltr' }],
  title: { en: 'Port Arthur' },
  subtitle: {},
  period: { en: '1894–1955' },
  theme: { palette: 'mist', tokens: {} },
  credits: {},
  about: {},
  translations: {},
  syntheticVoices: [],
  sources: {},
  claims: {},
  glossary: {},
  attract: [],
  idle: { after: 60, warn: 30 },
  defaults: PREFERENCES,
  interface: {},
  rooms: [
    harbour,
    { ...harbour, id: '旅順', title: { en: 'Lüshun' } },
    { ...harbour, id: 'past', until: '2020-01-01' },
  ],
};
