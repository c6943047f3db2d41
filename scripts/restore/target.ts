import { createRequire } from 'node:module';
import type { Cloud, SdkDatabase } from '../../cloudfunctions/common/kernel/cloud';
import { openReplicas, type Replica } from '../../cloudfunctions/common/kernel/database/replica';
import { startLocalCloud } from '../../emulator';
import { environmentIdentity } from '../../emulator/people/environments';
import type { Destination } from './options';
import { prepareFolder } from './prepare-folder';
import { RestoreError } from './restore-error';

/** The environment that an archive is restored into. */
export interface Target {
  /** For people. */
  where: string;
  environment: string;
  database: SdkDatabase;
  replicas: ReadonlyMap<string, Replica>;
  /** What the ids of its files begin with, such as `cloud://<environment>.<bucket>/`. */
  prefix: string;
  close: () => Promise<void>;
}

/** Uploaded and removed again: nothing else tells the bucket. */
const probe = 'restore/probe';

/** Speaks with an environment through the SDK, as its functions do. One in a process: the SDK reads its variables. */
async function connect(
  environment: string,
  variables: Record<string, string>,
): Promise<Pick<Target, 'environment' | 'database' | 'replicas' | 'prefix'>> {
  Object.assign(process.env, { TCB_ENV: environment, SCF_NAMESPACE: environment, ...variables });
  const cloud = createRequire(import.meta.url)('wx-server-sdk') as Cloud;
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, throwOnNotFound: false });
  const { fileID } = await cloud.uploadFile({ cloudPath: probe, fileContent: Buffer.from('lifeboat\n') });
  await cloud.deleteFile({ fileList: [fileID] });
  const database = cloud.database();
  return {
    environment,
    database,
    replicas: openReplicas(database),
    prefix: fileID.slice(0, -probe.length),
  };
}

async function openLocal(dir: string): Promise<Target> {
  prepareFolder(dir);
  const cloud = await startLocalCloud({ dataDir: dir, timers: false });
  const { envId } = environmentIdentity('primary');
  const connection = await connect(envId, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloud.url}/tcb/admin` }),
  });
  return { ...connection, where: dir, close: () => cloud.close() };
}

async function openCloud(environment: string): Promise<Target> {
  const missing = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'].find((name) => !process.env[name]);
  if (missing !== undefined) {
    throw new RestoreError(`${missing} is not set: make a key at console.cloud.tencent.com/cam/capi.`);
  }
  const connection = await connect(environment, {
    TENCENTCLOUD_REGION: process.env['TENCENTCLOUD_REGION'] ?? 'ap-shanghai',
  });
  return { ...connection, where: environment, close: () => Promise.resolve() };
}

/** Opens the environment that is restored into. Throws `RestoreError`, and what the cloud throws. */
export function openTarget(destination: NonNullable<Destination>): Promise<Target> {
  return destination.kind === 'local' ? openLocal(destination.dir) : openCloud(destination.environment);
}
