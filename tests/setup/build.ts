import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions } from '../../scripts/build-functions';
import { sourceHash } from '../../scripts/source-hash';

const marks = join('dist', '.built');

/** Runs `build` unless nothing in `sources` has changed since it last ended. */
async function unlessBuilt(name: string, sources: string[], build: () => Promise<unknown>): Promise<void> {
  const mark = join(marks, name);
  const hash = sourceHash([...sources, 'package-lock.json']);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  await build();
  mkdirSync(marks, { recursive: true });
  writeFileSync(mark, hash);
}

/** What tests run on is built once, and again only after an edit. */
export default async function setup(): Promise<void> {
  await unlessBuilt('functions', ['cloudfunctions', 'database', 'scripts/build-functions.ts'], () =>
    buildFunctions(),
  );
}
