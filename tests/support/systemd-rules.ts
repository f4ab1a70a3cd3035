// What systemd does with a unit, by its manual pages, for machines on which it does not run.

/** The value of a key that stands once; undefined where it does not. */
export function valueOf(unit: string, key: string): string | undefined {
  const found = [...unit.matchAll(new RegExp(`^${key}=(.*)$`, 'gmu'))].map(([, value = '']) => value);
  if (found.length > 1) throw new Error(`${key}= stands ${found.length} times`);
  return found[0];
}

export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** By systemd.service(5), Restart= and what stands with it; of a service that was ready, and that nobody has stopped. */
export function isStartedAgain(unit: string, { code, signal }: End): boolean {
  const lists = (key: string): boolean =>
    (valueOf(unit, key) ?? '').split(' ').some((word) => word !== '' && (word === String(code) || word === signal));
  if (lists('RestartPreventExitStatus')) return false;
  if (lists('RestartForceExitStatus')) return true;
  const isClean =
    code === 0 || ['SIGHUP', 'SIGINT', 'SIGTERM', 'SIGPIPE'].includes(signal ?? '') || lists('SuccessExitStatus');
  switch (valueOf(unit, 'Restart') ?? 'no') {
    case 'always':
      return true;
    case 'on-failure':
      return !isClean;
    case 'no':
      return false;
    default:
      throw new Error('a rule that is not known here');
  }
}

/** By systemd.syntax(7): quoted words with C escapes, then `%%` for a percent sign. */
export function unquoted(line: string): string[] {
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"(?: |$)/gu)].map(([, text = '']) => {
    const raw = text.replace(/\\(.)/gu, (_, sign: string) => {
      if (sign !== '\\' && sign !== '"') throw new Error(`systemd knows no \\${sign} here`);
      return sign;
    });
    return raw.replace(/%(.?)/gu, (_, sign: string) => {
      if (sign !== '%') throw new Error(`a specifier: %${sign}`);
      return '%';
    });
  });
}

/** By systemd.service(5): `$$` is a dollar sign, other dollars are variables; not in the program. */
export function commandOf(line: string): string[] {
  return unquoted(line).map((word, at) =>
    at === 0
      ? word
      : word.replace(/\$(.?)/gu, (_, sign: string) => {
          if (sign !== '$') throw new Error(`a variable: $${sign}`);
          return '$';
        }),
  );
}
