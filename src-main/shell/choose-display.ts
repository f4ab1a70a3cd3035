// Which display the window belongs on, now and after displays came and went. Pure.

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DisplayFacts {
  readonly id: number | string;
  /** What the system calls it: `HDMI-1`, `DELL U2720Q`. May be empty. */
  readonly label: string;
  readonly bounds: Area;
}

/** Counted from 1 in the system's order, or (a part of) its name, which stays when the order changes. */
export type DisplayWish = number | string;

export interface Choice<T> {
  readonly chosen: T;
  /** Whether it is the one that was wished for: only that one is kept. */
  readonly asWished: boolean;
}

/**
 * `kept` is the id of the display it was last on as wished: that one wins as long as it is there, whatever its number has
 * become. Where nothing fits, the primary display.
 */
export function chooseDisplay<T extends DisplayFacts>(
  displays: readonly T[],
  primary: T,
  wish: DisplayWish | undefined,
  kept: T['id'] | undefined,
): Choice<T> {
  const wished = displays.find(({ id }) => id === kept) ?? (wish === undefined ? primary : wishedOne(displays, wish));
  return { chosen: wished ?? primary, asWished: wished !== undefined };
}

/** Which one of these names is meant: exactly, else in part; undefined if none. */
export function namedOne(names: readonly string[], wish: string): number | undefined {
  const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();
  const exact = names.findIndex((name) => plain(name) === plain(wish));
  const found = exact >= 0 ? exact : names.findIndex((name) => plain(name).includes(plain(wish)));
  return found >= 0 ? found : undefined;
}

function wishedOne<T extends DisplayFacts>(displays: readonly T[], wish: DisplayWish): T | undefined {
  if (typeof wish === 'number') return displays[wish - 1];
  const index = namedOne(
    displays.map(({ label }) => label),
    wish,
  );
  return index === undefined ? undefined : displays[index];
}
