// `vitrine doctor`: what this machine has and lacks for a kiosk, in sentences or for a program; and, on purpose, Electron's program.
import { styleText } from 'node:util';
import { Command, Option } from 'commander';
import type { Finding, State } from '../doctor/finding.ts';
import { ask } from '../doctor/machine.ts';
import { playTone } from '../doctor/tone.ts';
import { dataFolder } from '../kiosk/data-folder.ts';
import { PlainError } from '../plain-error.ts';
import { downloadElectron } from './electron-download.ts';
import { electronPackage, electronProgram } from './electron-program.ts';
import { examine } from './examine.ts';
import { programFolder } from './program-folder.ts';
import { stopSignal } from './until-stopped.ts';

interface DoctorOptions {
  readonly data?: string;
  readonly format: 'text' | 'json';
  readonly getElectron: boolean;
  readonly tone: boolean;
}

const SIGNS: Readonly<Record<State, string>> = { fine: 'ok', warning: 'warning', error: 'ERROR', unknown: 'unknown' };
const STYLES: Readonly<Record<State, Parameters<typeof styleText>[0]>> = {
  fine: 'green',
  warning: 'yellow',
  error: 'red',
  unknown: 'gray',
};
const STEP_PERCENT = 20;

/** Sets the exit code: 1 where something keeps the exhibition from being shown. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Say what this machine has and lacks for showing an exhibition.')
    .option('--data <DIR>', 'the data folder of the kiosk')
    .addOption(new Option('--format <form>', 'how to print').choices(['text', 'json']).default('text'))
    .option('--get-electron', 'first fetch Electron’s program', false)
    .option('--tone', 'only play a tone: one second from the left, one from the right', false)
    .action(async ({ data, format, getElectron, tone }: DoctorOptions) => {
      if (tone) return console.log(await toneHeard());
      if (getElectron) await fetchNow((sentence) => console.error(sentence));
      const findings = await examine(dataFolder(data, process.env));
      const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
      process.stdout.write(format === 'json' ? asJson(findings) : asText(findings, colour));
      process.exitCode = countOf(findings, 'error') > 0 ? 1 : 0;
    });
}

async function toneHeard(): Promise<string> {
  if ((await playTone(process.platform, ask)) !== undefined)
    return 'A tone was played, one second from the left, then one from the right. If you heard nothing: is the loudspeaker switched on, is its own volume up, is it the right one (vitrine doctor)?';
  throw new PlainError(
    'No tone could be played: no program for it is on this machine, or the sound system does not answer.',
    'On Debian: sudo apt install pipewire-pulse wireplumber pulseaudio-utils. Or use the panel’s own tone.',
  );
}

/** What keeps the exhibition away comes last, where it is read. */
export function asText(findings: readonly Finding[], colour: boolean): string {
  const order: readonly State[] = ['fine', 'unknown', 'warning', 'error'];
  const lines = order
    .flatMap((state) => findings.filter((one) => one.state === state))
    .flatMap(({ state, message, fix }) => {
      const sign = SIGNS[state].padEnd(8);
      const painted = colour ? styleText(STYLES[state], sign, { validateStream: false }) : sign;
      return [`${painted}${message}`, ...(fix === undefined ? [] : [`        → ${fix}`])];
    });
  return [...lines, '', summary(findings), ''].join('\n');
}

/** Programs rely on it: keys are added, never changed; otherwise `version` goes up. */
export function asJson(findings: readonly Finding[]): string {
  const counts = { errors: countOf(findings, 'error'), warnings: countOf(findings, 'warning') };
  const answer = { version: 1, ...counts, unknown: countOf(findings, 'unknown'), findings };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

function summary(findings: readonly Finding[]): string {
  const errors = countOf(findings, 'error');
  if (errors > 0) return 'The exhibition cannot be shown here as it is: put right what is marked ERROR.';
  const warnings = countOf(findings, 'warning');
  if (warnings === 0) return 'This machine can show the exhibition.';
  return `This machine can show the exhibition; ${warnings} thing${warnings === 1 ? '' : 's'} should be put right before it stands alone.`;
}

const countOf = (findings: readonly Finding[], state: State): number =>
  findings.filter((one) => one.state === state).length;

/** Somebody has asked for it: what goes wrong is told, and ends the command. */
async function fetchNow(say: (sentence: string) => void): Promise<void> {
  const { root } = programFolder();
  if (electronProgram(root, process.env) !== undefined) return say('Electron’s program is here already.');
  const found = electronPackage(root);
  if (found === undefined) {
    throw new PlainError(
      'The package “electron”, which fetches the program, is not installed beside Vitrine.',
      'In a checkout type: npm ci. Beside an installed vitrine: npm install electron',
    );
  }
  say(`Fetching Electron ${found.version}.`);
  let told = 0;
  const progress = (done: number, total: number | undefined): void => {
    const percent = total === undefined ? 0 : Math.floor((done / total) * 100);
    if (percent < told + STEP_PERCENT) return;
    told = percent - (percent % STEP_PERCENT);
    say(`Electron: ${told} %.`);
  };
  try {
    await downloadElectron(found, progress, stopSignal());
  } catch (error) {
    // no network, no such file, a broken archive
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new PlainError(
      `Electron could not be fetched: ${cause instanceof Error ? cause.message : String(cause)}.`,
      'Look at the network of this machine; or show the exhibition by a browser, which needs no Electron.',
    );
  }
}
