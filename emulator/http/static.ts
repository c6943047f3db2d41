import { readFile, stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { contentTypeOf, extension } from '../cloudbase/storage/content-type';
import { HttpError } from './http-error';
import { send } from './respond';
import type { Handler } from './router';

async function readable(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}

/**
 * Serves the files of `dir` by the route's `path` parameter; a path without an ending gives index.html, as a single
 * page app wants. `missing` says what to do when nothing is built.
 */
export function staticFiles(dir: string, missing: string): Handler {
  return async ({ response, params }) => {
    const path = normalize(`/${params['path'] ?? ''}`);
    if (path.includes('\0')) throw new HttpError(404, 'NOT_FOUND', 'Nothing is there.');
    const wanted = extension(path) ? join(dir, path) : join(dir, 'index.html');
    if (!wanted.startsWith(dir + sep) || !(await readable(wanted))) {
      throw new HttpError(404, 'NOT_FOUND', extension(path) ? `${path} is not there.` : missing);
    }
    send(response, 200, contentTypeOf(wanted), await readFile(wanted), { 'cache-control': 'no-cache' });
  };
}
