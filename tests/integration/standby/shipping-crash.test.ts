import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CollectionKey } from '../../../database';
import type { FaultRuleInput } from '../../../emulator/faults/rules';
import type { EnvironmentName } from '../../../emulator/people/environments';
import { TwoClouds } from '../support/two-clouds';
import { ids, insert, remove, titles, update } from './shipping/posts';

let clouds: TwoClouds;
beforeAll(async () => {
  clouds = await TwoClouds.start();
});
beforeEach(() => {
  clouds.clear();
});
afterAll(() => clouds.dispose());

type Target = FaultRuleInput['target'];

const on = (database: string, ...collections: CollectionKey[]): Target[] =>
  collections.map((collection) => ({ database, collection: names[collection] ?? collection }));
const names: Partial<Record<CollectionKey, string>> = { standbyState: 'standby_state' };

/** The calls of a run that ships something, by where they are made. */
const calls: Record<EnvironmentName, Target[]> = {
  primary: [
    ...on('getDocument', 'posts', 'tombstones', 'standbyState'),
    ...on('modifyDocument', 'posts', 'batches', 'standbyState'),
    ...on('removeDocument', 'tombstones', 'batches'),
  ],
  standby: [
    ...on('getDocument', 'posts', 'tombstones', 'standbyState', 'batches', 'conflicts'),
    ...on('modifyDocument', 'posts', 'conflicts', 'standbyState'),
    ...on('removeDocument', 'posts'),
    { database: 'startTransaction' },
    { database: 'commitTransaction' },
    { server: 'invokecloudfunction' },
  ],
};

/** More than any call is made in one run. */
const most = 40;
const old = ids(most, 'old');

/** Writes of every kind, of which one is a conflict. */
async function writeAll(round: number): Promise<void> {
  await clouds.write(
    'primary',
    insert(`new_${round}`),
    update('p_001', `changed ${round}`),
    update('p_002', `of who serves ${round}`),
    remove(old[round - 1] ?? ''),
  );
  await clouds.write('standby', update('p_002', `of the other ${round}`));
}

/** A read has no effect: it is the same whether the question is lost or the answer. */
const whens = (target: Target) =>
  target.database === 'getDocument' ? (['after'] as const) : (['before', 'after'] as const);

const cases = (Object.keys(calls) as EnvironmentName[]).flatMap((env) =>
  calls[env].flatMap((target) =>
    whens(target).map((when) => [env, Object.values(target).join(' '), when, target] as const),
  ),
);

describe('a run that is cut off', () => {
  test.each(cases)(
    'in the %s at %s, %s it was done, wherever that is, loses nothing',
    async (env, _n, when, target) => {
      await clouds.write('primary', insert('p_001'), insert('p_002'), ...old.map((id) => insert(id)));
      expect(await clouds.settle()).toEqual([]);
      let round = 1;
      for (; round < most; round += 1) {
        await writeAll(round);
        const rule = { target, env, when, effect: 'drop', count: 1, after: round - 1 } as const;
        if ((await clouds.during(rule, () => clouds.tryToShip())) === 0) break;
      }
      expect(round).toBeGreaterThan(1);
      expect(await clouds.settle()).toEqual([]);
      const there = titles(clouds, 'standby');
      expect(there).toMatchObject({ p_001: `changed ${round}`, p_002: `of who serves ${round}` });
      expect(Object.keys(there)).toHaveLength(most + 2);
    },
  );
});

test('the very first run, cut off wherever it writes down where it is, loses nothing', async () => {
  for (const env of ['primary', 'standby'] as const) {
    for (const when of ['before', 'after'] as const) {
      clouds.clear();
      for (let after = 0; after < 4; after += 1) {
        await clouds.write('primary', insert(`new_${after}`));
        const target = { database: 'insertDocument', collection: 'standby_state' };
        await clouds.during({ target, env, when, effect: 'drop', count: 1, after }, () => clouds.tryToShip());
      }
      expect(await clouds.settle()).toEqual([]);
      expect(Object.keys(titles(clouds, 'standby'))).toHaveLength(4);
    }
  }
});

test('runs that overlap, with writes meanwhile, ship everything', async () => {
  await clouds.write('primary', ...ids(120).map((id) => insert(id)));
  const writes = ids(20).map((id) => update(id, 'meanwhile'));
  await Promise.all([
    ...[1, 2, 3].map(() => clouds.tryToShip()),
    clouds.write('primary', ...writes, ...ids(10).map(remove)),
    clouds.write('standby', insert('s_1')).then(() => clouds.tryToShip('standby')),
  ]);
  expect(await clouds.settle()).toEqual([]);
  expect(Object.keys(titles(clouds, 'standby'))).toHaveLength(111);
  expect(clouds.stored('standby', 'conflicts')).toEqual([]);
});

test('a receiver that is overtaken writes nothing any more', async () => {
  await clouds.write('primary', ...ids(60).map((id) => insert(id, 'first')));
  const slow = {
    target: { database: 'startTransaction' },
    env: 'standby',
    effect: 'delay',
    ms: 700,
    count: 3,
  } as const;
  clouds.cloud.setFaults([slow]);
  const overtaken = clouds.tryToShip();
  await clouds.write('primary', {
    do: 'updateWhere',
    collection: 'posts',
    query: {},
    changes: { title: 'second' },
  });
  await clouds.tryToShip();
  await overtaken;
  expect(await clouds.settle()).toEqual([]);
  expect(new Set(Object.values(titles(clouds, 'standby')))).toEqual(new Set(['second']));
  expect(clouds.stored('standby', 'conflicts')).toEqual([]);
});
