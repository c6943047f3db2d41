import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { leaveOutPayV2 } from './leave-out-pay-v2';

type Exports = Record<string, unknown> & {
  Decorator: { jsonBased(config: object): unknown; xmlBased(config: object): unknown };
  Multipart: new () => unknown;
};
type Run = (module: { exports: unknown }, require: NodeJS.Require) => void;

test('the plugin offers what it did, and says what was left out', async () => {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `module.exports = require('wechatpay-axios-plugin')`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [leaveOutPayV2],
  });
  expect(Object.keys(metafile.inputs).filter((path) => path.includes('fast-xml-parser'))).toEqual([]);
  const module = { exports: {} as Exports };
  const run = compileFunction(outputFiles[0]?.text ?? '', ['module', 'require']) as Run;
  const load = createRequire(import.meta.url);
  run(module, load);
  const whole = load('wechatpay-axios-plugin') as Exports;
  expect(Object.keys(module.exports).sort()).toEqual(Object.keys(whole).sort());
  const { Decorator, Multipart } = module.exports;
  expect(() => Decorator.xmlBased({ mchid: '1' })).toThrow('left out');
  expect(() => new Multipart()).toThrow('left out');
});
