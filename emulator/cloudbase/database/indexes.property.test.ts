import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type IndexDefinition, openDatabase } from './index';
import { begin, client, type ReadRequest } from './testing/client';

const indexes: IndexDefinition[] = [
  { name: 'feed', keys: { state: 1, at: -1, _id: -1 } },
  { name: 'kind', keys: { state: 1, kind: 1, at: -1 } },
  { name: 'tags', keys: { tags: 1, at: 1 } },
  { name: 'deep', keys: { 'deep.x': -1 } },
  { name: 'sparse', keys: { maybe: 1 }, sparse: true },
  { name: 'at', keys: { at: 1 } },
];

const scalar = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.constantFrom('a', 'b', 'ab', ''),
  fc.constant(null),
  fc.boolean(),
  fc.constantFrom(new Date(0), new Date(5)),
);
const value = fc.oneof({ weight: 6, arbitrary: scalar }, { weight: 1, arbitrary: fc.record({ x: scalar }) });
const document = fc.record(
  {
    state: fc.constantFrom('published', 'pending', 'refused'),
    kind: scalar,
    at: fc.oneof(fc.integer({ min: 0, max: 9 }), scalar),
    tags: fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })),
    deep: fc.oneof(
      fc.record({ x: value }),
      fc.array(fc.record({ x: scalar }, { requiredKeys: [] }), { maxLength: 2 }),
      scalar,
    ),
    maybe: value,
  },
  { requiredKeys: ['state'] },
);

const field = fc.constantFrom('state', 'kind', 'at', 'tags', 'deep.x', 'maybe');
const operand = fc.oneof(scalar, fc.constantFrom('published', 'pending'));
const condition = fc.oneof(
  operand,
  fc.array(operand, { maxLength: 3 }),
  fc
    .tuple(fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), operand)
    .map(([op, v]) => ({ [op]: v })),
  fc.tuple(operand, operand).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc
    .tuple(fc.constantFrom('$in', '$nin', '$all'), fc.array(operand, { maxLength: 3 }))
    .map(([op, v]) => ({ [op]: v })),
  fc.boolean().map((exists) => ({ $exists: exists })),
  operand.map((low) => ({ $elemMatch: { $gte: low, $lte: 3 } })),
  fc.constantFrom(/^a/, /b$/, /^ab?/),
  operand.map((v) => ({ $not: { $eq: v } })),
);
const conditions = fc
  .array(fc.tuple(field, condition), { maxLength: 3 })
  .map((pairs) => Object.fromEntries(pairs) as Record<string, unknown>);
const query = fc.oneof(
  { weight: 3, arbitrary: conditions },
  {
    weight: 1,
    arbitrary: fc
      .tuple(conditions, fc.array(conditions, { minLength: 1, maxLength: 3 }))
      .map(([all, any]) => ({ ...all, $or: any })),
  },
  {
    weight: 1,
    arbitrary: fc.array(conditions, { minLength: 1, maxLength: 3 }).map((all) => ({ $and: all })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 30 }), { maxLength: 4 })
      .map((ids) => ({ _id: { $in: ids } })),
  },
);
const order = fc
  .tuple(
    fc.uniqueArray(field, { maxLength: 2 }),
    fc.array(fc.constantFrom(1 as const, -1 as const), { minLength: 3, maxLength: 3 }),
  )
  .map(([fields, directions]) =>
    Object.fromEntries([...fields, '_id'].map((name, i) => [name, directions[i] as 1 | -1])),
  );
const request: fc.Arbitrary<ReadRequest> = fc.record({
  query,
  order,
  offset: fc.integer({ min: 0, max: 3 }),
  limit: fc.integer({ min: 1, max: 40 }),
});

const withIds = (documents: Record<string, unknown>[]) =>
  documents.map((fields, i) => ({ _id: i, ...fields }));
const open = (declared: IndexDefinition[]) =>
  openDatabase({ file: ':memory:', now: () => 0, collections: [{ name: 'things', indexes: declared }] });

test('a query through indexes finds the same documents in the same order as a scan and a sort', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { maxLength: 30 }),
      fc.array(request, { minLength: 1, maxLength: 5 }),
      async (documents, requests) => {
        const indexed = open(indexes);
        const plain = open([]);
        for (const database of [indexed, plain]) database.load('things', withIds(documents));
        for (const one of requests) {
          expect(await client(indexed, 'things').get(one)).toEqual(await client(plain, 'things').get(one));
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('the same holds inside a transaction, over its own writes and an older snapshot', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { minLength: 1, maxLength: 20 }),
      fc.array(document, { maxLength: 8 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 25 }), document), { maxLength: 6 }),
      fc.array(request, { minLength: 1, maxLength: 4 }),
      async (before, own, meanwhile, requests) => {
        const answers = [];
        for (const database of [open(indexes), open([])]) {
          database.load('things', withIds(before));
          const id = await begin(database);
          const inside = client(database, 'things', id);
          await inside.get();
          for (const [i, fields] of own.entries()) await inside.set(i * 3, fields);
          for (const [at, fields] of meanwhile) {
            if (at % 3 !== 0) await client(database, 'things').set(at, fields);
          }
          await inside.remove({ _id: 3 }, false);
          const found = [];
          for (const one of requests)
            found.push(await inside.get(one), await client(database, 'things').get(one));
          answers.push(found);
        }
        expect(answers[0]).toEqual(answers[1]);
      },
    ),
    { numRuns: 200 },
  );
});
