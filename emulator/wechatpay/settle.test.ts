import { expect, test } from 'vitest';
import { Till } from './testing/till';

test('what fell due while nobody asked comes about in its own order, at its own time', () => {
  const till = new Till();
  const start = till.now;
  till.paid('order-1');
  till.paid('order-2', 100, { settle_info: { profit_sharing: true } });
  till.now += 30 * 86_400_000 - 1000;
  till.refund('order-1', 'refund-1', 40);
  till.now += 90 * 86_400_000;
  const { refunds, payments } = till.books();
  expect(refunds[0]).toMatchObject({ status: 'SUCCESS', endedAt: start + 30 * 86_400_000 + 4000 });
  expect(payments[1]).toMatchObject({ frozenUntil: null });
  expect(till.deed(({ book }) => book.find('notices', { type: 'refund' }))[0]).toMatchObject({
    createdAt: start + 30 * 86_400_000 + 4000,
  });
  const times = till.books().entries.map(({ at }) => at);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});
