import { expect, test } from 'vitest';
import { type Database, openDatabase } from './index';
import { abort, begin, client, commit } from './testing/client';

function open(lockPatience = 5000): { database: Database; advance: (ms: number) => void } {
  let now = 1_700_000_000_000;
  const indexes = [{ name: 'code', keys: { code: 1 as const }, unique: true, sparse: true }];
  const database = openDatabase({
    file: ':memory:',
    now: () => now,
    lockPatience,
    collections: [{ name: 'docs', indexes }],
  });
  database.load('docs', [
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ]);
  return { database, advance: (ms) => (now += ms) };
}

const conflict = {
  code: 'DATABASE_TRANSACTION_CONFLICT',
  message: expect.stringContaining('TransactionConflict') as string,
};
const gone = {
  code: 'DATABASE_TRANSACTION_FAIL',
  message: expect.stringContaining('TransactionNotExist') as string,
};

test('the second transaction to write a document loses, and is over', async () => {
  const { database } = open();
  const [first, second] = [await begin(database), await begin(database)];
  await client(database, 'docs', first).update({ _id: 'a' }, { $inc: { n: 1 } }, false);
  await expect(
    client(database, 'docs', second).update({ _id: 'a' }, { $inc: { n: 1 } }, false),
  ).rejects.toMatchObject(conflict);
  await expect(commit(database, second)).rejects.toMatchObject(gone);
  await commit(database, first);
  expect(await client(database, 'docs').one('a')).toMatchObject({ n: 2 });
});

test('a write over one committed after the snapshot is a conflict', async () => {
  const { database } = open();
  const id = await begin(database);
  const inside = client(database, 'docs', id);
  expect(await inside.one('a')).toMatchObject({ n: 1 });
  await client(database, 'docs').update({ _id: 'a' }, { $set: { n: 5 } }, false);
  expect(await inside.one('a')).toMatchObject({ n: 1 });
  await expect(inside.update({ _id: 'a' }, { $inc: { n: 1 } }, false)).rejects.toMatchObject(conflict);
});

test('the snapshot is taken at the first operation, not at the start', async () => {
  const { database } = open();
  const id = await begin(database);
  await client(database, 'docs').update({ _id: 'a' }, { $set: { n: 5 } }, false);
  expect(await client(database, 'docs', id).update({ _id: 'a' }, { $inc: { n: 1 } }, false)).toBe(1);
  await commit(database, id);
  expect(await client(database, 'docs').one('a')).toMatchObject({ n: 6 });
});

test('a plain write waits for the transaction that holds the document, then applies on top', async () => {
  const { database } = open();
  const id = await begin(database);
  await client(database, 'docs', id).update({ _id: 'a' }, { $inc: { n: 10 } }, false);
  const waiting = client(database, 'docs').update({ _id: 'a' }, { $mul: { n: 2 } }, false);
  await commit(database, id);
  expect(await waiting).toBe(1);
  expect(await client(database, 'docs').one('a')).toMatchObject({ n: 22 });
});

test('a plain write gives up after its patience', async () => {
  const { database } = open(0);
  const id = await begin(database);
  await client(database, 'docs', id).update({ _id: 'a' }, { $inc: { n: 10 } }, false);
  await expect(client(database, 'docs').update({ _id: 'a' }, { $inc: { n: 1 } })).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
  });
});

test('a transaction is gone after 30 seconds of the local clock and holds nothing any more', async () => {
  const { database, advance } = open();
  const id = await begin(database);
  await client(database, 'docs', id).update({ _id: 'a' }, { $inc: { n: 10 } }, false);
  advance(30_001);
  expect(await client(database, 'docs').update({ _id: 'a' }, { $inc: { n: 1 } }, false)).toBe(1);
  await expect(client(database, 'docs', id).one('a')).rejects.toMatchObject(gone);
  await expect(commit(database, id)).rejects.toMatchObject(gone);
  expect(await client(database, 'docs').one('a')).toMatchObject({ n: 2 });
});

test('nobody sees uncommitted writes, and an abort leaves nothing', async () => {
  const { database } = open();
  const id = await begin(database);
  const inside = client(database, 'docs', id);
  await inside.add({ _id: 'c', code: 7 });
  await inside.remove({ _id: 'b' }, false);
  expect(await inside.count()).toBe(2);
  expect((await inside.get({ query: { code: 7 } })).map(({ _id }) => _id)).toEqual(['c']);
  expect(await client(database, 'docs').count()).toBe(2);
  expect(await client(database, 'docs').get({ query: { code: 7 } })).toEqual([]);
  await abort(database, id);
  expect((await client(database, 'docs').get()).map(({ _id }) => _id)).toEqual(['a', 'b']);
});

test('a plain insert waits for a unique key claimed in a transaction, then is a duplicate', async () => {
  const { database } = open();
  const id = await begin(database);
  await client(database, 'docs', id).add({ _id: 'c', code: 7 });
  const waiting = client(database, 'docs').add({ _id: 'd', code: 7 });
  await commit(database, id);
  await expect(waiting).rejects.toMatchObject({ message: expect.stringContaining('E11000') as string });
});

test('a transaction may hand a unique key from one document to another', async () => {
  const { database } = open();
  await client(database, 'docs').update({ _id: 'a' }, { $set: { code: 1 } }, false);
  const id = await begin(database);
  const inside = client(database, 'docs', id);
  await inside.update({ _id: 'a' }, { $unset: { code: '' } }, false);
  await inside.update({ _id: 'b' }, { $set: { code: 1 } }, false);
  await commit(database, id);
  expect((await client(database, 'docs').get({ query: { code: 1 } })).map(({ _id }) => _id)).toEqual(['b']);
});

test('write skew is possible under snapshot isolation', async () => {
  const { database } = open();
  const ids = [await begin(database), await begin(database)] as const;
  for (const [i, id] of ids.entries()) {
    const inside = client(database, 'docs', id);
    expect(await inside.count({ n: 1 })).toBe(2);
    await inside.update({ _id: i === 0 ? 'a' : 'b' }, { $set: { n: 0 } }, false);
  }
  for (const id of ids) await commit(database, id);
  expect(await client(database, 'docs').count({ n: 1 })).toBe(0);
});
