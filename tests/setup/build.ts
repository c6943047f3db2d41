import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildH5, buildPreview } from '../../h5/compiler/build';
import { buildFunctions } from '../../scripts/build-functions';
import { sourceHash } from '../../scripts/source-hash';

interface Target {
  /** The folder under dist. */
  name: string;
  sources: string[];
  build: () => Promise<unknown>;
}

const functions: Target = {
  name: 'cloudfunctions',
  sources: [
    'cloudfunctions',
    'database',
    'brand.json',
    'scripts/build-functions.ts',
    'scripts/own-files.ts',
    'scripts/trim-mime-db.ts',
  ],
  build: () => buildFunctions(),
};

const pages: Target[] = [
  { name: 'h5', sources: ['miniprogram', 'h5', 'cloudfunctions'], build: () => buildH5() },
  { name: 'preview', sources: ['h5/preview', 'h5/compiler'], build: () => buildPreview() },
];

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

/** What tests run on is built once, and again only after an edit: functions, and for browser tests the pages. */
export default async function setup({ name }: TestProject): Promise<void> {
  await bringUpToDate(functions);
  if (name === 'e2e') for (const page of pages) await bringUpToDate(page);
}
