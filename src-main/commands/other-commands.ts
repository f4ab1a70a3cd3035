// All commands but `start`, in the order in which the help lists them.
import type { Command } from 'commander';
import { checkCommand } from './check.ts';
import { doctorCommand } from './doctor.ts';
import { importCommand } from './import.ts';
import { installCommand } from './install.ts';
import { narrateCommand } from './narrate.ts';
import { newCommand } from './new.ts';
import { packCommand } from './pack.ts';
import { previewCommand } from './preview.ts';
import { reportCommand } from './report.ts';
import { followCommand, revisionsCommand, rollbackCommand } from './revisions.ts';
import { serviceCommand } from './service.ts';
import { staffCommand } from './staff.ts';
import { staffPinCommand } from './staff-pin.ts';
import { statsCommand } from './stats.ts';

export const otherCommands = (): readonly Command[] => [
  ...[previewCommand(), checkCommand(), newCommand(), narrateCommand()],
  ...[revisionsCommand(), rollbackCommand(), followCommand(), packCommand(), installCommand()],
  ...[importCommand(), statsCommand(), reportCommand(), staffPinCommand(), staffCommand()],
  ...[serviceCommand(), doctorCommand()],
];
