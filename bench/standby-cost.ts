import { newMark } from '../cloudfunctions/common/kernel/database/marks';
import { tombstone } from '../cloudfunctions/common/kernel/database/tombstones';
import { schema } from '../database';
import { changeField } from '../database/define';
import type { LocalCloud } from '../emulator';
import { environmentNames } from '../emulator/people/environments';
import { oldPost, openCloud, prefill } from '../scripts/drill/open-cloud';

/** Documents on both sides, and how many of them change or go. */
const DOCUMENTS = 20_000;
const CHANGES = 1000;

/**
 * What is assumed of a day: people, the part of them who come, what each of those writes, the documents that one write
 * changes, and all documents that there are.
 */
const day = { people: 100_000, active: 0.1, writes: 5, documentsInAWrite: 2, documents: 1_000_000 };
/** Every 5 minutes. */
const runs = 288;

interface Cost {
  calls: number;
  reads: number;
  writes: number;
}

const rounded = (value: number) => Number(value.toFixed(4));
const sum = (one: Cost, other: Cost, times = 1): Cost => ({
  calls: rounded(one.calls + times * other.calls),
  reads: rounded(one.reads + times * other.reads),
  writes: rounded(one.writes + times * other.writes),
});
const nothing: Cost = { calls: 0, reads: 0, writes: 0 };

/** What was spent so far on both sides, calls among the last 500 of each. */
function spent(cloud: LocalCloud): { cost: Omit<Cost, 'calls'>; calls: Set<string> } {
  const all = environmentNames.map((env) => cloud.environment(env));
  const [reads, writes] = (['reads', 'writes'] as const).map((key) =>
    all.reduce((total, { database }) => total + database.stats()[key], 0),
  );
  const calls = new Set(all.flatMap(({ invocations }) => invocations.list().map(({ id }) => id)));
  return { cost: { reads: reads ?? 0, writes: writes ?? 0 }, calls };
}

/** What a run of `backup` in the primary costs on both sides together, divided by `count`. */
async function costOfRun(cloud: LocalCloud, count = 1): Promise<Cost> {
  const before = spent(cloud);
  await cloud.runTimer('backup');
  const after = spent(cloud);
  const calls = [...after.calls].filter((id) => !before.calls.has(id)).length;
  const per = (value: number) => rounded(value / count);
  return {
    calls: per(calls),
    reads: per(after.cost.reads - before.cost.reads),
    writes: per(after.cost.writes - before.cost.writes),
  };
}

const put = (
  cloud: LocalCloud,
  collection: string,
  documents: readonly (Record<string, unknown> & { _id: string })[],
) =>
  cloud
    .environment('primary')
    .database.put(documents.map((document) => ({ collection, id: document._id, document })));

async function changeSome(cloud: LocalCloud): Promise<void> {
  const changed = Array.from({ length: CHANGES }, (_, n) => ({
    ...oldPost(n, newMark('one')),
    likeCount: 1,
  }));
  await put(cloud, schema.posts.name, changed);
}

async function removeSome(cloud: LocalCloud): Promise<void> {
  const ids = Array.from({ length: CHANGES }, (_, n) => oldPost(DOCUMENTS - 1 - n, '')._id);
  const { database } = cloud.environment('primary');
  await database.put(ids.map((id) => ({ collection: schema.posts.name, id, document: null })));
  await put(
    cloud,
    schema.tombstones.name,
    ids.map((id) => ({ ...tombstone(schema.posts.name, id, true) })),
  );
}

async function askForComparison(cloud: LocalCloud): Promise<void> {
  await put(cloud, schema.standbyState.name, [{ _id: 'requests', compare: cloud.clock.now(), drill: null }]);
}

async function setNight(cloud: LocalCloud, value: { nightHour: number; archive: boolean }): Promise<void> {
  const document = { _id: 'standby', value, updatedAt: 0, [changeField]: '' };
  await put(cloud, schema.settings.name, [document]);
}

function perDay(figures: Record<'idle' | 'change' | 'compared' | 'archived', Cost>): Cost {
  const changes = day.people * day.active * day.writes * day.documentsInAWrite;
  // Both sides run; the standby's finds nothing. Both make an archive, one compares.
  const daytime = sum(sum(nothing, figures.idle, 2 * runs), figures.change, changes);
  const thousands = day.documents / 1000;
  const total = sum(sum(daytime, figures.compared, thousands), figures.archived, 2 * thousands);
  return { calls: Math.round(total.calls), reads: Math.round(total.reads), writes: Math.round(total.writes) };
}

/** What the standby costs: calls of functions, database reads (requests) and writes (documents), on both sides together. */
export async function run(): Promise<Record<string, unknown>> {
  const { cloud, dispose } = await openCloud();
  try {
    prefill(cloud, DOCUMENTS);
    await setNight(cloud, { nightHour: 23, archive: false });
    const aDay = 86_400_000;
    // To four in the morning in China, the day after: nothing happens by itself at that hour.
    cloud.clock.set((Math.floor(cloud.clock.now() / aDay) + 2) * aDay - 4 * 3_600_000);
    await cloud.runTimer('backup');
    const idle = await costOfRun(cloud);
    await changeSome(cloud);
    const change = await costOfRun(cloud, CHANGES);
    await removeSome(cloud);
    const removal = await costOfRun(cloud, CHANGES);
    await askForComparison(cloud);
    const thousands = (DOCUMENTS - CHANGES) / 1000;
    const compared = await costOfRun(cloud, thousands);
    const { database } = cloud.environment('primary');
    if (database.read(schema.comparisons.name, {}).length !== 1)
      throw new Error('the comparison did not end');
    await setNight(cloud, { nightHour: 3, archive: true });
    cloud.clock.advance(31_000);
    // The night's comparison goes first; what is left is the archive's.
    const archived = sum(await costOfRun(cloud, thousands), compared, -1);
    const [archive] = database.read(schema.archives.name, {});
    if (archive?.['state'] !== 'complete') throw new Error('the archive did not end');
    return {
      name: 'standby-cost',
      'a run with nothing to ship': idle,
      'a changed document': change,
      'a removed document': removal,
      'comparing 1,000 equal documents': compared,
      'archiving 1,000 documents': archived,
      assumed: day,
      'a day': perDay({ idle, change, compared, archived }),
    };
  } finally {
    await dispose();
  }
}
