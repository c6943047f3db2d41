import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { appid } from '../testing/till';
import { failReceiver } from './fail-receiver';
import { merchantReceiver, personReceiver, SharingBench } from './testing';

const receivers = [merchantReceiver, personReceiver];
const which = fc.integer({ min: 0, max: 1 });
const number = fc.integer({ min: 0, max: 9 });
/** Mostly the request that every play begins with. */
const shared = fc.constantFrom(0, 0, 0, 1, 2);
const payment = fc.integer({ min: 0, max: 2 });
const amount = fc.integer({ min: 1, max: 160 });
const totals = [1000, 333, 7];

/** Mostly sharing and waiting for it: else there is little to take back. */
const often = { maxLength: 3, minLength: 1 };
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('share' as const),
      payment,
      number,
      parts: fc.array(fc.record({ which, amount }), often),
      rest: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 5, 5, 60) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('return' as const),
      share: shared,
      number,
      which: fc.constant(0),
      amount,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('return' as const), share: shared, number, which, amount }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unfreeze' as const), payment, number }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('refund' as const), payment, number, amount }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fail' as const), which, failing: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('add' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

type Paid = ReturnType<SharingBench['toShare']>;

/** A request to WeChat Pay, so that it can be sent again; what is none is done. */
function requestOf(bench: SharingBench, payments: readonly Paid[], one: Step): [string, object] | null {
  const transaction_id = 'payment' in one ? payments[one.payment]?.transactionId : undefined;
  switch (one.do) {
    case 'share': {
      const parts = one.parts.map((part) => ({
        ...receivers[part.which],
        amount: part.amount,
        description: '佣金',
      }));
      const out_order_no = `share-${one.number}`;
      return [
        'orders',
        { appid, transaction_id, out_order_no, receivers: parts, unfreeze_unsplit: one.rest },
      ];
    }
    case 'unfreeze':
      return [
        'orders/unfreeze',
        { transaction_id, out_order_no: `share-${one.number}`, description: '解冻' },
      ];
    case 'return': {
      const return_mchid = receivers[one.which]?.account;
      const numbers = { out_order_no: `share-${one.share}`, out_return_no: `return-${one.number}` };
      return ['return-orders', { ...numbers, return_mchid, amount: one.amount, description: '退款' }];
    }
    case 'refund': {
      const paid = payments[one.payment];
      const money = { refund: one.amount, total: paid?.total, currency: 'CNY' };
      bench.refund(paid?._id ?? '', `refund-${one.number}`, one.amount, { amount: money });
      return null;
    }
    case 'fail':
      if (bench.books().receivers.some(({ account }) => account === receivers[one.which]?.account))
        bench.deed((desk) =>
          failReceiver(desk, receivers[one.which]?.account ?? '', one.failing ? 'ACCOUNT_ABNORMAL' : null),
        );
      return null;
    case 'remove':
      bench.ask('POST', 'receivers/delete', { appid, ...receivers[one.which] });
      return null;
    case 'add':
      bench.addReceivers();
      return null;
    case 'wait':
      bench.pass(one.seconds);
      return null;
  }
}

/** What went, or is going, to receivers of each payment, in fen. */
function sharedOf(bench: SharingBench, { transactionId }: Paid): number {
  return bench
    .books()
    .shares.filter((share) => share.transactionId === transactionId)
    .flatMap((share) => share.receivers)
    .filter(({ account, result }) => account !== bench.keys.mchid && result !== 'CLOSED')
    .reduce((all, part) => all + part.amount, 0);
}

test('whatever is shared, closed, refunded, taken back and asked again, the ledger adds up and the ratio holds', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
      const bench = new SharingBench();
      bench.addReceivers();
      const payments = totals.map((total) => bench.toShare(total));
      if (payments[0]) bench.share(payments[0], 150, { out_order_no: 'share-0' });
      bench.pass(5);
      const accepted: [string, object][] = [];
      for (const one of steps) {
        const request = requestOf(bench, payments, one);
        if (request && bench.ask('POST', ...request).code === undefined) accepted.push(request);
        expect(bench.faults()).toEqual([]);
        for (const paid of payments)
          expect(sharedOf(bench, paid)).toBeLessThanOrEqual(Math.floor(paid.total * 0.3));
      }
      bench.pass(5);
      const before = bench.books();
      for (const request of accepted) expect(bench.ask('POST', ...request)).not.toHaveProperty('code');
      expect(bench.books()).toEqual(before);
      bench.pass(31 * 86_400);
      const { balance, available } = bench.books();
      expect(available).toBe(balance);
    }),
    { numRuns: 30, endOnFailure: true },
  );
});
