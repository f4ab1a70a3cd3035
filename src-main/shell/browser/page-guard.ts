// What may be open in the kiosk's browser: one page of ours, and nothing else. Pure.

export interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** `adopt`: this is our page; `close`: it must go; `home`: our page has left and is sent back; `leave`: no business of ours. */
export type Verdict = 'leave' | 'adopt' | 'close' | 'home';

/** `ours` is the target adopted before, `origin` our own: `http://127.0.0.1:PORT`. */
export function judge({ targetId, type, url }: Target, ours: string | undefined, origin: string): Verdict {
  if (type !== 'page') return 'leave';
  const isHome = url.startsWith(`${origin}/`);
  // a window has no address in the moment it opens
  const isBlank = url === '' || url === 'about:blank';
  if (targetId === ours) return isHome || isBlank ? 'leave' : 'home';
  if (ours !== undefined) return 'close';
  if (isHome) return 'adopt';
  return isBlank ? 'leave' : 'close';
}
