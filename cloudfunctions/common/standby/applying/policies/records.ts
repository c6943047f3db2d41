import type { Conflict } from '../../../../../database/collections/conflicts';
import type { Consent } from '../../../../../database/collections/consents';
import type { Identity } from '../../../../../database/collections/identities';
import type { Like } from '../../../../../database/collections/likes';
import type { Notice } from '../../../../../database/collections/notices';
import type { Recovery } from '../../../../../database/collections/recoveries';
import type { Transfer } from '../../../../../database/collections/transfers';
import { earliest, further, type Merge } from './version';

/** The first time counts. */
export const mergeLikes: Merge<Like> = (pair) => further(pair, ({ createdAt }) => [-createdAt]);
export const mergeConsents: Merge<Consent> = (pair) => further(pair, ({ at }) => [-at]);

/** What was read stays read. */
export const mergeNotices: Merge<Notice> = ({ serving, other }) => ({
  ...serving,
  readAt: earliest(serving.readAt, other.readAt),
});

/** A code that was used stays used. Of two codes the serving side's is the one. */
export const mergeTransfers: Merge<Transfer> = ({ serving, other }) => {
  if (serving.digest !== other.digest) return serving;
  const { usedAt, usedBy } = further({ serving, other }, (one) => [
    one.usedAt === null ? -Infinity : -one.usedAt,
  ]);
  return { ...serving, usedAt, usedBy };
};

/** What was taken back stays taken back. */
export const mergeRecoveries: Merge<Recovery> = ({ serving, other }) => {
  const isUndone = (one: Recovery) => (one.undoneAt === null ? -Infinity : -one.undoneAt);
  const { undoneAt, undoneBy } = further({ serving, other }, (one) => [isUndone(one)]);
  return { ...serving, undoneAt, undoneBy };
};

/** An identity that an operator set apart stays so. */
export const mergeIdentities: Merge<Identity> = ({ serving, other }) => ({
  ...serving,
  unionid: serving.unionid ?? other.unionid,
  ...((serving.apart ?? other.apart) && { apart: true }),
  seenAt: Math.max(serving.seenAt, other.seenAt),
});

/** Both environments find the same conflict; what was settled stays settled. */
export const mergeConflicts: Merge<Conflict> = (pair) =>
  further(pair, ({ state }) => [state === 'settled' ? 1 : 0]);
