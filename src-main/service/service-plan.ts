// What a service manager is told of a kiosk: the words of the command line, and whose it is.

export interface ServicePlan {
  /** Program first. Absolute, and without line breaks: {@link unfitWord} has found nothing. */
  readonly words: readonly [string, ...string[]];
  /** The account that runs it. */
  readonly account: string;
}

/** The first word that no service file can hold; undefined where all can be. */
export const unfitWord = (words: readonly string[]): string | undefined =>
  // \p{Cc}: an XML file cannot hold them, and a line of a unit ends at some of them; half a letter is no text at all
  words.find((word) => /\p{Cc}|\p{Cs}|[\u2028\u2029\ufffe\uffff]/u.test(word));
