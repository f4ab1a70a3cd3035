// The address a visitor takes along: the exhibition's template (`takeAway:`), filled in for what is on screen. Content side and
// page know the same names.

export const TAKE_AWAY_NAMES = ['room', 'exhibit', 'slide', 'lang'] as const;
export type TakeAwayValues = Readonly<Record<(typeof TAKE_AWAY_NAMES)[number], string>>;

const BRACES = /\{([^{}]*)\}/gu;

/** Every value is encoded: none can end a path, begin a query or leave the host. A name nobody knows stays as it is. */
export const takeAwayAddress = (template: string, values: TakeAwayValues): string =>
  template.replace(BRACES, (braces, name: string) => (isName(name) ? encodeURIComponent(values[name]) : braces));

/** Names between braces that nothing fills. */
export const unknownNames = (template: string): readonly string[] =>
  [...template.matchAll(BRACES)].map(([, name = '']) => name).filter((name) => !isName(name));

const isName = (name: string): name is keyof TakeAwayValues => TAKE_AWAY_NAMES.some((known) => known === name);
