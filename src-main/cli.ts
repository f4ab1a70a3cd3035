#!/usr/bin/env node
// Entry: the `vitrine` command. A table of contents; each command is a file under commands/.
import { Command } from 'commander';

const program = new Command('vitrine').description('A folder of pictures, texts and recordings, as a museum exhibit.');
await program.parseAsync();
