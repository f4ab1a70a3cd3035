// Starts tmp-shot.ts through Vite: Node 20 does not read TypeScript by itself.
import { runnerImport } from 'vite';

await runnerImport(`${import.meta.dirname}/tmp-shot.ts`, {
  configFile: false,
  root: import.meta.dirname,
  resolve: {
    alias: [{ find: /^#contract\/(.*)$/u, replacement: `${import.meta.dirname}/../../../src-main/contract/$1.ts` }],
  },
});
