import { collection } from '../define';

/** How a returning person was recognised. */
export type RecoveryBy = 'unionid' | 'phone' | 'code';

/**
 * That an identity was joined to a person who was known before; or, with `candidates`, that it could have been several
 * people's and was joined to none.
 */
export interface Recovery {
  _id: string;
  /** Null once the account is deleted. */
  identityId: string | null;
  /** The same for the same identity, which it does not tell; stays. */
  trace: string;
  /** Who it belonged to for the moment before, a tombstone since; null when it was new. */
  fromUserId: string | null;
  /** Who it belongs to since. */
  toUserId: string;
  by: RecoveryBy;
  /** Whom it could have been; empty for who was recognised. */
  candidates: string[];
  /** ms */
  at: number;
  /** ms; null while it stands. */
  undoneAt: number | null;
  undoneBy: string | null;
}

export const recoveries = collection<Recovery>('recoveries', {
  replicated: true,
  indexes: [
    { name: 'at', keys: { at: -1, _id: -1 } },
    { name: 'person', keys: { toUserId: 1, _id: 1 } },
    { name: 'trace', keys: { trace: 1 } },
  ],
});
