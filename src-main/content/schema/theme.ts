// A theme is a palette of the house and a few colours of one's own: values only, no CSS.
import * as z from 'zod';

/** The names the page's tokens know. A room that names none takes its turn there. */
export const PALETTES = ['mist', 'dust', 'paper', 'cream', 'slate', 'steel', 'gold', 'moss', 'night'] as const;

export const TOKENS = ['ground', 'ink', 'ink2', 'accent', 'key', 'sea', 'land', 'wave', 'rule'] as const;

export const colour = z
  .string()
  .regex(/^#[0-9A-Fa-f]{6}$/u)
  .transform((value) => value.toLowerCase())
  .describe('a colour written like "#27586f" (in quotes, because of the #)');

const palette = z.enum(PALETTES);
const tokens = z.partialRecord(z.enum(TOKENS), colour);

export const theme = z
  .union([
    palette.transform((name) => ({ palette: name, tokens: {} })),
    z.strictObject({ palette: palette.optional(), tokens: tokens.optional() }),
  ])
  .describe(
    `one of ${PALETTES.join(', ')}, or palette: … and tokens: … (${TOKENS.join(', ')}, each a colour like "#27586f")`,
  );
export type ThemeValue = z.output<typeof theme>;
