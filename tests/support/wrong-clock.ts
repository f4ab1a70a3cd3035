// A wall clock that is set while a program runs: of one process, for the machine's own belongs to others, too.
export const YEAR_MS = 365 * 86_400_000;

/** Loaded before the program: its wall clock is as many milliseconds off as the file says. */
export const wrongClock = (file: string): string => `import { readFileSync } from 'node:fs';
const real = Date;
let off = 0;
setInterval(() => { off = Number(readFileSync(${JSON.stringify(file)}, 'utf8')); }, 50).unref();
globalThis.Date = class extends real {
  constructor(...given) { given.length === 0 ? super(real.now() + off) : super(...given); }
  static now() { return real.now() + off; }
};
`;
