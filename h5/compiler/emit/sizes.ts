import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';

/** Sizes of an H5 build, in bytes. */
export interface Sizes {
  /** Scripts and styles the home page needs, gzipped. */
  firstLoadGzip: number;
  /** The same, file by file. */
  firstLoad: Record<string, number>;
  /** All scripts and styles, gzipped. */
  totalGzip: number;
}

/** Measures what was written to `folder`; `firstLoad` names the files the home page needs. */
export function measure(folder: string, firstLoad: readonly string[], all: readonly string[]): Sizes {
  const gzip = (file: string): number => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
  const sizes = Object.fromEntries(firstLoad.map((file) => [file, gzip(file)]));
  return {
    firstLoad: sizes,
    firstLoadGzip: Object.values(sizes).reduce((sum, size) => sum + size, 0),
    totalGzip: all.reduce((sum, file) => sum + gzip(file), 0),
  };
}

/** The output files (relative to `folder`) that loading `entries` needs, following static imports. */
export function staticClosure(meta: Metafile, entries: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const one of meta.outputs[file]?.imports ?? []) if (one.kind === 'import-statement') visit(one.path);
  };
  entries.forEach(visit);
  return [...found];
}

/** The output file made for an entry point or a dynamically imported module. */
export function outputOf(meta: Metafile, entryPoint: string): string | undefined {
  return Object.keys(meta.outputs).find((file) => meta.outputs[file]?.entryPoint === entryPoint);
}
