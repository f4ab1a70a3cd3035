// What ends a command in plain words: a sentence on what is wrong, one on what to do, and no stack trace.

export class PlainError extends Error {
  override readonly name = 'PlainError';
  readonly fix: string;
  /** 1: something of this machine; 2: the command was typed wrongly. */
  readonly exitCode: 1 | 2;

  constructor(message: string, fix: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.fix = fix;
    this.exitCode = exitCode;
  }
}
