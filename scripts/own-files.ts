import { basename, dirname, join, resolve } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';

const nameOf = (folder: string) => `./${basename(folder)}.js`;

/**
 * Our own modules that are imported on demand (`await import('./words')`, a folder) stay out of the bundle and are
 * looked for beside it, in a file named after the folder.
 */
export function ownFiles(): { plugin: Plugin; folders: Map<string, string> } {
  const folders = new Map<string, string>();
  const plugin: Plugin = {
    name: 'own-files',
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ kind, path, importer, resolveDir }) => {
        if (kind !== 'dynamic-import' || importer.includes('node_modules')) return undefined;
        const folder = resolve(resolveDir, path);
        folders.set(nameOf(folder), folder);
        return { path: nameOf(folder), external: true };
      });
    },
  };
  return { plugin, folders };
}

/** The files that each bundle looks for beside it, as entries of another build. */
export function ownFileEntries(
  { outputs }: Metafile,
  { folders, outDir }: { folders: ReadonlyMap<string, string>; outDir: string },
): { in: string; out: string }[] {
  return Object.entries(outputs).flatMap(([output, { imports }]) =>
    imports.flatMap(({ path }) => {
      const folder = folders.get(path);
      if (folder === undefined) return [];
      const beside = join(dirname(resolve(output)), basename(folder));
      return [{ in: join(folder, 'index.ts'), out: beside.slice(resolve(outDir).length + 1) }];
    }),
  );
}
