// Words as Windows programs read them (CommandLineToArgvW), and texts as PowerShell does.

/** Backslashes count only before a quote: there they are doubled. */
export function windowsWord(word: string): string {
  if (word !== '' && !/[\s"]/u.test(word)) return word;
  return `"${word.replace(/(\\*)"/gu, '$1$1\\"').replace(/(\\+)$/u, '$1$1')}"`;
}

/** PowerShell takes the curved quotes of typesetters for straight ones. */
export const powershellText = (text: string): string => `'${text.replace(/['‘’‚‛]/gu, '$&$&')}'`;

/** What Windows would put something else in the place of, and which cannot be written in another way. */
export const isReplacedByWindows = (word: string): boolean => /%[^%]+%|\$\(/u.test(word);
