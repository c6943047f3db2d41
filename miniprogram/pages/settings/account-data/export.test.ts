import { expect, test } from 'vitest';
import type { ExportPage } from '../../../../cloudfunctions/register/contract';
import { gather } from './export';

const none = {
  posts: [],
  comments: [],
  likes: [],
  uploads: [],
  pictures: [],
  reports: [],
  decisions: [],
  appeals: [],
  notices: [],
  goods: [],
  orders: [],
  payments: [],
  refunds: [],
  shares: [],
};
const pages: Record<string, ExportPage> = {
  start: {
    person: { nickname: 'Lin' },
    phone: null,
    consents: [],
    ...none,
    posts: [{ _id: 'p1' }],
    uploads: [{ fileID: 'u1' }],
    nextCursor: 'two',
  },
  two: { ...none, posts: [{ _id: 'p2' }], comments: [{ _id: 'c1' }], nextCursor: 'three' },
  three: { ...none, likes: [{ _id: 'l1' }], notices: [{ _id: 'n1' }], nextCursor: null },
};

test('pages are read to the end and put together in order', async () => {
  const counts: number[] = [];
  const asked: (string | undefined)[] = [];
  const all = await gather(
    (cursor) => {
      asked.push(cursor);
      return Promise.resolve(pages[cursor ?? 'start']!);
    },
    (count) => counts.push(count),
  );
  expect(asked).toEqual([undefined, 'two', 'three']);
  expect(counts).toEqual([2, 4, 6]);
  expect(all).toEqual({
    person: { nickname: 'Lin' },
    phone: null,
    consents: [],
    ...none,
    posts: [{ _id: 'p1' }, { _id: 'p2' }],
    comments: [{ _id: 'c1' }],
    likes: [{ _id: 'l1' }],
    uploads: [{ fileID: 'u1' }],
    notices: [{ _id: 'n1' }],
  });
});

test('a page that fails ends it', async () => {
  const read = () => Promise.reject(new Error('no network'));
  await expect(gather(read, () => {})).rejects.toThrow('no network');
});
