// Starts bench.ts through Vite: Node 20 does not read TypeScript by itself.
import { runnerImport } from 'vite';

await runnerImport(`${import.meta.dirname}/bench.ts`, { configFile: false, root: import.meta.dirname });
