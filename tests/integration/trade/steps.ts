import * as fc from 'fast-check';

const nth = (most: number) => fc.nat({ max: most });
const buyer = nth(1);

const databaseCrash = fc.record({
  target: fc.record({
    database: fc.constantFrom(
      'commitTransaction' as const,
      'modifyDocument' as const,
      'insertDocument' as const,
    ),
  }),
  after: nth(5),
  when: fc.constantFrom('before' as const, 'after' as const),
});

const payCrash = fc.record({
  target: fc.record({
    wechatpay: fc.constantFrom('jsapi', 'query', 'close', 'refund', 'refund.query', 'share', 'unfreeze'),
  }),
  after: nth(1),
  when: fc.constantFrom('before' as const, 'after' as const),
});

/** A write or a call to WeChat Pay that fails, or takes effect although nobody hears of it. */
const crash = fc.option(fc.oneof(databaseCrash, payCrash), { freq: 3, nil: undefined });
export type Crash = NonNullable<typeof crash extends fc.Arbitrary<infer C> ? C : never>;

/** Something that happens. What it is about is chosen by number among what is there, the newest first. */
const step = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('order' as const),
      /** How far the buyer gets at once. */
      upTo: fc.constantFrom(
        'order' as const,
        'prepay' as const,
        'pay' as const,
        'notice' as const,
        'notice' as const,
      ),
      who: buyer,
      what: fc.constantFrom('bicycle' as const, 'lesson' as const, 'file' as const),
      quantity: fc.integer({ min: 1, max: 2 }),
      agent: fc.constantFrom('none' as const, 'person' as const, 'merchant' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('race' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('prepay' as const), order: nth(2) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pay' as const), payment: nth(2) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('notice' as const),
      how: fc.constantFrom('once' as const, 'twice' as const, 'lost' as const, 'late' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('look' as const), order: nth(2) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), order: nth(2) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('ship' as const), order: nth(2) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('confirm' as const), order: nth(2) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('ask-refund' as const),
      order: nth(2),
      /** Of what is left, in percent. */
      part: fc.constantFrom(1, 33, 100),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      /** Asked for, granted and paid back at once. */
      do: fc.constant('pay-back' as const),
      order: nth(3),
      part: fc.constantFrom(33, 100),
      restock: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), refund: nth(1) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      refund: nth(1),
      by: fc.constantFrom('seller' as const, 'support' as const),
      grant: fc.boolean(),
      part: fc.constantFrom(50, 100),
      restock: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('refunds' as const),
      how: fc.constantFrom('settle' as const, 'settle' as const, 'abnormal' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('shares' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('sweep' as const),
      hours: fc.constantFrom(0, 0, 0.3, 30, 260),
      /** Whether two runs overlap. */
      twice: fc.boolean(),
    }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What happens, and what goes wrong meanwhile. */
export const scene = fc.record({ step, crash });
