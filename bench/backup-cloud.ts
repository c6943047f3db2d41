// A local cloud with so many documents on both sides, as a process of its own:
// `backup-cloud.ts <data folder> <functions folder> <documents>`. Each message is a number of documents to change and ship.
import { newMark } from '../cloudfunctions/common/kernel/database/marks';
import { schema } from '../database';
import { changeField } from '../database/define';
import type { Like } from '../database/collections/likes';
import { startLocalCloud } from '../emulator';
import { environmentNames, type EnvironmentName } from '../emulator/people/environments';

const [dataDir = '', functionsDir = '', documents = ''] = process.argv.slice(2);
const size = Number(documents);
const { name } = schema.likes;

type Stored = Like & Record<typeof changeField, string>;

function like(n: number, createdAt: number, change: string): Stored {
  const [userId, postId] = [`user-${n % 5000}`, `post-${n}`];
  return { _id: `${userId}:${postId}`, userId, postId, createdAt, [changeField]: change };
}

function* shipped(): Generator<Record<string, unknown>> {
  for (let n = 0; n < size; n += 1) yield { ...like(n, n, '') };
}

const cloud = await startLocalCloud({ dataDir, functionsDir, timers: false });
/** No comparison and no archive: what is measured is shipping. */
const quiet = { _id: 'standby', value: { nightHour: 23, archive: false }, updatedAt: 0, [changeField]: '' };
for (const env of environmentNames) {
  const { database } = cloud.environment(env);
  database.load(name, shipped());
  database.load(schema.settings.name, [quiet]);
}
// To four in the morning in China, the day after.
const day = 86_400_000;
cloud.clock.set(Math.floor(cloud.clock.now() / day) * day + day + day - 4 * 3_600_000);

let written = 0;

/** Documents all over the collection are written again, each with a mark of its own. */
async function change(count: number): Promise<void> {
  const { database } = cloud.environment('primary');
  const changes = Array.from({ length: count }, () => {
    written += 1;
    const document = like((written * 7919) % size, cloud.clock.now() + written, newMark('one'));
    return { collection: name, id: document._id, document: { ...document } };
  });
  await database.put(changes);
}

const stats = (env: EnvironmentName) => cloud.environment(env).database.stats();

interface Answer {
  data: { ship: { shipped: number; left: number } };
}

process.on('message', (count: number) => {
  void (async () => {
    await change(count);
    const [here, there] = [stats('primary'), stats('standby')];
    // The local cloud holds all documents in memory; looking through them for garbage is not what is measured.
    globalThis.gc?.();
    const start = performance.now();
    const { data } = (await cloud.runTimer('backup')) as Answer;
    const ms = performance.now() - start;
    const [hereAfter, thereAfter] = [stats('primary'), stats('standby')];
    process.send?.({
      ms,
      ...data.ship,
      reads: hereAfter.reads - here.reads + thereAfter.reads - there.reads,
      writes: hereAfter.writes - here.writes + thereAfter.writes - there.writes,
      scans: hereAfter.scans - here.scans + thereAfter.scans - there.scans,
    });
  })();
});
process.send?.('ready');
process.once('disconnect', () => void cloud.close());
