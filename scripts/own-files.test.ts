import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildFunctions } from './build-functions';

const folder = mkdtempSync(join(tmpdir(), 'own-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sources = {
  'common/lazy/index.ts': 'export const answer: number = 42;',
  'eager/index.ts': `export const main = () => 'at once';`,
  'waits/index.ts': `export const main = async () => (await import('../common/lazy')).answer;`,
};

test('what is imported on demand is a file beside the function that does, and no other', async () => {
  for (const [file, text] of Object.entries(sources)) {
    mkdirSync(join(folder, 'src', file, '..'), { recursive: true });
    writeFileSync(join(folder, 'src', file), text);
  }
  const outDir = join(folder, 'out');
  await buildFunctions({ sourceDir: join(folder, 'src'), outDir });
  const load = createRequire(join(outDir, 'waits', 'index.js'));
  const { main } = load('./index.js') as { main: () => Promise<number> };
  expect(await main()).toBe(42);
  expect(load('./lazy.js')).toMatchObject({ answer: 42 });
  expect(() => load.resolve('../eager/lazy.js')).toThrow();
});
