// Words as systemd reads them: quotes and backslashes, `%` for its specifiers, `$` for variables.

/** A word of ExecStart= behind the program. */
export const systemdWord = (word: string): string => systemdProgram(word.replaceAll('$', () => '$$'));

/** The program of ExecStart=, and values of Environment=: there `$` is an ordinary letter. */
export const systemdProgram = (word: string): string =>
  `"${word.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%', '%%')}"`;
