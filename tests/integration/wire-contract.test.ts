import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../emulator/cloudbase/database';
import captured from './wire-contract/captured.json';
import { loadSdk, type SdkDatabase } from './wire-contract/sdk';
import { type DatabaseServer, serve } from './wire-contract/server';

/** Fields that name the caller, not the request. */
const OF_THE_CALLER = new Set([
  'envName',
  'wxCloudApiToken',
  'tcb_sessionToken',
  'sessionToken',
  'crossAuthorizationToken',
  'wxCloudbaseAccesstoken',
]);

const NOW = 1_700_000_000_000;

let database: Database;
let server: DatabaseServer;
let db: SdkDatabase;
let sent: Record<string, unknown>[] = [];

beforeAll(async () => {
  const indexes = [{ name: 'code', keys: { code: 1 as const }, unique: true, sparse: true }];
  database = openDatabase({
    file: ':memory:',
    now: () => NOW,
    collections: [
      { name: 'orders', indexes },
      { name: 'users', indexes: [] },
    ],
  });
  server = await serve(database, (params) => {
    const own = Object.entries(params).filter(([name]) => !OF_THE_CALLER.has(name));
    const body = Object.fromEntries(own);
    sent.push('transactionId' in body ? { ...body, transactionId: '<id>' } : body);
  });
  db = loadSdk(server.url);
});

afterAll(async () => {
  await server.close();
  await database.close();
});

beforeEach(() => {
  database.load('orders', [
    {
      _id: 'a',
      n: 1,
      u: 'x',
      r: 1,
      s: 'abc',
      ren: 'old',
      arr: [0],
      a3: [],
      a4: [{ x: 1 }, { x: 2 }],
      a6: [1, 2],
      nested: {},
    },
    { _id: 'c', n: 3, u: 'y', z: 1, d: new Date(5), arr: ['p', 'q'] },
  ]);
  database.load('users', [{ _id: 'x' }, { _id: 'y', k: 7, id: 2 }]);
  sent = [];
  return () => database.clear();
});

/** The requests since the last test are what was captured from the SDK when the local cloud was made. */
const expectCaptured = (name: keyof typeof captured): void => expect(sent).toEqual(captured[name]);

const orders = () => db.collection('orders');

test('add: every type of value', async () => {
  await orders().doc('a').remove();
  sent = [];
  const data = {
    _id: 'a',
    n: 1,
    f: 1.5,
    big: 2 ** 40,
    s: 'x',
    d: new Date(0),
    sd: db.serverDate({ offset: 60_000 }),
    loc: db.Geo.Point(113, 23),
    re: /a/i,
    arr: [1, { x: null }],
    u: undefined,
    nul: null,
    b: true,
  };
  expect(await orders().add({ data })).toMatchObject({ _id: 'a', errMsg: 'collection.add:ok' });
  expectCaptured('add');
  const { data: stored } = await orders().doc('a').get();
  expect(stored).toMatchObject({
    n: 1,
    f: 1.5,
    big: 2 ** 40,
    d: new Date(0),
    sd: new Date(NOW + 60_000),
    nul: null,
    b: true,
  });
  expect(stored['loc']).toMatchObject({ longitude: 113, latitude: 23 });
  expect(stored).not.toHaveProperty('u');
});

test('add many', async () => {
  const { _ids } = await orders().add({ data: [{ n: 1 }, { n: 2 }] });
  expect(_ids).toHaveLength(2);
  expectCaptured('add many');
});

test('where with nested conditions, order, page and fields', async () => {
  const { command: _ } = db;
  const condition = {
    n: _['gt']!(1),
    s: db.RegExp({ regexp: '^a', options: 'i' }),
    'x.y': _['in']!([1, 2]),
    t: undefined as unknown,
    d: _['gte']!(new Date(0)),
    o: { p: 1, q: { r: 2 } },
  };
  const both = (condition.n as { and(other: unknown): unknown }).and(_['lt']!(5));
  const t = _['or']!(_['eq']!(1), _['exists']!(false));
  await orders()
    .where({ ...condition, n: both, t })
    .orderBy('n', 'desc')
    .orderBy('s', 'asc')
    .skip(5)
    .limit(10)
    .field({ n: true, s: 1 })
    .get();
  expect(sent.map((body) => ({ ...body, query: JSON.parse(body['query'] as string) as unknown }))).toEqual(
    captured['where.get'].map((body) => ({ ...body, query: JSON.parse(body.query) as unknown })),
  );
  database.load('orders', [
    { _id: 'hit', n: 3, s: 'Abc', x: [{ y: 2 }], d: new Date(1), o: { p: 1, q: { r: 2 } } },
  ]);
  const found = await orders()
    .where({ ...condition, n: both, t })
    .field({ n: true, s: 1 })
    .get();
  expect(found.data).toEqual([{ _id: 'hit', n: 3, s: 'Abc' }]);
});

test('or', async () => {
  const { command: _ } = db;
  await orders()
    .where(_['or']!([{ a: 1 }, { b: _['gt']!(2) }]))
    .get();
  expectCaptured('or');
});

test('geo is refused in clear words', async () => {
  const { command: _ } = db;
  const query = orders().where({
    loc: _['geoNear']!({ geometry: db.Geo.Point(113, 23), maxDistance: 1000, minDistance: 0 }),
    l2: _['geoWithin']!({ centerSphere: [[1, 2], 0.1] }),
  });
  await expect(query.get()).rejects.toMatchObject({
    errCode: -502001,
    message: expect.stringContaining('not supported here') as string,
  });
  expectCaptured('geo');
});

test('elemMatch, all, not', async () => {
  const { command: _ } = db;
  await orders()
    .where({
      arr: _['elemMatch']!({ x: _['gt']!(1), y: 'z' }),
      tags: _['all']!(['a', 'b']),
      z: _['not']!(_['eq']!(1)),
    })
    .get();
  expectCaptured('elemMatch');
});

test('doc.get, and a document that is not there', async () => {
  expect((await orders().doc('a').get()).data).toMatchObject({ _id: 'a', n: 1 });
  expectCaptured('doc.get');
  await expect(orders().doc('none').get()).rejects.toMatchObject({ errCode: -1 });
});

test('count', async () => {
  expect(await orders().where({ n: 1 }).count()).toMatchObject({ total: 1 });
  expectCaptured('count');
  sent = [];
  expect(await orders().count()).toMatchObject({ total: 2 });
  expectCaptured('count all');
});

test('doc.update with every operator', async () => {
  const { command: _ } = db;
  const data = {
    n: _['inc']!(1),
    arr: _['push']!([1, 2]),
    a2: _['push']!({ each: [1], position: 0, slice: -3 }),
    a3: _['addToSet']!('v'),
    a4: _['pull']!({ x: 1 }),
    a5: _['unshift']!(0),
    a6: _['pop']!(),
    r: _['remove']!(),
    st: _['set']!({ a: 1 }),
    nested: { k: 1, inner: { z: _['mul']!(2) } },
    at: db.serverDate(),
    mx: _['max']!(5),
    ren: _['rename']!('ren2'),
  };
  expect((await orders().doc('a').update({ data })).stats).toEqual({ updated: 1 });
  expectCaptured('doc.update');
  expect((await orders().doc('a').get()).data).toEqual({
    _id: 'a',
    n: 2,
    u: 'x',
    s: 'abc',
    arr: [0, 1, 2],
    a2: [1],
    a3: ['v'],
    a4: [{ x: 2 }],
    a5: [0],
    a6: [1],
    st: { a: 1 },
    nested: { k: 1, inner: { z: 0 } },
    at: new Date(NOW),
    mx: 5,
    ren2: 'old',
  });
});

test('where.update', async () => {
  expect(
    (
      await orders()
        .where({ n: 1 })
        .update({ data: { s: 'z' } })
    ).stats,
  ).toEqual({ updated: 1 });
  expectCaptured('where.update');
});

test('doc.set replaces, and creates', async () => {
  const data = { n: 1, at: db.serverDate() };
  expect(await orders().doc('a').set({ data })).toMatchObject({
    _id: 'a',
    stats: { updated: 1, created: 0 },
  });
  expectCaptured('doc.set');
  expect((await orders().doc('a').get()).data).toEqual({ _id: 'a', n: 1, at: new Date(NOW) });
  expect(await orders().doc('new').set({ data })).toMatchObject({
    _id: 'new',
    stats: { updated: 0, created: 1 },
  });
});

test('remove', async () => {
  expect((await orders().doc('a').remove()).stats).toEqual({ removed: 1 });
  expectCaptured('doc.remove');
  sent = [];
  expect((await orders().where({ n: 1 }).remove()).stats).toEqual({ removed: 0 });
  expectCaptured('where.remove');
});

test('aggregate with group and both kinds of lookup', async () => {
  const { command: _ } = db;
  const $ = _.aggregate;
  const joined = $.pipeline()['match']!(_['expr']!($['eq']!(['$id', '$$a'])))['project']!({ k: 1 });
  const pipeline = orders().aggregate()['match']!({ n: _['gt']!(1), d: _['gte']!(new Date(0)) })['group']!({
    _id: '$u',
    total: $['sum']!('$n'),
  })['lookup']!({ from: 'users', localField: '_id', foreignField: '_id', as: 'u' })['lookup']!({
    from: 'users',
    let: { a: '$x' },
    pipeline: joined.done(),
    as: 'l',
  })['project']!({ x: $['arrayElemAt']!(['$u', 0]) })['sort']!({ total: -1 });
  expect((await pipeline.end()).list).toEqual([{ _id: 'y', x: { _id: 'y', k: 7, id: 2 } }]);
  sent = [];
  expect((await pipeline['skip']!(1)['limit']!(3).end()).list).toEqual([]);
  expectCaptured('aggregate');
});

test('aggregate: the other stages', async () => {
  const run = orders().aggregate()['unwind']!('$arr')['sortByCount']!('$arr')['count']!('n')['sample']!({
    size: 1,
  })['addFields']!({ z: new Date(5) })['replaceRoot']!({ newRoot: '$z' })['bucket']!({
    groupBy: '$n',
    boundaries: [0, 1],
  }).end();
  // The SDK gives errors of aggregations and of createCollection without their code.
  await expect(run).rejects.toMatchObject({
    errCode: -1,
    message: expect.stringContaining('collection.aggregate:fail') as string,
  });
  expectCaptured('agg.count/unwind/sample');
});

test('createCollection', async () => {
  expect(await db.createCollection('newc')).toMatchObject({ errMsg: 'createCollection:ok' });
  expectCaptured('createCollection');
  await expect(db.createCollection('newc')).rejects.toMatchObject({
    message: expect.stringContaining('Table exist') as string,
  });
});

test('a transaction reads its own writes; what goes through where() escapes it', async () => {
  const { command: _ } = db;
  const result = await db.runTransaction(async (transaction) => {
    const inside = transaction.collection('orders');
    const before = await inside.doc('a').get();
    await inside.doc('a').update({ data: { n: _['inc']!(1) } });
    await inside.add({ data: { k: 1 } });
    await inside.doc('b').set({ data: { k: 1 } });
    await inside.doc('c').remove();
    expect((await inside.where({ z: 1 }).get()).data).toEqual([]);
    await inside.where({ z: 2 }).update({ data: { q: 1 } });
    return before;
  });
  expect(result).toMatchObject({ data: { _id: 'a', n: 1 } });
  const expected = structuredClone(captured.tx) as Record<string, unknown>[];
  const escaped = expected.find(({ merge, multi }) => merge === true && multi === true)!;
  escaped['query'] = '{"z":{"$numberInt":"2"}}';
  expect(sent).toEqual(expected);
  expect(escaped).not.toHaveProperty('transactionId');
  expect((await orders().doc('a').get()).data).toMatchObject({ n: 2 });
  expect((await orders().doc('b').get()).data).toEqual({ _id: 'b', k: 1 });
  await expect(orders().doc('c').get()).rejects.toMatchObject({ errCode: -1 });
});

test('rollback', async () => {
  const transaction = await db.startTransaction();
  await transaction.rollback('why');
  expectCaptured('tx.rollback');
});

test('a write conflict throws -501001 with TransactionConflict in its words', async () => {
  const [first, second] = [await db.startTransaction(), await db.startTransaction()];
  await first
    .collection('orders')
    .doc('a')
    .update({ data: { n: 5 } });
  await expect(
    second
      .collection('orders')
      .doc('a')
      .update({ data: { n: 6 } }),
  ).rejects.toMatchObject({
    errCode: -501001,
    message: expect.stringContaining('TransactionConflict') as string,
  });
  await first.commit();
  expect((await orders().doc('a').get()).data).toMatchObject({ n: 5 });
});

test('errors come as the SDK shows them', async () => {
  await orders().add({ data: { _id: 'one', code: 1 } });
  await expect(orders().add({ data: { code: 1 } })).rejects.toMatchObject({
    errCode: -502001,
    message: expect.stringContaining('E11000 duplicate key error collection') as string,
  });
  await expect(db.collection('none').get()).rejects.toMatchObject({
    errCode: -502005,
    message: expect.stringContaining('Db or Table not exist') as string,
  });
});
