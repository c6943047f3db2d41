import { expect, test } from 'vitest';
import type { Replica, Stored } from '../../kernel/database';
import { readRange } from './read-pages';

/** A collection whose reads may give `most` characters. */
function replicaOf(sizes: readonly number[], most: number) {
  const documents = sizes.map((size, n): Stored => ({ _id: String(1000 + n), text: 'x'.repeat(size) }));
  const asked: number[] = [];
  const range = (after: string, until: string | null, limit: number) => {
    asked.push(limit);
    const found = documents
      .filter(({ _id }) => _id > after && (until === null || _id <= until))
      .slice(0, limit);
    const size = found.reduce((sum, { text }) => sum + String(text).length, 0);
    if (size > most) return Promise.reject(new Error('-602001 database query result size exceed limit'));
    return Promise.resolve(found);
  };
  return { replica: { range } as unknown as Replica, documents, asked };
}

const everything = { after: '', until: null };

test('reads in hundreds, and no more than asked for', async () => {
  const { replica, documents, asked } = replicaOf(Array<number>(230).fill(1), 1000);
  expect(await readRange(replica, everything, 1000)).toEqual(documents);
  expect(asked).toEqual([100, 100, 100]);
  expect(await readRange(replica, everything, 150)).toEqual(documents.slice(0, 150));
  expect(await readRange(replica, { after: '1004', until: '1007' }, 150)).toEqual(documents.slice(5, 8));
});

test('reads fewer where documents are large, and more again after them', async () => {
  const sizes = Array.from({ length: 300 }, (_, n) => (n > 120 && n < 130 ? 300 : 1));
  const { replica, documents, asked } = replicaOf(sizes, 1000);
  expect(await readRange(replica, everything, 1000)).toEqual(documents);
  expect(Math.min(...asked)).toBeLessThan(10);
  expect(asked.at(-1)).toBe(100);
});

test('a document that cannot be read at all is an error', async () => {
  const { replica } = replicaOf([1, 5000], 1000);
  await expect(readRange(replica, everything, 10)).rejects.toThrow('-602001');
});
