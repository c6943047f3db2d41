import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { expect, test } from 'vitest';
import { trimMimeDb } from './trim-mime-db';

interface MimeTypes {
  types: Record<string, string>;
  extensions: Record<string, string[]>;
  charset(type: string): string | false;
}

type Run = (module: { exports: unknown }, require: NodeJS.Require) => void;

/** What a package exports, bundled with these plugins. */
async function bundled(name: string, plugins: Plugin[]): Promise<unknown> {
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = require('${name}')`, resolveDir: import.meta.dirname },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    plugins,
  });
  const module = { exports: undefined as unknown };
  const run = compileFunction(outputFiles[0]?.text ?? '', ['module', 'require']) as Run;
  run(module, createRequire(import.meta.url));
  return module.exports;
}

test('mime-types answers as before', async () => {
  const whole = (await bundled('mime-types', [])) as MimeTypes;
  const trimmed = (await bundled('mime-types', [trimMimeDb])) as MimeTypes;
  expect(trimmed.types).toEqual(whole.types);
  expect(trimmed.extensions).toEqual(whole.extensions);
  for (const type of Object.keys((await bundled('mime-db', [])) as object)) {
    expect(trimmed.charset(type)).toBe(whole.charset(type));
  }
});
