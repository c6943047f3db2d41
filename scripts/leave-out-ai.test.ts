import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { leaveOutAi } from './leave-out-ai';

type Exports = Record<string, unknown> & { init(options: object): { ai(): unknown; database(): object } };
type Run = (module: { exports: unknown }, require: NodeJS.Require) => void;

test('the SDK offers what it did, and says what was left out', async () => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `module.exports = require('@cloudbase/node-sdk')`, resolveDir: import.meta.dirname },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    metafile: true,
    logLevel: 'silent',
    external: ['bufferutil', 'utf-8-validate'],
    plugins: [leaveOutAi],
  });
  expect(Object.keys(metafile.inputs).filter((path) => path.includes('@cloudbase/ai/'))).toEqual([]);
  const module = { exports: {} as Exports };
  const run = compileFunction(outputFiles[0]?.text ?? '', ['module', 'require']) as Run;
  const load = createRequire(import.meta.url);
  run(module, load);
  const whole = load('@cloudbase/node-sdk') as Exports;
  expect(Object.keys(module.exports).sort()).toEqual(Object.keys(whole).sort());
  const app = module.exports.init({ env: 'e', secretId: 'x', secretKey: 'y' });
  expect(app.database()).toBeTypeOf('object');
  expect(() => app.ai()).toThrow('left out');
});
