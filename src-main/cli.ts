#!/usr/bin/env node
// Entry: the `vitrine` command. A table of contents; each command is a file under commands/.
import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { startCommand } from './commands/start.ts';
import { PlainError } from './plain-error.ts';

const program = new Command('vitrine')
  .description('A folder of pictures, texts and recordings, as a museum exhibit.')
  .version(version)
  .exitOverride();
// the parent of a kiosk runs for months: it holds no command but its own
const others = process.argv[2] === 'start' ? [] : (await import('./commands/other-commands.ts')).otherCommands();
const commands = [startCommand(), ...others];
for (const command of commands) {
  program.addCommand(
    command.copyInheritedSettings(program).showHelpAfterError('Type it with --help to see what it takes.'),
  );
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

/** Commander has told what was typed wrongly; for the rest a sentence and the next step. Anything else is a bug. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof PlainError)) throw error;
  console.error(`${error.message}\n${error.fix}`);
  return error.exitCode;
}
