import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fundFlowBill } from '../bills/fund-flow-bill';
import { payOrder, PayError } from '../pay-order';
import { ApiError } from '../api-error';
import { failRefund } from '../refunds';
import { appid, Till } from '../testing/till';
import { moveFunds } from './move-funds';

const order = fc.integer({ min: 0, max: 3 });
const amount = fc.integer({ min: 1, max: 130 });
/** More than may be shared, now and then. */
const part = fc.integer({ min: 1, max: 35 });
const number = fc.integer({ min: 0, max: 5 });

const step = fc.oneof(
  fc.record({ do: fc.constant('order' as const), order, sharing: fc.boolean() }),
  fc.record({ do: fc.constant('pay' as const), order }),
  fc.record({ do: fc.constant('close' as const), order }),
  fc.record({ do: fc.constant('refund' as const), order, number, amount }),
  fc.record({ do: fc.constant('fail' as const), number, status: fc.constantFrom('ABNORMAL', 'CLOSED') }),
  fc.record({ do: fc.constant('share' as const), order, number, amount: part, rest: fc.boolean() }),
  fc.record({ do: fc.constant('unfreeze' as const), order, number }),
  fc.record({ do: fc.constant('return' as const), number, share: number, amount: part }),
  fc.record({ do: fc.constant('move' as const), amount, way: fc.constantFrom('top-up', 'withdrawal') }),
  fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(3, 31, 40_000, 11 * 86_400) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const partner = '1900000200';

/** What the merchant may not do is refused, and changes nothing. */
function allowed(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    const refused =
      error instanceof ApiError ||
      error instanceof PayError ||
      (error as Error).message.endsWith('is under way.');
    if (!refused) throw error;
  }
}

function share(
  till: Till,
  { order: which, number: n, amount: fen, rest }: Extract<Step, { do: 'share' }>,
): void {
  const transaction_id = till.books().payments.find(({ _id }) => _id === `order-${which}`)?.transactionId;
  till.call('POST', '/v3/profitsharing/orders', {
    appid,
    transaction_id,
    out_order_no: `share-${n}`,
    receivers: [{ type: 'MERCHANT_ID', account: partner, amount: fen, description: '佣金' }],
    unfreeze_unsplit: rest,
  });
}

function take(till: Till, step: Step): void {
  switch (step.do) {
    case 'order':
      till.order(`order-${step.order}`, { settle_info: { profit_sharing: step.sharing } });
      return;
    case 'pay': {
      allowed(() => till.deed((desk) => payOrder(desk, `order-${step.order}`)));
      return;
    }
    case 'close':
      till.call('POST', `/v3/pay/transactions/out-trade-no/order-${step.order}/close`, {
        mchid: '1900000109',
      });
      return;
    case 'refund':
      till.refund(`order-${step.order}`, `refund-${step.number}`, step.amount);
      return;
    case 'fail': {
      allowed(() => till.deed((desk) => failRefund(desk, `refund-${step.number}`, step.status as 'CLOSED')));
      return;
    }
    case 'share': {
      share(till, step);
      return;
    }
    case 'unfreeze': {
      const payment = till.books().payments.find(({ _id }) => _id === `order-${step.order}`);
      const rest = { out_order_no: `share-${step.number}`, description: '解冻' };
      till.call('POST', '/v3/profitsharing/orders/unfreeze', {
        transaction_id: payment?.transactionId,
        ...rest,
      });
      return;
    }
    case 'return':
      till.call('POST', '/v3/profitsharing/return-orders', {
        out_order_no: `share-${step.share}`,
        out_return_no: `return-${step.number}`,
        return_mchid: partner,
        amount: step.amount,
        description: '退回',
      });
      return;
    case 'move': {
      allowed(() => till.deed((desk) => moveFunds(desk, step.way as 'top-up', step.amount)));
      return;
    }
    case 'wait':
      till.now += step.seconds * 1000;
  }
}

/** With somebody to share with, and two orders that are paid, one of them frozen. */
function openTill(): Till {
  const till = new Till();
  till.deed(({ book }) => {
    const account = {
      type: 'MERCHANT_ID',
      account: partner,
      name: '伙伴',
      relation: 'PARTNER',
      appid,
    } as const;
    book.put('receivers', { _id: `MERCHANT_ID:${partner}`, ...account, addedAt: 0, failing: null });
  });
  till.paid('order-0', 100, { settle_info: { profit_sharing: true } });
  till.paid('order-1');
  till.now += 60_000;
  return till;
}

/** Fen that a bill says came in, less what went out. */
function netOf(bill: string | null): number {
  const sums =
    bill
      ?.trimEnd()
      .split('\r\n')
      .at(-1)
      ?.split(',')
      .map((value) => value.slice(1)) ?? [];
  const fen = (text = '0.00'): number => Number(text.replace('.', ''));
  return fen(sums[2]) - fen(sums[4]);
}

test('whatever happens in whatever order, the books add up and nothing goes back beyond what was paid', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 25, maxLength: 50 }), (steps) => {
      const till = openTill();
      for (const [index, one] of steps.entries()) {
        take(till, one);
        if (index % 5 === 0) expect(till.faults()).toEqual([]);
      }
      expect(till.faults()).toEqual([]);
      const bill = till.deed(({ book, keys }) =>
        fundFlowBill(book, { from: 0, to: till.now + 1 }, keys.mchid),
      );
      expect(netOf(bill)).toBe(till.books().balance);
    }),
    { numRuns: 60 },
  );
});
