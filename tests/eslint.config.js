// House rules for code: walls between folders, and the habits that the compiler cannot see.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

// by pattern, so that `http`, `node:http2`, `electron/main` and `srvx/generic` are the same wall
const electron = { regex: '^electron(/|$)', message: 'electron is imported only under src-main/shell/electron/' };
const sockets = {
  regex: '^((node:)?(http|https|http2|net|tls|dgram)$|srvx(/|$))',
  message: 'sockets are opened only under src-main/shell/browser/',
};
const wall = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

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
  { files: ['**/src-main/**'], rules: wall(electron, sockets) },
  { files: ['**/src-main/shell/electron/**'], rules: wall(sockets) },
  { files: ['**/src-main/shell/browser/**'], rules: wall(electron) },
);
