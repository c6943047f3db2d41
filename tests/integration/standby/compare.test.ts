import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { compareSides } from '../../../scripts/drill/digests';
import type { FaultRuleInput } from '../../../emulator/faults/rules';
import {
  askToCompare,
  both,
  compare,
  comparisonOf,
  fillBoth,
  postId,
  put,
  takeAway,
} from '../support/comparing';
import { publishedPost } from '../support/documents';
import { Place } from '../support/moved';
import { nextNight } from '../support/night';
import { startProjectCloud, type ProjectCloud } from '../support/project-cloud';
import { stateOf } from '../support/taking-over';

// Both environments work, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const posts = 1234;

let cloud: ProjectCloud;
beforeAll(async () => {
  cloud = await startProjectCloud();
  fillBoth(cloud, posts);
  nextNight(cloud);
  await cloud.runTimer('backup');
});
afterAll(() => cloud.dispose());
beforeEach(() => {
  cloud.clock.advance(1000);
  cloud.setFaults([]);
});

const place = (env: 'primary' | 'standby') => new Place(cloud, env);
const change = (env: 'primary' | 'standby', id: string, title: string) =>
  place(env).set('posts', { _id: id }, { title });

/** After a difference was found: it is shipped, both are the same, and the next comparison is clean. */
async function expectRepaired(): Promise<void> {
  await cloud.runTimer('backup');
  expect(compareSides(cloud).differences).toEqual([]);
  cloud.clock.advance(1000);
  expect(await compare(cloud)).toMatchObject({ changed: 0, missing: 0, extra: 0, examples: [] });
}

test('equal environments do not differ', async () => {
  const found = await compare(cloud);
  expect(found).toMatchObject({ changed: 0, missing: 0, extra: 0, examples: [] });
  expect(found.documents).toBeGreaterThanOrEqual(posts);
  expect(stateOf(cloud, 'primary', 'requests')?.compare).toBeNull();
  expect(stateOf(cloud, 'primary', 'compare')?.endedAt).toBe(found.endedAt);
});

test.each(both)(
  'what was changed in the %s behind our back is found, and the primary’s stands',
  async (env) => {
    await change(env, postId(777), `changed in the ${env}`);
    const { title } = place('primary').read('posts', { _id: postId(777) })[0]!;
    const found = await compare(cloud);
    expect(found).toMatchObject({ changed: 1, missing: 0, extra: 0 });
    expect(found.examples).toEqual([{ collection: 'posts', id: postId(777), kind: 'changed' }]);
    await expectRepaired();
    expect(place('standby').read('posts', { _id: postId(777) })[0]!.title).toBe(title);
  },
);

test('what is missing in the standby is brought there', async () => {
  await takeAway(cloud, 'standby', 'posts', [postId(0), postId(500), postId(posts - 1)]);
  put(cloud, 'primary', 'shops', { _id: 's_1' } as never);
  expect(await compare(cloud)).toMatchObject({ changed: 0, missing: 4, extra: 0 });
  await expectRepaired();
  expect(place('standby').read('shops')).toHaveLength(1);
});

test('what is only in the standby goes there', async () => {
  await takeAway(cloud, 'primary', 'posts', [postId(3)]);
  put(cloud, 'standby', 'posts', publishedPost('p_zzz', 'u_1', 0));
  put(cloud, 'standby', 'comments', { _id: 'c_1' } as never);
  const found = await compare(cloud);
  expect(found).toMatchObject({ changed: 0, missing: 0, extra: 3 });
  await expectRepaired();
  expect(place('standby').read('posts', { _id: postId(3) })).toEqual([]);
});

test('where too much differs nothing is changed or removed in the standby until people say so', async () => {
  const ids = Array.from({ length: 2100 }, (_, n) => `l_${10_000 + n}`);
  const notes = () => place('primary').read('tombstones', { collection: 'likes', done: true });
  const say = async (repairAll: boolean) => {
    for (const env of both) await place(env).set('settings', { _id: 'standby' }, { value: { repairAll } });
    cloud.clock.advance(60_000);
  };
  for (const env of both) put(cloud, env, 'settings', { _id: 'standby', value: {}, updatedAt: 0 });
  place('standby').load('likes', ids.map((_id) => ({ _id, _change: '' })) as never);
  await change('primary', postId(20), 'as it was before the primary was set back');
  expect(await compare(cloud)).toMatchObject({ changed: 1, missing: 0, extra: 2100, repaired: false });
  expect(notes()).toEqual([]);
  await say(true);
  expect(await compare(cloud)).toMatchObject({ changed: 1, missing: 0, extra: 2100, repaired: true });
  const made = notes();
  expect(new Set(made.map(({ id }) => id))).toEqual(new Set(ids));
  await takeAway(cloud, 'standby', 'likes', ids);
  await takeAway(
    cloud,
    'primary',
    'tombstones',
    made.map(({ _id }) => _id),
  );
  await say(false);
  await expectRepaired();
});

test('what either side has not shipped yet is no difference', async () => {
  await place('standby').set('posts', { _id: postId(9) }, { title: 'here', _change: 'unshipped' });
  place('standby').load('tombstones', [
    {
      _id: `posts:${postId(10)}`,
      collection: 'posts',
      id: postId(10),
      done: true,
      at: 0,
      _change: 'unshipped',
    },
  ]);
  await takeAway(cloud, 'standby', 'posts', [postId(10)]);
  expect(await compare(cloud)).toMatchObject({ changed: 0, missing: 0, extra: 0 });
  await cloud.runTimer('backup', 'standby');
  await expectRepaired();
});

test('while the other side does not answer it waits, and then goes on', async () => {
  await change('standby', postId(5), 'while the link was down');
  const run = await askToCompare(cloud);
  cloud.setFaults([{ target: { server: 'invokecloudfunction' }, effect: 'drop', when: 'before' }]);
  await cloud.runTimer('backup').catch(() => undefined);
  expect(comparisonOf(cloud, run)).toBeUndefined();
  expect(stateOf(cloud, 'primary', 'compare')).toMatchObject({ run, endedAt: null });
  cloud.setFaults([]);
  await cloud.runTimer('backup');
  expect(comparisonOf(cloud, run)).toMatchObject({ changed: 1 });
  await expectRepaired();
});

const cuts = [
  ...[0, 2, 5, 8].map((after) => ({
    target: { server: 'invokecloudfunction' as const },
    after,
  })),
  ...[0, 1, 2].map((after) => ({
    target: { database: 'modifyDocument', collection: 'standby_state' },
    after,
  })),
  ...[0, 3].map((after) => ({ target: { database: 'getDocument', collection: 'posts' }, after })),
  { target: { database: 'modifyDocument', collection: 'posts' }, after: 0 },
  { target: { database: 'modifyDocument', collection: 'comparisons' }, after: 0 },
];

test.each(cuts)('cut off at %o it goes on, counts once and repairs', async (cut) => {
  await change('standby', postId(41), `cut off ${JSON.stringify(cut)}`);
  await takeAway(cloud, 'standby', 'posts', [postId(1200)]);
  const run = await askToCompare(cloud);
  const rules = (['before', 'after'] as const).map((when): FaultRuleInput => ({
    ...cut,
    effect: 'drop',
    when,
    count: 1,
  }));
  cloud.setFaults(rules);
  for (let runs = 0; runs < 4 && !comparisonOf(cloud, run); runs += 1) {
    await cloud.runTimer('backup').catch(() => undefined);
  }
  cloud.setFaults([]);
  expect(comparisonOf(cloud, run)).toMatchObject({ changed: 1, missing: 1, extra: 0 });
  await expectRepaired();
});

test('once a night by itself', async () => {
  const night = nextNight(cloud);
  for (let runs = 0; runs < 3; runs += 1) await cloud.runTimer('backup');
  const made = place('primary').read('comparisons');
  expect(made.filter(({ startedAt }) => startedAt >= cloud.clock.now() - 1000 * 60 * 60)).toMatchObject([
    { _id: night, changed: 0, missing: 0, extra: 0 },
  ]);
});
