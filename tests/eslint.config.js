// House rules for code: walls between folders, and the habits that the compiler cannot see.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

const wall = (message, ...names) => ({ paths: names.map((name) => ({ name, message })) });
const onlyElectron = 'electron is imported only under src-main/shell/electron/';
const onlyBrowserShell = 'sockets are opened only under src-main/shell/browser/';

export default ts.config(
  { ignores: ['**/node_modules/**', '**/out/**', '**/dist/**', '**/tests/fixtures/**', '**/media/**'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: {} },
    rules: {
      'no-undef': 'off',
      'no-console': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    rules: { 'svelte/no-at-html-tags': 'error', 'prefer-const': 'off', 'svelte/prefer-const': 'error' },
  },
  {
    files: ['**/src-main/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            ...wall(onlyElectron, 'electron').paths,
            ...wall(onlyBrowserShell, 'node:http', 'node:net', 'node:https', 'srvx', 'srvx/node').paths,
          ],
        },
      ],
    },
  },
  {
    files: ['**/src-main/shell/electron/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        wall(onlyBrowserShell, 'node:http', 'node:net', 'node:https', 'srvx', 'srvx/node'),
      ],
    },
  },
  {
    files: ['**/src-main/shell/browser/**'],
    rules: { 'no-restricted-imports': ['error', wall(onlyElectron, 'electron')] },
  },
);
