import { collection } from '../define';

/** How WeChat knows a person in one mini program. `_id` is `<appid>:<openid>`. */
export interface Identity {
  _id: string;
  userId: string;
  appid: string;
  openid: string;
  /** The same in every mini program bound to one Open Platform account; absent until bound. */
  unionid: string | null;
  /** Set when an operator took back that this identity was recognised: it is not recognised by itself any more. */
  apart?: boolean;
  /** ms */
  createdAt: number;
  /** ms; at most once an hour. */
  seenAt: number;
}

export const identities = collection<Identity>('identities', {
  replicated: true,
  indexes: [
    { name: 'userId', keys: { userId: 1 } },
    { name: 'unionid', keys: { unionid: 1 } },
  ],
});
