import { expect, test } from 'vitest';
import { applyUpdate, guardUpdate } from './apply';

type Document = Record<string, unknown>;

function update(document: Document, changes: Document, query: Document = {}): Document | null {
  guardUpdate(changes);
  return applyUpdate({ _id: 1, ...document }, changes, { _id: 1, ...query }, 99);
}

test.each<[string, Document, Document, Document]>([
  ['$set makes documents on the way', {}, { $set: { 'a.b': 1 } }, { a: { b: 1 } }],
  ['$set pads an array with null', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  ['$unset of an element leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  ['$unset of a field', { a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
  ['$inc and $mul of a missing field', {}, { $inc: { a: 2 }, $mul: { b: 5 } }, { a: 2, b: 0 }],
  [
    '$min and $max across types',
    { a: 5, b: 5 },
    { $min: { a: null }, $max: { b: 'x' } },
    { a: null, b: 'x' },
  ],
  ['$rename', { a: 1 }, { $rename: { a: 'b.c' } }, { b: { c: 1 } }],
  [
    '$push to a missing array obeys $slice',
    {},
    { $push: { a: { $each: [1, 2, 3], $slice: 2 } } },
    { a: [1, 2] },
  ],
  [
    '$push $position and negative $slice',
    { a: [1, 2] },
    { $push: { a: { $each: [0], $position: 1, $slice: -2 } } },
    { a: [0, 2] },
  ],
  [
    '$push $sort by two fields',
    { a: [{ x: 1, y: 2 }] },
    {
      $push: {
        a: {
          $each: [
            { x: 1, y: 1 },
            { x: 0, y: 9 },
          ],
          $sort: { x: -1, y: 1 },
        },
      },
    },
    {
      a: [
        { x: 1, y: 1 },
        { x: 1, y: 2 },
        { x: 0, y: 9 },
      ],
    },
  ],
  ['$push of a document that is no modifier', { a: [] }, { $push: { a: { b: 1 } } }, { a: [{ b: 1 }] }],
  [
    '$addToSet keeps doubles that were there',
    { a: [1, 1] },
    { $addToSet: { a: { $each: [1, 2] } } },
    { a: [1, 1, 2] },
  ],
  [
    '$pull by a query',
    { a: [{ n: 1 }, { n: 5 }, 7] },
    { $pull: { a: { n: { $gt: 2 } } } },
    { a: [{ n: 1 }, 7] },
  ],
  ['$pull by operators', { a: [1, 5, 'x'] }, { $pull: { a: { $gte: 5 } } }, { a: [1, 'x'] }],
  ['$pullAll', { a: [1, 2, 1] }, { $pullAll: { a: [1] } }, { a: [2] }],
  ['$pop at both ends', { a: [1, 2], b: [1, 2] }, { $pop: { a: 1, b: -1 } }, { a: [1], b: [2] }],
  ['$bit', { a: 4 }, { $bit: { a: { or: 1 } } }, { a: 5 }],
  ['$currentDate is the local clock', {}, { $currentDate: { a: true } }, { a: new Date(99) }],
  [
    '$[] changes every element',
    { a: [{ n: 1 }, { n: 2 }] },
    { $inc: { 'a.$[].n': 1 } },
    { a: [{ n: 2 }, { n: 3 }] },
  ],
])('%s', (_name, document, changes, expected) => {
  const before = structuredClone(document);
  expect(update(document, changes)).toEqual({ _id: 1, ...expected });
  expect(document).toEqual(before);
});

test('the positional operator takes the first element the query matched', () => {
  const document = {
    items: [
      { k: 1, n: 0 },
      { k: 2, n: 0 },
    ],
  };
  expect(update(document, { $set: { 'items.$.n': 9 } }, { 'items.k': 2 })).toMatchObject({
    items: [
      { k: 1, n: 0 },
      { k: 2, n: 9 },
    ],
  });
  expect(() => update(document, { $set: { 'items.$.n': 9 } })).toThrow(
    'The positional operator did not find the match',
  );
});

test.each<[string, Document, Document]>([
  ['$set to what is there', { a: { b: 1 } }, { $set: { 'a.b': 1 } }],
  ['$unset of what is not there', {}, { $unset: { 'a.b': '' } }],
  ['$pull from a missing array', {}, { $pull: { a: 1 } }],
  ['$addToSet of a member', { a: [1] }, { $addToSet: { a: 1 } }],
])('%s changes nothing', (_name, document, changes) => {
  expect(update(document, changes)).toBeNull();
});

test.each<[Document, Document, string]>([
  [{ a: null }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: null}"],
  [{ a: 5 }, { $inc: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: 5}"],
  [{ a: [] }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: []}"],
  [
    { a: 'x' },
    { $inc: { a: 1 } },
    "Cannot apply $inc to a value of non-numeric type. {_id: 1} has the field 'a' of non-numeric type string",
  ],
  [{ a: null }, { $mul: { a: 1 } }, 'Cannot apply $mul to a value of non-numeric type'],
  [{}, { $inc: { a: '1' } }, 'Cannot increment with non-numeric argument'],
  [{ a: 1 }, { $push: { a: 1 } }, "The field 'a' must be an array but is of type int in document {_id: 1}"],
  [{ a: {} }, { $addToSet: { a: 1 } }, "The field 'a' must be an array but is of type object"],
  [{ a: 'x' }, { $pull: { a: 1 } }, "The field 'a' must be an array but is of type string"],
  [{ a: null }, { $pop: { a: 1 } }, "The field 'a' must be an array but is of type null"],
  [{}, { $push: { a: { $each: 1 } } }, 'The argument to $each in $push must be an array'],
  [{}, { $push: { a: { $each: [1], $foo: 1 } } }, 'Unrecognized clause in $push: $foo'],
  [{}, { $set: { a: 1 }, $inc: { a: 1 } }, "Updating the path 'a' would create a conflict at 'a'"],
  [{}, { $set: { 'a.b': 1, a: {} } }, "Updating the path 'a' would create a conflict at 'a'"],
  [{}, { $set: { b: 1 }, $rename: { a: 'b' } }, "Updating the path 'b' would create a conflict at 'b'"],
  [{}, { $set: { _id: 2 } }, "Performing an update on the path '_id' would modify the immutable field '_id'"],
  [{}, { $set: { 'a..b': 1 } }, 'contains an empty field name'],
  [{}, { $foo: { a: 1 } }, 'Unknown modifier: $foo'],
  [{}, { $set: 1 }, 'Modifiers operate on fields'],
  [{}, { a: 1 }, 'Unknown modifier: a'],
])('%j cannot take %j: %s', (document, changes, words) => {
  expect(() => update(document, changes)).toThrow(words);
});
