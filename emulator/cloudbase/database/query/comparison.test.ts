import { expect, test } from 'vitest';
import { compileQuery } from './matcher';

const matches = (query: Record<string, unknown>, document: Record<string, unknown>): boolean =>
  compileQuery(query)(document);

test.each([
  [{ a: null }, {}, true],
  [{ a: null }, { a: null }, true],
  [{ a: null }, { a: [null] }, true],
  [{ a: null }, { a: 0 }, false],
  [{ 'a.b': null }, { a: [1, 2] }, false],
  [{ 'a.b': null }, { a: 5 }, true],
  [{ a: { $ne: null } }, {}, false],
  [{ a: [1, 2] }, { a: [1, 2] }, true],
  [{ a: [1, 2] }, { a: [[1, 2]] }, true],
  [{ a: 2 }, { a: [1, 2] }, true],
  [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, false],
  [{ a: { $in: [[1, 2]] } }, { a: [1, 2] }, true],
  [{ a: { $in: [null] } }, {}, true],
  [{ a: { $in: [/^x/] } }, { a: ['yx', 'xy'] }, true],
  [{ a: { $nin: [1] } }, { a: [1, 2] }, false],
  [{ a: { $gte: null } }, {}, true],
  [{ a: { $gt: null } }, { a: 1 }, false],
  [{ a: { $gt: 1 } }, { a: '2' }, false],
  [{ a: { $gt: 1, $lt: 3 } }, { a: [0, 9] }, true],
  [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, { a: [0, 9] }, false],
  [{ a: { $gt: new Date(1) } }, { a: new Date(2) }, true],
  [{ a: { $gt: false } }, { a: true }, true],
  [{ 'a.b': 2 }, { a: [{ b: 1 }, { b: 2 }] }, true],
  [{ 'a.1.b': 2 }, { a: [{ b: 1 }, { b: 2 }] }, true],
  [{ 'a.0.b': 2 }, { a: [{ b: 1 }, { b: 2 }] }, false],
  [{ a: { $all: ['x'] } }, { a: 'x' }, true],
  [{ a: { $all: [] } }, { a: [] }, false],
  [{ a: { $size: 1 } }, { a: [[1, 2]] }, true],
  [{ 'a.b': { $exists: false } }, { a: [] }, true],
  [{ a: { $exists: true } }, { a: null }, true],
  [{ a: { $mod: [4, 0] } }, { a: 8 }, true],
  [{ a: { $not: { $gt: 1 } } }, {}, true],
  [{ a: { $not: /x/ } }, { a: 'y' }, true],
  [{ a: { $type: 'string' } }, { a: 'y' }, true],
  [{ $nor: [{ a: 1 }, { b: 1 }] }, { a: 2 }, true],
  [{ $expr: { $gt: ['$a', '$b'] } }, { a: 2, b: 1 }, true],
  [{ $expr: { $eq: ['$a', 1] } }, { a: [1] }, false],
  [{ $expr: { $lt: ['$none', 1] } }, {}, true],
  [{ $expr: { $eq: ['$none', null] } }, {}, false],
])('%j against %j is %s, as in MongoDB', (query, document, expected) => {
  expect(matches(query, document)).toBe(expected);
});

test.each([
  [{ $foo: 1 }, 'unknown top level operator: $foo'],
  [{ a: { $foo: 1 } }, 'unknown operator: $foo'],
  [{ a: { $in: 1 } }, '$in needs an array'],
  [{ $and: [] }, '$and must be a nonempty array'],
  [{ $or: [{ a: { $bar: 1 } }] }, 'unknown operator: $bar'],
  [{ a: { $mod: [0, 1] } }, 'malformed mod'],
  [{ a: { $not: 1 } }, '$not needs a regex or a document'],
  [{ a: { $elemMatch: { b: { $nope: 1 } } } }, 'unknown operator: $nope'],
  [{ a: { $near: [1, 2] } }, '$near is not supported here'],
  [{ $where: 'true' }, '$where is not supported here'],
])('%j is refused: %s', (query, words) => {
  expect(() => compileQuery(query)).toThrow(words);
});
