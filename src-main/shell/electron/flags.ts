// The flags of `vitrine start` as the Electron app reads them, among whatever switches Chromium and a test driver add.
import { parseArgs } from 'node:util';

export interface Flags {
  readonly media?: string;
  readonly data?: string;
  /** Counted from 1. */
  readonly display?: number;
  readonly windowed: boolean;
  /** Ends the program with 0 as soon as the page has drawn, with 1 if it has not within 30 s. */
  readonly smoke: boolean;
}

/** What belongs to the browser shell (`--port`) and to Chromium is passed over. `complaints` are sentences for the log. */
export function readFlags(args: readonly string[]): { readonly flags: Flags; readonly complaints: readonly string[] } {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      media: { type: 'string' },
      data: { type: 'string' },
      port: { type: 'string' },
      display: { type: 'string' },
      windowed: { type: 'boolean' },
      smoke: { type: 'boolean' },
    },
  });
  const display = Number(values.display);
  const isDisplay = Number.isInteger(display) && display >= 1;
  return {
    flags: {
      ...(typeof values.media === 'string' ? { media: values.media } : {}),
      ...(typeof values.data === 'string' ? { data: values.data } : {}),
      ...(isDisplay ? { display } : {}),
      windowed: values.windowed === true,
      smoke: values.smoke === true,
    },
    complaints: [
      ...(values.display === undefined || isDisplay
        ? []
        : [`--display wants the number of a screen, from 1; it got “${String(values.display)}” and was passed over.`]),
      ...(values.media === true ? ['--media wants a folder; without one it was passed over.'] : []),
      ...(values.data === true ? ['--data wants a folder; without one it was passed over.'] : []),
    ],
  };
}

/**
 * The same flags for Electron's command line. Each value is a word of its own: Chromium on Linux would take `--display=2`
 * for the name of an X server.
 */
export function electronArguments(flags: Omit<Flags, 'smoke'>): string[] {
  return [
    ...(flags.media === undefined ? [] : ['--media', flags.media]),
    ...(flags.data === undefined ? [] : ['--data', flags.data]),
    ...(flags.display === undefined ? [] : ['--display', String(flags.display)]),
    ...(flags.windowed ? ['--windowed'] : []),
  ];
}
