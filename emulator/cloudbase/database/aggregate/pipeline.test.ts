import { expect, test } from 'vitest';
import { type Database, openDatabase } from '../index';
import { client } from '../testing/client';

function open(): Database {
  const database = openDatabase({
    file: ':memory:',
    now: () => 77,
    collections: [
      { name: 'posts', indexes: [{ name: 'feed', keys: { state: 1, at: -1 } }] },
      { name: 'users', indexes: [{ name: 'nick', keys: { nick: 1 } }] },
    ],
  });
  database.load(
    'users',
    Array.from({ length: 200 }, (_, i) => ({ _id: `u${i}`, nick: `n${i}`, age: i, home: { city: i % 3 } })),
  );
  database.load(
    'posts',
    Array.from({ length: 100 }, (_, i) => ({
      _id: i,
      state: i % 2 ? 'on' : 'off',
      at: i,
      author: `u${i}`,
      nick: `n${i}`,
      readers: [`u${i + 1}`, `u${i + 2}`],
      info: { x: i },
    })),
  );
  return database;
}

const posts = (database: Database) => client(database, 'posts');

test('without any $limit 20 rows are given, as in the real cloud', async () => {
  const database = open();
  expect(await posts(database).aggregate({ $match: {} })).toHaveLength(20);
  expect(await posts(database).aggregate({ $limit: 50 })).toHaveLength(50);
  expect(await posts(database).aggregate({ $project: { at: 1 } }, { $limit: 30 })).toHaveLength(30);
});

test('leading stages walk an index, and what follows takes only as much as is needed', async () => {
  const database = open();
  const rows = await posts(database).aggregate(
    { $match: { state: 'on' } },
    { $match: { at: { $lt: 50 } } },
    { $sort: { at: -1 } },
    { $skip: 1 },
    { $limit: 2 },
    { $lookup: { from: 'users', localField: 'author', foreignField: '_id', as: 'user' } },
    { $unwind: '$user' },
    { $project: { at: 1, age: '$user.age' } },
  );
  expect(rows).toEqual([
    { _id: 47, at: 47, age: 47 },
    { _id: 45, at: 45, age: 45 },
  ]);
  expect(database.stats()).toMatchObject({ scans: 0, sorts: 0, examined: 5 });
});

test('$lookup reads the other collection through _id or an index, one document after another', async () => {
  const database = open();
  const rows = await posts(database).aggregate(
    { $match: { _id: 3 } },
    { $lookup: { from: 'users', localField: 'nick', foreignField: 'nick', as: 'byNick' } },
    { $lookup: { from: 'users', localField: 'readers', foreignField: '_id', as: 'readers' } },
    { $lookup: { from: 'users', localField: 'missing', foreignField: 'nick', as: 'none' } },
  );
  expect(rows[0]).toMatchObject({
    byNick: [{ _id: 'u3' }],
    readers: [{ _id: 'u4' }, { _id: 'u5' }],
    none: [],
  });
  expect(database.stats()).toMatchObject({ scans: 0, examined: 4 });
});

test('$lookup with let and pipeline uses the index that its $expr names', async () => {
  const database = open();
  const pipeline = [
    { $match: { $expr: { $and: [{ $eq: ['$nick', '$$who'] }, { $gte: ['$age', '$$least'] }] } } },
    { $project: { _id: 0, age: 1, asked: '$$who' } },
  ];
  const rows = await posts(database).aggregate(
    { $match: { _id: { $in: [1, 2] } } },
    { $lookup: { from: 'users', let: { who: '$nick', least: { $add: ['$at', 0] } }, pipeline, as: 'found' } },
    { $project: { found: 1 } },
  );
  expect(rows).toEqual([
    { _id: 1, found: [{ age: 1, asked: 'n1' }] },
    { _id: 2, found: [{ age: 2, asked: 'n2' }] },
  ]);
  expect(database.stats()).toMatchObject({ scans: 0, examined: 4 });
});

test('$lookup without an index reads the other collection once', async () => {
  const database = open();
  const rows = await posts(database).aggregate(
    { $lookup: { from: 'users', localField: 'at', foreignField: 'age', as: 'peers' } },
    { $match: { 'peers.0': { $exists: true } } },
  );
  expect(rows).toHaveLength(20);
  expect(database.stats().examined).toBeLessThanOrEqual(300);
});

test('stages that set inner fields leave the stored documents alone', async () => {
  const database = open();
  const before = database.read('posts', {});
  const users = database.read('users', {});
  await posts(database).aggregate(
    { $addFields: { 'info.y': 1 } },
    { $project: { 'info.x': 0 } },
    { $lookup: { from: 'users', localField: 'author', foreignField: '_id', as: 'user' } },
    { $unwind: '$user' },
    { $addFields: { 'user.home.city': 'changed' } },
  );
  await posts(database).aggregate(
    {
      $lookup: {
        from: 'users',
        let: { who: '$author' },
        pipeline: [{ $match: { $expr: { $eq: ['$_id', '$$who'] } } }],
        as: 'user',
      },
    },
    { $unwind: '$user' },
    { $addFields: { 'user.home.city': 'changed' } },
  );
  await posts(database).aggregate(
    { $group: { _id: '$state', first: { $first: '$$ROOT' } } },
    { $addFields: { 'first.info.x': -1 } },
  );
  await posts(database).get({ projection: { 'info.x': 0 } });
  expect(database.read('posts', {})).toEqual(before);
  expect(database.read('users', {})).toEqual(users);
});

test('$group, $sort in BSON order, $bucket, $sortByCount, $count, $sample, $replaceRoot, $facet, $$NOW', async () => {
  const database = openDatabase({
    file: ':memory:',
    now: () => 77,
    collections: [{ name: 'posts', indexes: [] }],
  });
  database.load('posts', [
    { _id: 1, v: 'x', g: 1 },
    { _id: 2, v: 3, g: 1 },
    { _id: 3, g: 2 },
    { _id: 4, v: true, g: 2 },
  ]);
  const run = (...stages: Record<string, unknown>[]) => posts(database).aggregate(...stages);
  expect(await run({ $group: { _id: '$g', ids: { $push: '$_id' } } }, { $sort: { _id: -1 } })).toEqual([
    { _id: 2, ids: [3, 4] },
    { _id: 1, ids: [1, 2] },
  ]);
  const sorted = await run({ $addFields: { w: '$v' } }, { $sort: { w: 1 } });
  expect(sorted.map(({ _id }) => _id)).toEqual([3, 2, 1, 4]);
  expect(await run({ $bucket: { groupBy: '$_id', boundaries: [0, 2, 5] } })).toEqual([
    { _id: 0, count: 1 },
    { _id: 2, count: 3 },
  ]);
  expect(await run({ $sortByCount: '$g' })).toHaveLength(2);
  expect(await run({ $match: { g: 2 } }, { $count: 'total' })).toEqual([{ total: 2 }]);
  expect(await run({ $sample: { size: 3 } })).toHaveLength(3);
  expect(await run({ $limit: 1 }, { $replaceRoot: { newRoot: { at: '$$NOW' } } })).toEqual([
    { at: new Date(77) },
  ]);
  expect(await run({ $facet: { n: [{ $count: 'n' }] } })).toEqual([{ n: [{ n: 4 }] }]);
});

test.each([
  [{ $geoNear: {} }, '$geoNear is not supported here'],
  [{ $merge: 'posts' }, "Unrecognized pipeline stage name: '$merge'"],
  [{ $limit: 0 }, 'the limit must be positive'],
  [{ $match: { a: { $foo: 1 } } }, 'unknown operator: $foo'],
  [{ $lookup: { from: 'none', localField: 'a', foreignField: 'b', as: 'c' } }, 'Db or Table not exist: none'],
  [{ $lookup: { from: 'users', as: 'c' } }, '$lookup requires'],
  [{ $group: { total: { $sum: 1 } } }, "must include an '_id'"],
])('%j is refused: %s', async (stage, words) => {
  await expect(posts(open()).aggregate({ $match: {} }, stage as Record<string, unknown>)).rejects.toThrow(
    words,
  );
});
