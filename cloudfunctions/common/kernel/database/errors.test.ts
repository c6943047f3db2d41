import { expect, test } from 'vitest';
import { isConflict, isDuplicate } from './errors';

const error = (message: string, errMsg?: unknown) =>
  Object.assign(new Error(message), errMsg === undefined ? {} : { errMsg });

test('the cloud’s words for a duplicate and a conflict are known wherever they stand', () => {
  const duplicate =
    'multiple write errors: [{write errors: [{E11000 duplicate key error collection: tnt-x index: _id_}]}, {<nil>}]';
  const conflict =
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others';
  for (const one of [error(duplicate), error('fail', duplicate), duplicate]) {
    expect([isDuplicate(one), isConflict(one)]).toEqual([true, false]);
  }
  for (const one of [error(conflict), error('fail', conflict), conflict]) {
    expect([isDuplicate(one), isConflict(one)]).toEqual([false, true]);
  }
});

test.each([error('timeout'), error('fail', { code: 'E11000' }), undefined, null, 7, {}])(
  '%s is neither',
  (one) => {
    expect([isDuplicate(one), isConflict(one)]).toEqual([false, false]);
  },
);
