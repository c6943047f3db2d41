import { expect, test } from 'vitest';
import { isFileGone, isFileMissing } from './file-gone';

test.each([
  [{ status: 0, errMsg: 'ok' }, false, true],
  [{ status: -503003, errMsg: '' }, true, true],
  [{ status: -503003, errMsg: 'storage file not exists' }, true, true],
  [{ status: -1, errMsg: 'STORAGE_FILE_NONEXIST' }, true, true],
  [{ status: -1, errMsg: 'file not found' }, true, true],
  [{ status: -503002, errMsg: 'storage permission denied' }, false, false],
  [{ status: -501001 }, false, false],
])('%j', (answer, missing, gone) => {
  expect([isFileMissing(answer), isFileGone(answer)]).toEqual([missing, gone]);
});
