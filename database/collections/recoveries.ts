import { collection } from '../define';

/** How a returning person was recognised. */
export type RecoveryBy = 'unionid' | 'phone' | 'code';

/** That an identity was joined to a person who was known before. */
export interface Recovery {
  _id: string;
  identityId: string;
  /** Who it belonged to for the moment before; null when it was new. */
  fromUserId: string | null;
  /** Who it belongs to since. */
  toUserId: string;
  by: RecoveryBy;
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
    { name: 'person', keys: { toUserId: 1, at: -1 } },
  ],
});
