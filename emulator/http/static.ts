import { readFile, stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { contentTypeOf, extension } from '../cloudbase/storage/content-type';
import { HttpError } from './http-error';
import { send } from './respond';
import type { Handler } from './router';

interface StaticOptions {
  /** Whether a path without an ending is index.html, as an app with its own routes wants. */
  fallback: boolean;
  /** What to say when there is no index.html. */
  unbuilt: string;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Serves the files of `dir` by the route's `path` parameter. */
export function staticFiles(dir: string, { fallback, unbuilt }: StaticOptions): Handler {
  return async ({ response, params }) => {
    const path = normalize(`/${params['path'] ?? ''}`);
    const index = path === '/' || (fallback && !extension(path));
    const file = index ? join(dir, 'index.html') : join(dir, path);
    if (path.includes('\0') || !file.startsWith(dir + sep) || !(await isFile(file))) {
      throw new HttpError(404, 'NOT_FOUND', index ? unbuilt : `Nothing is at ${path}.`);
    }
    send(response, 200, contentTypeOf(file), await readFile(file), { 'cache-control': 'no-cache' });
  };
}
