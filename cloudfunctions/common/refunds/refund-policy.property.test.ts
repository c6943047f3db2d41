import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderIn } from '../../../tests/integration/support/trade-documents';
import type { Order } from '../../../database/collections/orders';
import type { Refund } from '../../../database/collections/refunds';
import { AppError } from '../kernel/errors';
import { takeStep } from '../orders/machine';
import { decidedRefund } from './decided-refund';
import { newRefund } from './new-refund';
import { withoutRefund, withPaidBack } from './refund-money';

const now = 1_700_000_000_000;
const trade = { refundDays: 7, refundAnswerHours: 48 };
const parties = { buyerId: 'u_b', sellerId: 'u_s', postId: 'p_1' };

type Deed =
  | { do: 'ask'; amount: number | undefined }
  | { do: 'grant'; amount: number | undefined; restock: boolean }
  | { do: 'refuse' | 'withdraw' | 'pay' };

const amount = fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ do: fc.constant('ask' as const), amount }),
  fc.record({ do: fc.constant('grant' as const), amount, restock: fc.boolean() }),
  fc.record({ do: fc.constantFrom('refuse' as const, 'withdraw' as const, 'pay' as const) }),
);

interface Books {
  order: Order;
  refunds: Refund[];
}

function ask({ order, refunds }: Books, wanted: number | undefined): Books {
  const wish = {
    amount: wanted,
    reason: 'other' as const,
    text: { text: '', passed: true },
    images: [],
  };
  const { refund, changes } = newRefund(order, wish, { party: 'buyer', shown: true, trade }, now);
  return { order: { ...order, ...changes }, refunds: [...refunds, refund] };
}

/** What somebody does to the refund that is open; nothing is done to a book whose refund stands otherwise. */
function act({ order, refunds }: Books, deed: Exclude<Deed, { do: 'ask' }>): Books {
  const last = refunds.at(-1);
  if (!last) throw new AppError('CONFLICT');
  const others = refunds.slice(0, -1);
  const after = (refund: Partial<Refund>, changes: Partial<Order>): Books => ({
    order: { ...order, ...changes },
    refunds: [...others, { ...last, ...refund }],
  });
  if (deed.do === 'withdraw') {
    if (last.state !== 'requested') throw new AppError('CONFLICT');
    const step = takeStep(order, 'refund-withdraw', 'buyer', now);
    return after({ state: 'withdrawn' }, { ...step, ...withoutRefund(order, last.amount) });
  }
  if (deed.do === 'pay') {
    if (last.state !== 'refunding') throw new AppError('CONFLICT');
    const paid = withPaidBack(order, last.amount);
    const step = paid.refunded === order.amount ? 'refund-whole' : 'refund-pay';
    return after({ state: 'refunded' }, { ...takeStep(order, step, 'wechat', now), ...paid });
  }
  const granted = deed.do === 'grant' ? deed : { amount: undefined, restock: false };
  const decision = { grant: deed.do === 'grant', ...granted, reply: null };
  const changes = decidedRefund(last, order, decision, { party: 'seller', id: 'u_s', shown: true }, now);
  return after(changes.refund, changes.order);
}

test('whatever is asked, decided and paid, never more than was paid goes back', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      let books: Books = { order: orderIn('paid', 'a', parties, now), refunds: [] };
      for (const one of deeds) {
        try {
          books = one.do === 'ask' ? ask(books, one.amount) : act(books, one);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
        }
        const { order, refunds } = books;
        const sum = (...states: Refund['state'][]) =>
          refunds
            .filter(({ state }) => states.includes(state))
            .reduce((all, { amount: some }) => all + some, 0);
        expect(order.refunding).toBe(sum('requested', 'refunding'));
        expect(order.refunded).toBe(sum('refunded'));
        expect(order.refunding + order.refunded).toBeLessThanOrEqual(order.amount);
        expect(order.openRefundId !== null).toBe(order.refunding > 0);
        expect(order.state === 'refunded').toBe(order.refunded === order.amount);
        expect(refunds.every(({ amount: some }) => Number.isInteger(some) && some > 0)).toBe(true);
        expect(new Set(refunds.map(({ _id }) => _id)).size).toBe(refunds.length);
      }
    }),
  );
});
