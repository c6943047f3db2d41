import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions } from '../../scripts/build-functions';
import { sourceHash } from '../../scripts/source-hash';

interface Target {
  /** The folder under dist. */
  name: string;
  sources: string[];
  build: () => Promise<unknown>;
}

/** Builds unless nothing has changed since the last build ended. */
async function bringUpToDate({ name, sources, build }: Target): Promise<void> {
  const out = join('dist', name);
  const mark = join('dist', '.built', name);
  const hash = sourceHash([...sources, 'package-lock.json']);
  if (existsSync(out) && existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  await build();
  mkdirSync(join('dist', '.built'), { recursive: true });
  writeFileSync(mark, hash);
}

/** What tests run on is built once, and again only after an edit. */
export default async function setup(): Promise<void> {
  await bringUpToDate({
    name: 'cloudfunctions',
    sources: ['cloudfunctions', 'database', 'scripts/build-functions.ts'],
    build: () => buildFunctions(),
  });
}
