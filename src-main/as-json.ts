// What may have been cut off by a power failure, or come from somebody else's program, is asked before it is believed.

/** What stands in `text`, to be judged by a schema; undefined where it is no JSON. */
export function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
