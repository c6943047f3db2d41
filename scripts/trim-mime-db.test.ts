import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { trimMimeDb } from './trim-mime-db';

type Run = (module: { exports: MimeTypes }, require: NodeJS.Require) => void;

interface MimeTypes {
  types: Record<string, string>;
  extensions: Record<string, string[]>;
  charset(type: string): string | false;
}

test('mime-types answers as before', async () => {
  const { outputFiles } = await build({
    stdin: { contents: "module.exports = require('mime-types')", resolveDir: import.meta.dirname },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    plugins: [trimMimeDb],
  });
  const module = { exports: {} as MimeTypes };
  const require = createRequire(import.meta.url);
  const run = compileFunction(outputFiles[0]?.text ?? '', ['module', 'require']) as Run;
  run(module, require);
  const whole = require('mime-types') as MimeTypes;
  expect(module.exports.types).toEqual(whole.types);
  expect(module.exports.extensions).toEqual(whole.extensions);
  for (const type of Object.keys(require('mime-db') as object)) {
    expect(module.exports.charset(type)).toBe(whole.charset(type));
  }
});
