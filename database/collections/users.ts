import { collection } from '../define';
import type { SanctionKind } from './decisions';

/** `deleting`: asked to go, may still come back. `deleted`: a tombstone that keeps references whole. */
export type UserState = 'active' | 'deleting' | 'deleted';

export type CheckState = 'approved' | 'pending' | 'refused';

export interface Avatar {
  fileID: string;
  state: CheckState;
}

/** A sanction that has not ended. */
export interface Sanction {
  decisionId: string;
  kind: SanctionKind;
  /** ms */
  from: number;
  /** ms; it is over at this moment, whether `sweep` has been here or not. */
  until: number;
}

/** A person. One person may have several identities (one for each mini program). */
export interface User {
  _id: string;
  state: UserState;
  nickname: string;
  /** A name that waits for review; only its owner sees it. */
  nicknamePending: string | null;
  avatar: Avatar | null;
  bio: string;
  area: string;
  /** Ids of the people this person does not want to see. */
  blocked: string[];
  /** ms */
  createdAt: number;
  /** ms */
  updatedAt: number;
  /** ms; when a deletion that was asked for is carried out. */
  deleteAt: number | null;
  /** In the order they began. */
  sanctions: Sanction[];
  /** ms; when the first of them ends. */
  sanctionsEndAt: number | null;
  /** ms; set while what others see of the person's content is not yet in line with a ban or its end. */
  unsettledAt: number | null;
}

export const users = collection<User>('users', {
  replicated: true,
  indexes: [
    { name: 'state_deleteAt', keys: { state: 1, deleteAt: 1 } },
    { name: 'sanctionsEndAt', keys: { sanctionsEndAt: 1, _id: 1 } },
    { name: 'unsettledAt', keys: { unsettledAt: 1 } },
    { name: 'nicknamePending', keys: { nicknamePending: 1, _id: 1 } },
    { name: 'nickname', keys: { nickname: 1, _id: 1 } },
  ],
});
