// Other programs (a voice, ffmpeg) are started without a shell, and a missing one is named with the way to get it.
import { spawn } from 'node:child_process';
import { PlainError } from '../plain-error.ts';

export interface Finished {
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Starts a program, gives it `input`, waits for its end. Rejects with PlainError if it is missing or fails. */
export type Run = (command: readonly string[], input?: Uint8Array) => Promise<Finished>;

const PACKAGES: Readonly<Record<string, string>> = {
  text2wave: 'apt-get install festival festvox-us-slt-hts',
  ffmpeg: 'apt-get install ffmpeg',
  'espeak-ng': 'apt-get install espeak-ng',
};

export const runProgram: Run = ([program = '', ...rest], input) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    // a program that ends without reading everything closes the pipe: its exit code tells more
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => {
      const missing = 'code' in error && error.code === 'ENOENT';
      reject(missing ? missingProgram(program) : error);
    });
    child.on('close', (code) => {
      const stderr = Buffer.concat(err).toString('utf8');
      if (code === 0) resolve({ stdout: Buffer.concat(out), stderr });
      else
        reject(
          new PlainError(`“${program}” failed: ${lastLine(stderr)}`, `Try it by hand: ${[program, ...rest].join(' ')}`),
        );
    });
    child.stdin.end(input);
  });

/** Cuts a command line into its words; quotes keep blanks together. Rejects an open quote. */
export function commandWords(line: string): readonly string[] {
  const words = [...line.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/gu)].map(([word]) =>
    word.replaceAll(/"([^"]*)"|'([^']*)'/gu, '$1$2'),
  );
  const quotes = line.replaceAll(/"[^"]*"|'[^']*'/gu, '');
  if (/["']/u.test(quotes))
    throw new PlainError('A quotation mark of the speech command is never closed.', `Look at: ${line}`);
  return words;
}

function missingProgram(program: string): PlainError {
  const way = PACKAGES[program];
  const fix =
    way === undefined
      ? 'Install it, or give another speech command with --speech.'
      : `Install it. On Debian or Ubuntu, type: sudo ${way}`;
  return new PlainError(`The program “${program}” is not on this machine.`, fix);
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? 'it gave no reason';
