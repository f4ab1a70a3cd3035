// Starts make.ts through Vite: Node 20 does not read TypeScript by itself.
import { runnerImport } from 'vite';

await runnerImport(`${import.meta.dirname}/make.ts`, { configFile: false, root: import.meta.dirname });
