import { expect, it } from 'vitest';
import type { QueueItem } from '../../../cloudfunctions/common/moderation/views';
import { firstFree } from './first-free';

const item = (caseId: string, parts: Partial<QueueItem> = {}) =>
  ({ caseId, lease: null, excluded: false, ...parts }) as QueueItem;
const lease = { operator: { userId: 'u_1', nickname: '', avatar: null }, until: 1000, mine: false };

it('goes on with the first that nobody else has, and never with the same again', () => {
  const items = [
    item('now'),
    item('taken', { lease }),
    item('own-decision', { excluded: true }),
    item('mine', { lease: { ...lease, mine: true } }),
    item('free'),
  ];
  expect(firstFree(items, 'now', 0)?.caseId).toBe('mine');
  expect(firstFree(items, 'now', 1000)?.caseId).toBe('taken');
  expect(firstFree([item('now')], 'now', 0)).toBeNull();
});
