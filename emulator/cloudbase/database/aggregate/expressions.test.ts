import { expect, test } from 'vitest';
import { openDatabase } from '../index';
import { client } from '../testing/client';

const at = new Date('2024-02-29T23:05:06.789Z');

const database = openDatabase({
  file: ':memory:',
  now: () => 0,
  collections: [{ name: 'docs', indexes: [] }],
});
const documents = client(database, 'docs');
database.load('docs', [
  {
    _id: 1,
    n: 7,
    f: -2.5,
    s: 'Héllo',
    list: [3, 1, 2],
    objects: [{ k: 'a', v: 1 }],
    o: { x: 1, y: 2 },
    t: true,
    at,
  },
]);

/** Every expression operator that wx-server-sdk's `db.command.aggregate` offers. */
test.each<[expression: unknown, expected: unknown]>([
  [{ $abs: '$f' }, 2.5],
  [{ $add: ['$n', 1, 2] }, 10],
  [{ $add: ['$at', 1000] }, new Date(at.getTime() + 1000)],
  [{ $ceil: '$f' }, -2],
  [{ $divide: ['$n', 2] }, 3.5],
  [{ $exp: 0 }, 1],
  [{ $floor: '$f' }, -3],
  [{ $ln: 1 }, 0],
  [{ $log: [100, 10] }, 2],
  [{ $log10: 1000 }, 3],
  [{ $mod: ['$n', 4] }, 3],
  [{ $multiply: ['$n', 2] }, 14],
  [{ $pow: ['$n', 2] }, 49],
  [{ $sqrt: 16 }, 4],
  [{ $subtract: ['$n', 8] }, -1],
  [{ $trunc: '$f' }, -2],
  [{ $trunc: [1.239, 2] }, 1.23],
  [{ $arrayElemAt: ['$list', -1] }, 2],
  [{ $arrayToObject: '$objects' }, { a: 1 }],
  [{ $concatArrays: ['$list', [4]] }, [3, 1, 2, 4]],
  [{ $filter: { input: '$list', as: 'i', cond: { $gte: ['$$i', 2] } } }, [3, 2]],
  [{ $in: [1, '$list'] }, true],
  [{ $indexOfArray: ['$list', 2] }, 2],
  [{ $isArray: '$list' }, true],
  [{ $map: { input: '$list', as: 'i', in: { $multiply: ['$$i', 2] } } }, [6, 2, 4]],
  [{ $range: [0, 6, 2] }, [0, 2, 4]],
  [{ $reduce: { input: '$list', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6],
  [{ $reverseArray: '$list' }, [2, 1, 3]],
  [{ $size: '$list' }, 3],
  [{ $slice: ['$list', 1, 1] }, [1]],
  [{ $slice: ['$list', -2] }, [1, 2]],
  [
    {
      $zip: {
        inputs: [
          [1, 2],
          ['a', 'b'],
        ],
      },
    },
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  [{ $and: [true, 1] }, true],
  [{ $not: ['$t'] }, false],
  [{ $or: [false, 0, null] }, false],
  [{ $cmp: ['$n', 9] }, -1],
  [{ $eq: ['$n', 7] }, true],
  [{ $gt: ['$n', '$missing'] }, true],
  [{ $gte: ['$n', 7] }, true],
  [{ $lt: ['$missing', '$n'] }, true],
  [{ $lte: ['$n', 6] }, false],
  [{ $ne: ['$list', [3, 1, 2]] }, false],
  [{ $cond: { if: '$t', then: 'yes', else: 'no' } }, 'yes'],
  [{ $cond: [false, 1, 2] }, 2],
  [{ $ifNull: ['$missing', 'none'] }, 'none'],
  [{ $switch: { branches: [{ case: { $gt: ['$n', 5] }, then: 'big' }], default: 'small' } }, 'big'],
  [
    { $dateFromParts: { year: 2024, month: 2, day: 29, hour: 8, timezone: '+08:00' } },
    new Date('2024-02-29T00:00:00Z'),
  ],
  [{ $dateFromString: { dateString: '2024-02-29T23:05:06.789Z' } }, at],
  [{ $dayOfMonth: '$at' }, 29],
  [{ $dayOfMonth: { date: '$at', timezone: 'Asia/Shanghai' } }, 1],
  [{ $dayOfWeek: '$at' }, 5],
  [{ $dayOfYear: '$at' }, 60],
  [{ $isoDayOfWeek: '$at' }, 4],
  [{ $isoWeek: '$at' }, 9],
  [{ $isoWeekYear: '$at' }, 2024],
  [{ $millisecond: '$at' }, 789],
  [{ $minute: '$at' }, 5],
  [{ $month: '$at' }, 2],
  [{ $second: '$at' }, 6],
  [{ $hour: { date: '$at', timezone: '+08:00' } }, 7],
  [{ $week: '$at' }, 8],
  [{ $year: '$at' }, 2024],
  [{ $literal: '$n' }, '$n'],
  [{ $mergeObjects: ['$o', { y: 3 }] }, { x: 1, y: 3 }],
  [
    { $objectToArray: '$o' },
    [
      { k: 'x', v: 1 },
      { k: 'y', v: 2 },
    ],
  ],
  [{ $allElementsTrue: [[true, 1]] }, true],
  [{ $anyElementTrue: [[false, 0]] }, false],
  [{ $setDifference: ['$list', [1]] }, [3, 2]],
  [{ $setEquals: ['$list', [1, 2, 3, 3]] }, true],
  [{ $setIsSubset: [[1], '$list'] }, true],
  [{ $size: { $setIntersection: ['$list', [1, 9]] } }, 1],
  [{ $size: { $setUnion: ['$list', [1, 9]] } }, 4],
  [{ $concat: ['$s', '!'] }, 'Héllo!'],
  [{ $concat: ['$s', '$missing'] }, null],
  [{ $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M:%S.%L' } }, '2024-02-29 23:05:06.789'],
  [{ $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' } }, '2024-03-01'],
  [{ $indexOfBytes: ['$s', 'l'] }, 3],
  [{ $indexOfCP: ['$s', 'l'] }, 2],
  [{ $split: ['a,b', ','] }, ['a', 'b']],
  [{ $strLenBytes: '$s' }, 6],
  [{ $strLenCP: '$s' }, 5],
  [{ $strcasecmp: ['abc', 'ABD'] }, -1],
  [{ $substrBytes: ['hello', 1, 3] }, 'ell'],
  [{ $substrCP: ['$s', 1, 3] }, 'éll'],
  [{ $toLower: 'ABC' }, 'abc'],
  [{ $toUpper: 'abc' }, 'ABC'],
  [{ $let: { vars: { a: 2 }, in: { $add: ['$$a', '$n'] } } }, 9],
])('%j', async (expression, expected) => {
  const [row] = await documents.aggregate({ $project: { _id: 0, result: expression } });
  expect(row?.['result']).toEqual(expected);
});

test.each<[accumulator: Record<string, unknown>, expected: unknown]>([
  [{ $sum: '$v' }, 9],
  [{ $avg: '$v' }, 3],
  [{ $max: '$v' }, 4],
  [{ $min: '$v' }, 2],
  [{ $first: '$v' }, 2],
  [{ $last: '$v' }, 4],
  [{ $push: '$v' }, [2, 3, 4]],
  [{ $stdDevSamp: '$v' }, 1],
  [{ $addToSet: '$g' }, [1]],
  [{ $mergeObjects: { a: '$v' } }, { a: 4 }],
  [{ $sum: { $multiply: ['$v', 2] } }, 18],
])('$group with %j', async (accumulator, expected) => {
  const groups = openDatabase({
    file: ':memory:',
    now: () => 0,
    collections: [{ name: 'docs', indexes: [] }],
  });
  groups.load('docs', [
    { _id: 1, g: 1, v: 2 },
    { _id: 2, g: 1, v: 3 },
    { _id: 3, g: 1, v: 4 },
  ]);
  const [row] = await client(groups, 'docs').aggregate(
    { $sort: { _id: 1 } },
    { $group: { _id: null, result: accumulator } },
  );
  expect(row).toEqual({ _id: null, result: expected });
});
