import { describe, expect, test } from 'vitest';
import { askedRefund, orderIn } from '../../../tests/integration/support/trade-documents';
import type { Order } from '../../../database/collections/orders';
import { AppError } from '../kernel/errors';
import type { Party } from '../orders/find-order';
import type { RefundFacts } from '../wechatpay/types';
import { decidedRefund } from './decided-refund';
import { newRefund } from './new-refund';
import { refundAmount } from './refund-amount';
import { refundProblems } from './refund-problems';
import { waitAfter } from './refund-waits';

const now = 1_700_000_000_000;
const [hour, day] = [3_600_000, 86_400_000];
const trade = { refundDays: 7, refundAnswerHours: 48 };
const parties = { buyerId: 'u_b', sellerId: 'u_s', postId: 'p_1' };
const wish = { amount: undefined, reason: 'other' as const, text: { text: '', passed: true }, images: [] };

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'OK';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe('asking', () => {
  const ask = (order: Order, party: Party = 'buyer', at = now) =>
    newRefund(order, wish, { party, shown: true, trade }, at);

  test('is for all that is left, until the seller has to have answered', () => {
    const { refund, changes } = ask({ ...orderIn('paid', 'a', parties, now), refunded: 1000, refunds: 1 });
    expect(refund).toMatchObject({ amount: 2000, total: 3000, dueAt: now + 48 * hour, cause: 'buyer' });
    expect(refund._id).toMatch(/_r2$/);
    expect(changes).toMatchObject({ refunding: 2000, refunded: 1000, openRefundId: refund._id, refunds: 2 });
    expect(changes.timeline?.at(-1)).toMatchObject({ step: 'refund-request', by: 'buyer', amount: 2000 });
  });

  test.each(['created', 'paying', 'cancelled', 'expired', 'refunded'] as const)('is not for %s', (state) => {
    expect(codeOf(() => ask(orderIn(state, 'a', parties, now)))).toBe('CONFLICT');
  });

  test('ends with the window, but for support', () => {
    const order = orderIn('completed', 'a', parties, now);
    expect(codeOf(() => ask(order, 'buyer', now + 7 * day - 1))).toBe('OK');
    expect(codeOf(() => ask(order, 'buyer', now + 7 * day))).toBe('CONFLICT');
    expect(ask(order, 'support', now + 8 * day).refund.cause).toBe('support');
    expect(codeOf(() => ask(order, 'seller'))).toBe('FORBIDDEN');
  });

  test('is for one refund at a time', () => {
    expect(codeOf(() => ask(askedRefund(orderIn('paid', 'a', parties, now), now).order))).toBe('CONFLICT');
  });
});

describe('the amount', () => {
  const fieldsOf = (wanted: number, options: { possible: number; shown: boolean }) => {
    try {
      return { amount: refundAmount(wanted, options) };
    } catch (error) {
      return (error as AppError).toFailure().fields?.['amount']?.en;
    }
  };

  test('may be a part, and at most what is possible, which is named', () => {
    expect(fieldsOf(1, { possible: 1205, shown: true })).toEqual({ amount: 1 });
    expect(fieldsOf(1205, { possible: 1205, shown: true })).toEqual({ amount: 1205 });
    expect(fieldsOf(1206, { possible: 1205, shown: true })).toContain('¥12.05');
  });

  test('is the whole where the price may not be shown, and is not named', () => {
    expect(fieldsOf(1205, { possible: 1205, shown: false })).toEqual({ amount: 1205 });
    for (const wanted of [1204, 1206]) {
      expect(fieldsOf(wanted, { possible: 1205, shown: false })).not.toMatch(/\d/);
    }
  });
});

describe('deciding', () => {
  const asked = askedRefund(orderIn('paid', 'a', parties, now), now);
  const yes = { grant: true, amount: undefined, restock: true, reply: null };
  const no = { ...yes, grant: false };
  const decide = (
    decision: Parameters<typeof decidedRefund>[2],
    party: Party = 'seller',
    refund = asked.refund,
    order = asked.order,
  ) => decidedRefund(refund, order, decision, { party, id: 'u', shown: true }, now);

  test('less keeps the books right', () => {
    const changes = decide({ ...yes, amount: 1 });
    expect(changes.refund).toMatchObject({ state: 'refunding', amount: 1, restock: true, nextAt: now });
    expect(changes.order).toMatchObject({ refunding: 1, openRefundId: asked.refund._id });
  });

  test('more than was asked for is refused', () => {
    expect(codeOf(() => decide({ ...yes, amount: 3001 }))).toBe('INVALID_INPUT');
  });

  test('a refusal puts nothing back on sale and lets the order go on', () => {
    const changes = decide(no);
    expect(changes.refund).toMatchObject({ state: 'refused', nextAt: null });
    expect(changes.refund).not.toHaveProperty('restock');
    expect(changes.order).toMatchObject({ refunding: 0, openRefundId: null, state: 'paid' });
  });

  test('is for the seller and support, once', () => {
    expect(codeOf(() => decide(yes, 'buyer'))).toBe('FORBIDDEN');
    for (const party of ['seller', 'support'] as const) {
      expect(codeOf(() => decide(yes, party))).toBe('OK');
      for (const state of ['refunding', 'refunded', 'refused', 'withdrawn'] as const) {
        expect(codeOf(() => decide(yes, party, { ...asked.refund, state }))).toBe('CONFLICT');
      }
    }
    const other = { ...asked.order, openRefundId: 'another' };
    expect(codeOf(() => decide(yes, 'seller', asked.refund, other))).toBe('CONFLICT');
  });

  test('of one that is stuck is for support, and can only be to let it be', () => {
    const stuck = { ...asked.refund, state: 'stuck' as const };
    expect(codeOf(() => decide(no, 'support', stuck))).toBe('OK');
    expect(codeOf(() => decide(no, 'seller', stuck))).toBe('CONFLICT');
    expect(codeOf(() => decide(yes, 'support', stuck))).toBe('CONFLICT');
  });
});

describe('what WeChat Pay says', () => {
  const { refund } = askedRefund(orderIn('paid', 'a', parties, now), now);
  const sent = { ...refund, state: 'refunding' as const };
  const facts: RefundFacts = {
    outRefundNo: refund._id,
    outTradeNo: refund.paymentId,
    refundId: '5030',
    status: 'SUCCESS',
    refund: refund.amount,
    total: refund.total,
    succeededAt: now,
  };

  test('is taken as it was asked for, and otherwise named', () => {
    expect(refundProblems(facts, sent)).toEqual([]);
    expect(refundProblems({ ...facts, outTradeNo: 'x' }, sent)).toEqual(['payment']);
    expect(refundProblems({ ...facts, refund: 1, total: 2 }, sent)).toEqual(['amount', 'total']);
    expect(refundProblems({ ...facts, outRefundNo: 'x' }, sent)).toEqual(['number']);
  });

  test('of money is not taken of a refund that nobody granted', () => {
    for (const state of ['requested', 'refused', 'withdrawn'] as const) {
      expect(refundProblems(facts, { ...refund, state })).toEqual(['state']);
      expect(refundProblems({ ...facts, status: 'CLOSED' }, { ...refund, state })).toEqual([]);
    }
  });

  test('is asked for less and less often', () => {
    const waits = [0, 1, 2, 5, 6, 50].map(waitAfter);
    expect(waits).toEqual([60_000, 120_000, 240_000, 1_920_000, hour, hour]);
  });
});
