import type { KnipConfig } from 'knip';

export default {
  entry: [
    'cloudfunctions/*/index.ts',
    'cloudfunctions/*/contract.ts',
    'database/seed/index.ts',
    'scripts/*.ts',
    'bench/*.ts',
    'tests/**/*.ts',
    'miniprogram/app.ts',
    'miniprogram/{pages,operator,components,custom-tab-bar}/**/*.ts',
    'h5/{runtime,builtins,preview}/**/*.{ts,tsx}',
    'h5/fixture/**/*.ts',
    'emulator/console/client/*.ts',
  ],
  project: ['{cloudfunctions,database,emulator,h5,miniprogram,scripts,tests,bench}/**/*.ts'],

  ignoreDependencies: ['@tabler/icons', 'tdesign-miniprogram', 'miniprogram-api-typings'],
  ignoreExportsUsedInFile: true,
} satisfies KnipConfig;
