// When this program was built: a clock that shows an earlier time is wrong. The build writes it in; from the sources it is now unknown,
// and long ago.

declare const __VITRINE_BUILT_AT__: string | undefined;

/** Milliseconds since 1970. */
export const builtAt: number =
  typeof __VITRINE_BUILT_AT__ === 'string' ? Date.parse(__VITRINE_BUILT_AT__) : Date.UTC(2026, 0, 1);
