import { relative, resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import type { Problem } from '../problems';
import { crossing } from './packages';

/** Imports of scripts that WeChat would not find: from outside of a subpackage into it. Types are gone by then. */
export function scriptCrossings(
  { inputs }: Pick<Metafile, 'inputs'>,
  root: string,
  subpackages: readonly string[],
): Problem[] {
  const codeOf = (file: string) => relative(root, resolve(file)).replace(/\.[tj]s$/, '');
  return Object.entries(inputs)
    .filter(([file]) => !file.startsWith('mp:') && !codeOf(file).startsWith('..'))
    .flatMap(([file, { imports }]) =>
      imports.flatMap(({ path }) => {
        const message = path.startsWith('mp:')
          ? undefined
          : crossing(codeOf(file), codeOf(path), subpackages);
        return message === undefined ? [] : [{ file: resolve(file), line: 1, column: 1, message, own: true }];
      }),
    );
}
