import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which sources each tsconfig covers: a file is parsed with its own, and no other has to be built for it. */
const projects = {
  './tsconfig.json': [
    'vitest.config.ts',
    '{cloudfunctions,database,scripts,tests,bench}/**/*.ts',
    'emulator/**/*.ts',
    'h5/compiler/**/*.ts',
    'front-door/*.ts',
  ],
  './tsconfig.dom.json': [
    'h5/{runtime,builtins,preview}/**/*.ts',
    'emulator/console/client/**/*.ts',
    'front-door/page/**/*.ts',
  ],
  './h5/testing/tsconfig.json': ['h5/testing/**/*.ts'],
  './h5/fixture/tsconfig.json': ['h5/fixture/**/*.ts'],
  './miniprogram/tsconfig.json': ['miniprogram/**/*.ts'],
};

export default defineConfig(
  { ignores: ['dist/', '.local/', 'miniprogram/miniprogram_npm/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  ...Object.entries(projects).map(([project, files]) => ({
    files,
    languageOptions: { parserOptions: { project, tsconfigRootDir: import.meta.dirname } },
  })),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Slow, and about what this project has none of: enums, and classes told apart by their names alone.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['*.config.{js,ts}', 'scripts/**', 'bench/**', 'emulator/**', 'h5/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.test.ts', 'tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['**/*.{js,mjs,cjs}'], ...tseslint.configs.disableTypeChecked },
);
