import * as fc from 'fast-check';
import type { Version } from '../policies/version';

const at = fc.integer({ min: 1, max: 9 });
const count = fc.integer({ min: 0, max: 3 });
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const word = fc.constantFrom('a', 'b', 'c');

const unique = <T extends object>(key: string & keyof T, one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { maxLength: 4, selector: (value) => value[key] });

const user = fc.record({
  state: fc.constantFrom('active', 'deleting', 'deleted'),
  nickname: word,
  blocked: fc.uniqueArray(word),
  deleteAt: orNull(at),
  sanctions: unique(
    'decisionId',
    fc.record({
      decisionId: word,
      kind: fc.constantFrom('warning', 'mute', 'ban'),
      from: fc.constant(3),
      until: at,
    }),
  ),
  sanctionsEndAt: fc.constant(null),
  unsettledAt: orNull(at),
  updatedAt: at,
});

const events = fc
  .array(
    fc.record({
      step: fc.constantFrom('create', 'prepay', 'pay', 'ship', 'refund-pay'),
      by: fc.constantFrom('buyer', 'wechat'),
      at,
    }),
    { maxLength: 4 },
  )
  .map((timeline) => timeline.sort((a, b) => a.at - b.at));

const order = fc.record({
  state: fc.constantFrom(
    'created',
    'paying',
    'cancelled',
    'expired',
    'paid',
    'shipped',
    'completed',
    'refunded',
  ),
  note: word,
  timeline: events,
  refunds: count,
  refunded: count,
  refunding: count,
  openRefundId: orNull(word),
  attempts: count,
  paymentId: orNull(word),
  paidAt: orNull(at),
  shipment: orNull(word),
  updatedAt: at,
});

const share = fc.record({
  state: fc.constantFrom('waiting', 'sharing', 'failed', 'unfreezing', 'done'),
  requests: unique(
    'outOrderNo',
    fc.record({ outOrderNo: word, result: fc.constantFrom('PENDING', 'SUCCESS', 'CLOSED') }),
  ),
  returns: unique(
    'outReturnNo',
    fc.record({ outReturnNo: word, state: fc.constantFrom('due', 'done', 'failed', 'impossible') }),
  ),
  refunded: count,
  nextAt: orNull(at),
  tries: count,
  updatedAt: at,
});

const documents: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
  users: user,
  orders: order,
  payments: fc.record({ state: fc.constantFrom('open', 'closed', 'surplus', 'paid'), askAt: orNull(at) }),
  refunds: fc.record({
    state: fc.constantFrom('requested', 'withdrawn', 'refused', 'refunding', 'stuck', 'refunded'),
    tries: count,
    reply: word,
  }),
  shares: share,
  likes: fc.record({ createdAt: at, postId: word }),
  consents: fc.record({ at, version: word }),
  notices: fc.record({ readAt: orNull(at), path: word }),
  transfers: fc.record({ digest: word, usedAt: orNull(at), usedBy: word }),
  recoveries: fc.record({ undoneAt: orNull(at), undoneBy: orNull(word), by: word }),
  identities: fc.record(
    { userId: word, unionid: orNull(word), apart: fc.boolean(), seenAt: at },
    { requiredKeys: ['userId', 'unionid', 'seenAt'] },
  ),
  conflicts: fc.record({ state: fc.constantFrom('open', 'settled'), at, note: word }),
  posts: fc.record({ title: word, likeCount: count }),
  operators: fc.record({ role: word }),
  log: fc.record({ action: word }),
};

/** The names of collections that have a rule of their own, and some that have none. */
export const collections = Object.keys(documents);

/** Two versions of a document of a collection; either may be a removal. */
export function pairOf(collection: string): fc.Arbitrary<[Version, Version]> {
  const version = fc.option(documents[collection] ?? fc.constant({}), { nil: null, freq: 6 });
  const withId = version.map((one): Version => (one === null ? null : { _id: 'd', ...one }));
  return fc.tuple(withId, withId);
}
