import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '../../../../emulator';
import { buildFunctions } from '../../../../scripts/build-functions';

interface Settings {
  functions: { name: string; [setting: string]: unknown }[];
}

/** A local cloud with the project's functions, and one more that makes writes. */
export async function startPlaysCloud(): Promise<{ cloud: LocalCloud; dispose(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'plays-'));
  const functionsDir = join(folder, 'functions');
  await buildFunctions({ sourceDir: join(import.meta.dirname, 'functions'), outDir: functionsDir });
  for (const name of ['backup', 'ingest', 'takeover'])
    cpSync(join('dist', 'cloudfunctions', name), join(functionsDir, name), { recursive: true });
  const config = JSON.parse(readFileSync('cloudbaserc.json', 'utf8')) as Settings;
  const envVariables = config.functions.find(({ name }) => name === 'publish')?.['envVariables'];
  const writer = {
    name: 'writer',
    handler: 'index.main',
    runtime: 'Nodejs20.19',
    timeout: 10,
    memorySize: 256,
  };
  const configFile = join(folder, 'cloudbaserc.json');
  const functions = [...config.functions, { ...writer, installDependency: false, envVariables }];
  writeFileSync(configFile, JSON.stringify({ ...config, functions }));
  const cloud = await startLocalCloud({
    dataDir: join(folder, 'data'),
    functionsDir,
    config: configFile,
    timers: false,
  });
  return {
    cloud,
    async dispose() {
      await cloud.close();
      rmSync(folder, { recursive: true });
    },
  };
}
