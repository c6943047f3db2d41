import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateIdentity } from 'age-encryption';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startLocalCloud, type LocalCloud } from '../../../emulator';
import { ArchiveCloud, everythingIn, runRestore } from '../support/archiving';

// Each restore is a process of its own.
vi.setConfig({ testTimeout: 180_000 });

let night: ArchiveCloud;
let from: string[];
beforeAll(async () => {
  night = await ArchiveCloud.start();
  night.loadSome();
  const { _id: day } = await night.makeOne();
  from = ['--from', night.dataDir, '--day', day, '--side', 'standby', '--identity', night.identity];
});
afterAll(() => night.dispose());

/** As it was, with file ids of the primary and no mark: the other environment does not have it. */
function expected(): unknown {
  const { standby, primary } = Object.fromEntries(
    (['standby', 'primary'] as const).map((env) => {
      const { envId, bucket } = night.cloud.environment(env).identity;
      return [env, `cloud://${envId}.${bucket}/`];
    }),
  );
  const text = JSON.stringify(everythingIn(night.cloud, 'standby'));
  return JSON.parse(text.replaceAll(standby ?? '', primary ?? '').replaceAll(',"_change":""', ''));
}

test('an archive is restored into a new data folder, the same by digest, and not over anything', async () => {
  const to = join(night.folder, 'restored');
  const done = await runRestore([...from, '--to', to]);
  expect(done.code).toBe(0);
  expect(done.output).toMatch(/posts +150 +150 +[0-9a-f]{12} +same/);
  expect(done.output).toContain('Pictures and other files are not in an archive');

  const again = await runRestore([...from, '--to', to]);
  expect(again.code).toBe(1);
  expect(again.errors.trim()).toBe(
    `${to} is not empty: there are documents in posts; restore into a new environment.`,
  );

  const restored = await startLocalCloud({ dataDir: to, timers: false });
  const found = everythingIn(restored, 'primary');
  await restored.close();
  expect(found).toEqual(expected());
});

/** Restores into an environment that is reached as the cloud is. */
function intoCloud(cloud: LocalCloud) {
  return runRestore([...from, '--env', 'local-primary'], {
    TENCENTCLOUD_SECRETID: 'id',
    TENCENTCLOUD_SECRETKEY: 'key',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloud.url}/tcb/admin` }),
  });
}

test('one that was cut off goes on; what came between is told, with an exit code', async () => {
  const cloud = await startLocalCloud({ dataDir: join(night.folder, 'cut'), timers: false });
  cloud.setFaults([{ target: { database: 'insertDocument' }, effect: 'fail', after: 1 }]);
  expect((await intoCloud(cloud)).code).toBe(1);
  const begun = Object.values(everythingIn(cloud, 'primary')).flat();
  expect(begun.length).toBeGreaterThan(0);
  expect(begun.length).toBeLessThan(152);

  cloud.environment('primary').database.load('words', [{ _id: 'w_0', text: 'somebody else' }]);
  cloud.setFaults([{ target: { database: 'insertDocument' }, effect: 'drop', count: 1 }]);
  const differs = await intoCloud(cloud);
  expect(differs.code).toBe(1);
  expect(differs.output).toContain('Going on with a restore that was cut off.');
  expect(differs.output).toMatch(/words +1 +2 +[0-9a-f]{12} +DIFFERENT/);

  await cloud.environment('primary').database.handle('database.removeDocument', {
    collectionName: 'words',
    query: JSON.stringify({ _id: 'w_0' }),
    multi: false,
  });
  expect((await intoCloud(cloud)).code).toBe(0);
  expect(everythingIn(cloud, 'primary')).toEqual(expected());
  await cloud.close();
});

test('another identity does not open it', async () => {
  const identity = join(night.folder, 'other.txt');
  writeFileSync(identity, `# somebody else\n${await generateIdentity()}\n`);
  const refused = await runRestore([...from.slice(0, -1), identity, '--check']);
  expect(refused.code).toBe(1);
  expect(refused.errors.trim()).toBe(
    'The identity does not open manifest.json.age: it was encrypted to another recipient.',
  );
});
