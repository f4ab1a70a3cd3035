// The address of a file → the ends of paths under which it may lie on this machine, and why some addresses hold no file.
import type { Wanted, Way } from './draft.ts';
import { FORMATS } from '../content/formats.ts';

const IIIF_REQUEST =
  /\/(?:full|square|max|\d+,\d+,\d+,\d+|pct:[\d.,]+)\/[^/]+\/!?[\d.]+\/(?:default|native|color|gray|bitonal)(?:\.(\w+))?$/iu;

const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be|youtube-nocookie\.com)$/u, 'YouTube'],
  [/(?:^|\.)vimeo\.com$/u, 'Vimeo'],
  [/(?:^|\.)dailymotion\.com$/u, 'Dailymotion'],
  [/(?:^|\.)(?:twitter\.com|x\.com)$/u, 'X (Twitter)'],
  [/(?:^|\.)(?:instagram\.com|instagr\.am)$/u, 'Instagram'],
  [/(?:^|\.)facebook\.com$/u, 'Facebook'],
  [/(?:^|\.)flickr\.com$|^flic\.kr$/u, 'Flickr'],
  [/(?:^|\.)soundcloud\.com$/u, 'SoundCloud'],
  [/(?:^|\.)spotify\.com$/u, 'Spotify'],
  [/(?:^|\.)wikipedia\.org$/u, 'Wikipedia'],
  [/^maps\.google\.|^(?:www\.)?google\.[a-z.]+$|^goo\.gl$/u, 'Google Maps'],
  [/(?:^|\.)(?:documentcloud\.org|storymap\.knightlab\.com|juxtapose\.knightlab\.com)$/u, 'a page of its own'],
];

export const isOnTheWeb = (address: string): boolean => /^(?:https?:)?\/\//iu.test(address.trim());

/** The name of the page that shows it, where there is no file behind the address that could be saved. */
export function serviceOf(address: string): string | undefined {
  const url = isOnTheWeb(address) && !endingOf(address) ? parsed(address) : undefined;
  return url === undefined ? undefined : SERVICES.find(([host]) => host.test(url.hostname.toLowerCase()))?.[1];
}

/** How the end of an address may be found again as the end of a path. Nothing of it ever leads anywhere by itself. */
export function waysTo(address: string): readonly Way[] {
  const path = pathOf(address);
  const request = IIIF_REQUEST.exec(path);
  const whole: Way = { path: segments(path).join('/'), ending: 'as-is' };
  if (request === null) return whole.path === '' ? [] : [whole, ...withoutSize(whole)];
  // an image server’s address: what was saved may bear the picture’s own name
  const picture = segments(path.slice(0, request.index)).join('/');
  return picture === ''
    ? []
    : [
        { path: picture, ending: 'any' },
        { ...whole, least: 5 },
      ];
}

/** `…/Mole.jpg/1024px-Mole.jpg`, as Wikimedia Commons calls its smaller copies. */
function withoutSize({ path }: Way): readonly Way[] {
  const name = /\/([^/]+)\/\d+px-\1(?:\.\w+)?$/u.exec(path)?.[1];
  return name === undefined ? [] : [{ path: name, ending: 'as-is' }];
}

/** Of the address of a IIIF image service: its last part names the picture. */
export const serviceWays = (id: string): readonly Way[] => {
  const path = segments(pathOf(id).replace(/\/info\.json$/u, '')).join('/');
  return path === '' ? [] : [{ path, ending: 'any' }];
};

/** The ending an address promises, lower case, if it is one that we show. */
export function endingOf(address: string): string | undefined {
  const ending = /\.([a-z\d]{2,5})$/iu.exec(segments(pathOf(address)).at(-1) ?? '')?.[1]?.toLowerCase();
  return ending !== undefined && Object.hasOwn(FORMATS, ending) ? ending : undefined;
}

/** What kind of file an address or a media type promises. */
export function partOf(address: string, format = ''): Wanted['part'] | undefined {
  const kind = FORMATS[endingOf(address) ?? '']?.kind;
  if (kind === 'picture' || kind === 'svg') return 'picture';
  if (kind === 'video' || kind === 'sound' || kind === 'captions') return kind;
  const [type] = format.toLowerCase().split('/');
  return type === 'image' ? 'picture' : type === 'audio' ? 'sound' : type === 'video' ? 'video' : undefined;
}

function pathOf(address: string): string {
  const trimmed = address.trim();
  const url = /^[a-z][a-z+.-]*:\/\/|^\/\//iu.test(trimmed) ? parsed(trimmed) : undefined;
  return url === undefined ? trimmed.replace(/[?#].*$/su, '') : url.pathname;
}

/** Its parts, without those that go up or stay; `%2F` divides, too. */
function segments(path: string): readonly string[] {
  return decoded(path)
    .split(/[/\\]/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/iu.test(part));
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address, 'https://nowhere.invalid');
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return path;
  }
}
