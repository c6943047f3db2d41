import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collection } from '../../../database/define';
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from '../../../emulator';
import { buildFunctions } from '../../../scripts/build-functions';

const sourceDir = join(import.meta.dirname, '..', 'fixtures');

/** A local cloud that runs the fixture functions. */
export interface FixtureCloud extends LocalCloud {
  options: LocalCloudOptions;
  /** Closes it and starts it again on the same data. */
  restart(): Promise<void>;
  /** Closes it and removes its data. */
  dispose(): Promise<void>;
}

/** How to start a local cloud with the fixture functions, in a temporary folder of its own. */
export async function fixtureOptions(): Promise<LocalCloudOptions & { folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'));
  const functionsDir = join(folder, 'functions');
  await buildFunctions({ sourceDir, outDir: functionsDir });
  return {
    folder,
    dataDir: join(folder, 'data'),
    functionsDir,
    config: join(sourceDir, 'cloudbaserc.json'),
    collections: [collection<{ _id: string }>('notes', { replicated: false })],
    timers: false,
  };
}

/** Starts a local cloud with the fixture functions and nothing else. */
export async function startFixtureCloud(): Promise<FixtureCloud> {
  const { folder, ...options } = await fixtureOptions();
  const cloud: FixtureCloud = {
    ...(await startLocalCloud(options)),
    options,
    async restart() {
      await cloud.close();
      Object.assign(cloud, await startLocalCloud(options));
    },
    async dispose() {
      await cloud.close();
      rmSync(folder, { recursive: true });
    },
  };
  return cloud;
}
