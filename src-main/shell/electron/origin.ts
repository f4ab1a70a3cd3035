// The kiosk's one address in Electron. Node knows no origin for schemes of our own, so scheme and host are compared.
import { URLS } from '#contract/urls';

export const SCHEME = 'vitrine';
const HOST = 'kiosk';

/** The page with the one-time key that makes its heartbeats proof. */
export const pageUrl = (key: string): string => `${SCHEME}://${HOST}/#k=${encodeURIComponent(key)}`;

/** What is shown while the page cannot be. */
export const RESTING_URL = `${SCHEME}://${HOST}${URLS.resting}`;

export function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${SCHEME}:` && url.host === HOST;
}

/** The page itself: a picture or an answer of our own would also be a dead end for a visitor. */
export const isOwnPage = (address: string): boolean => isOwn(address) && new URL(address).pathname === '/';
