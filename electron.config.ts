// The one build file: Vite's bundles (`vite build --app -c electron.config.ts`) and electron-builder's packaging
// (`electron-builder -c electron.config.ts`). Vite calls the default export with `command`, electron-builder without.
import { builtinModules } from 'node:module';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Configuration } from 'electron-builder';
import type { Plugin, UserConfig } from 'vite';

/** How long each plugin took says nothing to who starts an exhibition. */
const QUIET = { pluginTimings: false };
const PAGE_BUDGET_KB = 65;
const root = import.meta.dirname;

/** Left outside the bundle: native code, and what only Electron itself provides. */
const external = [...builtinModules, ...builtinModules.map((name) => `node:${name}`), 'electron', 'sharp'];

const bundles: UserConfig = {
  root: join(root, 'src-renderer'),
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), pageSize()],
  // inlined assets would be `data:` addresses and the module preload polyfill an inline script: the CSP forbids both
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false }, emptyOutDir: true, target: 'chrome130' },
  environments: {
    client: {
      build: { outDir: join(root, 'out/renderer'), reportCompressedSize: false, rolldownOptions: { checks: QUIET } },
    },
    // a bundle of its own, so that nothing of it comes to visitors; faces that are the same file are the page's
    workbench: {
      consumer: 'client',
      build: {
        outDir: join(root, 'out/renderer'),
        emptyOutDir: false,
        copyPublicDir: false,
        reportCompressedSize: false,
        rolldownOptions: { checks: QUIET, input: join(root, 'src-renderer/workbench.html') },
      },
    },
    main: {
      consumer: 'server',
      // a clock that shows an earlier time than this is wrong
      define: { __VITRINE_BUILT_AT__: JSON.stringify(new Date().toISOString()) },
      resolve: { noExternal: true, external, conditions: ['node'] },
      build: {
        outDir: join(root, 'out/main'),
        // the page's own files, such as the voices of its words, lie with the page
        copyPublicDir: false,
        target: 'node20',
        minify: false,
        rolldownOptions: {
          checks: QUIET,
          input: {
            cli: join(root, 'src-main/cli.ts'),
            electron: join(root, 'src-main/electron.ts'),
            'content-worker': join(root, 'src-main/content/worker.ts'),
            'look-worker': join(root, 'src-main/content/look-worker.ts'),
          },
          external,
          output: {
            format: 'es',
            entryFileNames: '[name].js',
            // beside the entries: what they look for on disk is found from import.meta.dirname
            chunkFileNames: '[name]-[hash].js',
            // bundled CommonJS packages ask for these two
            banner:
              "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url); const __filename = import.meta.filename;",
          },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      // `--mode if-missing` (npm start): nothing to do while the build is newer than every source
      if (builder.config.mode === 'if-missing' && isFresh()) {
        // where a buildApp built nothing, Vite builds everything in its own way
        for (const environment of Object.values(builder.environments)) environment.isBuilt = true;
        return;
      }
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment);
      }
    },
  },
};

const packaging: Configuration = {
  appId: 'org.vitrine.kiosk',
  productName: 'Vitrine',
  // a Debian package must name both; whoever publishes one puts their own here
  extraMetadata: { homepage: 'https://vitrine.invalid/' },
  linux: { target: ['deb', 'AppImage'], category: 'Education', maintainer: 'Vitrine <staff@vitrine.invalid>' },
  win: { target: 'nsis' },
  nsis: { oneClick: false, perMachine: true },
  mac: { target: 'dmg', category: 'public.app-category.education' },
  directories: { output: join(root, 'dist') },
  files: ['out/main/**', 'out/renderer/**', 'package.json'],
  // sharp and what it needs: native code cannot be loaded from inside the archive; it brings its binaries, no compiler
  asarUnpack: ['**/node_modules/**'],
  npmRebuild: false,
  extraResources: [
    { from: join(root, 'media'), to: 'media' },
    // alert rules and dashboard, for who watches over many kiosks
    { from: join(root, 'src-main/monitor'), to: 'monitor', filter: ['*.yml', '*.json'] },
  ],
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    grantFileProtocolExtraPrivileges: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    // a changed program without a certificate would not start on Apple's own processors
    resetAdHocDarwinSignature: true,
  },
  publish: null,
};

/** Vite passes its environment, electron-builder passes something else. */
export default (env: object): UserConfig | Configuration => ('command' in env ? bundles : packaging);

function isFresh(): boolean {
  const built = join(root, 'out/main/cli.js');
  const pages = ['index.html', 'workbench.html'].map((name) => join(root, 'out/renderer', name));
  if (![built, ...pages].every((path) => existsSync(path))) return false;
  const builtAt = statSync(built).mtimeMs;
  const sources = ['src-main', 'src-renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)),
  );
  const others = ['electron.config.ts', 'package-lock.json'].map((name) => join(root, name));
  return [...sources, ...others].every((path) => statSync(path).mtimeMs <= builtAt);
}

/** Prints what a visitor's browser has to run before the first picture, against the budget. */
function pageSize(): Plugin {
  return {
    name: 'vitrine-page-size',
    applyToEnvironment: (environment) => environment.name === 'client',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const onPath = new Set<string>();
      const visit = (fileName: string): void => {
        const chunk = chunks.find((candidate) => candidate.fileName === fileName);
        if (!chunk || onPath.has(fileName)) return;
        onPath.add(fileName);
        chunk.imports.forEach(visit);
      };
      chunks.filter((chunk) => chunk.isEntry).forEach((chunk) => visit(chunk.fileName));
      const bytes = [...onPath].reduce(
        (sum, name) => sum + gzipSync(readFileSync(join(root, 'out/renderer', name)), { level: 9 }).length,
        0,
      );
      const kb = bytes / 1024;
      console.log(`page script on the visitor's path: ${kb.toFixed(1)} kB gzip (budget ${PAGE_BUDGET_KB} kB)`);
      if (kb > PAGE_BUDGET_KB) this.error(`the page script is over its budget of ${PAGE_BUDGET_KB} kB gzip`);
    },
  };
}
