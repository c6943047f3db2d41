import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const withBrowser = existsSync(chromium);
if (!withBrowser) console.log('Browser tests are left out: no chromium found (set CHROMIUM to its path).');

const node = { environment: 'node' as const, testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Tests of functions wait for each other's processes most of the time: one core less than there are is too few.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          ...node,
          name: 'unit',
          include: ['{cloudfunctions,database,emulator,front-door,h5,miniprogram,scripts}/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'miniprogram/miniprogram_npm/**'],
        },
      },
      {
        test: {
          ...node,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/setup/build.ts'],
        },
      },
      {
        test: {
          ...node,
          name: 'security',
          include: ['tests/security/**/*.test.ts'],
          globalSetup: ['tests/setup/build.ts'],
        },
      },
      ...(withBrowser
        ? [
            {
              test: {
                ...node,
                name: 'e2e',
                include: ['tests/e2e/**/*.test.ts'],
                globalSetup: ['tests/setup/build.ts'],
                testTimeout: 60_000,
                hookTimeout: 120_000,
                // After the others, whose load makes a browser slow.
                sequence: { groupOrder: 1 },
              },
            },
          ]
        : []),
    ],
  },
});
