import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { send } from '../http/respond';
import type { Router } from '../http/router';

let script: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const entry = join(import.meta.dirname, 'client', 'main.ts');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** The style sheet and the little script of the console. */
export function assetRoutes(router: Router): void {
  router.on('GET', '/console/assets/style.css', ({ response }) => {
    const style = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8');
    send(response, 200, 'text/css; charset=utf-8', style);
  });
  router.on('GET', '/console/assets/client.js', async ({ response }) => {
    send(response, 200, 'text/javascript; charset=utf-8', await (script ??= bundle()));
  });
}
