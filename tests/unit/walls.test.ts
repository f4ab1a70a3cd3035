// The walls between the layers, by the project's own tsconfigs and its own eslint config: what must not compile does not.
import { join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Error codes of each file, as if it lay in the folder of the tsconfig. */
function compile(project: string, files: Readonly<Record<string, string>>): Record<string, string[]> {
  const configFile = join(root, project, 'tsconfig.json');
  const config = ts.getParsedCommandLineOfConfigFile(
    configFile,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic },
  );
  if (!config) throw new Error(`${configFile} cannot be read`);
  const virtual = new Map(Object.entries(files).map(([name, text]) => [join(root, project, name), text]));
  const disk = ts.createCompilerHost(config.options);
  const host: ts.CompilerHost & { useSourceOfProjectReferenceRedirect: () => boolean } = {
    ...disk,
    fileExists: (name) => virtual.has(name) || disk.fileExists(name),
    readFile: (name) => virtual.get(name) ?? disk.readFile(name),
    getSourceFile: (name, languageVersion) => {
      const text = virtual.get(name);
      return text === undefined
        ? disk.getSourceFile(name, languageVersion)
        : ts.createSourceFile(name, text, languageVersion);
    },
    // as editors do: the contract's sources instead of its built declarations, so that nothing has to be built first
    useSourceOfProjectReferenceRedirect: () => true,
  };
  const program = ts.createProgram({
    rootNames: [...virtual.keys(), ...config.fileNames],
    options: { ...config.options, noEmit: true },
    projectReferences: config.projectReferences ?? [],
    host,
  });
  const errorsOf = (path: string): string[] =>
    [...program.getOptionsDiagnostics(), ...program.getSemanticDiagnostics(program.getSourceFile(path))]
      .filter(({ file }) => file?.fileName === path)
      .map(({ code, messageText }) => `TS${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  return Object.fromEntries(Object.keys(files).map((name) => [name, errorsOf(join(root, project, name))]));
}

function onUnRecoverableConfigFileDiagnostic(diagnostic: ts.Diagnostic): void {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '));
}

const OUTSIDE = /^TS(6059|6307) .*(rootDir|not listed within the file list of project)/;

describe('the compiler', () => {
  it('is asked about each layer by `tsc -b`', () => {
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
    const references: { path: string }[] = config.references;
    expect(references.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['src-main/contract', 'src-main', 'src-renderer']),
    );
  });

  it('keeps the page away from the kiosk’s code and from Node', () => {
    const errors = compile('src-renderer', {
      'allowed.ts': `import { URLS } from '#contract/urls'; document.title = URLS.health; export {};`,
      'main-code.ts': `import { createLog } from '../src-main/kiosk/log.ts'; createLog(console.log);`,
      'process.ts': `export const home = process.env['HOME'];`,
      'node.ts': `import { readFileSync } from 'node:fs'; readFileSync('/etc/passwd');`,
    });
    expect(errors['allowed.ts']).toEqual([]);
    expect(errors['main-code.ts']).toContainEqual(expect.stringMatching(OUTSIDE));
    expect(errors['process.ts']).toEqual([expect.stringMatching(/^TS2\d+ Cannot find name 'process'/)]);
    expect(errors['node.ts']).toEqual([expect.stringMatching(/^TS2\d+ Cannot find (module|name) 'node:fs'/)]);
  });

  it('keeps the kiosk’s code away from the page', () => {
    const errors = compile('src-main', {
      'allowed.ts': `import { URLS } from '#contract/urls'; process.title = URLS.health; export {};`,
      'document.ts': `export const title = document.title;`,
      'page-code.ts': `import '../src-renderer/main.ts';`,
    });
    expect(errors['allowed.ts']).toEqual([]);
    expect(errors['document.ts']).toEqual([expect.stringMatching(/^TS2\d+ Cannot find name 'document'/)]);
    expect(errors['page-code.ts']).toContainEqual(expect.stringMatching(OUTSIDE));
  });

  it('keeps the contract free of Node, the page and everything else', () => {
    const errors = compile('src-main/contract', {
      'allowed.ts': `import { URLS } from './urls.ts'; export const health: string = URLS.health;`,
      'node.ts': `import { readFileSync } from 'node:fs'; readFileSync('x');`,
      'document.ts': `export const title = document.title;`,
      'main-code.ts': `import { createLog } from '../kiosk/log.ts'; createLog(() => {});`,
    });
    expect(errors['allowed.ts']).toEqual([]);
    expect(errors['node.ts']).toEqual([expect.stringMatching(/^TS2\d+ Cannot find (module|name) 'node:fs'/)]);
    expect(errors['document.ts']).toEqual([expect.stringMatching(/^TS2\d+ Cannot find name 'document'/)]);
    expect(errors['main-code.ts']).toContainEqual(expect.stringMatching(OUTSIDE));
  });
});

describe('the linter', () => {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: join(root, 'tests/eslint.config.js') });

  async function refusals(file: string, text: string): Promise<string[]> {
    const [result] = await eslint.lintText(text, { filePath: join(root, file) });
    return (result?.messages ?? [])
      .filter(({ ruleId }) => ruleId === 'no-restricted-imports')
      .map(({ message }) => message);
  }

  it.each([
    ['electron', 'src-main/kiosk/kiosk.ts'],
    ['electron', 'src-main/content/load.ts'],
    ['electron', 'src-main/commands/start.ts'],
    ['electron', 'src-main/cli.ts'],
    ['electron', 'src-main/shell/browser/listener.ts'],
    ['node:http', 'src-main/kiosk/kiosk.ts'],
    ['node:http', 'src-main/commands/start.ts'],
    ['node:http', 'src-main/shell/electron/window.ts'],
    ['srvx', 'src-main/kiosk/kiosk.ts'],
    ['srvx', 'src-main/shell/electron/window.ts'],
    ['electron/main', 'src-main/kiosk/kiosk.ts'],
    ['http', 'src-main/kiosk/kiosk.ts'],
    ['node:http2', 'src-main/kiosk/kiosk.ts'],
    ['srvx/generic', 'src-main/kiosk/kiosk.ts'],
  ])('refuses %s in %s', async (name, file) => {
    expect(await refusals(file, `import x from '${name}'; x();`)).toEqual([expect.stringContaining('only under')]);
  });

  it.each([
    ['electron', 'src-main/shell/electron/window.ts'],
    ['node:http', 'src-main/shell/browser/listener.ts'],
    ['srvx', 'src-main/shell/browser/listener.ts'],
  ])('lets %s be in %s', async (name, file) => {
    expect(await refusals(file, `import x from '${name}'; x();`)).toEqual([]);
  });
});
