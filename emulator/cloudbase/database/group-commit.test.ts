import { expect, test } from 'vitest';
import { GroupCommit } from './group-commit';
import { type LogRow, noLog } from './log';

const row = (ordinal: number): LogRow => ({ ordinal, collection: 'docs', document: { _id: ordinal } });

test('what is written within one turn goes to disk in one batch', async () => {
  const batches: number[][] = [];
  const disk = new GroupCommit({
    ...noLog,
    write: (rows) => void batches.push(rows.map(({ ordinal }) => ordinal)),
  });
  disk.append([row(1), row(2)]);
  disk.append([row(3)]);
  expect(batches).toEqual([]);
  await disk.settled();
  expect(batches).toEqual([[1, 2, 3]]);
  disk.append([row(4)]);
  await disk.settled();
  expect(batches).toEqual([[1, 2, 3], [4]]);
});

test('when the disk refuses, nothing is acknowledged any more', async () => {
  const written: number[] = [];
  const disk = new GroupCommit({
    ...noLog,
    write: (rows) => {
      if (rows[0]?.ordinal === 1) throw new Error('disk full');
      written.push(...rows.map(({ ordinal }) => ordinal));
    },
  });
  disk.append([row(1)]);
  await expect(disk.settled()).rejects.toThrow('disk full');
  disk.append([row(2)]);
  await expect(disk.settled()).rejects.toThrow('disk full');
  expect(written).toEqual([]);
});
