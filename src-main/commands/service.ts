// `vitrine service`: the file by which this machine's service manager starts the kiosk and keeps it. It is written, never installed.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { assertNever } from '#contract/assert-never';
import { dataFolder } from '../kiosk/data-folder.ts';
import { loadSettings } from '../kiosk/settings.ts';
import { PlainError } from '../plain-error.ts';
import { chromiumPolicy } from '../service/chromium-policy.ts';
import { launchAgent } from '../service/launch-agent.ts';
import { type ServicePlan, unfitWord } from '../service/service-plan.ts';
import { shellLauncher } from '../service/shell-launcher.ts';
import { systemdUnit } from '../service/systemd-unit.ts';
import { isReplacedByWindows } from '../service/windows-quote.ts';
import { windowsTask } from '../service/windows-task.ts';
import { electronArguments } from '../shell/electron/flags.ts';
import { programFolder } from './program-folder.ts';
import { serviceAccount } from './service-account.ts';
import { SERVICE_FILES, SERVICE_KINDS, type ServiceKind, kindFor } from './service-kinds.ts';
import { type StartOptions, wholeNumber, withStartOptions } from './start-options.ts';

interface ServiceOptions extends StartOptions {
  readonly for: ServiceKind;
  readonly account?: string;
  readonly program?: string;
  readonly xDisplay: string;
  readonly watchdog: number;
  readonly output?: string;
}

export function serviceCommand(): Command {
  return withStartOptions(new Command('service'))
    .description('Write the file by which this machine starts Vitrine by itself, and keeps it running.')
    .addOption(
      new Option('--for <kind>', 'who is to start it, see the staff guide')
        .choices(SERVICE_KINDS)
        .default(kindFor(process)),
    )
    .option('--account <NAME>', 'who runs the kiosk (default: you)')
    .option('--program <FILE>', 'the program of an installed package, in place of this command')
    .option('--x-display <NAME>', 'the screen of that account, for a service of the machine', ':0')
    .option('--watchdog <MINUTES>', 'without a sign of life for so long it is started anew', wholeNumber(1, 1440), 20)
    .option('-o, --output <FILE>', 'where to write it, a file or a folder (default: to the terminal)')
    .action(service);
}

async function service(options: ServiceOptions): Promise<void> {
  const kind = SERVICE_FILES[options.for];
  const text = await textFor(options);
  const tell = (path: string): string => ['type:', ...kind.next(path).map((line) => `  ${line}`)].join('\n');
  if (options.output === undefined) {
    process.stdout.write(text);
    // apart from the text, which somebody may lead into a file
    console.error(
      `Nothing has been changed. To put this to use, type the same again with “-o .”; it is written as ${kind.file}. Then ${tell(kind.file)}`,
    );
    return;
  }
  const path = pathFor(options.output, kind.file);
  write(path, kind.bytes(text));
  console.log(`${path} is written; nothing else has been changed. Next, ${tell(path)}`);
}

async function textFor(options: ServiceOptions): Promise<string> {
  if (options.for === 'policy') return chromiumPolicy(await configuredPort(options));
  const words = wordsFor(options);
  switch (options.for) {
    case 'systemd':
    case 'systemd-user': {
      const { name, uid, home } = serviceAccount(options.account);
      const { xDisplay, watchdog } = options;
      refuse([...words, name, home, xDisplay]);
      return systemdUnit({ words, account: name, uid, home, xDisplay, watchdog, user: options.for === 'systemd-user' });
    }
    case 'task':
      return windowsTask(windowsPlan(words, options));
    case 'shell-launcher':
      return shellLauncher(windowsPlan(words, options));
    case 'launchd':
      refuse(words);
      return launchAgent({ words, account: '' });
    default:
      return assertNever(options.for);
  }
}

async function configuredPort({ data, port }: ServiceOptions): Promise<number> {
  const found = port ?? (await loadSettings(dataFolder(data, process.env))).settings.port;
  if (found !== 0) return found;
  throw new PlainError(
    'A rule cannot name a port that is any free one.',
    'Give one: --port 4173, here and in kiosk.yaml',
    2,
  );
}

/** As somebody would type it, from any folder. */
function wordsFor(options: ServiceOptions): ServicePlan['words'] {
  const { shell, media, windowed, display, port, program } = options;
  if (shell === 'none') {
    const why = 'Nothing would be on the screen, and a service manager would wait in vain for a sign of life.';
    throw new PlainError(why, 'Leave --shell out, or give electron or browser.', 2);
  }
  const data = options.data ?? process.env['VITRINE_DATA'];
  const flags = electronArguments({
    windowed,
    ...(data ? { data: resolve(data) } : {}),
    ...(media === undefined ? {} : { media: resolve(media) }),
    ...(display === undefined ? {} : { display }),
  });
  if (program !== undefined) return [resolve(program), ...flags];
  const cli = join(programFolder().root, 'out', 'main', 'cli.js');
  const asked = [
    ...(shell === 'auto' ? [] : ['--shell', shell]),
    ...(port === undefined ? [] : ['--port', String(port)]),
  ];
  return [process.execPath, cli, 'start', ...asked, ...flags];
}

function windowsPlan(words: ServicePlan['words'], { account }: ServiceOptions): ServicePlan {
  const name = account ?? (process.env['USERDOMAIN'] ? `${process.env['USERDOMAIN']}\\` : '') + process.env['USERNAME'];
  if (account === undefined && !process.env['USERNAME']) {
    throw new PlainError('Whose kiosk it is cannot be found out here.', 'Name the account: --account kiosk', 2);
  }
  refuse([...words, name]);
  const replaced = words.find(isReplacedByWindows);
  if (replaced === undefined) return { words, account: name };
  throw new PlainError(
    `Windows would put something else in the place of a part of “${replaced}”, between its “%” signs or behind “$(”.`,
    'Give the folder or file another name.',
  );
}

function refuse(words: readonly string[]): void {
  const unfit = unfitWord(words);
  if (unfit === undefined) return;
  throw new PlainError(
    `${JSON.stringify(unfit)} holds a line break or another sign that no service file can hold.`,
    'Give the folder or file another name.',
  );
}

function pathFor(output: string, usual: string): string {
  const path = resolve(output);
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? join(path, usual) : path;
}

/** Somebody else's file is left alone. */
function write(path: string, bytes: Uint8Array): void {
  if (existsSync(path) && !readFileSync(path).equals(bytes) && !isOurs(readFileSync(path))) {
    throw new PlainError(`${path} is there already, and was not written by Vitrine.`, 'Name another file: -o FILE');
  }
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new PlainError(`${path} could not be written (${String(error.code)}).`, 'Name another place: -o FILE');
  }
}

const isOurs = (found: Buffer): boolean => {
  const text = found.toString(found[0] === 0xff ? 'utf16le' : 'utf8');
  return text.includes('Made by “vitrine service”') || text.includes('"URLBlocklist"');
};
