// `run.js bench`, `run.js soak`: starts that file through Vite, because Node 20 does not read TypeScript by itself.
import { runnerImport } from 'vite';

await runnerImport(`${import.meta.dirname}/${process.argv[2]}.ts`, { configFile: false, root: import.meta.dirname });
