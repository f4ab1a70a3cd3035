#!/usr/bin/env node
// Entry: the `vitrine` command. A table of contents; each command is a file under commands/.
import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { checkCommand } from './commands/check.ts';
import { importCommand } from './commands/import.ts';
import { installCommand } from './commands/install.ts';
import { narrateCommand } from './commands/narrate.ts';
import { newCommand } from './commands/new.ts';
import { packCommand } from './commands/pack.ts';
import { previewCommand } from './commands/preview.ts';
import { reportCommand } from './commands/report.ts';
import { followCommand, revisionsCommand, rollbackCommand } from './commands/revisions.ts';
import { staffCommand } from './commands/staff.ts';
import { staffPinCommand } from './commands/staff-pin.ts';
import { startCommand } from './commands/start.ts';
import { statsCommand } from './commands/stats.ts';
import { PlainError } from './plain-error.ts';

const program = new Command('vitrine')
  .description('A folder of pictures, texts and recordings, as a museum exhibit.')
  .version(version)
  .exitOverride();
const commands = [
  ...[startCommand(), previewCommand(), checkCommand(), newCommand(), narrateCommand()],
  ...[revisionsCommand(), rollbackCommand(), followCommand(), packCommand(), installCommand()],
  ...[importCommand(), statsCommand(), reportCommand(), staffPinCommand(), staffCommand()],
];
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
