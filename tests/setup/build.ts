import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildFrontDoor } from '../../front-door/build';
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
    'scripts/leave-out-ai.ts',
    'scripts/leave-out-pay-v2.ts',
    'scripts/own-files.ts',
    'scripts/trim-mime-db.ts',
  ],
  build: () => buildFunctions(),
};

const pages: Target[] = [
  { name: 'h5', sources: ['miniprogram', 'h5', 'cloudfunctions'], build: () => buildH5() },
  { name: 'preview', sources: ['h5/preview', 'h5/compiler'], build: () => buildPreview() },
  { name: 'front-door', sources: ['front-door', 'brand.json'], build: () => buildFrontDoor() },
];

/** Builds unless neither the sources nor what was built from them has changed: `npm start` writes to the same place. */
async function bringUpToDate({ name, sources, build }: Target): Promise<void> {
  const out = join('dist', name);
  const mark = join('dist', '.built', name);
  const state = () => sourceHash([...sources, 'package-lock.json', out]);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === state()) return;
  await build();
  mkdirSync(join('dist', '.built'), { recursive: true });
  writeFileSync(mark, state());
}

/** What tests run on is built once, and again only after an edit: functions, and for browser tests the pages. */
export default async function setup({ name }: TestProject): Promise<void> {
  await bringUpToDate(functions);
  if (name === 'e2e') for (const page of pages) await bringUpToDate(page);
}
