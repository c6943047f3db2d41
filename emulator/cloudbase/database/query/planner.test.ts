import { expect, test } from 'vitest';
import { type Database, type IndexDefinition, openDatabase } from '../index';
import { begin, client, type ReadRequest } from '../testing/client';

const indexes: IndexDefinition[] = [
  { name: 'feed', keys: { state: 1, at: -1, _id: -1 } },
  { name: 'author', keys: { author: 1, state: 1, at: -1, _id: -1 } },
  { name: 'tags', keys: { tags: 1 } },
  { name: 'code', keys: { code: 1 }, sparse: true },
];
const COUNT = 2000;

function open(): Database {
  const database = openDatabase({
    file: ':memory:',
    now: () => 0,
    collections: [{ name: 'posts', indexes }],
  });
  const posts = Array.from({ length: COUNT }, (_, i) => ({
    _id: `p${String(i).padStart(4, '0')}`,
    state: i % 4 === 0 ? 'pending' : 'published',
    author: `u${i % 50}`,
    at: (i * 7) % COUNT,
    tags: [`t${i % 10}`, `s${i % 7}`],
    text: i % 3 === 0 ? 'match' : 'other',
    ...(i % 100 === 0 && { code: `c${i}` }),
  }));
  database.load('posts', posts);
  return database;
}

const newest = { at: -1, _id: -1 } as const;

/** Each query, and the most documents it may look at. */
const served: [name: string, request: ReadRequest, examined: number][] = [
  ['first page of a feed', { query: { state: 'published' }, order: newest, limit: 20 }, 20],
  ['later page by range', { query: { state: 'published', at: { $lt: 500 } }, order: newest, limit: 20 }, 20],
  [
    'later page by time and id',
    {
      query: { state: 'published', $or: [{ at: { $lt: 701 } }, { at: 701, _id: { $lt: 'p9' } }] },
      order: newest,
      limit: 20,
    },
    20,
  ],
  [
    'oldest first walks backwards',
    { query: { state: 'published' }, order: { at: 1, _id: 1 }, limit: 20 },
    20,
  ],
  [
    'residual conditions are tested on the way',
    {
      query: { state: 'published', author: { $nin: ['u1', 'u2'] }, text: /^match/ },
      order: newest,
      limit: 20,
    },
    90,
  ],
  [
    'two states are merged in order',
    { query: { state: { $in: ['published', 'pending'] } }, order: newest, limit: 20 },
    22,
  ],
  ['a prefix alone', { query: { author: 'u3' } }, 40],
  [
    'a prefix with an order over the rest',
    { query: { author: 'u3', state: 'published' }, order: newest, limit: 5 },
    5,
  ],
  ['the narrower of two indexes', { query: { tags: 't3', author: 'u3' } }, 40],
  ['an element of an array', { query: { tags: 's3' } }, 286],
  ['by _id', { query: { _id: 'p0101', state: 'published' } }, 1],
  ['by many _ids', { query: { _id: { $in: ['p0100', 'p0200', 'none'] } } }, 2],
  ['after an _id', { query: { _id: { $gt: 'p1000' } }, order: { _id: 1 }, limit: 10 }, 10],
  ['either of two indexed fields', { query: { $or: [{ author: 'u3' }, { tags: 's3' }] } }, 40 + 286],
  [
    'conditions inside $and',
    { query: { $and: [{ state: 'published' }, { at: { $gte: 10 } }, { at: { $lt: 20 } }] } },
    10,
  ],
  ['a sparse index for a value', { query: { code: 'c100' } }, 1],
  ['the start of a string', { query: { author: /^u12/ } }, 40],
  ['no possible value', { query: { author: { $in: [] } } }, 0],
];

test.each(served)('%s is served by an index', async (_name, request, examined) => {
  const database = open();
  const inside = await begin(database);
  for (const reader of [client(database, 'posts'), client(database, 'posts', inside)]) {
    const before = database.stats();
    const found = await reader.get({ limit: 1000, ...request });
    const after = database.stats();
    expect(after.scans - before.scans).toBe(0);
    expect(after.indexed - before.indexed).toBe(1);
    expect(after.examined - before.examined).toBeLessThanOrEqual(examined);
    if (request.order) expect(after.sorts - before.sorts).toBe(0);
    if (examined > 0) expect(found.length).toBeGreaterThan(0);
  }
});

test('without a usable index the collection is read, and stats() shows it', async () => {
  const database = open();
  await client(database, 'posts').get({ query: { text: 'match' } });
  await client(database, 'posts').get({ query: { code: null }, order: { text: 1 } });
  expect(database.stats()).toMatchObject({ scans: 2, indexed: 0, sorts: 1 });
});

test('a walk sees only what it needs also when the transaction has written', async () => {
  const database = open();
  const inside = client(database, 'posts', await begin(database));
  await inside.add({ _id: 'own', state: 'published', at: 5000 });
  const { examined } = database.stats();
  const found = await inside.get({ query: { state: 'published' }, order: newest, limit: 20 });
  expect(found[0]?.['_id']).toBe('own');
  expect(database.stats().examined - examined).toBe(20);
});
