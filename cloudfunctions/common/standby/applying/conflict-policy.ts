import { schema } from '../../../../database';
import { digestOf } from '../shipped';
import {
  mergeConflicts,
  mergeConsents,
  mergeIdentities,
  mergeLikes,
  mergeNotices,
  mergeRecoveries,
  mergeTransfers,
} from './policies/records';
import { mergeShares } from './policies/shares';
import { mergeOrders, mergePayments, mergeRefunds } from './policies/trade';
import { mergeUsers } from './policies/users';
import type { Merge, Pair, Version } from './policies/version';

/** What stands of two versions of a document. */
export interface Resolution {
  stands: Version;
  /** Whose version that is; `merged`: one made of both. */
  kept: 'serving' | 'other' | 'merged';
}

type Document = Record<string, unknown>;

/** By the collection's name. Whatever is not here: the version of the environment that serves stands. */
const merges: Readonly<Record<string, Merge<Document>>> = {
  [schema.users.name]: mergeUsers,
  [schema.orders.name]: mergeOrders,
  [schema.payments.name]: mergePayments,
  [schema.refunds.name]: mergeRefunds,
  [schema.shares.name]: mergeShares,
  [schema.likes.name]: mergeLikes,
  [schema.consents.name]: mergeConsents,
  [schema.notices.name]: mergeNotices,
  [schema.transfers.name]: mergeTransfers,
  [schema.recoveries.name]: mergeRecoveries,
  [schema.identities.name]: mergeIdentities,
  [schema.conflicts.name]: mergeConflicts,
} as unknown as Record<string, Merge<Document>>;

/** What is not taken away by a removal on one side while the other changed it: money, what was agreed to, and records. */
const lasting: ReadonlySet<string> = new Set([
  schema.orders.name,
  schema.payments.name,
  schema.refunds.name,
  schema.shares.name,
  schema.likes.name,
  schema.consents.name,
  schema.recoveries.name,
]);

/** Both environments find the same: a conflict about one of these is none. */
const quiet: ReadonlySet<string> = new Set([
  schema.conflicts.name,
  ...Object.values(schema)
    .filter(({ appendOnly }) => appendOnly)
    .map(({ name }) => name),
]);

/** Whether what did not stand of a collection is kept for operators. */
export function isListed(collection: string): boolean {
  return !quiet.has(collection);
}

function whose(stands: Version, { serving, other }: Pair<Version>): Resolution {
  const digest = digestOf(stands);
  if (digest === digestOf(serving)) return { stands: serving, kept: 'serving' };
  if (digest === digestOf(other)) return { stands: other, kept: 'other' };
  return { stands, kept: 'merged' };
}

/**
 * What stands of a document that was changed in both environments. Both sides come to the same, whichever looks first and
 * however often: what stands is the same again when it meets one of the two. A document that is not as its collection
 * should be is not merged.
 */
export function resolve(collection: string, pair: Pair<Version>): Resolution {
  const { serving, other } = pair;
  if (digestOf(serving) === digestOf(other)) return { stands: serving, kept: 'serving' };
  if (serving === null || other === null) {
    return whose(lasting.has(collection) ? (serving ?? other) : serving, pair);
  }
  try {
    return whose(merges[collection]?.({ serving, other }) ?? serving, pair);
  } catch {
    return { stands: serving, kept: 'serving' };
  }
}
