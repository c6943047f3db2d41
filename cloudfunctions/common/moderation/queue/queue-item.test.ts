import { expect, test } from 'vitest';
import { toQueueItem } from './queue-item';
import type { QueueRow } from './queue-row';

const now = 1_700_000_000_000;
const author = { _id: 'u_1', state: 'active', nickname: '林小满', avatar: null } as const;
const row = (change: Partial<QueueRow>): QueueRow => ({
  _id: 'p_1',
  subject: { type: 'post', id: 'p_1' },
  authorId: 'u_1',
  state: 'open',
  causes: ['review'],
  lane: 'review',
  harm: 1,
  dueAt: now,
  rank: now,
  lease: null,
  excluded: [],
  openReports: 0,
  openedAt: now,
  version: 1,
  signal: { kind: 'policy', at: now },
  post: [],
  order: [],
  text: '',
  profile: [],
  author: [author],
  operator: [],
  ...change,
});
const pictures = [{ fileID: 'cloud://e.b/1.png' }];
const post = { title: '旧书', revision: 0, images: [], draft: null };

test.each<[string, Partial<QueueRow>, string, number]>([
  ['a post', { post: [post] }, '旧书', 0],
  [
    'a post whose edit waits',
    { post: [{ ...post, images: pictures, draft: { title: '新书', images: [...pictures, ...pictures] } }] },
    '新书',
    2,
  ],
  ['a comment', { text: '还在吗' }, '还在吗', 0],
  ['a name that waits', { profile: [{ nickname: '林', nicknamePending: '加微信' }] }, '加微信', 0],
  ['a profile', { profile: [{ nickname: '林', nicknamePending: null }] }, '林', 0],
  ['an order', { order: [{ goods: { title: '旧书一箱' } }] }, '旧书一箱', 0],
  ['what is gone', {}, '', 0],
])('%s is told by its words', (_, change, excerpt, count) => {
  expect(toQueueItem(row(change), 'u_9', now)).toMatchObject({ excerpt, pictures: count });
});

test('a lease shows as long as it lasts, and whose it is', () => {
  const lease = { operatorId: 'u_9', until: now + 1 };
  const operator = { ...author, _id: 'u_9', nickname: '周姐' };
  const leased = row({ lease, operator: [operator] });
  expect(toQueueItem(leased, 'u_9', now).lease).toMatchObject({ mine: true, until: now + 1 });
  expect(toQueueItem(leased, 'u_8', now).lease).toMatchObject({
    mine: false,
    operator: { nickname: '周姐' },
  });
  expect(toQueueItem(leased, 'u_8', now + 1).lease).toBeNull();
});

test('nobody decides on an appeal against their own decision, or about themselves', () => {
  expect(toQueueItem(row({ excluded: ['u_9'] }), 'u_9', now).excluded).toBe(true);
  expect(toQueueItem(row({}), 'u_1', now).excluded).toBe(true);
  expect(toQueueItem(row({ excluded: ['u_9'] }), 'u_8', now).excluded).toBe(false);
});

test('the platform has no author', () => {
  expect(toQueueItem(row({ authorId: null, author: [] }), 'u_9', now).author).toBeNull();
});
