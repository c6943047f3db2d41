import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Database, type DatabaseOptions, openDatabase } from './index';
import { client } from './testing/client';
import { withFolder } from './testing/folder';

const NOW = 1_700_000_000_000;

const open = (options: Partial<DatabaseOptions> = {}): Database =>
  openDatabase({
    file: ':memory:',
    now: () => NOW,
    collections: [{ name: 'docs', indexes: [] }],
    ...options,
  });

const numbered = (count: number) => Array.from({ length: count }, (_, _id) => ({ _id, n: _id }));

test('a read gives 100 documents by default and 1,000 at most', async () => {
  const database = open();
  database.load('docs', numbered(1200));
  const docs = client(database, 'docs');
  expect(await docs.get()).toHaveLength(100);
  expect(await docs.get({ limit: 5000 })).toHaveLength(1000);
  expect((await docs.get({ order: { n: -1 }, offset: 3, limit: 2 })).map(({ n }) => n)).toEqual([1196, 1195]);
  expect(await docs.count({ n: { $gte: 200 } })).toBe(1000);
});

test('a result over 1 MB is refused', async () => {
  const database = open();
  database.load(
    'docs',
    Array.from({ length: 3 }, (_, _id) => ({ _id, text: 'x'.repeat(400_000) })),
  );
  const docs = client(database, 'docs');
  expect(await docs.get({ limit: 2 })).toHaveLength(2);
  const tooLarge = { code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('-602001') as string };
  await expect(docs.get()).rejects.toMatchObject(tooLarge);
  await expect(docs.aggregate({ $match: {} })).rejects.toMatchObject(tooLarge);
});

test('a document over 16 MB, or with a $ field, is refused', async () => {
  const docs = client(open(), 'docs');
  await expect(docs.add({ text: 'x'.repeat(16 * 1024 * 1024) })).rejects.toThrow(
    'object to insert too large',
  );
  await expect(docs.add({ _id: [1] })).rejects.toThrow("The '_id' value cannot be of type array");
  await expect(docs.set('a', { $inc: { n: 1 } })).rejects.toThrow('must not contain atomic operators');
  expect(await docs.count()).toBe(0);
});

test('documents come back as canonical EJSON, after a restart too', async () => {
  await withFolder(async (folder) => {
    const file = join(folder, 'data.db');
    const sent =
      '{"_id":"a","int":{"$numberInt":"1"},"long":{"$numberLong":"1099511627776"},"double":{"$numberDouble":"1.5"},' +
      '"date":{"$date":{"$numberLong":"-5"}},"id":{"$oid":"65f0a1b2c3d4e5f6a7b8c9d0"},"text":"$5 \\u0000 😀",' +
      '"regex":{"$regularExpression":{"pattern":"a","options":"i"}},"list":[null,true,{"a":[]}]}';
    let database = open({ file });
    await database.handle('database.insertDocument', { collectionName: 'docs', data: [sent] });
    for (let turn = 0; turn < 2; turn++) {
      const { data } = await database.handle('database.getDocument', { collectionName: 'docs' });
      const [text] = (data as { list: string[] }).list;
      expect(JSON.parse(text!)).toEqual(JSON.parse(sent));
      await database.close();
      database = open({ file });
    }
    await database.close();
  });
});

test('server dates are the local clock plus their offset', async () => {
  const docs = client(open(), 'docs');
  await docs.add({ _id: 1, at: { $tcb_server_date: { offset: 60_000 } } });
  await docs.update({ _id: 1 }, { $set: { 'seen.at': { $tcb_server_date: { offset: 0 } } } });
  expect(await docs.one(1)).toEqual({ _id: 1, at: new Date(NOW + 60_000), seen: { at: new Date(NOW) } });
});

test('an insert without _id gets one; the first failing one of several ends the insert', async () => {
  const docs = client(open(), 'docs');
  const [id] = await docs.add({ n: 1 });
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  await expect(docs.add({ _id: 1 }, { _id: 1 }, { _id: 2 })).rejects.toThrow(
    'multiple write errors: [{write errors: [{E11000 duplicate key error collection: tnt-local.docs index: _id_',
  );
  expect(await docs.count()).toBe(2);
});

test('a unique index takes one document without the field; a sparse one takes any number', async () => {
  const indexes = [
    { name: 'u', keys: { u: 1 as const }, unique: true },
    { name: 's', keys: { s: 1 as const }, unique: true, sparse: true },
    { name: 'pair', keys: { a: 1 as const, b: 1 as const }, unique: true, sparse: true },
  ];
  const docs = client(open({ collections: [{ name: 'docs', indexes }] }), 'docs');
  await docs.add({ _id: 1 }, { _id: 2, u: 1, s: 1, a: 1 }, { _id: 3, u: 2, a: 1, b: 2 });
  await expect(docs.add({ u: null })).rejects.toThrow('index: u dup key');
  await expect(docs.add({ u: 9, s: 1 })).rejects.toThrow('index: s dup key');
  await expect(docs.add({ u: 9, a: 1 })).rejects.toThrow('index: pair dup key');
  await expect(docs.update({ _id: 3 }, { $set: { u: [5, 1] } })).rejects.toThrow('index: u dup key');
  expect(await docs.update({ _id: 2 }, { $set: { u: [1, 3] } })).toBe(1);
  await expect(docs.add({ u: 3 })).rejects.toThrow('index: u dup key');
  await expect(docs.update({ _id: 3 }, { $set: { a: [1, 2], b: [1, 2] } })).rejects.toThrow(
    'cannot index parallel arrays',
  );
});

test('a bulk load that breaks a unique index adds nothing', () => {
  const indexes = [{ name: 'u', keys: { u: 1 as const }, unique: true }];
  const database = open({ collections: [{ name: 'docs', indexes }] });
  database.load('docs', [{ _id: 1, u: 1 }]);
  for (const bad of [
    [{ _id: 2, u: 1 }],
    [{ _id: 1, u: 2 }],
    [
      { _id: 2, u: 5 },
      { _id: 3, u: 5 },
    ],
    [{ _id: 2 }, { _id: 2, u: 7 }],
  ]) {
    expect(() => database.load('docs', bad)).toThrow('E11000');
  }
  expect(database.read('docs', {})).toEqual([{ _id: 1, u: 1 }]);
});

test('what read() gives belongs to the caller', () => {
  const database = open();
  database.load('docs', [{ _id: 1, inner: { list: [1] } }]);
  const [first] = database.read('docs', {}) as [{ inner: { list: number[] } }];
  first.inner.list.push(2);
  expect(database.read('docs', { query: { 'inner.list': 2 } })).toEqual([]);
});

test('set() creates, replaces, and says which', async () => {
  const docs = client(open(), 'docs');
  expect(await docs.set('a', { n: 1 })).toEqual({ updated: 0, upsert_id: 'a' });
  expect(await docs.set('a', { m: 1 })).toEqual({ updated: 1, upsert_id: null });
  expect(await docs.set('a', { m: 1 })).toEqual({ updated: 0, upsert_id: null });
  expect(await docs.get()).toEqual([{ _id: 'a', m: 1 }]);
});

test('update and remove change one document or all', async () => {
  const database = open();
  database.load('docs', numbered(5));
  const docs = client(database, 'docs');
  expect(await docs.update({ n: { $gte: 3 } }, { $set: { hit: true } })).toBe(2);
  expect(await docs.update({ n: { $gte: 0 } }, { $set: { one: true } }, false)).toBe(1);
  expect(await docs.count({ hit: true })).toBe(2);
  expect(await docs.remove({ n: { $lt: 3 } }, false)).toBe(1);
  expect(await docs.remove({ n: { $lt: 3 } })).toBe(2);
  expect(await docs.count()).toBe(2);
});

test('collections: created by name, kept over a restart, emptied by clear()', async () => {
  await withFolder(async (folder) => {
    const file = join(folder, 'data.db');
    const indexes = [{ name: 'n', keys: { n: 1 as const } }];
    let database = open({ file, collections: [{ name: 'docs', indexes }] });
    await database.handle('database.addCollection', { collectionName: 'more' });
    await expect(database.handle('database.addCollection', { collectionName: 'more' })).rejects.toThrow(
      'Table exist',
    );
    await client(database, 'more').add({ _id: 1 });
    database.load('docs', numbered(3));
    await database.close();
    database = openDatabase({ file, now: () => NOW });
    expect(database.collections()).toEqual([
      { name: 'docs', count: 3, indexes },
      { name: 'more', count: 1, indexes: [] },
    ]);
    database.clear();
    await client(database, 'docs').add({ _id: 9 });
    await database.close();
    database = openDatabase({ file, now: () => NOW });
    expect(database.collections().map(({ name, count }) => [name, count])).toEqual([
      ['docs', 1],
      ['more', 0],
    ]);
    await database.close();
  });
});

test.each([
  ['database.getDocument', { collectionName: 'none' }, 'DATABASE_COLLECTION_NOT_EXIST'],
  ['database.getDocument', {}, 'DATABASE_COLLECTION_NOT_EXIST'],
  ['database.getDocument', { collectionName: 'docs', query: '{' }, 'INVALID_PARAM'],
  ['database.getDocument', { collectionName: 'docs', query: '[]' }, 'INVALID_PARAM'],
  ['database.getDocument', { collectionName: 'docs', limit: -1 }, 'INVALID_PARAM'],
  ['database.getDocument', { collectionName: 'docs', order: '{"a":2}' }, 'DATABASE_REQUEST_FAILED'],
  ['database.getDocument', { collectionName: 'docs', transactionId: 'x' }, 'DATABASE_TRANSACTION_FAIL'],
  ['database.insertDocument', { collectionName: 'docs', data: [] }, 'INVALID_PARAM'],
  ['database.insertDocument', { collectionName: 'docs', data: ['{"__proto__":1}'] }, 'INVALID_PARAM'],
  [
    'database.modifyDocument',
    { collectionName: 'docs', query: '{}', data: '7', merge: true },
    'INVALID_PARAM',
  ],
  [
    'database.modifyDocument',
    { collectionName: 'docs', data: '{"$foo":{}}', merge: true },
    'DATABASE_REQUEST_FAILED',
  ],
  ['database.commitTransaction', {}, 'DATABASE_TRANSACTION_FAIL'],
  [
    'database.aggregateDocuments',
    { collectionName: 'docs', stages: [{ stageKey: '$out', stageValue: '"x"' }] },
    'DATABASE_REQUEST_FAILED',
  ],
  ['database.nothing', {}, 'INVALID_PARAM'],
])('%s with %j is answered with %s', async (action, params, code) => {
  await expect(open().handle(action, params)).rejects.toMatchObject({ name: 'DatabaseError', code });
});
