import { collection } from '../define';

/** `deleting`: asked to go, may still come back. `deleted`: a tombstone that keeps references whole. */
export type UserState = 'active' | 'deleting' | 'deleted';

export type CheckState = 'approved' | 'pending' | 'refused';

export interface Avatar {
  fileID: string;
  state: CheckState;
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
}

export const users = collection<User>('users', {
  replicated: true,
  indexes: [{ name: 'state_deleteAt', keys: { state: 1, deleteAt: 1 } }],
});
