import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { leaveOutPayV2 } from './leave-out-pay-v2';

interface Exports {
  used: Record<'Decorator' | 'Formatter' | 'Rsa', Record<string, unknown>> & {
    Decorator: { xmlBased(config: object): unknown };
  };
}
type Run = (module: { exports: unknown }, require: NodeJS.Require) => void;

test('what functions use of the plugin is as it was, and says what was left out', async () => {
  const contents = `
    import { Decorator, Formatter, Rsa } from 'wechatpay-axios-plugin';
    export const used = { Decorator, Formatter, Rsa };
  `;
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
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
  const { used } = module.exports;
  const whole = load('wechatpay-axios-plugin') as Exports['used'];
  for (const name of ['Decorator', 'Formatter', 'Rsa'] as const) {
    expect(Object.getOwnPropertyNames(used[name])).toEqual(Object.getOwnPropertyNames(whole[name]));
  }
  expect(() => used.Decorator.xmlBased({ mchid: '1' })).toThrow('left out');
});
